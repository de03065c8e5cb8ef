import type { CalendarDate } from "../core/calendar";
import type { SharedScope } from "../core/mentoring/session";
import type { PlanValue } from "../core/questionnaire/items";
import { type Who, whoOf } from "./whose";

/** Entries of the record other than check-ins, as exported; times are ISO 8601 with offset. */
interface Recorded {
  readonly id: string;
  readonly recordedAt: string;
  readonly date: CalendarDate;
}

export interface RecordedPlan extends Recorded {
  readonly fields: Readonly<Record<string, PlanValue>>;
  readonly active: readonly string[];
}

export interface RecordedAction extends Recorded {
  readonly step: string;
  readonly state: "done" | "snoozed" | "dropped" | "again";
  /** Last day of a pause. */
  readonly until?: CalendarDate;
  /** If a mentee changed what a mentor may see: the mentor, and what. */
  readonly with?: string;
  readonly shared?: SharedScope;
}

export interface RecordedSession extends Recorded {
  readonly with: string;
  readonly [more: string]: unknown;
}

export interface RecordedRemoval {
  readonly id: string;
  readonly checkinId: string;
  readonly removedAt: string;
  /** True if `undo` took it back, false if `delete` hid it. */
  readonly undone: boolean;
}

/*
 * In NDJSON each of these says whose it is. In the lists of an export it does not: `person` is `null` there,
 * since the document already says so.
 */

/** One revision of the plan (`headroom/plan-revision@2`), as in the export's `.plans[]`. */
export function planRevisionDocument(plan: RecordedPlan, person: Who | null) {
  const { id, date, recordedAt, fields, active } = plan;
  const schema = "headroom/plan-revision@2";
  return { schema, ...whose(person), id, date, recordedAt, fields, active } as const;
}

/** What became of a step (`headroom/action@2`), as in the export's `.actions[]`. */
export function actionDocument(action: RecordedAction, person: Who | null) {
  const { id, date, recordedAt, step, state, until = null, with: mentor = null, shared = null } = action;
  const schema = "headroom/action@2";
  const document = { schema, ...whose(person), id, date, recordedAt, step, state } as const;
  return { ...document, untilOn: until, with: mentor, scope: shared };
}

/** A conversation with a mentor (`headroom/session@2`), as in the export's `.sessions[]`. */
export function sessionDocument(session: RecordedSession, person: Who | null) {
  const { v: _v, type: _type, id, date, recordedAt, with: partner, ...more } = session;
  const schema = "headroom/session@2";
  return { schema, ...whose(person), id, date, recordedAt, with: partner, ...more } as const;
}

/** A check-in that was deleted or taken back (`headroom/removal@1`), as in the export's `.removals[]`. */
export function removalDocument({ id, checkinId, removedAt, undone }: RecordedRemoval, person: Who | null) {
  return { schema: "headroom/removal@1", ...whose(person), id, checkinId, removedAt, undone } as const;
}

const whose = (person: Who | null) => (person === null ? {} : { person: whoOf(person) });
