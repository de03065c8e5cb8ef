import { isDeepStrictEqual } from "node:util";
import { type Context, dayFlag } from "../../context";
import { nextSteps } from "../../core/advice/next-steps";
import { nextStepFor } from "../../core/advice/past-steps";
import { justClear } from "../../core/helped/look-back";
import { byTime, type CheckIn, type CheckInContent } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import type { AskedRoutine } from "../../core/questionnaire/routines";
import { isOpen } from "../../core/scoring/help-level";
import { scaleSeries } from "../../core/trend/scales";
import { Failure } from "../../errors";
import { answersFileLimit, parseAnswersFile, type WhoseAnswers } from "../../formats/answers-file";
import { contentFrom, isBlank } from "../../formats/check-in-content";
import { partsFlag } from "../../formats/parts";
import { noteProblem, tagProblem } from "../../formats/problems";
import { checkInEntry } from "../../store/entry";
import type { History } from "../../store/history";
import { nextId } from "../../store/ids";
import { readInput } from "../../store/input";
import type { Person } from "../../store/people";
import { namedSteps, tellChange } from "../../ui/helped-words";
import { renderResult } from "../../ui/result/result";
import { askHowHelpStands, wantsTheRest } from "../common/help-first";
import { commandFor } from "../common/person";
import { addEntry, lastId, type OpenRecord, openRecord } from "../common/record";
import { resultScreen, showResult, waitsForHelp } from "../common/result";
import type { Outcome } from "../declaration";
import type { Changing, Finished } from "./interview";

interface CheckinOptions {
  readonly routine?: AskedRoutine;
  readonly only?: string;
  readonly answers?: string;
  readonly date?: string;
  readonly note?: string;
  readonly tag?: readonly string[];
  readonly dryRun?: boolean;
  readonly allowSameDay?: boolean;
}

/** `checkin`: asks or reads answers, stores them, shows what they add up to. */
export async function run(context: Context, options: CheckinOptions): Promise<Outcome> {
  checkFlags(context, options);
  const record = await openRecord(context);
  const asks = options.answers === undefined;
  const finished = asks
    ? await askContent(context, record, options)
    : {
        content: await readContent(context, record, options.answers ?? "", options),
        into: null,
        done: async () => {},
      };
  if ("changes" in finished) {
    const { amend, askChanges } = await import("../common/edit");
    const content = await askChanges(context, record, finished.changes);
    await show(context, record, await amend(context, record, finished.changes, content), false, true);
    return "done";
  }
  const dryRun = options.dryRun === true;
  const known = asks || dryRun ? null : sameDay(context, record, finished.content, options);
  if (known !== null) {
    context.note(`this check-in of ${known.date} is recorded already; nothing was stored`);
    await show(context, record, { checkIn: known, checkIns: record.checkIns }, true);
    return "done";
  }
  const { checkIn, checkIns } = await settle(context, record, finished, dryRun);
  if (dryRun) context.note("nothing was stored: this was a dry run");
  const isFirst = asks && !dryRun && checkIn.routine === "first" && finished.into === null;
  if (!isFirst) {
    await show(context, record, { checkIn, checkIns }, dryRun, asks);
    return "done";
  }
  const { askAboutPerson, offerTheRest } = await import("./first");
  const person = await askAboutPerson(context, record.person);
  const after = { ...record, person, checkIns };
  await show(context, after, { checkIn, checkIns }, false, asks);
  const rest = await offerTheRest(context, after, checkIn);
  if (rest !== null) await show(context, after, await settle(context, after, rest, false), false, asks);
  return "done";
}

/** A check-in, and all those of the record with it among them, by time. */
interface Settled {
  readonly checkIn: CheckIn;
  readonly checkIns: readonly CheckIn[];
}

/** Stores the answers, as a new check-in or as part of the one that they complete. */
async function settle(
  context: Context,
  record: OpenRecord,
  finished: Finished,
  dryRun: boolean,
): Promise<Settled> {
  const { into, done } = finished;
  const base = into === null ? undefined : record.checkIns.find(({ id }) => id === into);
  // If the check-in is gone by now, its second half is stored as one of its own.
  const content = { ...finished.content, ...(into !== null && { routine: "custom" as const }) };
  const checkIn =
    base !== undefined
      ? await complete(context, record, base, content)
      : dryRun
        ? unstored(context, record, content)
        : await store(context, record, content);
  await done();
  const others = record.checkIns.filter(({ id }) => id !== checkIn.id);
  return { checkIn, checkIns: [...others, checkIn].toSorted(byTime) };
}

/** @param asks a person is at the terminal, who can decide to see the result when help comes first */
async function show(
  context: Context,
  record: OpenRecord,
  { checkIn, checkIns }: Settled,
  dryRun: boolean,
  asks = false,
): Promise<void> {
  const nextStep = nextStepFor(checkIn.routine, nextSteps, record.actions, checkIn.date);
  const upTo = checkIns.slice(0, checkIns.indexOf(checkIn) + 1);
  const { json, showResult: wanted = false } = context.flags;
  const sits = asks && json !== true;
  const decides = sits && !wanted && waitsForHelp(upTo);
  const showsAll = decides ? await wantsTheRest(context, record.person) : wanted;
  const nowClear = newlyClear(record, upTo);
  const wish = { stored: !dryRun, nextStep, nowClear, showsAll };
  const screen = sits && !dryRun && !context.plain ? resultScreen(context, record, upTo, wish) : null;
  const after =
    screen !== null && isOpen(screen.help)
      ? await askHowHelpStands(context, record, renderResult(screen, context.err.look))
      : record;
  showResult(context, after, upTo, !dryRun, nextStep, nowClear, showsAll);
}

/**
 * What the newest check-in has made clear about something that was started, as sentences.
 * @param upTo the check-ins by time, ending with the newest
 */
function newlyClear({ plans, actions, sessions }: History, upTo: readonly CheckIn[]): string[] {
  const newest = upTo.at(-1);
  if (newest === undefined) return [];
  const known = namedSteps({ checkIns: upTo, plans, actions, sessions });
  const points = scaleSeries("overall", upTo, questionnaires);
  return justClear(known, points, newest.date).map((look) => {
    const { what, when, numbers } = tellChange(look, plans, newest.date);
    return `${what}, ${when}: ${numbers}`;
  });
}

/** Adds answers to a stored check-in by appending its new content. */
async function complete(
  context: Context,
  record: OpenRecord,
  base: CheckIn,
  added: CheckInContent,
): Promise<CheckIn> {
  const { id: _id, recordedAt: _at, changedAt: _changed, ...stored } = base;
  const content: CheckInContent = {
    ...stored,
    instruments: { ...base.instruments, ...added.instruments },
    answers: { ...base.answers, ...added.answers },
    note: [base.note, added.note].filter((text) => text !== null).join("\n") || null,
    tags: [...new Set([...base.tags, ...added.tags])],
  };
  const { amend } = await import("../common/edit");
  return (await amend(context, record, base, content)).checkIn;
}

/** Refuses malformed flags before anything is asked or read. */
function checkFlags(context: Context, { only, date, note, tag }: CheckinOptions): void {
  if (date !== undefined) dayFlag(date, "--date", context.clock.today);
  if (only !== undefined) partsFlag(only);
  const problem = [note === undefined ? null : noteProblem(note), ...(tag ?? []).map(tagProblem)].find(
    (one) => one !== null,
  );
  if (problem !== undefined) throw new Failure("usage", problem, "Nothing was stored.");
}

/** Asks on the terminal; prompts and their libraries are only loaded here. */
async function askContent(
  context: Context,
  record: OpenRecord,
  options: CheckinOptions,
): Promise<Finished | Changing> {
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      "this command asks questions, and there is no terminal to ask on",
      "Give the answers in a file: headroom checkin --answers FILE",
    );
  const { today } = context.clock;
  const { interview } = await import("./interview");
  return interview(context, record, {
    routine: options.routine ?? null,
    only: options.only ?? null,
    date: options.date === undefined ? today : dayFlag(options.date, "--date", today),
    note: options.note ?? null,
    tags: options.tag ?? [],
    dryRun: options.dryRun === true,
    allowSameDay: options.allowSameDay === true,
  });
}

async function readContent(
  context: Context,
  record: OpenRecord,
  answers: string,
  options: CheckinOptions,
): Promise<CheckInContent> {
  const { name, text } = await readInput(answers, context.terminal, answersFileLimit);
  const file = parseAnswersFile(text, name);
  checkWhose(file.whose ?? null, record.person, name);
  const { today } = context.clock;
  if (file.date !== undefined && file.date > today)
    throw new Failure(
      "refused",
      `${name}: date is ${file.date}; that is in the future`,
      "Nothing was stored.",
    );
  const content = contentFrom(file, {
    date: options.date === undefined ? (file.date ?? today) : dayFlag(options.date, "--date", today),
    routine: options.routine ?? file.routine ?? "custom",
    note: options.note,
    tags: options.tag ?? [],
  });
  if (isBlank(content))
    throw new Failure(
      "refused",
      `${name}: nothing is answered, logged or noted in it`,
      "Nothing was stored. headroom questions --template prints a file to fill in.",
    );
  return content;
}

/**
 * Compares with the check-ins of the same day, so a script that runs twice stores once.
 * @returns the one with exactly the same content, else `null`
 * @throws Failure `refused` when something is answered or logged a second time
 */
function sameDay(
  context: Context,
  record: OpenRecord,
  content: CheckInContent,
  options: CheckinOptions,
): CheckIn | null {
  const that = record.checkIns.filter(({ date }) => date === content.date);
  const same = that.find((one) => isDeepStrictEqual(saidIn(one), saidIn(content)));
  if (same !== undefined) return same;
  if (options.allowSameDay) return null;
  const given = new Set(givenIn(content));
  const again = that.flatMap(givenIn).filter((id) => given.has(id));
  if (again.length === 0) return null;
  const more = again.length > 1 ? ` and ${again.length - 1} more` : "";
  throw new Failure(
    "refused",
    `the check-in of ${content.date} has ${again[0]}${more} already; nothing was stored`,
    `${commandFor(context, record.person, `edit ${content.date}`)} changes it; --allow-same-day adds a second one.`,
  );
}

/** What a person said, without what follows from it. */
function saidIn({ answers, details, load, context, boundaries, note, tags }: CheckInContent) {
  return { answers, details, load, context, boundaries, note, tags };
}

/** Ids of what is answered or logged; a skipped question is neither. */
function givenIn({ answers, load }: CheckInContent): string[] {
  return [...Object.keys(answers).filter((id) => answers[id] !== null), ...Object.keys(load)];
}

/** @throws Failure `refused` for someone else's check-in */
function checkWhose(whose: WhoseAnswers | null, person: Person, file: string): void {
  if (whose === null || whose.id === person.id) return;
  throw new Failure(
    "refused",
    `${file} is a check-in of ${whose.name === "" ? whose.id : whose.name}, and this is the record of ${person.name}`,
    "Nothing was stored. Add -p NAME to say whose record is meant.",
  );
}

/** Appends the check-in to the record; when this returns, it is on the disk. */
async function store(context: Context, record: OpenRecord, content: CheckInContent): Promise<CheckIn> {
  const { id, recordedAt } = await addEntry(context, record, (id, at) => checkInEntry(id, at, content));
  return { id, recordedAt, ...content };
}

/** The check-in as it would be stored: after everything there is. */
function unstored(context: Context, record: OpenRecord, content: CheckInContent): CheckIn {
  return { id: nextId(context.clock.now(), lastId(record)), recordedAt: context.clock.stamp(), ...content };
}
