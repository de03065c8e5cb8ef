import stringWidth from "string-width";
import { adherenceWords } from "../../content/adherence-words";
import type { CalendarDate } from "../../domain/calendar";
import type { Session } from "../../domain/session";
import { distance, fullDay, shortDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { beside, indented, labelColumn } from "../plan/lines";
import { textWidth } from "../text";

/** `sessions`: each with what was agreed, how the time before held, and when the next one is. */
export function renderSessions(
  rows: readonly { readonly session: Session; readonly partner: string }[],
  today: CalendarDate,
  look: Look,
): string {
  const { width } = look;
  const paint = paintFor(look.colour);
  const blocks = rows.map(({ session, partner }) => [
    paint.strong(`${shortDay(session.date, today)}, with ${partner}`),
    ...beside("agreed", agreedWords(session), width, labelColumn),
    ...(session.held.length === 0 ? [] : beside("before", heldWords(session), width, labelColumn)),
    ...beside("next", nextWords(session, today), width, labelColumn),
    ...(session.note === null ? [] : beside("note", session.note, width, labelColumn)),
  ]);
  const none = indented("No session was held yet. headroom session --with NAME begins one.", width);
  const body = blocks.length === 0 ? [none] : blocks;
  const closing = ["headroom sessions --summary  the page of the newest", "--agenda  what to ask"];
  return `${[...body, blocks.length === 0 ? [] : closingLines(closing, width)]
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

function closingLines([left = "", right = ""]: readonly string[], width: number): string[] {
  const gap = textWidth(width) - stringWidth(left) - right.length;
  return gap < 2 ? [left, right] : [left + " ".repeat(gap) + right];
}

function agreedWords({ agreed }: Session): string {
  return agreed.length === 0 ? "nothing new" : agreed.map(({ says }) => says).join("; ");
}

function heldWords({ held }: Session): string {
  return held
    .map(({ says, how }) => `${says}: ${how === null ? "left open" : adherenceWords[how]}`)
    .join("; ");
}

function nextWords({ nextOn }: Session, today: CalendarDate): string {
  return nextOn === null ? "no day is set" : `${fullDay(nextOn)}, ${distance(nextOn, today)}`;
}
