import type { Context } from "../../context";
import { seesStep } from "../../core/mentoring/session";
import { pauseStep } from "../../core/questionnaire/routines";
import { helpStep } from "../../core/scoring/help-level";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { type Entry, undoEntry } from "../../store/entry";
import { redoTarget, undoTarget } from "../../store/history";
import type { Person } from "../../store/people";
import { plainDay } from "../../ui/dates";
import { ofPerson, tell } from "../common/person";
import { addEntry, openRecord } from "../common/record";
import type { Outcome } from "../declaration";

interface UndoOptions {
  readonly yes?: boolean;
}

/** `undo`: takes back the newest change that is not yet taken back, by appending (docs/record.md). */
export async function run(context: Context, options: UndoOptions): Promise<Outcome> {
  mayAsk(context, "undo", options);
  const record = await openRecord(context);
  const { entries, person } = record;
  const target = undoTarget(entries);
  if (target === null)
    throw new Failure(
      "not-found",
      "there is nothing to take back",
      "headroom history shows what is recorded.",
    );
  const what = describe(target, entries, context.clock.today);
  if (!options.yes && target.type === "checkin") await askFirst(context, person, `Take back ${what}?`);
  await addEntry(context, record, (id, recordedAt) => undoEntry(id, recordedAt, target.id));
  told(context, person, "undone", target, `Taken back: ${what}.`);
  return "done";
}

/** `redo`: brings back what the newest undo took back, as long as nothing else was changed since. */
export async function redo(context: Context, options: UndoOptions): Promise<Outcome> {
  mayAsk(context, "redo", options);
  const record = await openRecord(context);
  const { entries, person } = record;
  const back = redoTarget(entries);
  if (back === null)
    throw new Failure(
      "not-found",
      "there is nothing to bring back",
      "redo only follows an undo, before anything else is changed.",
    );
  await addEntry(context, record, (id, recordedAt) => undoEntry(id, recordedAt, back.undo.id));
  const what = describeAgain(back.entry, entries, context.clock.today);
  told(context, person, "redone", back.entry, `Back again: ${what}.`);
  return "done";
}

/** @throws Failure `no-terminal` when neither `--yes` nor a person can confirm it */
function mayAsk(context: Context, command: string, { yes }: UndoOptions): void {
  if (!yes && !context.interactive)
    throw new Failure(
      "no-terminal",
      `${command} asks first, and there is no terminal to ask on`,
      `Add --yes: headroom ${command} --yes`,
    );
}

async function askFirst(context: Context, person: Person, question: string): Promise<void> {
  const { confirm } = await import("../../ui/prompts/confirm");
  if (!(await confirm(ofPerson(context, person, question), context)))
    throw new Failure("cancelled", "Nothing was changed.", "The check-in is still there.");
}

function told(
  context: Context,
  person: Person,
  change: "undone" | "redone",
  { id, type, recordedAt }: Entry,
  says: string,
): void {
  const { flags } = context;
  if (flags.json) context.json(changeDocument(person, change, { entry: { id, type, recordedAt } }));
  else if (!flags.quiet) tell(context, person, says);
}

/** What is in force again after a redo. */
function describeAgain(entry: Entry, entries: readonly Entry[], today: string): string {
  return describe(entry, entries, today).replace(/; .*$/, "");
}

/** What an entry did, in the words of the person who did it. */
function describe(entry: Entry, entries: readonly Entry[], today: string): string {
  const target = "target" in entry ? entries.find(({ id }) => id === entry.target) : undefined;
  const day = target !== undefined && "date" in target ? plainDay(target.date, today) : "an earlier day";
  switch (entry.type) {
    case "checkin":
      return `the check-in of ${plainDay(entry.date, today)}`;
    case "amendment":
      return `the edit of the check-in of ${day}; it is as it was before`;
    case "removal":
      return `the removal of the check-in of ${day}; it is back`;
    case "plan":
      return `the plan of ${plainDay(entry.date, today)}; the one before is in use again`;
    case "action":
      if (entry.step === pauseStep) return entry.state === "snoozed" ? "the pause" : "the end of the pause";
      if (entry.step === helpStep) return "what you said about getting help";
      if (entry.step === seesStep) return "the change of what your mentor sees";
      return `"${entry.state}" for the step ${entry.step}`;
    case "session":
      return `the session of ${plainDay(entry.date, today)}`;
  }
}
