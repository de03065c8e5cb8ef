import { questionnaires } from "../content/instruments/index";
import type { Context } from "../context";
import type { CalendarDate } from "../domain/calendar";
import type { CheckIn } from "../domain/check-in";
import { relevantBefore } from "../domain/relevant-before";
import { type AssessedCheckIn, assessLast, openCheckIn, withheld, withoutNotes } from "../domain/withhold";
import type { ExportedRecord, ExportJob } from "../formats/export-record";
import type { SessionEntry } from "../journal/entry";
import type { Journal } from "../journal/journal";
import { listPeople, type Person } from "../journal/people";
import type { ThinRecord } from "../journal/thin-read";
import type { ChartedRecord } from "./export-charts";
import { openJournal } from "./open-journal";
import { noteDamage, personOf } from "./open-record";

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
 * Puts together what an export writes; records are opened one after the other, and thinly.
 * @param draw for formats that people read
 */
export async function exportJob(
  context: Context,
  scope: ExportScope,
  draw: DrawCharts | null,
): Promise<ExportJob> {
  const people = scope.allPeople ? listPeople(context.home) : [personOf(context)];
  const opened: OpenedPerson[] = [];
  // Passphrases are asked for before anything is written.
  for (const person of people) opened.push({ person, journal: await openJournal(context, person) });
  return {
    records: recordsOf(context, opened, scope, draw),
    allPeople: scope.allPeople,
    includeSafety: scope.safety,
  };
}

interface OpenedPerson {
  readonly person: Person;
  readonly journal: Journal;
}

function* recordsOf(
  context: Context,
  opened: readonly OpenedPerson[],
  scope: ExportScope,
  draw: DrawCharts | null,
): Generator<ExportedRecord> {
  const exportedAt = context.clock.stamp();
  for (const { person, journal } of opened) {
    const { id, name, role } = person;
    const thin = journal.readThin();
    try {
      noteDamage(context, thin);
      const parts = partsOf(thin, scope);
      const open = (checkIn: CheckIn) => openCheckIn(checkIn, questionnaires);
      const charted = () => ({
        ...{ plans: thin.history.plans, since: scope.since },
        checkIns: thin.late(parts.listed, open),
      });
      const charts = () => draw?.(context, charted()) ?? [];
      const { listed, ...rest } = parts;
      const days = listed.map(({ date }) => date);
      yield { person: { id, name, role }, exportedAt, days, ...rest, charts };
    } finally {
      thin.close();
    }
  }
}

function partsOf(thin: ThinRecord, scope: ExportScope) {
  const { checkIns, plans, actions, sessions } = thin.history;
  const inRange = <T extends { readonly date: CalendarDate }>(list: readonly T[]) =>
    list.filter(
      ({ date }) =>
        (scope.since === null || date >= scope.since) && (scope.until === null || date <= scope.until),
    );
  const plain = scope.notes ? sessions : sessions.map(withoutMentorNotes);
  const listed = inRange(checkIns);
  return {
    listed,
    checkIns: (order: "newest-first" | "oldest-first") => assessed(thin, listed, scope, order),
    plans: inRange(plans),
    actions: inRange(actions),
    sessions: scope.sessions ? inRange(plain) : null,
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

/** Each check-in as a whole, with its result, as one goes through them. */
function* assessed(
  thin: ThinRecord,
  wanted: readonly CheckIn[],
  scope: ExportScope,
  order: "newest-first" | "oldest-first",
): Generator<AssessedCheckIn> {
  const { checkIns } = thin.history;
  const before = relevantBefore(checkIns);
  const first = wanted[0] === undefined ? 0 : checkIns.indexOf(wanted[0]);
  for (let step = 0; step < wanted.length; step++) {
    // A range of days is one stretch of what is ordered by day.
    const index = first + (order === "oldest-first" ? step : wanted.length - 1 - step);
    const listed = checkIns[index];
    if (listed === undefined) continue;
    const checkIn = thin.whole(listed);
    const upTo = [...before(index), checkIn];
    const { checkIn: shown, result } = scope.safety
      ? { checkIn, result: assessLast(upTo, questionnaires) }
      : withheld(upTo, checkIn, questionnaires);
    yield { checkIn: scope.notes ? shown : withoutNotes(shown), result };
  }
}
