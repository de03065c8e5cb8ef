import type { Context } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import type { Due } from "../../core/questionnaire/routines";
import { dueDocument } from "../../formats/due-json";
import { distance, shortDay } from "../../ui/dates";
import { dueOf } from "../common/due";
import { tell } from "../common/person";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

/** `due`: whether a check-in is due; for scripts, by exit code. */
export async function run(context: Context): Promise<Outcome> {
  const person = personOf(context);
  const { today } = context.clock;
  const { due, pause } = await dueOf(context, person);
  if (context.flags.json) context.json(dueDocument(person, due));
  else if (!context.flags.quiet) {
    const paused = pause !== null && pause >= today ? `Paused until ${shortDay(pause, today)}. ` : "";
    tell(context, person, paused + sentence(due, today));
  }
  return due.due ? "done" : "condition-false";
}

/** Without a colon: a name with one may come before it. */
function sentence({ due, dueOn, lastCheckin, routine }: Due, today: CalendarDate): string {
  const day = shortDay(dueOn, today);
  if (!due) return `No check-in is due before ${day}, ${distance(dueOn, today)}.`;
  if (lastCheckin === null) return "The first check-in is due.";
  if (dueOn === today) return `A ${routine} check-in is due today, ${day}.`;
  // Which check-in it is can change while it waits; the day it fell due does not.
  return `A check-in has been due since ${day}${routine === "monthly" ? ", now the monthly one" : ""}.`;
}
