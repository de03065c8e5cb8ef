import type { Argument, Option, OptionValues } from "commander";
import type { Context } from "../context";

/** How a command ended, when nothing failed; with `next` another one follows at once. */
export type Outcome = "done" | "condition-false" | { readonly next: string };

/** What a command loads only when it runs: its work. */
export interface CommandModule {
  run(context: Context, options: object, ...words: (string | undefined)[]): Promise<Outcome> | Outcome;
}

/** The rows of `headroom --help`, in this order. */
export const helpGroups = ["check in", "look back", "change", "people", "data", "upkeep"] as const;

/**
 * Everything known about a command before it runs. The command tree, `--help`, completion and the
 * list in the README follow from the declarations.
 */
export interface Declaration {
  readonly name: string;
  readonly summary: string;
  /** Where the root help lists it; only commands directly below `headroom` have a group. */
  readonly group?: (typeof helpGroups)[number];
  readonly arguments?: readonly Argument[];
  readonly flags?: readonly Option[];
  /**
   * What holds even if its result cannot be written (exit code 74): a change it made, or the answer given by
   * its exit code. A command without it only reads.
   */
  readonly lasts?:
    | "change"
    | "answer"
    | ((options: OptionValues, words: readonly string[]) => "change" | null);
  /** What it prints that is not JSON, depending on its flags; `--json` is then refused in these words. */
  readonly prints?: (options: OptionValues) => string | null;
  readonly examples: readonly (readonly [line: string, says: string])[];
  /** Closing paragraphs of its help: what is kept, exit codes. */
  readonly notes?: readonly string[];
  /** Loads its work; a command that only groups others has none. Completion is given all declarations. */
  readonly load?: (all: readonly Declaration[]) => Promise<CommandModule>;
  /** The commands below a noun, such as `plan edit`. */
  readonly commands?: readonly Declaration[];
  /** Runs when its noun is called alone. */
  readonly isDefault?: boolean;
}
