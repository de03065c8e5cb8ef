import type { Context } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import { seesStep } from "../../core/mentoring/session";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { helpStep } from "../../core/scoring/help-level";
import { relevantBefore } from "../../core/scoring/look-back";
import {
  type AssessedCheckIn,
  assessLast,
  openCheckIn,
  withheld,
  withoutNotes,
} from "../../core/scoring/withhold";
import type { ExportedRecord, ExportJob } from "../../formats/export-record";
import type { PlanEntry, SessionEntry } from "../../store/entry";
import { removalsIn } from "../../store/history";
import { listPeople } from "../../store/people";
import { renderTrend } from "../../ui/trend/trend";
import { type OpenRecord, openRecord, personOf } from "./record";
import { trendScreen } from "./trend";

/** What the charts of a report are drawn from; safety answers are already withheld. */
export interface ChartedRecord {
  readonly checkIns: readonly CheckIn[];
  readonly plans: readonly PlanEntry[];
  readonly since: CalendarDate | null;
}

/** The chart of overall strain with all other scales below it, as `trend` draws it on 80 columns. */
export function chartsFor(context: Context, { checkIns, plans, since }: ChartedRecord): string[] {
  if (checkIns.length === 0) return [];
  const look = { width: 80, colour: false, unicode: context.out.look.unicode };
  const screen = trendScreen(
    { plans, checkIns, actions: [] },
    { scales: ["overall"], from: since, name: "", today: context.clock.today, width: look.width },
  );
  return [renderTrend(screen, look, { inReport: true }).trimEnd()];
}

/** Which parts of the record are wanted. */
export interface ExportScope {
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly allPeople: boolean;
  readonly notes: boolean;
  readonly safety: boolean;
  readonly sessions: boolean;
}

/** Draws the charts of a report; loaded only for one. */
export type DrawCharts = (context: Context, record: ChartedRecord) => readonly string[];

/**
 * Puts together what an export writes.
 * @param draw for formats that people read
 */
export async function exportJob(
  context: Context,
  scope: ExportScope,
  draw: DrawCharts | null,
): Promise<ExportJob> {
  const people = scope.allPeople ? listPeople(context.home) : [personOf(context)];
  const records: ExportedRecord[] = [];
  for (const person of people)
    records.push(exported(context, await openRecord(context, person), scope, draw));
  return { records, allPeople: scope.allPeople, includeSafety: scope.safety };
}

function exported(
  context: Context,
  record: OpenRecord,
  scope: ExportScope,
  draw: DrawCharts | null,
): ExportedRecord {
  const { since, until } = scope;
  const isWanted = ({ date }: { readonly date: CalendarDate }) =>
    (since === null || date >= since) && (until === null || date <= until);
  const { id, name, role } = record.person;
  const sessions = scope.notes ? record.sessions : record.sessions.map(withoutMentorNotes);
  const drawn = () => ({
    checkIns: record.checkIns.filter(isWanted).map((checkIn) => openCheckIn(checkIn, questionnaires)),
    plans: record.plans,
    since,
  });
  return {
    person: { id, name, role },
    exportedAt: context.clock.stamp(),
    checkIns: assessed(record.checkIns, scope).filter(({ checkIn }) => isWanted(checkIn)),
    plans: record.plans.filter(isWanted),
    // Saying how getting help is going reveals that an answer called for it; and who mentors
    // the person is told with the sessions or not at all.
    actions: record.actions.filter(
      (action) =>
        isWanted(action) &&
        (scope.safety || action.step !== helpStep) &&
        (scope.sessions || action.step !== seesStep),
    ),
    removals: removalsOf(record).filter(isWanted),
    sessions: scope.sessions ? sessions.filter(isWanted) : null,
    charts: draw?.(context, drawn()) ?? [],
  };
}

/** Deleted check-ins, by the day they were about as far as the record knows it. */
function removalsOf({ entries, hidden }: OpenRecord) {
  const days = new Map(hidden.map(({ checkIn }) => [checkIn.id, checkIn.date]));
  return removalsIn(entries).map(({ id, target, recordedAt, undo }) => ({
    ...{ id, checkinId: target, removedAt: recordedAt, undone: undo === true },
    date: days.get(target) ?? recordedAt.slice(0, 10),
  }));
}

/** What the mentor wrote goes with the notes: the note, what to ask next time, their own view of a sign. */
function withoutMentorNotes(session: SessionEntry): SessionEntry {
  return {
    ...session,
    note: null,
    ...(session.ask === undefined ? {} : { ask: null }),
    ...(session.views === undefined ? {} : { views: {} }),
  };
}

/** Each check-in with its result, as much of both as is wanted. */
function assessed(checkIns: readonly CheckIn[], scope: ExportScope): AssessedCheckIn[] {
  const before = relevantBefore(checkIns, questionnaires);
  return checkIns.map((checkIn, index) => {
    const upTo = [...before(index), checkIn];
    const { checkIn: shown, result } = scope.safety
      ? { checkIn, result: assessLast(upTo, questionnaires) }
      : withheld(upTo, checkIn, questionnaires);
    return { checkIn: scope.notes ? shown : withoutNotes(shown), result };
  });
}
