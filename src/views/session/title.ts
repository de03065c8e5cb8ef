import stringWidth from "string-width";
import type { CalendarDate } from "../../domain/calendar";
import { fullDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { sessionSteps } from "../questionnaire/setting";
import { textWidth } from "../text";

/** Who sits before the screen, and when. */
export interface SessionNames {
  readonly mentor: string;
  readonly mentee: string;
  readonly date: CalendarDate;
}

/** `Session, Mira with Ada, Sun 22 Nov 2026` */
export function sessionName({ mentor, mentee, date }: SessionNames): string {
  return `Session, ${mentor} with ${mentee}, ${fullDay(date)}`;
}

/** The title line with the step at the right, or below when both do not fit; names come in any script. */
export function sessionTitle(names: SessionNames, step: number, look: Look): string[] {
  const paint = paintFor(look.colour);
  const left = sessionName(names);
  const right = `${step} of ${sessionSteps}`;
  const gap = textWidth(look.width) - stringWidth(left) - right.length;
  return gap < 2
    ? [paint.strong(left), `  ${paint.quiet(right)}`]
    : [paint.strong(left) + " ".repeat(gap) + paint.quiet(right)];
}
