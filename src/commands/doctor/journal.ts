import { join } from "node:path";
import type { Context } from "../../context";
import { isFailure } from "../../errors";
import { dueStampName, readDueStamp, writeDueStamp } from "../../store/due-stamp";
import { erasedIn } from "../../store/erased";
import { isLink } from "../../store/files";
import { resolve } from "../../store/history";
import { timeOfId } from "../../store/ids";
import { damageWords, linesIn, parseLine } from "../../store/parse";
import { folderOf, journalOf, type Person } from "../../store/people";
import { copyAside, type JournalContents, type Opener, readJournal } from "../../store/read";
import { rewrite, rewriteJournal } from "../../store/rewrite";
import { dueStampOf } from "../common/record";
import { type Case, remark, wrong } from "./cases";
import { type Keys, lockedCases, uncountedCases } from "./locked";

const hour = 3_600_000;

/** What a power cut leaves; such an entry was never confirmed, so nothing is missing. */
const torn: readonly string[] = [damageWords["half-written"], damageWords.nul];

/** Checks a journal: its lines, days and times, whether its stamp agrees, and the lock of a locked one. */
export async function journalCases(context: Context, person: Person, keys: Keys): Promise<Case[]> {
  const file = journalOf(context.home, person);
  const folder = folderOf(context.home, person.id);
  let contents: JournalContents;
  try {
    contents = readJournal(file);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [wrong("unreadable", file, null)];
  }
  if (contents.locked) {
    const within = await lockedCases(context, person, await keys(person));
    if (within.contents === null) return within.cases;
    const inside = [
      ...lineCases(folder, within.contents, null),
      ...clockCases(context, folder, within.contents),
      ...erasedCases(context, file, within.contents, within.open),
      ...stampCases(context, person, within.contents),
    ];
    return [...within.cases, ...inside];
  }
  return [
    ...lineCases(file, contents, isLink(file) ? null : () => takeOutDamaged(file)),
    ...clockCases(context, file, contents),
    ...erasedCases(context, file, contents, null),
    ...stampCases(context, person, contents),
    ...uncountedCases(context, file, contents, null),
  ];
}

/** @param mend takes out what cannot be used; `null` when nothing may be changed */
function lineCases(file: string, { damaged, newer }: JournalContents, mend: Case["mend"]): Case[] {
  const cut = damaged.filter(({ why }) => torn.includes(why)).map(({ line }) => line);
  const twice = damaged.filter(({ why }) => why === damageWords["same-id"]).map(({ line }) => line);
  const other = damaged.filter(({ why }) => !torn.includes(why) && why !== damageWords["same-id"]);
  return [
    ...(cut.length === 0 ? [] : [remark("torn-lines", file, { count: cut.length, lines: cut })]),
    ...(other.length === 0
      ? []
      : [
          wrong("damaged-lines", file, mend, {
            count: other.length,
            lines: other.map(({ line }) => line),
            names: [...new Set(other.map(({ why }) => why))],
          }),
        ]),
    ...(twice.length === 0 ? [] : [remark("same-id", file, { count: twice.length, lines: twice })]),
    ...(newer.length === 0 ? [] : [remark("newer-lines", file, { count: newer.length, lines: newer })]),
  ];
}

function clockCases({ clock }: Context, file: string, { entries }: JournalContents): Case[] {
  const now = clock.now();
  // The clocks of two computers differ by minutes and time zones; an hour and a day allow for that.
  const ahead = entries.filter(({ id, recordedAt }) =>
    [timeOfId(id), Date.parse(recordedAt)].some((moment) => moment > now + hour),
  );
  const back = entries.filter(
    (entry) => !ahead.includes(entry) && timeOfId(entry.id) > Date.parse(entry.recordedAt) + hour,
  );
  const future = resolve(entries).checkIns.filter(({ date }) => date > clock.today);
  return [
    ...(ahead.length === 0 ? [] : [remark("ahead-of-clock", file, { count: ahead.length })]),
    ...(back.length === 0 ? [] : [remark("clock-back", file, { count: back.length })]),
    ...(future.length === 0
      ? []
      : [remark("future-day", file, { count: future.length, names: future.map(({ date }) => date) })]),
  ];
}

/** Erased entries come back with a merge made by something else, such as Git. */
function erasedCases(
  { home }: Context,
  file: string,
  { entries }: JournalContents,
  open: Opener | null,
): Case[] {
  const isErased = erasedIn(home);
  const count = entries.filter(isErased).length;
  if (count === 0) return [];
  return [wrong("erased-lines", file, () => rewrite(file, (entry) => !isErased(entry), open), { count })];
}

/** Takes out unreadable lines; the journal as it was is kept in `set-aside`. */
async function takeOutDamaged(file: string): Promise<void> {
  copyAside(file);
  await rewriteJournal(file, "Nothing was changed.", (journal) => ({
    lines: Array.from(linesIn(journal)).filter((line) => parseLine(line).kind !== "damaged"),
  }));
}

/** A missing stamp is not a fault: the next command writes it. */
function stampCases(context: Context, person: Person, { entries }: JournalContents): Case[] {
  const folder = folderOf(context.home, person.id);
  // The erased ones among them will be removed.
  const isErased = erasedIn(context.home);
  const kept = entries.filter((entry) => !isErased(entry));
  const stamp = dueStampOf(kept, resolve(kept), context.clock.today);
  const found = readDueStamp(folder);
  if (found === null || found === stamp) return [];
  return [wrong("stamp-wrong", join(folder, dueStampName), () => writeDueStamp(folder, stamp))];
}
