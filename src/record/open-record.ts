import { clip } from "../clip";
import { type Context, dayFlag } from "../context";
import { type CalendarDate, parseDay } from "../domain/calendar";
import type { CheckIn } from "../domain/check-in";
import { Failure } from "../errors";
import type { Entry } from "../journal/entry";
import { type History, resolve } from "../journal/history";
import type { Journal } from "../journal/journal";
import { findPerson, type Person } from "../journal/people";
import type { JournalContents } from "../journal/read";
import { keepDueStamp } from "./due-stamp";
import { openJournal } from "./open-journal";

/** The record of one person, opened for a command, with everything that its entries add up to. */
export interface OpenRecord extends History {
  readonly person: Person;
  readonly journal: Journal;
  /** What stands in the journal, oldest first. */
  readonly entries: readonly Entry[];
}

/**
 * Whose record is meant: the flag, else `HEADROOM_PERSON`, else the settings, else `me`.
 * @throws Failure `not-found` for a name that nobody has, with the near ones
 */
export function personOf(context: Context): Person {
  const name = context.flags.person ?? (context.env.HEADROOM_PERSON || context.settings.person) ?? "me";
  return findPerson(context.home, name);
}

/**
 * Opens a record, by default that of the person in use; a locked one asks for its passphrase. Lines that
 * cannot be read stay where they are and are reported once; they are never a reason to refuse the rest.
 */
export async function openRecord(context: Context, person: Person = personOf(context)): Promise<OpenRecord> {
  const journal = await openJournal(context, person);
  const contents = journal.read();
  noteDamage(context, contents);
  const { entries } = contents;
  const history = resolve(entries);
  await keepDueStamp(context, person, entries, history);
  return { person, journal, entries, ...history };
}

/** The highest id in the record; what is added has to come after it, whatever the clock says. */
export function lastId({ entries }: Pick<OpenRecord, "entries">): string | null {
  return entries.at(-1)?.id ?? null;
}

/** Reports lines that were left alone. */
function noteDamage(context: Context, { damaged, newer }: Pick<JournalContents, "damaged" | "newer">): void {
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

const refHint = "A check-in is named by latest, by its date, or by the last 6 characters of its id or more.";

/**
 * Finds a check-in by REF: `latest`, a date (that day's last), or a unique ending of its id.
 * @throws Failure `not-found` with the nearest dates, or `usage` for what is no REF at all
 */
export function findCheckIn(record: OpenRecord, ref: string | undefined, today: CalendarDate): CheckIn {
  const { checkIns } = record;
  const latest = checkIns.at(-1);
  if (latest === undefined)
    throw new Failure(
      "not-found",
      "nothing is recorded yet",
      "headroom checkin begins with a first check-in.",
    );
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

/** A check-in with all that came before it, itself last: what its assessment may look at. */
export function upTo(record: OpenRecord, checkIn: CheckIn): readonly CheckIn[] {
  return record.checkIns.slice(0, record.checkIns.findIndex(({ id }) => id === checkIn.id) + 1);
}
