import { isObject } from "../core/structure";

/** Whose an entry is, according to the file. */
export interface Whose {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  /** From an export of several people: it goes to its own person, who is added if missing. */
  readonly own: boolean;
}

/** What was found at one place in an imported file. */
export type Candidate =
  /** In the shape of a journal entry, not yet checked; `whose` is `null` for the person in use. */
  | {
      readonly kind: "entry";
      readonly line: number;
      readonly whose: Whose | null;
      readonly value: Readonly<Record<string, unknown>>;
      /** From an export, which has the final state of a check-in; a journal has its history. */
      readonly exported: boolean;
    }
  /** A person whose entries follow, if there are any. */
  | { readonly kind: "person"; readonly line: number; readonly whose: Whose }
  | { readonly kind: "refused"; readonly line: number; readonly why: string };

/** The largest line or entry; anything larger is skipped without being held in memory. */
export const lineLimit = 2 * 1024 * 1024;
/** The largest input that is held in memory as a whole. */
export const documentLimit = 64 * 1024 * 1024;

export const tooLarge = "larger than 1 MiB";
export const newerEntry = "made by a newer headroom; update headroom to import it";

/** The value if it is an object; `null` for lists and everything else. */
export function objectOrNull(value: unknown): Readonly<Record<string, unknown>> | null {
  return isObject(value) ? value : null;
}

/** Name and version of a headroom schema: `headroom/checkin@1` is `["checkin", 1]`. */
export function shapeOf(schema: unknown): readonly [name: string, version: number] | null {
  const parts = typeof schema === "string" ? /^headroom\/([a-z-]{1,40})@(\d{1,6})$/.exec(schema) : null;
  return parts === null ? null : [parts[1] ?? "", Number(parts[2])];
}
