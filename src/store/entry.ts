import { type CheckInContent, contentOf } from "../core/questionnaire/check-in";
import type { PlanValue } from "../core/questionnaire/items";

/**
 * One line of a journal (docs/record.md). Format version 1; a change that an older headroom would misread
 * needs a new `v`. Keys not named here are kept and ignored.
 */
interface EntryBase {
  readonly v: 1;
  /** A lower-case UUID; ours are version 7 and sort by time. */
  readonly id: string;
  /** When it was written, ISO 8601 with offset. */
  readonly recordedAt: string;
}

export interface CheckInEntry extends EntryBase, CheckInContent {
  readonly type: "checkin";
  /** When it was edited, for an entry that was edited before it arrived from another computer. */
  readonly changedAt?: string;
}

/** A check-in as edited: the complete new content. The newest amendment (highest id) wins as a whole. */
export interface AmendmentEntry extends EntryBase, CheckInContent {
  readonly type: "amendment";
  readonly target: string;
  /** When it was made on the computer it was imported from; otherwise `recordedAt` says so. */
  readonly changedAt?: string;
}

/** Hides its target, a check-in; with `undo` it reverts its target, an entry of any type. */
export interface RemovalEntry extends EntryBase {
  readonly type: "removal";
  readonly target: string;
  readonly undo?: true;
}

/** One complete revision of the boundary plan. */
export interface PlanEntry extends EntryBase {
  readonly type: "plan";
  readonly date: string;
  readonly fields: Readonly<Record<string, PlanValue>>;
  readonly active: readonly string[];
}

export type ActionState = "done" | "snoozed" | "dropped" | "again";
export const actionStates = ["done", "snoozed", "dropped", "again"] as const satisfies readonly ActionState[];

/** What became of a step of the advice. */
export interface ActionEntry extends EntryBase {
  readonly type: "action";
  readonly date: string;
  readonly step: string;
  readonly state: ActionState;
}

/** A conversation with a mentor; its other keys are up to the session commands. */
export interface SessionEntry extends EntryBase {
  readonly type: "session";
  readonly date: string;
  readonly with: string;
  readonly [more: string]: unknown;
}

export type Entry = CheckInEntry | AmendmentEntry | RemovalEntry | PlanEntry | ActionEntry | SessionEntry;
export type EntryType = Entry["type"];
export const entryTypes = [
  "checkin",
  "amendment",
  "removal",
  "plan",
  "action",
  "session",
] as const satisfies readonly EntryType[];

/** A version 1 entry of a type that this headroom does not know: kept in the file and left alone. */
export interface OtherEntry extends EntryBase {
  readonly type: string;
}

/** A new check-in for the journal, its keys in the order of the file. */
export function checkInEntry(id: string, recordedAt: string, content: CheckInContent): CheckInEntry {
  return { v: 1, id, type: "checkin", recordedAt, ...contentOf(content) };
}

/** Replaces the content of the check-in `target`. */
export function amendmentEntry(
  id: string,
  recordedAt: string,
  target: string,
  content: CheckInContent,
): AmendmentEntry {
  return { v: 1, id, type: "amendment", recordedAt, target, ...contentOf(content) };
}

/** Hides the check-in `target`. */
export function removalEntry(id: string, recordedAt: string, target: string): RemovalEntry {
  return { v: 1, id, type: "removal", recordedAt, target };
}

/** Reverts the entry `target`, of any type. */
export function undoEntry(id: string, recordedAt: string, target: string): RemovalEntry {
  return { v: 1, id, type: "removal", recordedAt, target, undo: true };
}
