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
 * `line`: one text; `lines`: one or several; `objection`: what might be said against it and the reply, two
 * texts; `date`: a day; `yes`: true or false.
 */
export type TalkFieldType = "line" | "lines" | "objection" | "date" | "yes";

export interface TalkField {
  /** e.g. `talk.mgr.goal`. */
  readonly id: string;
  readonly type: TalkFieldType;
  readonly question: string;
  /** An example, or what to leave out. */
  readonly hint: string;
  /** Set for the one field without which there is nothing to say. */
  readonly required?: true;
}

/** Something that can be said for it, and its source. A figure needs a publication. */
export interface TalkArgument {
  readonly id: string;
  readonly says: string;
  /** `reason`: plain reasoning; `account`: someone's own experience, which the wording must say. */
  readonly basis: "published" | "reason" | "account";
  readonly publication?: PublicationId;
  /** ISO codes of the only countries where this holds. */
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
  /** The field that takes facts from the record, or `null`. */
  readonly facts: string | null;
}

/** What a person entered, by field id; a field without a value is absent. */
export type TalkValue = string | boolean | readonly string[];
export type TalkValues = Readonly<Record<string, TalkValue>>;

/** A field's text or texts, empty ones left out. */
export function linesOf(values: TalkValues, id: string): readonly string[] {
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  const given = typeof value === "string" ? [value] : typeof value === "object" ? value : [];
  return given.map((line) => line.trim()).filter((line) => line !== "");
}

/** True when the talk took place, according to `done` or to what was agreed. */
export function tookPlace(kind: TalkKind, values: TalkValues): boolean {
  const prefix = kind === "manager" ? "talk.mgr" : `talk.${kind}`;
  return values[`${prefix}.done`] === true || linesOf(values, `${prefix}.agreement`).length > 0;
}
