import { questionnaires } from "../content/instruments/index";
import type { Context } from "../context";
import type { CalendarDate } from "../domain/calendar";
import type { CheckIn } from "../domain/check-in";
import { relevantBefore } from "../domain/relevant-before";
import { type AssessedCheckIn, assessLast, openCheckIn, withheld, withoutNotes } from "../domain/withhold";
import type { ExportedRecord, ExportJob } from "../formats/export-record";
import type { SessionEntry } from "../journal/entry";
import { listPeople } from "../journal/people";
import type { ChartedRecord } from "./export-charts";
import { type OpenRecord, openRecord, personOf } from "./open-record";

/** What of the record is wanted. */
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
    actions: record.actions.filter(isWanted),
    sessions: scope.sessions ? sessions.filter(isWanted) : null,
    charts: draw?.(context, drawn()) ?? [],
  };
}

/** What the mentor wrote goes with the notes: the note, what to ask next time, own views of a sign. */
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
  const before = relevantBefore(checkIns);
  return checkIns.map((checkIn, index) => {
    const upTo = [...before(index), checkIn];
    const { checkIn: shown, result } = scope.safety
      ? { checkIn, result: assessLast(upTo, questionnaires) }
      : withheld(upTo, checkIn, questionnaires);
    return { checkIn: scope.notes ? shown : withoutNotes(shown), result };
  });
}
