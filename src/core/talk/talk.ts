import type { Citation, PublicationId } from "../sources";

/** Difficult conversations, prepared in writing. */

export type TalkKind = "manager" | "colleague" | "mentor" | "weekends";
export const talkKinds = [
  "manager",
  "colleague",
  "mentor",
  "weekends",
] as const satisfies readonly TalkKind[];

/**
 * `line`: one text; `lines`: one or several; `objection`: what may be said against it and the
 * answer, two texts; `date`: a day; `yes`: true or false.
 */
export type TalkFieldType = "line" | "lines" | "objection" | "date" | "yes";

export interface TalkField {
  /** e.g. `talk.mgr.goal`. */
  readonly id: string;
  readonly type: TalkFieldType;
  readonly question: string;
  /** An example, or what to leave out. */
  readonly hint: string;
  /** The one field without which there is nothing to say. */
  readonly required?: true;
}

/** Something that can be said for it, with where it comes from. A figure needs a publication. */
export interface TalkArgument {
  readonly id: string;
  readonly says: string;
  /** `reason`: plain reasoning; `account`: what somebody tells of their own work, which the words say. */
  readonly basis: "published" | "reason" | "account";
  readonly publication?: PublicationId;
  /** Only where this holds, by ISO codes. */
  readonly countries?: readonly string[];
  readonly sources: readonly Citation[];
}

export interface Conversation {
  readonly kind: TalkKind;
  readonly fields: readonly TalkField[];
  /** Offered for the field that says why it helps. */
  readonly arguments: readonly TalkArgument[];
  /** The field that takes them, or `null`. */
  readonly benefit: string | null;
  /** The field that takes facts of the record, or `null`. */
  readonly facts: string | null;
}

/** What a person gave, by field id; a field without a value is absent. */
export type TalkValue = string | boolean | readonly string[];
export type TalkValues = Readonly<Record<string, TalkValue>>;

/** A field's text or texts, empty ones left out. */
export function linesOf(values: TalkValues, id: string): readonly string[] {
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  const given = typeof value === "string" ? [value] : typeof value === "object" ? value : [];
  return given.map((line) => line.trim()).filter((line) => line !== "");
}

/** True when the file or the person says that the talk took place: by `done`, or by what was agreed. */
export function tookPlace(kind: TalkKind, values: TalkValues): boolean {
  const prefix = kind === "manager" ? "talk.mgr" : `talk.${kind}`;
  return values[`${prefix}.done`] === true || linesOf(values, `${prefix}.agreement`).length > 0;
}
