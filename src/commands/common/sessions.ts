import type { Context } from "../../context";
import { sessionOfTalk, type Talk } from "../../core/mentoring/notes";
import type { SessionPlace } from "../../core/mentoring/place";
import { type AgreedBoundary, asSharedNow, type Session, sessionFrom } from "../../core/mentoring/session";
import { planFields } from "../../core/plan/fields";
import { activeBoundaries, valueIn } from "../../core/plan/plan";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { assessLast, openCheckIn } from "../../core/scoring/withhold";
import { isFailure } from "../../errors";
import type { PlanEntry } from "../../store/entry";
import { isLocked } from "../../store/journal";
import { readMentorNotes } from "../../store/mentor-notes";
import { folderOf, listPeople, type Person } from "../../store/people";
import { type SessionDraft, sessionFilesIn } from "../../store/session-draft";
import { boundaryText, fieldOf } from "../../ui/plan/lines";
import { sessionSummary } from "../../ui/session/list";
import { type OpenRecord, openRecord, personOf, type RecordHistory } from "./record";

/** The sessions in a person's record, by day, with what the mentor may see now. */
export function sessionsOf({ sessions, actions }: Pick<RecordHistory, "sessions" | "actions">): Session[] {
  return asSharedNow(sessions.map(sessionFrom), actions).toSorted(byDay);
}

/** The check-in made in a session; `null` when there was none, or it is gone. */
export function checkInOf({ checkIns }: Pick<OpenRecord, "checkIns">, session: Session): CheckIn | null {
  return checkIns.find(({ id }) => id === session.checkin) ?? null;
}

/** A session as one of the two sees it. */
export interface ListedSession {
  readonly session: Session;
  /** The mentee's record, when it is kept here. */
  readonly record: OpenRecord | null;
  /** The talk, when the mentee keeps their record elsewhere. */
  readonly talk: Talk | null;
  readonly mentee: string;
  /** The other person. */
  readonly with: string;
}

/** A session that two people have left and may continue. */
export interface OpenSession {
  readonly with: string;
  readonly begun: string;
  readonly place: SessionPlace;
  /** The person in use is the mentor. */
  readonly asMentor: boolean;
}

interface SessionsHere {
  readonly sessions: readonly ListedSession[];
  readonly open: readonly OpenSession[];
}

/**
 * The sessions of the person in use, newest first: those in their own record, those they held as a mentor on
 * this computer, and their talks with people who keep a record elsewhere. Nobody sees a session between two
 * others.
 */
export async function sessionsFor(context: Context): Promise<SessionsHere> {
  const self = personOf(context);
  const listed: ListedSession[] = [];
  const open: OpenSession[] = [];
  for (const person of listPeople(context.home)) {
    const record = await openFor(context, person, self);
    if (record === null) continue;
    const { vault } = record.journal;
    const mentee = person.name;
    for (const session of sessionsOf(record)) {
      const one = { session, record, talk: null, mentee };
      if (person.id === self.id) listed.push({ ...one, with: session.with });
      else if (isMentor(session, self)) listed.push({ ...one, with: mentee });
    }
    for (const { draft } of sessionFilesIn(folderOf(context.home, person.id), vault)) {
      const { begun, place, mentor } = draft;
      if (person.id !== self.id && mentor.id !== self.id) continue;
      const asMentor = mentor.id === self.id;
      open.push({ begun, place, asMentor, with: asMentor ? (draft.mentee ?? mentee) : mentor.name });
    }
    if (person.id !== self.id) continue;
    for (const { name, person: here, talks } of (await readMentorNotes(context.home, self, vault)).mentees)
      if (here === null)
        for (const talk of talks)
          listed.push({
            session: sessionOfTalk(talk, self.id),
            record: null,
            talk,
            mentee: name,
            with: name,
          });
  }
  return { sessions: listed.toSorted((a, b) => byDay(b.session, a.session)), open };
}

/** Unfinished sessions, as far as the mentee's folder can be read without a passphrase. */
export function openWith(context: Context, person: Person): SessionDraft[] {
  const folder = folderOf(context.home, person.id);
  return isLocked(folder) ? [] : sessionFilesIn(folder, null).map(({ draft }) => draft);
}

/** The person's own record has to open; another one that does not is reported and skipped. */
async function openFor(context: Context, person: Person, self: Person): Promise<OpenRecord | null> {
  if (person.id === self.id) return openRecord(context, person);
  const record = await openIfPossible(context, person);
  if (record === null)
    context.note(`the record of ${person.name} was not opened, so its sessions are left out`);
  return record;
}

/** A record that does not open must not hide the others, and nobody is asked for another's passphrase. */
export async function openIfPossible(context: Context, person: Person): Promise<OpenRecord | null> {
  try {
    if (isLocked(folderOf(context.home, person.id))) return null;
    return await openRecord(context, person);
  } catch (error) {
    if (isFailure(error) && error.kind !== "cancelled") return null;
    throw error;
  }
}

/** True for the mentor of a session held on this computer. */
export function isMentor({ mentor }: Session, { id }: Person): boolean {
  return mentor === id;
}

function byDay(a: Session, b: Session): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The boundary agreed on in a session, with the value it had then. */
export function boundaryIn({ plans }: Pick<RecordHistory, "plans">, session: Session): AgreedBoundary | null {
  const id = session.agreed.find(({ kind }) => kind === "boundary")?.id ?? null;
  const plan = plans.findLast((one) => one.id < session.id);
  const value = id === null || plan === undefined ? undefined : valueIn(plan, id);
  return id === null || value === undefined ? null : { id, value };
}

/** The boundaries dropped from practice in a session. */
export function droppedIn({ plans }: Pick<RecordHistory, "plans">, session: Session): readonly string[] {
  const [before, plan] = plans.filter(({ id }) => id < session.id).slice(-2);
  // An earlier revision has nothing to do with the session.
  if (before === undefined || plan === undefined || session.begun === null) return [];
  if (Date.parse(plan.recordedAt) < Date.parse(session.begun)) return [];
  return before.active.filter((id) => !plan.active.includes(id));
}

/** What the page for the mentee is made of. */
export interface SummarySource {
  readonly session: Session;
  readonly mentee: string;
  /** What may be seen of the mentee's record; of one kept elsewhere only the plan, when it is shared. */
  readonly checkIns: readonly CheckIn[];
  readonly plans: readonly PlanEntry[];
  readonly dropped: readonly string[];
  readonly isElsewhere: boolean;
}

/** The page for the mentee, built from the record each time: the same at the end of a session and later. */
export function summaryOf({ checkIns, plans, dropped: gone, ...source }: SummarySource): string {
  const { session } = source;
  const known = new Map(
    activeBoundaries(plans, planFields, gone).map(({ field, value }) => [
      field.id,
      boundaryText(field, value),
    ]),
  );
  const dropped = gone.map((id) => known.get(id) ?? fieldOf(id)?.label ?? id);
  const checkIn = checkInOf({ checkIns }, session);
  if (checkIn === null) return sessionSummary({ ...source, dropped, seen: null });
  const upTo = checkIns
    .slice(0, checkIns.findIndex(({ id }) => id === checkIn.id) + 1)
    .map((one) => openCheckIn(one, questionnaires));
  const seen = { checkIn: upTo.at(-1) ?? checkIn, result: assessLast(upTo, questionnaires) };
  return sessionSummary({ ...source, dropped, seen });
}
