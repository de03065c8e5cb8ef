import type { Outcome } from "../command-line";
import type { Context } from "../context";
import { dueOf } from "../record/due-of";
import { personOf } from "../record/open-record";
import { ofPerson } from "../show/person";
import { distance, shortDay } from "../views/dates";

/** `due`: whether a check-in is due; for scripts, by exit code (cli.md, "Commands"). */
export async function run(context: Context): Promise<Outcome> {
  const person = personOf(context);
  const { today } = context.clock;
  const { due, pause } = await dueOf(context, person);
  if (context.flags.json)
    context.out.write(`${JSON.stringify({ schema: "headroom/due@1", ...due }, null, 2)}\n`);
  else if (!context.flags.quiet) {
    const when =
      due.due && due.lastCheckin === null
        ? "the first one"
        : `${shortDay(due.dueOn, today)}, ${distance(due.dueOn, today)}`;
    const paused = pause !== null && pause >= today ? `Paused until ${shortDay(pause, today)}. ` : "";
    const says = due.due
      ? `A check-in is due: ${due.routine}, ${when}.`
      : `${paused}Not due: the next is ${when}.`;
    context.out.write(`${ofPerson(context, person, says)}\n`);
  }
  return due.due ? "done" : "condition-false";
}
