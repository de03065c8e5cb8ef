import type { CalendarDate } from "../domain/calendar";
import type { AssessedCheckIn } from "../domain/withhold";
import { checkInDocument } from "./check-in-json";
import {
  actionDocument,
  planRevisionDocument,
  type RecordedAction,
  type RecordedPlan,
  type RecordedSession,
  sessionDocument,
} from "./entry-json";

/** The record of one person, as the formats see it: the range, notes and safety are settled already. */
export interface ExportedRecord {
  readonly person: { readonly id: string; readonly name: string; readonly role: string | null };
  /** ISO 8601 with offset. */
  readonly exportedAt: string;
  /** Days of the check-ins, oldest first. */
  readonly days: readonly CalendarDate[];
  /** Read one by one while the format goes through them. */
  checkIns(order: "newest-first" | "oldest-first"): Iterable<AssessedCheckIn>;
  /** Oldest first, as are actions and sessions. */
  readonly plans: readonly RecordedPlan[];
  readonly actions: readonly RecordedAction[];
  /** `null` unless sessions were asked for. */
  readonly sessions: readonly RecordedSession[] | null;
  /** Charts of the scales as lines of plain text, for what is read by people. */
  charts(): readonly string[];
}

/** What is to be written. */
export interface ExportJob {
  /** Each is opened when it is reached, and closed before the next. */
  readonly records: Iterable<ExportedRecord>;
  /** `--all-people`: also when there is only one. */
  readonly allPeople: boolean;
  readonly includeSafety: boolean;
}

/** Writes a record down (docs/json.md), piece by piece, so that one of any size passes through. */
export type RenderExport = (job: ExportJob) => Iterable<string>;

/** The parts of a record as JSON documents, in the order of the export. */
export function documentsOf(record: ExportedRecord, order: "newest-first" | "oldest-first") {
  const { id } = record.person;
  const inOrder = <T>(list: readonly T[]) => (order === "newest-first" ? list.toReversed() : list);
  const { sessions } = record;
  return {
    checkins: mapped(record.checkIns(order), (one) => checkInDocument(one, id)),
    plans: inOrder(record.plans).map((plan) => planRevisionDocument(plan, id)),
    actions: inOrder(record.actions).map((action) => actionDocument(action, id)),
    ...(sessions && { sessions: inOrder(sessions).map((session) => sessionDocument(session, id)) }),
  };
}

function* mapped<T, U>(list: Iterable<T>, change: (one: T) => U): Generator<U> {
  for (const one of list) yield change(one);
}
