import type { Context } from "../../context";
import { type Session, sessionFrom } from "../../core/mentoring/session";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { assessLast, openCheckIn } from "../../core/scoring/withhold";
import { isFailure } from "../../errors";
import { isLocked } from "../../store/journal";
import { folderOf, listPeople, type Person } from "../../store/people";
import { sessionSummary } from "../../ui/session/list";
import { type OpenRecord, openRecord, personOf } from "./record";

/** The sessions in somebody's record, by day. */
export function sessionsOf({ sessions }: Pick<OpenRecord, "sessions">): Session[] {
  return sessions.map(sessionFrom).toSorted(byDay);
}

/** The check-in that was made in a session; `null` when there was none, or it is no longer there. */
export function checkInOf({ checkIns }: Pick<OpenRecord, "checkIns">, session: Session): CheckIn | null {
  return checkIns.find(({ id }) => id === session.checkin) ?? null;
}

/** A session as one of the two sees it. */
export interface ListedSession {
  readonly session: Session;
  /** Whose record it stands in: the mentee's. */
  readonly record: OpenRecord;
  /** The other one. */
  readonly with: string;
}

/**
 * The sessions of the person in use, newest first: those in their own record, and those that they held
 * as a mentor on this computer. Nobody sees a session of two others.
 */
export async function sessionsFor(context: Context): Promise<ListedSession[]> {
  const self = personOf(context);
  const listed: ListedSession[] = [];
  for (const person of listPeople(context.home)) {
    const record = await openFor(context, person, self);
    if (record === null) continue;
    for (const session of sessionsOf(record)) {
      if (person.id === self.id) listed.push({ session, record, with: session.with });
      else if (isMentor(session, self)) listed.push({ session, record, with: person.name });
    }
  }
  return listed.toSorted((a, b) => byDay(b.session, a.session));
}

/** The own record has to open; one of the others that does not is reported and passed over. */
async function openFor(context: Context, person: Person, self: Person): Promise<OpenRecord | null> {
  if (person.id === self.id) return openRecord(context, person);
  const record = await openIfPossible(context, person);
  if (record === null)
    context.note(`the record of ${person.name} was not opened, so its sessions are left out`);
  return record;
}

/** One record that cannot be opened must not hide the others, and nobody is asked for their passphrases. */
export async function openIfPossible(context: Context, person: Person): Promise<OpenRecord | null> {
  try {
    if (isLocked(folderOf(context.home, person.id))) return null;
    return await openRecord(context, person);
  } catch (error) {
    if (isFailure(error) && error.kind !== "cancelled") return null;
    throw error;
  }
}

/** True for the mentor of a session that was held on this computer. */
export function isMentor({ mentor }: Session, { id }: Person): boolean {
  return mentor === id;
}

function byDay(a: Session, b: Session): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The page for the mentee, made anew from the record: the same at the end of a session and later. */
export function summaryOf(record: Pick<OpenRecord, "checkIns" | "person">, session: Session): string {
  const checkIn = checkInOf(record, session);
  const { checkIns, person } = record;
  if (checkIn === null) return sessionSummary({ mentee: person.name, session, seen: null });
  const upTo = checkIns
    .slice(0, checkIns.findIndex(({ id }) => id === checkIn.id) + 1)
    .map((one) => openCheckIn(one, questionnaires));
  const seen = { checkIn: upTo.at(-1) ?? checkIn, result: assessLast(upTo, questionnaires) };
  return sessionSummary({ mentee: person.name, session, seen });
}
