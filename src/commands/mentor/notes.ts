import type { Context } from "../../context";
import { type Mentee, notesOn, withNotes, withoutMentee } from "../../core/mentoring/notes";
import type { Session } from "../../core/mentoring/session";
import { withoutSender } from "../../core/sharing/received";
import { shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { noteProblem } from "../../formats/problems";
import { removePerson } from "../../store/change-people";
import { readInput } from "../../store/input";
import { isLocked } from "../../store/journal";
import { writeMentorNotes } from "../../store/mentor-notes";
import { checkName, folderOf, keyOf, listPeople, type Person } from "../../store/people";
import { eraseSession, sessionFilesIn } from "../../store/session-draft";
import type { Vault } from "../../store/vault";
import { textWidth, wrap } from "../../ui/layout";
import { preparePage } from "../../ui/session/prepare";
import { count } from "../../ui/words";
import { talkMinutes } from "../common/mentoring";
import { keepReceived, sharedIn } from "../common/received";
import { type OpenRecord, openRecord, personOf } from "../common/record";
import { openIfPossible, sessionsOf } from "../common/sessions";
import type { Outcome } from "../declaration";
import { type Desk, openDesk } from "./desk";

interface PrepareOptions {
  readonly minutes?: string;
}
interface NoteOptions {
  readonly ask?: boolean;
}
interface EndOptions {
  readonly confirm?: string;
  readonly keepRecord?: boolean;
}

type Found = Mentee & { readonly record: Person | null };

/** Finds a person mentored here: with a record on this computer, with shares, or with notes alone. */
export function findMentee(context: Context, desk: Desk, name: string): Found {
  const wanted = keyOf(checkName(name));
  const self = personOf(context);
  const person = listPeople(context.home).find((one) => one.id !== self.id && keyOf(one.name) === wanted);
  if (person !== undefined) return { name: person.name, person: person.id, record: person };
  const { received, notes } = desk;
  const label = received.senders.find((one) => keyOf(one.label) === wanted)?.label;
  const noted = notes.mentees.find((one) => one.person === null && keyOf(one.name) === wanted);
  const known = label ?? noted?.name;
  if (known !== undefined) return { name: known, person: null, record: null };
  throw new Failure(
    "not-found",
    `nobody called ${name} is mentored here`,
    "headroom mentor overview lists who is; headroom import reads what someone shares.",
  );
}

/** `mentor prepare NAME`: one page before a talk, from what the mentee shares and the mentor's own notes. */
export async function prepare(context: Context, options: PrepareOptions, name = ""): Promise<Outcome> {
  const minutes = talkMinutes(options.minutes);
  const self = personOf(context);
  const desk = await openDesk(context, self);
  const mentee = findMentee(context, desk, name);
  const { today } = context.clock;
  const notes = notesOn(desk.notes, mentee);
  const record = mentee.record === null ? null : await openIfPossible(context, mentee.record);
  const last = record === null ? undefined : lastWith(record, self);
  const shared = sharedIn(desk.received, today).find(
    (one) => keyOf(one.label) === keyOf(mentee.name) && !one.apart,
  );
  const page = preparePage(
    {
      name: mentee.name,
      minutes,
      last: last ?? notes.talks.at(-1) ?? null,
      asks: notes.asks.map(({ says }) => says),
      notes: notes.notes,
      views: notes.views,
      shared: shared === undefined ? null : shared,
      isLocked: mentee.record !== null && record === null,
    },
    today,
    context.out.look,
  );
  if (context.flags.json)
    context.json({
      schema: "headroom/mentor-prepare@2",
      person: whoIs(mentee),
      minutes,
      last: last === undefined ? (notes.talks.at(-1) ?? null) : agreedIn(last),
      asks: notes.asks.map(notedDocument),
      notes: notes.notes.map(notedDocument),
      sharedOn: shared?.share.sharedAt.slice(0, 10) ?? null,
    });
  else await context.writeDocument(page);
  return "done";
}

/** A mentee with no record here goes by the name. */
export function whoIs({ name, record }: Found) {
  return { id: record?.id ?? name, name, role: record?.role ?? null };
}

const notedDocument = ({ at, says }: { readonly at: string; readonly says: string }) => ({
  notedAt: at,
  says,
});

function lastWith(record: OpenRecord, mentor: Person): Session | undefined {
  return sessionsOf(record).findLast((one) => one.mentor === mentor.id);
}

function agreedIn({ date, agreed, nextOn }: Session) {
  return { date, agreed, nextOn };
}

/** `mentor note NAME [TEXT]`: adds a note to the mentor's own record, at any time. */
export async function note(
  context: Context,
  options: NoteOptions,
  name = "",
  text?: string,
): Promise<Outcome> {
  const self = personOf(context);
  const desk = await openDesk(context, self);
  const { name: called, person } = findMentee(context, desk, name);
  const says = await noteText(context, called, text);
  const at = context.clock.stamp();
  const mentee = { name: called, person };
  const before = notesOn(desk.notes, mentee);
  const said = options.ask
    ? { asks: [...before.asks, { at, says }] }
    : { notes: [...before.notes, { at, says }] };
  await writeMentorNotes(context.home, self, withNotes(desk.notes, mentee, said), desk.vault);
  if (context.flags.json)
    context.json(changeDocument({ id: person ?? called, name: called, role: null }, "noted"));
  else if (!context.flags.quiet)
    context.out.write(
      `Kept in your own record, not in ${called}'s: headroom mentor prepare ${shellWord(called)}\n`,
    );
  return "done";
}

async function noteText(context: Context, called: string, text: string | undefined): Promise<string> {
  let given = text;
  if (given === "-") given = (await readInput("-", context.terminal, 1 << 20)).text;
  if (given === undefined) {
    if (!context.interactive)
      throw new Failure(
        "no-terminal",
        "a note is needed, and there is no terminal to ask on",
        `headroom mentor note ${shellWord(called)} "TEXT", or - for stdin.`,
      );
    const { prompterOf } = await import("../common/prompter");
    const prompter = prompterOf(context);
    const asked = {
      title: `Your note on ${called}`,
      progress: "",
      question: "What do you want to keep?",
      facts: [],
    };
    const line = await prompter.line({ ...asked, hints: ["enter keeps it", "ctrl-c leaves"] }, () => null);
    prompter.release();
    if (line === null) throw new Failure("cancelled", "Nothing was stored.", "The same command asks again.");
    given = line;
  }
  const says = given.trim();
  const problem = says === "" ? "the note is empty" : noteProblem(says);
  if (problem !== null) throw new Failure("usage", problem, "Nothing was stored.");
  return says;
}

/** `mentor end NAME`: erases record, sessions, shares and notes here, after naming all of them. */
export async function end(context: Context, options: EndOptions, name = ""): Promise<Outcome> {
  const self = personOf(context);
  const here = await openDesk(context, self);
  const { notes } = here;
  const mentee = findMentee(context, here, name);
  const own = notesOn(notes, mentee);
  const isMentees = ({ label }: { readonly label: string }) => keyOf(label) === keyOf(mentee.name);
  const isSharing = here.received.shares.some(isMentees);
  const isKnown = here.received.senders.some(isMentees);
  const held = mentee.record === null ? null : await recordHeld(context, mentee.record, self);
  const left = unfinished(context, self, mentee, here.vault);
  const keepsRecord = options.keepRecord === true;
  const parts = [
    ...(held === null || keepsRecord
      ? []
      : [
          `the record of ${mentee.name}, with ${count(held.sessions, "session")} and ${count(held.checkIns, "check-in")}`,
        ]),
    ...(left.length === 0 ? [] : [count(left.length, "unfinished session")]),
    ...(isSharing ? [`what ${mentee.name} shares with you`] : []),
    ...(isKnown ? [`${mentee.name}'s key`] : []),
    ...(own.notes.length + own.asks.length + own.talks.length + Object.keys(own.views).length === 0
      ? []
      : [`your notes on ${mentee.name}`]),
  ];
  const what = parts.length === 0 ? "nothing is kept here" : parts.join("; ");
  if (held !== null && held.alone > 0 && !keepsRecord)
    throw new Failure(
      "refused",
      `${mentee.name} also uses this record alone (${count(held.alone, "check-in")} outside sessions), so it is not erased`,
      `Nothing was erased. --keep-record erases the rest; only ${mentee.name} erases the record, with headroom forget.`,
    );
  if (options.confirm === undefined || keyOf(options.confirm) !== keyOf(mentee.name))
    throw new Failure(
      "usage",
      `this erases here: ${what}`,
      `If that is what you want: headroom mentor end ${shellWord(mentee.name)} --confirm ${shellWord(mentee.name)}`,
    );
  if (isSharing || isKnown) await keepReceived(context, here, withoutSender(here.received, mentee.name));
  await writeMentorNotes(context.home, self, withoutMentee(notes, mentee), here.vault);
  for (const one of left) eraseSession(one);
  if (mentee.record !== null && !keepsRecord) removePerson(context.home, mentee.record);
  if (context.flags.json) context.json(changeDocument(whoIs(mentee), "ended"));
  else if (!context.flags.quiet)
    context.out.write(
      `${wrap(`Erased here: ${what}. Copies elsewhere (files, exports, backups) remain.`, textWidth(context.out.look.width)).join("\n")}\n`,
    );
  return "done";
}

/** Sessions with this mentee that this mentor has left. */
function unfinished(context: Context, mentor: Person, { name, record }: Found, vault: Vault | null) {
  if (record === null)
    return sessionFilesIn(folderOf(context.home, mentor.id), vault).filter(
      ({ draft }) => keyOf(draft.mentee ?? "") === keyOf(name),
    );
  return sessionFilesIn(folderOf(context.home, record.id), null).filter(
    ({ draft }) => draft.mentor.id === mentor.id,
  );
}

/** What a mentee's record holds, and how much of it the mentee did alone. */
async function recordHeld(context: Context, person: Person, mentor: Person) {
  if (isLocked(folderOf(context.home, person.id)))
    throw new Failure(
      "refused",
      `the record of ${person.name} is locked, so there is no telling whether it is used alone`,
      `Nothing was erased. --keep-record is for you; ${person.name} erases it with headroom forget.`,
    );
  const record = await openRecord(context, person);
  const sessions = sessionsOf(record);
  const together = new Set(sessions.flatMap(({ checkin }) => checkin ?? []));
  const others = sessions.filter((one) => one.mentor !== null && one.mentor !== mentor.id);
  return {
    sessions: sessions.length,
    checkIns: record.checkIns.length,
    alone: record.checkIns.filter(({ id }) => !together.has(id)).length + others.length,
  };
}
