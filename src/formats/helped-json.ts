import type { CalendarDate } from "../core/calendar";
import type { Side } from "../core/helped/change";
import type { LookBack } from "../core/helped/look-back";
import { round1 } from "../core/numbers";

interface Who {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** `helped --json`: means, difference and noise with one decimal. */
export function helpedDocument(
  looks: readonly LookBack[],
  { id, name, role }: Who,
  date: CalendarDate,
): object {
  return {
    schema: "headroom/helped@1",
    person: { id, name, role },
    date,
    changes: looks.map(({ span, began, verdict, before, after, difference, noise, missing, alongside }) => ({
      from: span.from,
      until: span.until,
      began,
      verdict,
      before: sideDocument(before),
      after: sideDocument(after),
      difference: difference === null ? null : round1(difference),
      noise: noise === null ? null : round1(noise),
      missing,
      alongside,
    })),
  };
}

function sideDocument(side: Side | null): object | null {
  return side && { ...side, mean: round1(side.mean) };
}
