import { type Context, dayFlag } from "../../context";
import type { CheckInContent } from "../../core/questionnaire/check-in";
import { Failure } from "../../errors";
import { answersFileLimit, parseAnswersFile } from "../../formats/answers-file";
import { contentMerged } from "../../formats/check-in-content";
import { noteProblem } from "../../formats/problems";
import { readInput } from "../../store/input";
import { amend, askChanges } from "../common/edit";
import { commandFor } from "../common/person";
import { findCheckIn, noteOthers, openRecord } from "../common/record";
import { showResult } from "../common/result";
import type { Outcome } from "../declaration";

interface EditOptions {
  readonly answers?: string;
  readonly note?: string;
  readonly date?: string;
}

/** `edit`: changes a check-in by appending its new content; `undo` brings the old one back. */
export async function run(context: Context, options: EditOptions, ref?: string): Promise<Outcome> {
  const { today } = context.clock;
  const date = options.date === undefined ? undefined : dayFlag(options.date, "--date", today);
  const problem = options.note === undefined ? null : noteProblem(options.note);
  if (problem !== null) throw new Failure("usage", problem, "Nothing was changed.");
  const asks = Object.values(options).every((option) => option === undefined);
  if (asks && !context.interactive)
    throw new Failure(
      "usage",
      "edit needs to know what to change, and there is no terminal to ask on",
      "Add --answers FILE, --note TEXT or --date DAY.",
    );
  const record = await openRecord(context);
  const checkIn = findCheckIn(record, ref, today);
  noteOthers(context, record, checkIn, { ref, command: "edit" });
  const merged = asks
    ? await askChanges(context, record, checkIn)
    : options.answers === undefined
      ? checkIn
      : await mergedWithFile(context, checkIn, options.answers);
  const content: CheckInContent = {
    ...merged,
    date: date ?? merged.date,
    note: options.note === undefined ? merged.note : options.note.trim() === "" ? null : options.note,
  };
  const there = record.checkIns.findLast(({ id, date }) => id !== checkIn.id && date === content.date);
  if (content.date !== checkIn.date && there !== undefined)
    context.note(
      `there are two check-ins of ${content.date} now`,
      `${commandFor(context, record.person, `show ${content.date}`)} opens the one recorded last; ${commandFor(context, record.person, `show ${there.id.slice(-8)}`)} the other.`,
    );
  const { checkIn: edited, checkIns } = await amend(context, record, checkIn, content);
  showResult(context, record, checkIns.slice(0, checkIns.indexOf(edited) + 1));
  return "done";
}

async function mergedWithFile(
  context: Context,
  stored: CheckInContent,
  source: string,
): Promise<CheckInContent> {
  const { name, text } = await readInput(source, context.terminal, answersFileLimit);
  const file = parseAnswersFile(text, name);
  if (file.date !== undefined && file.date > context.clock.today)
    throw new Failure(
      "refused",
      `${name}: date is ${file.date}; that is in the future`,
      "Nothing was changed.",
    );
  return { ...contentMerged(stored, file), date: file.date ?? stored.date };
}
