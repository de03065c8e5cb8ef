import { type Context, dayFlag } from "../../context";
import { nextSteps } from "../../core/advice/next-steps";
import { nextStepFor } from "../../core/advice/past-steps";
import { byTime, type CheckIn, type CheckInContent } from "../../core/questionnaire/check-in";
import type { AskedRoutine } from "../../core/questionnaire/routines";
import { Failure } from "../../errors";
import { answersFileLimit, parseAnswersFile } from "../../formats/answers-file";
import { contentFrom, isBlank } from "../../formats/check-in-content";
import { partsFlag } from "../../formats/parts";
import { noteProblem, tagProblem } from "../../formats/problems";
import { checkInEntry } from "../../store/entry";
import { nextId } from "../../store/ids";
import { readInput } from "../../store/input";
import { addEntry, lastId, type OpenRecord, openRecord } from "../common/record";
import { showResult } from "../common/result";
import type { Outcome } from "../declaration";
import type { Finished } from "./interview";

interface CheckinOptions {
  readonly routine?: AskedRoutine;
  readonly only?: string;
  readonly answers?: string;
  readonly date?: string;
  readonly note?: string;
  readonly tag?: readonly string[];
  readonly dryRun?: boolean;
}

/** `checkin`: asks or reads answers, stores them, shows what they add up to. */
export async function run(context: Context, options: CheckinOptions): Promise<Outcome> {
  checkFlags(context, options);
  const record = await openRecord(context);
  const { content, done } =
    options.answers === undefined
      ? await askContent(context, record, options)
      : { content: await readContent(context, options.answers, options), done: async () => {} };
  const checkIn = options.dryRun ? unstored(context, record, content) : await store(context, record, content);
  await done();
  if (options.dryRun) context.note("nothing was stored: this was a dry run");
  const all = [...record.checkIns, checkIn].toSorted(byTime);
  const nextStep = nextStepFor(checkIn.routine, nextSteps, record.actions, checkIn.date);
  const upTo = all.slice(0, all.indexOf(checkIn) + 1);
  showResult(context, record.person, upTo, options.dryRun !== true, nextStep);
  return "done";
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
async function askContent(context: Context, record: OpenRecord, options: CheckinOptions): Promise<Finished> {
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
  });
}

async function readContent(
  context: Context,
  answers: string,
  options: CheckinOptions,
): Promise<CheckInContent> {
  const { name, text } = await readInput(answers, context.terminal, answersFileLimit);
  const file = parseAnswersFile(text, name);
  const { today } = context.clock;
  if (file.date !== undefined && file.date > today)
    throw new Failure(
      "refused",
      `${name}: date is ${file.date}, which lies in the future`,
      "Nothing was stored.",
    );
  const content = contentFrom(file, {
    date: options.date === undefined ? (file.date ?? today) : dayFlag(options.date, "--date", today),
    routine: options.routine ?? "custom",
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

/** Appends the check-in to the record; when this returns, it is on the disk. */
async function store(context: Context, record: OpenRecord, content: CheckInContent): Promise<CheckIn> {
  const { id, recordedAt } = await addEntry(context, record, (id, at) => checkInEntry(id, at, content));
  return { id, recordedAt, ...content };
}

/** As it would be stored: after everything there is. */
function unstored(context: Context, record: OpenRecord, content: CheckInContent): CheckIn {
  return { id: nextId(context.clock.now(), lastId(record)), recordedAt: context.clock.stamp(), ...content };
}
