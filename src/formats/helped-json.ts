import type { CalendarDate } from "../core/calendar";
import type { Side } from "../core/helped/change";
import type { LookBack } from "../core/helped/look-back";
import { round1 } from "../core/numbers";
import { type Who, whoOf } from "./whose";

/** `helped --json`: means, difference and noise to one decimal. */
export function helpedDocument(looks: readonly LookBack[], person: Who, date: CalendarDate): object {
  return {
    schema: "headroom/helped@2",
    person: whoOf(person),
    date,
    changes: looks.map(({ span, began, verdict, before, after, difference, noise, missing, alongside }) => ({
      from: span.from,
      to: span.until,
      began: began.map(happenedDocument),
      verdict,
      before: sideDocument(before),
      after: sideDocument(after),
      difference: difference === null ? null : round1(difference),
      noise: noise === null ? null : round1(noise),
      missing,
      alongside: alongside.map(happenedDocument),
    })),
  };
}

type Happened = LookBack["alongside"][number];

function happenedDocument({ kind, id, from, until }: Happened) {
  return { kind, id, from, to: until };
}

function sideDocument(side: Side | null): object | null {
  return side && { ...side, mean: round1(side.mean) };
}
