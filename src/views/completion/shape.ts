/** A command line as a shell has to know it; the commands below it stand in the same list. */
export interface CommandShape {
  /** `""` is headroom itself, `plan edit` a command within another. */
  readonly path: string;
  readonly says: string;
  readonly flags: readonly FlagShape[];
  /** Hidden commands are reached through their parent. */
  readonly hidden: boolean;
}

export interface FlagShape {
  /** `--format`; with dashes. */
  readonly long: string;
  /** `-o`, when there is one. */
  readonly short: string | null;
  readonly says: string;
  readonly takesValue: boolean;
}

/** What can stand in one place: words, or what only the disk knows. */
export type Offer =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "people" | "dates" | "files" };

/** What can be completed. `values` has the key `path|--flag`, `*|--flag` for a flag everywhere, `path|` for arguments. */
export interface Completion {
  readonly commands: readonly CommandShape[];
  readonly values: Readonly<Record<string, Offer>>;
}

/** Names of the commands right below a path, with what they do. */
export function below(commands: readonly CommandShape[], path: string): [name: string, says: string][] {
  const start = path === "" ? "" : `${path} `;
  return commands
    .filter((one) => one.path.startsWith(start) && !one.hidden && one.path !== "")
    .map((one): [string, string] => [one.path.slice(start.length), one.says])
    .filter(([name]) => name !== "" && !name.includes(" "));
}
