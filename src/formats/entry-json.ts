import type { CalendarDate } from "../core/calendar";
import type { SharedScope } from "../core/mentoring/session";
import type { PlanValue } from "../core/questionnaire/items";

/** What stands in the record beside check-ins, as it is exported; times are ISO 8601 with offset. */
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
  /** Where a mentee changed what a mentor may see: who, and what. */
  readonly with?: string;
  readonly shared?: SharedScope;
}

export interface RecordedSession extends Recorded {
  readonly with: string;
  readonly [more: string]: unknown;
}

/** One revision of the plan (`headroom/plan-revision@1`), as in the export's `.plans[]`. */
export function planRevisionDocument(plan: RecordedPlan, person: string) {
  const { id, date, recordedAt, fields, active } = plan;
  return { schema: "headroom/plan-revision@1", id, person, date, recordedAt, fields, active } as const;
}

/** What became of a step (`headroom/action@1`), as in the export's `.actions[]`. */
export function actionDocument(action: RecordedAction, person: string) {
  const { id, date, recordedAt, step, state, until, with: mentor, shared } = action;
  const document = { schema: "headroom/action@1", id, person, date, recordedAt, step, state } as const;
  return {
    ...document,
    ...(until !== undefined && { until }),
    ...(mentor !== undefined && { with: mentor }),
    ...(shared !== undefined && { shared }),
  };
}

/** A conversation with a mentor (`headroom/session@1`), as in the export's `.sessions[]`. */
export function sessionDocument(session: RecordedSession, person: string) {
  const { v: _v, type: _type, id, date, recordedAt, with: partner, ...more } = session;
  return { schema: "headroom/session@1", id, person, date, recordedAt, with: partner, ...more } as const;
}
