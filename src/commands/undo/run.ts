import type { Context } from "../../context";
import { pauseStep } from "../../core/questionnaire/routines";
import { Failure } from "../../errors";
import { type Entry, undoEntry } from "../../store/entry";
import { undoTarget } from "../../store/history";
import { plainDay } from "../../ui/dates";
import { textWidth, wrap } from "../../ui/layout";
import { ofPerson } from "../common/person";
import { addEntry, openRecord } from "../common/record";
import type { Outcome } from "../declaration";

/** `undo`: takes back the newest change that is not yet taken back, by appending (docs/record.md). */
export async function run(context: Context): Promise<Outcome> {
  const record = await openRecord(context);
  const { entries, person } = record;
  const target = undoTarget(entries);
  if (target === null)
    throw new Failure(
      "not-found",
      "there is nothing to take back",
      "headroom history shows what is recorded.",
    );
  await addEntry(context, record, (id, recordedAt) => undoEntry(id, recordedAt, target.id));
  if (context.flags.json) {
    const undone = { id: target.id, type: target.type, recordedAt: target.recordedAt };
    context.json({ schema: "headroom/change@1", person: person.id, change: "undone", entry: undone });
  } else if (!context.flags.quiet) {
    const told = ofPerson(context, person, `Taken back: ${describe(target, entries, context.clock.today)}.`);
    context.out.write(`${wrap(told, textWidth(context.out.look.width)).join("\n")}\n`);
  }
  return "done";
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
      return `"${entry.state}" for the step ${entry.step}`;
    case "session":
      return `the session of ${plainDay(entry.date, today)}`;
  }
}
