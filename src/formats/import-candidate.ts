import { isObject } from "../core/structure";

/** Whose an entry is, as the file says. */
export interface Whose {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  /** From an export of several people: it goes to its own person, added when nobody has that name. */
  readonly own: boolean;
}

/** What was found at a place of an imported file. */
export type Candidate =
  /** In the shape of a journal entry, not checked yet; `null` for whose record is in use. */
  | {
      readonly kind: "entry";
      readonly line: number;
      readonly whose: Whose | null;
      readonly value: Readonly<Record<string, unknown>>;
      /** From an export, which tells how a check-in stands; the lines of a journal tell how it came about. */
      readonly exported: boolean;
    }
  /** Somebody whose entries follow, if there are any. */
  | { readonly kind: "person"; readonly line: number; readonly whose: Whose }
  | { readonly kind: "refused"; readonly line: number; readonly why: string };

/** A line or an entry may be so large; what is larger is passed over without being held. */
export const lineLimit = 2 * 1024 * 1024;
/** What has to be held as a whole may be so large. */
export const documentLimit = 64 * 1024 * 1024;

export const tooLarge = "larger than 1 MiB";
export const newerEntry = "made by a newer headroom; update headroom to take it in";

/** The object itself, when a value is one; `null` for lists and everything else. */
export function objectOrNull(value: unknown): Readonly<Record<string, unknown>> | null {
  return isObject(value) ? value : null;
}

/** Name and version of a shape of ours: `headroom/checkin@1` is `["checkin", 1]`. */
export function shapeOf(schema: unknown): readonly [name: string, version: number] | null {
  const parts = typeof schema === "string" ? /^headroom\/([a-z-]{1,40})@(\d{1,6})$/.exec(schema) : null;
  return parts === null ? null : [parts[1] ?? "", Number(parts[2])];
}
