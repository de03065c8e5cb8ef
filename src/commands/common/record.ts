import { type Context, dayFlag } from "../../context";
import { type CalendarDate, parseDay } from "../../core/calendar";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { dueFor, pausedUntil } from "../../core/questionnaire/routines";
import { clip } from "../../core/text";
import { Failure } from "../../errors";
import { dueStampText, readDueStamp } from "../../store/due-stamp";
import type { ActionEntry, ActionState, Entry } from "../../store/entry";
import { type History, resolve } from "../../store/history";
import { isLocked, type Journal, plainJournal } from "../../store/journal";
import { findPerson, folderOf, journalOf, type Person } from "../../store/people";
import type { JournalContents } from "../../store/read";
import { count } from "../../ui/words";
import { change } from "./locked-meanwhile";
import { commandFor } from "./person";

/** What the stamp of a record has to say; `null` when nothing is recorded. */
export function dueStampOf(
  entries: readonly Entry[],
  { checkIns, actions }: History,
  today: string,
): string | null {
  if (entries.length === 0) return null;
  // Seen from the latest check-in the answer is the same every day, so a stamp does not change by waiting.
  return dueStampText(dueFor(checkIns, checkIns.at(-1)?.date ?? today, pausedUntil(actions)));
}

/**
 * Keeps the stamp of a person right: every command that reads or changes a record knows what it has to say.
 * Reading it costs next to nothing; a failure to write is ignored, since the record is what counts.
 */
export async function keepDueStamp(
  context: Context,
  person: Person,
  entries: readonly Entry[],
  history = resolve(entries),
): Promise<void> {
  const folder = folderOf(context.home, person.id);
  const stamp = dueStampOf(entries, history, context.clock.today);
  if (stamp === readDueStamp(folder)) return;
  try {
    const { writeDueStamp } = await import("../../store/due-stamp");
    writeDueStamp(folder, stamp);
  } catch {
    // The next command to open the record tries again.
  }
}

/**
 * The journal of a person, opened: a locked one asks for its passphrase.
 * @throws Failure `refused` for a wrong passphrase, `no-terminal` when it cannot be asked for
 */
export async function openJournal(context: Context, person: Person): Promise<Journal> {
  if (!isLocked(folderOf(context.home, person.id))) return plainJournal(journalOf(context.home, person));
  const { openLocked } = await import("./locked");
  return openLocked(context, person);
}

/** What is known about one person, from a record or from a file that they share. */
export interface RecordHistory extends History {
  readonly person: Person;
}

/** The record of one person, opened for a command, with everything that its entries add up to. */
export interface OpenRecord extends RecordHistory {
  readonly journal: Journal;
  /** What is in the journal, oldest first. */
  readonly entries: readonly Entry[];
}

/**
 * Whose record is meant: the flag, else `HEADROOM_PERSON`, else the settings, else `me`.
 * @throws Failure `not-found` for an unknown name, with similar ones
 */
export function personOf(context: Context): Person {
  const name = context.flags.person ?? (context.env.HEADROOM_PERSON || context.settings.person) ?? "me";
  return findPerson(context.home, name);
}

/**
 * Opens a record, by default that of the person in use; a locked one asks for its passphrase. Lines that
 * cannot be read stay where they are and are reported once; they are never a reason to refuse the rest.
 */
export async function openRecord(
  context: Context,
  person: Person = personOf(context),
  opened?: Journal,
): Promise<OpenRecord> {
  const journal = opened ?? (await openJournal(context, person));
  const contents = journal.read();
  noteDamage(context, contents);
  const { entries } = contents;
  const history = resolve(entries);
  await keepDueStamp(context, person, entries, history);
  return { person, journal, entries, ...history };
}

/** Names the check-ins dated after today: a flight westwards or a wrong clock must not seem to hide them. */
export function noteAhead({ clock, note }: Context, { checkIns }: Pick<OpenRecord, "checkIns">): void {
  const ahead = checkIns.filter(({ date }) => date > clock.today);
  const days = [...new Set(ahead.map(({ date }) => date))];
  if (days.length === 0) return;
  const named = days.length > 3 ? `${days[0]} to ${days.at(-1)}` : days.join(", ");
  note(
    `${count(ahead.length, "check-in")} dated after today, ${clock.today}: ${named}`,
    "Each counts from its day on. history and show open them; is the clock of this computer right?",
  );
}

/** The highest id in the record; what is added has to come after it, whatever the clock says. */
export function lastId({ entries }: Pick<OpenRecord, "entries">): string | null {
  return entries.at(-1)?.id ?? null;
}

/** Reports lines that were left alone. */
function noteDamage(context: Context, { damaged, newer, uncounted }: JournalContents): void {
  noteUncounted(context, uncounted);
  if (damaged.length > 0) {
    const lines = damaged.slice(0, 5).map(({ line }) => line);
    const more = damaged.length > lines.length ? ", ..." : "";
    const what =
      damaged.length === 1 ? "1 line of the journal cannot" : `${damaged.length} lines of the journal cannot`;
    context.note(
      `${what} be read (${lines.join(", ")}${more}); all others are used`,
      "They are kept where they are, and nothing is written over them.",
    );
  }
  if (newer.length > 0)
    context.note(
      `${newer.length === 1 ? "1 line was" : `${newer.length} lines were`} made by a newer headroom and left alone`,
      "Update headroom to see them.",
    );
}

/** Reports lines that do not count because of a lock. */
function noteUncounted(
  context: Context,
  { plain, sealed, unknownKey, forged }: JournalContents["uncounted"],
): void {
  const kept = "They are kept, and do not count until then.";
  if (unknownKey.length > 0)
    context.note(
      `${linesAre(unknownKey)} sealed with another passphrase`,
      `${kept} headroom unlock with that passphrase adds them.`,
    );
  if (sealed.length > 0)
    context.note(`${linesAre(sealed)} still sealed`, `${kept} headroom unlock adds them.`);
  if (plain.length > 0)
    context.note(
      `${linesAre(plain)} not sealed in a locked record`,
      `${kept} headroom doctor --fix shows them and asks.`,
    );
  if (forged.length > 0)
    context.note(
      `${linesAre(forged)} sealed and were changed since`,
      "They are kept, and do not count. headroom doctor --fix shows them and asks.",
    );
}

function linesAre(lines: readonly number[]): string {
  const first = `${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ", ..." : ""}`;
  return lines.length === 1
    ? `1 line of the journal (${first}) is`
    : `${lines.length} lines of the journal (${first}) are`;
}

const refHint = "A check-in is named by latest, by its date, or by the last 6 characters of its id or more.";

/**
 * Finds a check-in by REF: `latest`, a date (that day's last), or a unique ending of its id.
 * @throws Failure `not-found` with the nearest dates, or `usage` for what is not a REF at all
 */
export function findCheckIn(record: OpenRecord, ref: string | undefined, today: CalendarDate): CheckIn {
  const { checkIns } = record;
  const latest = checkIns.at(-1);
  if (latest === undefined)
    throw new Failure("not-found", "nothing is recorded yet", "headroom checkin starts the first check-in.");
  const wanted = (ref ?? "latest").trim().toLowerCase();
  if (wanted === "latest") return latest;
  if (parseDay(wanted, today) !== null) return onDay(checkIns, dayFlag(wanted, "the date", today));
  if (!/^[0-9a-f-]{6,36}$/.test(wanted))
    throw new Failure("usage", `"${clip(wanted)}" names no check-in`, refHint);
  const matches = checkIns.filter((checkIn) => checkIn.id.endsWith(wanted));
  const [only, second] = matches;
  if (only === undefined)
    throw new Failure("not-found", `no check-in has an id that ends in ${wanted}`, refHint);
  if (second !== undefined)
    throw new Failure(
      "not-found",
      `${matches.length} check-ins have an id that ends in ${wanted}`,
      "Give more of its characters; headroom history --json lists the ids.",
    );
  return only;
}

function onDay(checkIns: readonly CheckIn[], day: CalendarDate): CheckIn {
  const found = checkIns.findLast((checkIn) => checkIn.date === day);
  if (found !== undefined) return found;
  const before = checkIns.findLast((checkIn) => checkIn.date < day)?.date;
  const after = checkIns.find((checkIn) => checkIn.date > day)?.date;
  const nearest = [before, after].filter((date) => date !== undefined);
  const hint =
    nearest.length === 2
      ? `The nearest are ${nearest.join(" and ")}.`
      : `The nearest is ${nearest[0] ?? "none"}.`;
  throw new Failure("not-found", `no check-in on ${day}`, hint);
}

/**
 * Names the other check-ins of a day when the day given has several.
 * @param command what would be done with another one
 */
export function noteOthers(
  context: Context,
  { checkIns, person }: OpenRecord,
  { id, date }: CheckIn,
  { ref, command }: { readonly ref: string | undefined; readonly command: string },
): void {
  const others = checkIns.filter((one) => one.date === date && one.id !== id);
  if (ref === undefined || others.length === 0 || parseDay(ref, context.clock.today) === null) return;
  const last = others.at(-1);
  const named = others.map((one) => `${one.id.slice(-8)} (${one.recordedAt.slice(11, 16)})`).join(", ");
  context.note(
    `${date} has ${count(others.length + 1, "check-in")}; this is the one recorded last, the others are ${named}`,
    `${commandFor(context, person, `${command} ${last?.id.slice(-8)}`)} takes ${others.length === 1 ? "the other" : "another"}.`,
  );
}

/** All check-ins up to this one, which comes last: what its assessment may look at. */
export function upTo(record: OpenRecord, checkIn: CheckIn): readonly CheckIn[] {
  return record.checkIns.slice(0, record.checkIns.findIndex(({ id }) => id === checkIn.id) + 1);
}

/**
 * Adds one entry to an open record; when this returns, it is on the disk.
 * @param build makes the entry around its id and the moment of recording
 * @throws Failure `disk`, or `refused` for an entry over 1 MiB; nothing was stored then
 */
export async function addEntry(
  context: Context,
  record: OpenRecord,
  build: (id: string, recordedAt: string) => Entry,
): Promise<Entry> {
  const { clock } = context;
  const recordedAt = clock.stamp();
  const entry = await change(context, record, (journal) =>
    journal.append((id) => build(id, recordedAt), clock.now(), lastId(record)),
  );
  await keepDueStamp(context, record.person, [...record.entries, entry]);
  return entry;
}

/**
 * Stores what became of a step: of the advice, of a recovery or of a conversation.
 * @returns the entry as it was stored
 */
export async function storeAction(
  context: Context,
  record: OpenRecord,
  action: { readonly step: string; readonly state: ActionState; readonly date: CalendarDate },
): Promise<ActionEntry> {
  const build = (id: string, recordedAt: string): ActionEntry => ({
    ...{ v: 1, id, type: "action", recordedAt },
    ...action,
  });
  const { id, recordedAt } = await addEntry(context, record, build);
  return build(id, recordedAt);
}
