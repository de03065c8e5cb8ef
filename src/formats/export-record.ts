import type { AssessedCheckIn } from "../core/scoring/withhold";
import { checkInDocument } from "./check-in-json";
import {
  actionDocument,
  planRevisionDocument,
  type RecordedAction,
  type RecordedPlan,
  type RecordedRemoval,
  type RecordedSession,
  removalDocument,
  sessionDocument,
} from "./entry-json";

/** The record of one person as the formats see it, already filtered by range, notes and safety. */
export interface ExportedRecord {
  readonly person: { readonly id: string; readonly name: string; readonly role: string | null };
  /** ISO 8601 with offset. */
  readonly exportedAt: string;
  /** Oldest first, as are plans, actions and sessions. */
  readonly checkIns: readonly AssessedCheckIn[];
  readonly plans: readonly RecordedPlan[];
  readonly actions: readonly RecordedAction[];
  readonly removals: readonly RecordedRemoval[];
  /** `null` unless sessions were asked for. */
  readonly sessions: readonly RecordedSession[] | null;
  /** Charts of the scales in plain text, for formats meant for people. */
  readonly charts: readonly string[];
}

/** What to export. */
export interface ExportJob {
  readonly records: readonly ExportedRecord[];
  /** True with `--all-people`, even if there is only one person. */
  readonly allPeople: boolean;
  readonly includeSafety: boolean;
}

/** Returns the text of an export (docs/json.md). */
export type RenderExport = (job: ExportJob) => string;

/** The parts of a record as JSON documents, in the order of the export. */
export function documentsOf(record: ExportedRecord, order: "newest-first" | "oldest-first") {
  const person = order === "newest-first" ? null : record.person;
  const inOrder = <T>(list: readonly T[]) => (order === "newest-first" ? list.toReversed() : list);
  const { sessions } = record;
  return {
    checkins: inOrder(record.checkIns).map((one) => checkInDocument(one, person)),
    plans: inOrder(record.plans).map((plan) => planRevisionDocument(plan, person)),
    actions: inOrder(record.actions).map((action) => actionDocument(action, person)),
    removals: inOrder(record.removals).map((removal) => removalDocument(removal, person)),
    ...(sessions && { sessions: inOrder(sessions).map((session) => sessionDocument(session, person)) }),
  };
}
