import type { Context } from "../../context";
import type { SessionPlace } from "../../core/mentoring/place";
import type { Session } from "../../core/mentoring/session";
import { Failure } from "../../errors";
import { addPerson } from "../../store/change-people";
import { openDraft } from "../../store/drafts";
import { checkInEntry, type Entry, type SessionEntry } from "../../store/entry";
import { nextId } from "../../store/ids";
import { folderOf, idOf, type Person } from "../../store/people";
import { type SessionDraft, sessionDraft } from "../../store/session-draft";
import { textWidth, wrap } from "../../ui/layout";
import { quotedName } from "../../ui/quoted-name";
import { frameMenu } from "../../ui/session/frame";
import {
  busySessionMenu,
  mentorNameLine,
  resumeSessionMenu,
  summaryMenu,
  unknownMenu,
} from "../../ui/session/steps";
import { type Face, faceOf } from "../common/face";
import { change, keepUnsaved } from "../common/locked-meanwhile";
import { changeNotes } from "../common/mentoring";
import { keepDueStamp, lastId, type OpenRecord, openRecord } from "../common/record";
import { isMentor, sessionsOf, summaryOf } from "../common/sessions";
import { askBoundary, askHeld, askSteps, planEntryOf } from "./agreement";
import { answersOf, askQuestions } from "./answers";
import { askFile, askNext, askNextTime, askNote, askShared, askSupport } from "./close";
import { askHelp } from "./help";
import { rehearse } from "./rehearsal";
import { showResult, talkAboutIt } from "./result";
import { type Asked, keep, moved, type Running } from "./running";

/**
 * Stores a session: the answers as a check-in of the mentee, the boundary as a revision of the plan, and
 * the session itself last, so that `undo` takes that back first. All of them or none are in the record.
 * @throws Failure `disk`, with the draft still there
 */
export async function storeSession(running: Running, draft: SessionDraft): Promise<Session> {
  const { context, record } = running;
  const { checkIn, views } = answersOf(running, draft);
  const plan = planEntryOf(running, draft, checkIn?.id ?? lastId(record));
  const id = nextId(context.clock.now(), plan?.id ?? checkIn?.id ?? lastId(record));
  const session: Session = {
    ...{ id, date: draft.date, with: draft.mentor.name, mentor: draft.mentor.id },
    ...{ begun: draft.begun, consent: draft.consent, checkin: checkIn?.id ?? null },
    ...{ agreed: draft.agreed, held: draft.held, support: draft.support },
    ...{ nextOn: draft.nextOn, shared: draft.shared, ask: null, note: null, views: {} },
  };
  const entries: Entry[] = [
    ...(checkIn === null ? [] : [checkInEntry(checkIn.id, checkIn.recordedAt, checkIn)]),
    ...(plan === null ? [] : [plan]),
    entryOf(session, context.clock.stamp()),
  ];
  const lines = entries.map((entry) => ({ id: entry.id, line: Buffer.from(JSON.stringify(entry)) }));
  const largest = Math.max(...lines.map(({ line }) => line.length));
  if (largest >= largestLine)
    throw new Failure(
      "refused",
      "the answers with their notes are larger than 1 MiB",
      "Nothing was stored, and the session is kept. Go back and shorten a note.",
    );
  await change(context, record, (journal) => journal.appendAll(lines));
  const mentee = { name: record.person.name, person: record.person.id };
  if (Object.keys(views).length > 0) await changeNotes(context, running.mentor, mentee, () => ({ views }));
  await keepDueStamp(context, record.person, [...record.entries, ...entries]);
  return session;
}

/** As for every entry of a journal. */
const largestLine = 1 << 20;

function entryOf({ id, ...content }: Session, recordedAt: string): SessionEntry {
  return { v: 1, id, type: "session", recordedAt, ...content };
}

/** Who holds a session with whom; the mentee may be somebody new, who is added with their agreement. */
export interface Pair {
  readonly mentor: Person;
  readonly mentee: Person | { readonly newName: string };
}

/** What is asked at each place (docs/method.md, "With a mentor"). */
const asked: Readonly<Record<Exclude<SessionPlace, "end">, Asked>> = {
  held: askHeld,
  help: askHelp,
  questions: askQuestions,
  result: showResult,
  differences: talkAboutIt,
  boundary: askBoundary,
  steps: askSteps,
  rehearsal: rehearse,
  support: askSupport,
  next: askNext,
  shared: askShared,
  ask: askNextTime,
  note: askNote,
};

/**
 * A session from its frame to the record. Each place is on the disk before the next one begins, so that
 * the two can stop anywhere, also by a power cut, and go on.
 * @throws Failure `cancelled` when they leave, with what was kept; `disk`
 */
export async function holdSession(context: Context, pair: Pair): Promise<void> {
  const face = faceOf(context);
  try {
    await hold(context, face, pair);
  } finally {
    face.rest();
  }
}

async function hold(context: Context, face: Face, pair: Pair): Promise<void> {
  const { running, draft } = await begin(context, face, pair);
  const { place } = running;
  try {
    let now = draft;
    keep(running, now);
    while (now.place !== "end") {
      now = moved(await asked[now.place](running, now));
      keep(running, now);
    }
    const session = await storeSession(running, now);
    place.discard();
    await handOut(running, session.id);
  } catch (error) {
    await keepUnsaved(context, running.record.person, place);
    throw error;
  } finally {
    place.release();
  }
}

interface Begun {
  readonly running: Running;
  readonly draft: SessionDraft;
}

/** Goes on with a session that was left, else begins with the frame and the mentee's agreement. */
async function begin(context: Context, face: Face, { mentor, mentee }: Pair): Promise<Begun> {
  const known = "newName" in mentee ? null : await openRecord(context, mentee);
  const waiting = known === null ? null : await resume(context, face, mentor, known);
  if (waiting !== null) return waiting;
  const menteeName = "newName" in mentee ? mentee.newName : mentee.name;
  const mentorName =
    mentor.name === mentor.id ? await askMentorName(face, menteeName, usualName(known, mentor)) : mentor.name;
  const { today } = context.clock;
  const names = { mentor: mentorName, mentee: menteeName, date: today };
  const begun = context.clock.stamp();
  if ((await face.menu(frameMenu(names, context.err.look))) !== 0)
    throw new Failure(
      "cancelled",
      "Nothing was stored.",
      "A session begins with a yes of both, at any other time.",
    );
  const person =
    "newName" in mentee
      ? addPerson(context.home, mentee.newName, { role: null, country: null }, today)
      : mentee;
  const record = known ?? (await openRecord(context, person));
  const place = await openDraft(folderOf(context.home, person.id), sessionDraft, record.journal.vault);
  const running: Running = { context, face, names, mentor, record, place };
  return {
    running,
    draft: {
      ...{ v: 1, begun, consent: context.clock.stamp(), date: today, place: "held", helpFirst: false },
      ...{ mentor: { id: mentor.id, name: mentorName }, checkIn: null, agreed: [], held: [], boundary: null },
      ...{ support: [], nextOn: null, shared: "nothing", ask: null, note: null },
    },
  };
}

/** @returns `null` when no session waits, or a new one is wanted instead */
async function resume(
  context: Context,
  face: Face,
  mentor: Person,
  record: OpenRecord,
): Promise<Begun | null> {
  const mentee = record.person;
  const place = await openDraft(folderOf(context.home, mentee.id), sessionDraft, record.journal.vault);
  for (const file of place.setAside)
    context.note("a session that was kept cannot be read and was set aside", file);
  try {
    const { draft } = place;
    if (draft === null) {
      if (place.busy && (await face.menu(busySessionMenu())) !== 1) throw notNow(mentee);
      place.release();
      return null;
    }
    // Stored already, and only the draft was left behind by a power cut.
    if (sessionsOf(record).some(({ begun, mentor: by }) => begun === draft.begun && by === mentor.id)) {
      place.discard();
      place.release();
      return null;
    }
    const names = { mentor: draft.mentor.name, mentee: mentee.name, date: draft.date };
    const choice = await face.menu(resumeSessionMenu(names, draft.place, draft.begun, context.clock.today));
    if (choice === 0) return { running: { context, face, names, mentor, record, place }, draft };
    if (choice !== 1) throw notNow(mentee);
    place.discard();
    place.release();
    return null;
  } catch (error) {
    place.release();
    throw error;
  }
}

function notNow({ name }: Person): Failure {
  return new Failure(
    "cancelled",
    "Nothing was stored.",
    `headroom session --with ${quotedName(name)} asks again.`,
  );
}

/** The name under which this mentor held the last session with them. */
function usualName(record: OpenRecord | null, mentor: Person): string {
  const last = record === null ? undefined : sessionsOf(record).findLast((one) => isMentor(one, mentor));
  return last?.with ?? "mentor";
}

async function askMentorName(face: Face, mentee: string, usual: string): Promise<string> {
  const line = await face.line(mentorNameLine(mentee, usual), () => null);
  if (line === null || line.trim() === "b")
    throw new Failure("cancelled", "Nothing was stored.", "headroom session begins again when you like.");
  return line.trim() === "" ? usual : line.trim().slice(0, 80);
}

/** The mentee's page: printed, written where they choose, or left for later. */
async function handOut(running: Running, id: string): Promise<void> {
  const { context, face, names } = running;
  const record = await openRecord(context, running.record.person);
  const session = sessionsOf(record).find((one) => one.id === id);
  if (session === undefined) return;
  const text = summaryOf(record, session);
  const lines = text
    .trimEnd()
    .split("\n")
    .flatMap((line) => wrap(line, textWidth(context.err.look.width), { hard: true }));
  const choice = await face.menu(summaryMenu(names, lines));
  if (choice === 1) {
    const file = await askFile(running, `session-${idOf(names.mentee)}-${session.date}.md`, text);
    if (file !== null) context.note(`the summary is in ${file}`, "It is not encrypted.");
  }
  face.rest();
  if (choice === 0) context.out.write(text);
  else context.out.write(`Stored: the session with ${names.mentee}.\n`);
  context.note(
    `before the next talk: headroom mentor prepare ${quotedName(names.mentee)}`,
    "headroom undo takes the session back, one part at a time.",
  );
}

/**
 * Who is meant by a name that nobody has.
 * @returns one of the near names, or `null` for somebody new
 * @throws Failure `cancelled`
 */
export async function askUnknown(
  context: Context,
  name: string,
  near: readonly string[],
): Promise<string | null> {
  const face = faceOf(context);
  try {
    const choice = await face.menu(unknownMenu(name, near));
    const chosen = choice === null ? undefined : near[choice];
    if (chosen !== undefined) return chosen;
    if (choice === near.length + 1) return null;
    throw new Failure("cancelled", "Nothing was stored.", "headroom people lists everybody.");
  } finally {
    face.rest();
  }
}
