import type { Context } from "../../context";
import { notesOn, talkOf } from "../../core/mentoring/notes";
import { meetings, type SessionPlace } from "../../core/mentoring/place";
import type { Session } from "../../core/mentoring/session";
import type { Share } from "../../core/sharing/share";
import { shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { agreementText } from "../../formats/agreement";
import { talkCalendar } from "../../formats/plan-ics";
import { addPerson } from "../../store/change-people";
import { type DraftPlace, openDraft } from "../../store/drafts";
import { checkInEntry, type Entry, type SessionEntry } from "../../store/entry";
import { nextId } from "../../store/ids";
import { plainJournal, sealedJournal } from "../../store/journal";
import { KeyRing } from "../../store/key-ring";
import { lockRecord } from "../../store/lock-record";
import { folderOf, idOf, journalOf, keyOf, type Person } from "../../store/people";
import { remoteSessionDraft, type SessionDraft, sessionDraft } from "../../store/session-draft";
import { textWidth, wrap } from "../../ui/layout";
import { leavingTruly, type Setting } from "../../ui/questionnaire/setting";
import { consents, frameMenu, lockIntro, meetingMenu, type SessionNames } from "../../ui/session/frame";
import {
  busySessionMenu,
  mentorNameLine,
  resumeSessionMenu,
  summaryMenu,
  unknownMenu,
} from "../../ui/session/steps";
import { newLock } from "../common/locked";
import { change, keepUnsaved } from "../common/locked-meanwhile";
import { changeNotes, mentorNotes } from "../common/mentoring";
import { commandFor } from "../common/person";
import { type Prompter, prompterOf } from "../common/prompter";
import { openReceived, sharedIn } from "../common/received";
import { keepDueStamp, lastId, type OpenRecord, openRecord, type RecordHistory } from "../common/record";
import { isMentor, sessionsOf, summaryOf } from "../common/sessions";
import { askBoundary, askHeld, askSteps, planEntryOf } from "./agreement";
import { answersOf, askQuestions, askWeek, discardWaiting, offerLook } from "./answers";
import { askFile, askNext, askNextTime, askNote, askShared, askSupport } from "./close";
import { askHelp } from "./private-round";
import { rehearse } from "./rehearsal";
import { remoteHistory } from "./remote";
import { showResult, talkAboutIt } from "./result";
import { type Asked, keep, moved, type Running, refuseRemoved } from "./running";

/**
 * Stores a session in the mentee's record: the answers as a check-in, the boundary as a revision of the plan,
 * and the session itself last, so that `undo` takes that back first. All of them or none are in the record.
 * @throws Failure `disk`, with the draft still there
 */
export async function storeSession(
  running: Running,
  open: OpenRecord,
  draft: SessionDraft,
): Promise<Session> {
  const { context } = running;
  const { checkIn } = answersOf(running, draft);
  const plan = planEntryOf(running, draft, checkIn?.id ?? lastId(open));
  const session = sessionOf(running, draft, {
    id: nextId(context.clock.now(), plan?.id ?? checkIn?.id ?? lastId(open)),
    checkin: checkIn?.id ?? null,
  });
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
  refuseRemoved(running);
  await change(context, open, (journal) => journal.appendAll(lines));
  await keepViews(context, running.mentor, open.person, draft);
  if (draft.checkIn !== null)
    await discardWaiting(open, folderOf(context.home, open.person.id), draft.checkIn);
  await keepDueStamp(context, open.person, [...open.entries, ...entries]);
  return session;
}

/**
 * What the mentor sees differently goes into the mentor's own notes, and is not kept on the mentee's
 * computer.
 */
async function keepViews(
  context: Context,
  mentor: Person,
  { id, name }: Person,
  { checkIn, meeting }: SessionDraft,
): Promise<void> {
  const views = checkIn?.views ?? {};
  if (Object.keys(views).length === 0 || meeting === "mentees-screen") return;
  await changeNotes(context, mentor, { name, person: id }, () => ({ views }));
}

/** The outcome of a session, with the ids it is kept under. */
function sessionOf(
  { mentor }: Running,
  draft: SessionDraft,
  { id, checkin }: Pick<Session, "id" | "checkin">,
): Session {
  return {
    ...{ id, date: draft.date, with: draft.mentor.name, mentor: mentor.id },
    ...{ begun: draft.begun, consent: draft.consent, checkin },
    ...{ agreed: draft.agreed, held: draft.held, support: draft.support },
    ...{ nextOn: draft.nextOn, shared: draft.shared, ask: null, note: null, views: {} },
  };
}

/**
 * What was agreed with a mentee whose record is elsewhere is kept in the mentor's own folder, with the notes.
 */
async function storeTalk(running: Running, draft: SessionDraft): Promise<Session> {
  const { context, mentor, names } = running;
  const session = sessionOf(running, draft, { id: nextId(context.clock.now(), null), checkin: null });
  const talk = talkOf(session, draft.boundary, draft.dropped);
  await changeNotes(context, mentor, { name: names.mentee, person: null }, ({ talks }) => ({
    talks: [...talks, talk],
  }));
  return session;
}

/** As for every entry of a journal. */
const largestLine = 1 << 20;

function entryOf({ id, ...content }: Session, recordedAt: string): SessionEntry {
  return { v: 1, id, type: "session", recordedAt, ...content };
}

/** Who holds a session with whom; a new mentee is added with their agreement. */
export interface Pair {
  readonly mentor: Person;
  /** A record here, the name of a new person, or the name of one who keeps their record elsewhere. */
  readonly mentee: Person | { readonly newName: string } | { readonly remoteName: string };
  /** How long the two want to talk. */
  readonly minutes: number;
}

/** What is asked at each place (docs/method.md, "With a mentor"). */
const asked: Readonly<Record<Exclude<SessionPlace, "end">, Asked>> = {
  held: askHeld,
  week: askWeek,
  questions: askQuestions,
  look: offerLook,
  result: showResult,
  differences: talkAboutIt,
  boundary: askBoundary,
  steps: askSteps,
  rehearsal: rehearse,
  help: askHelp,
  support: askSupport,
  next: askNext,
  shared: askShared,
  ask: askNextTime,
  note: askNote,
};

/**
 * A session from its frame to the record. Each place is on the disk before the next one starts, so the two
 * can stop anywhere, even by a power cut, and continue.
 * @throws Failure `cancelled` when they leave, with what was kept; `disk`
 */
export async function holdSession(context: Context, pair: Pair): Promise<void> {
  const begun = context.clock.now();
  const prompter = withClock(prompterOf(context), () => {
    const minutes = Math.floor((context.clock.now() - begun) / 60_000);
    return `${minutes} of ${pair.minutes} min`;
  });
  try {
    await hold(context, prompter, pair);
  } finally {
    prompter.release();
  }
}

/** The same prompter with a clock on every screen. */
function withClock(prompter: Prompter, clock: () => string): Prompter {
  return {
    ...prompter,
    menu: (menu) => prompter.menu({ ...menu, clock }),
    line: (line, check, half) => prompter.line({ ...line, clock }, check, half),
    ask: (script, start, setting, keep) => {
      const ticking = (now: Setting) =>
        now.session === undefined ? now : { ...now, session: { ...now.session, clock } };
      return prompter.ask(script, start, () => ticking(setting()), keep);
    },
  };
}

async function hold(context: Context, prompter: Prompter, pair: Pair): Promise<void> {
  const { running, draft } = await begin(context, prompter, pair);
  const { place, open } = running;
  try {
    const now = await held(running, draft);
    if (place === null) return await handOut(running, now, null);
    const session = open === null ? await storeTalk(running, now) : await storeSession(running, open, now);
    place.discard();
    await handOut(running, now, session);
  } catch (error) {
    if (place !== null) await keepUnsaved(context, open?.person ?? running.mentor, place);
    throw error;
  } finally {
    place?.release();
  }
}

/** Goes from place to place, to the end. */
async function held(running: Running, draft: SessionDraft): Promise<SessionDraft> {
  let now = draft;
  let by: 1 | -1 = 1;
  keep(running, now);
  while (now.place !== "end") {
    const { place } = now;
    const left = await asked[place](running, now);
    if (left.go !== 0) by = left.go;
    now = moved(left.draft, by);
    // Before the first place there is nothing to go back to.
    if (now.place === place) by = 1;
    keep(running, now);
  }
  return now;
}

/** The same prompter for when nothing is stored: no key on it promises otherwise. */
function unstored(prompter: Prompter): Prompter {
  const { menu, line, ask } = prompter;
  return {
    ...prompter,
    menu: (shown) =>
      menu(shown.leave === undefined ? shown : { ...shown, leave: leavingTruly(shown.leave, true) }),
    line: (asked, check, half) =>
      line({ ...asked, hints: asked.hints.map((hint) => leavingTruly(hint, true)) }, check, half),
    ask: (script, start, setting, keep) =>
      ask(
        script,
        start,
        () => {
          const now = setting();
          return now.session === undefined ? now : { ...now, session: { ...now.session, isUnstored: true } };
        },
        keep,
      ),
  };
}

interface Begun {
  readonly running: Running;
  readonly draft: SessionDraft;
}

/** Continues an unfinished session, else starts with the frame and the mentee's agreement. */
async function begin(context: Context, prompter: Prompter, { mentor, mentee }: Pair): Promise<Begun> {
  const isRemote = "remoteName" in mentee;
  const known = "id" in mentee ? await openRecord(context, mentee) : null;
  const elsewhere = isRemote ? await remoteMentee(context, mentor, mentee.remoteName) : null;
  const where = known === null ? elsewhere : hereOf(context, known);
  const waiting = where === null ? null : await resume(context, prompter, mentor, where);
  if (waiting !== null) return waiting;
  const menteeName = "id" in mentee ? mentee.name : isRemote ? mentee.remoteName : mentee.newName;
  const usual = usualName(where?.record ?? null, mentor);
  const mentorName =
    mentor.name === mentor.id ? await askMentorName(prompter, menteeName, usual, isRemote) : mentor.name;
  const { today } = context.clock;
  const names = { mentor: mentorName, mentee: menteeName, date: today };
  const begun = context.clock.stamp();
  const meeting = meetings[(await prompter.menu(meetingMenu(names))) ?? -1];
  if (meeting === undefined) throw notBegun();
  const isLocked = known !== null && known.journal.vault !== null;
  const choice = await prompter.menu(frameMenu(names, { meeting, isRemote, isLocked }, context.err.look));
  const consent = consents[choice ?? -1] ?? "no";
  if (consent === "no") throw notBegun();
  const storesNothing = consent === "store-nothing";
  const draft: SessionDraft = {
    ...{ v: 1, begun, consent: context.clock.stamp(), date: today, place: "held", meeting },
    ...{ mentor: { id: mentor.id, name: mentorName }, checkIn: null, agreed: [], held: [], boundary: null },
    ...{ dropped: [], support: [], nextOn: null, shared: "nothing", typed: "", talk: null, page: null },
    mentee: isRemote ? menteeName : null,
  };
  const asking = storesNothing ? unstored(prompter) : prompter;
  const common = { context, prompter: asking, names, meeting, mentor, half: new Map<string, string>() };
  if (elsewhere !== null) {
    const place = storesNothing ? null : await elsewhere.place();
    return {
      running: { ...common, record: elsewhere.record, open: null, share: elsewhere.share, place },
      draft,
    };
  }
  if (storesNothing) {
    const open = known ?? unstoredRecord(context, menteeName);
    return { running: { ...common, record: open, open, share: null, place: null }, draft };
  }
  const person =
    "id" in mentee ? mentee : addPerson(context.home, menteeName, { role: null, country: null }, today);
  const open =
    consent === "lock"
      ? await lockNow(context, prompter, names, person)
      : (known ?? (await openRecord(context, person)));
  const place = await hereOf(context, open).place();
  return { running: { ...common, record: open, open, share: null, place }, draft };
}

/** A new person's record in a session of which nothing is stored. */
function unstoredRecord(context: Context, name: string): OpenRecord {
  const person: Person = { id: idOf(name), name, role: null, country: null };
  const nothing = { checkIns: [], hidden: [], plans: [], actions: [], sessions: [] };
  return { person, journal: plainJournal(journalOf(context.home, person)), entries: [], ...nothing };
}

/** Lets the mentee lock the record before anything is in it. */
async function lockNow(
  context: Context,
  prompter: Prompter,
  names: SessionNames,
  person: Person,
): Promise<OpenRecord> {
  prompter.release();
  context.err.write(`${wrap(lockIntro(names), textWidth(context.err.look.width)).join("\n")}\n`);
  const lock = await newLock(context, undefined);
  const file = journalOf(context.home, person);
  await lockRecord(file, lock);
  return openRecord(context, person, await sealedJournal(file, new KeyRing(lock.key, lock.envelope)));
}

function notBegun(): Failure {
  return new Failure(
    "cancelled",
    "Nothing was stored.",
    "A session starts with a yes from both, at any other time.",
  );
}

/** Where a session is kept until it is over, and what both may look at. */
interface Where {
  readonly mentee: string;
  readonly record: RecordHistory;
  readonly open: OpenRecord | null;
  readonly share: Share | null;
  place(): Promise<DraftPlace<SessionDraft>>;
}

function hereOf({ home }: Context, open: OpenRecord): Where {
  const { person, journal } = open;
  return {
    ...{ mentee: person.name, record: open, open, share: null },
    place: () => openDraft(folderOf(home, person.id), sessionDraft, journal.vault),
  };
}

/** A mentee who keeps their record elsewhere; the session is in the mentor's folder, among the notes. */
async function remoteMentee(context: Context, mentor: Person, name: string): Promise<Where> {
  const { received, vault } = await openReceived(context, mentor);
  const shared = sharedIn(received, context.clock.today).find(
    (one) => keyOf(one.label) === keyOf(name) && !one.apart,
  );
  const share = shared === undefined || shared.revoked || shared.stale ? null : shared.share;
  const { talks } = notesOn(await mentorNotes(context, mentor), { name, person: null });
  return {
    mentee: name,
    record: remoteHistory(name, share, talks, mentor.id),
    ...{ open: null, share },
    place: () => openDraft(folderOf(context.home, mentor.id), remoteSessionDraft(name), vault),
  };
}

/** @returns `null` when no session is unfinished, or a new one is wanted instead */
async function resume(
  context: Context,
  prompter: Prompter,
  mentor: Person,
  where: Where,
): Promise<Begun | null> {
  const { mentee, open, record, share } = where;
  const place = await where.place();
  for (const file of place.setAside)
    context.note("an unfinished session cannot be read and was set aside", file);
  try {
    const { draft } = place;
    if (draft === null) {
      if (place.busy && (await prompter.menu(busySessionMenu())) !== 1) throw notNow(mentee);
      place.release();
      return null;
    }
    // It was stored already; only what comes after that was cut off.
    if (sessionsOf(record).some(({ begun, mentor: by }) => begun === draft.begun && by === mentor.id)) {
      if (open !== null) await keepViews(context, mentor, open.person, draft);
      place.discard();
      place.release();
      return null;
    }
    const { today } = context.clock;
    const names = { mentor: draft.mentor.name, mentee, date: today };
    const choice = await prompter.menu(resumeSessionMenu(names, draft.place, draft.begun, today));
    if (choice === 0) {
      const { meeting } = draft;
      const half = new Map<string, string>();
      const running = { context, prompter, names, meeting, mentor, record, open, share, place, half };
      // A session is dated the day it is held; the questions name the seven days they ask about.
      return { running, draft: { ...draft, date: today } };
    }
    if (choice !== 1) throw notNow(mentee);
    place.discard();
    place.release();
    return null;
  } catch (error) {
    place.release();
    throw error;
  }
}

function notNow(name: string): Failure {
  return new Failure(
    "cancelled",
    "Nothing was stored.",
    `headroom session --with ${shellWord(name)} asks again.`,
  );
}

/** The name under which this mentor held the last session with them. */
function usualName(record: RecordHistory | null, mentor: Person): string {
  const last = record === null ? undefined : sessionsOf(record).findLast((one) => isMentor(one, mentor));
  return last?.with ?? "mentor";
}

async function askMentorName(
  prompter: Prompter,
  mentee: string,
  usual: string,
  isRemote: boolean,
): Promise<string> {
  const line = await prompter.line(mentorNameLine(mentee, usual, isRemote), () => null);
  if (line === null || line.trim() === "b")
    throw new Failure("cancelled", "Nothing was stored.", "headroom session starts again when you like.");
  return line.trim() === "" ? usual : line.trim().slice(0, 80);
}

/**
 * The mentee's page: printed, written where they choose, or left for later; with it the agreement to import.
 */
async function handOut(running: Running, draft: SessionDraft, stored: Session | null): Promise<void> {
  const { context, prompter, names, open, record } = running;
  const session =
    stored ?? sessionOf(running, draft, { id: nextId(context.clock.now(), null), checkin: null });
  const { checkIns } =
    open === null || stored === null ? { checkIns: [] } : await openRecord(context, open.person);
  const text = summaryOf({
    ...{ session, mentee: names.mentee, checkIns, plans: record.plans, dropped: draft.dropped },
    isElsewhere: open === null,
  });
  const lines = text
    .trimEnd()
    .split("\n")
    .flatMap((line) => wrap(line, textWidth(context.err.look.width), { hard: true }));
  const agreement = agreementText({
    session,
    mentee: names.mentee,
    boundary: draft.boundary,
    dropped: draft.dropped,
  });
  const calendar = session.nextOn === null ? null : talkCalendar(session, names.mentor, context.clock.now());
  const base = `session-${idOf(names.mentee)}-${session.date}`;
  let isPrinted = false;
  for (;;) {
    const choice = await prompter.menu(summaryMenu(names, lines, stored !== null, calendar !== null));
    isPrinted = choice === 0;
    if (choice === 1) await written(running, `${base}.md`, text, "the page");
    else if (choice === 2)
      await written(
        running,
        `agreement-${idOf(names.mentee)}-${session.date}.json`,
        agreement,
        "the agreement",
      );
    else if (choice === 3 && calendar !== null)
      await written(running, `talk-${session.nextOn}.ics`, calendar, "the calendar entry");
    else break;
  }
  prompter.release();
  if (isPrinted) context.out.write(text);
  else
    context.out.write(
      stored === null ? "Nothing was stored.\n" : `Stored: the session with ${names.mentee}.\n`,
    );
  if (stored === null) return;
  context.note(
    `before the next talk: headroom mentor prepare ${shellWord(names.mentee)}`,
    open === null
      ? "It is in your own record, with your notes."
      : `${commandFor(context, open.person, "undo")} takes the session back, one part at a time.`,
  );
}

async function written(running: Running, name: string, text: string, what: string): Promise<void> {
  const file = await askFile(running, name, text);
  if (file !== null) running.context.note(`${what} is in ${file}`, "It is not encrypted.");
}

/**
 * Asks who is meant by an unknown name.
 * @returns one of the similar names, or whether they are new here or keep a record elsewhere
 * @throws Failure `cancelled`
 */
export async function askUnknown(
  context: Context,
  name: string,
  near: readonly string[],
): Promise<{ readonly known: string } | "new" | "elsewhere"> {
  const prompter = prompterOf(context);
  try {
    const choice = await prompter.menu(unknownMenu(name, near));
    const chosen = choice === null ? undefined : near[choice];
    if (chosen !== undefined) return { known: chosen };
    if (choice === near.length + 1) return "new";
    if (choice === near.length + 2) return "elsewhere";
    throw new Failure("cancelled", "Nothing was stored.", "headroom people --all lists everyone.");
  } finally {
    prompter.release();
  }
}
