import type { CalendarDate } from "../../domain/calendar";
import type { TalkFact } from "../../domain/talk-facts";
import { plainDay } from "../dates";
import { becauseOf } from "../items";
import { count } from "../words";

type Words = {
  readonly [K in TalkFact["kind"]]: (fact: Extract<TalkFact, { kind: K }>, today: CalendarDate) => string;
};

const words: Words = {
  "on-call": ({ weeks, of, from, to }, today) =>
    `On call ${inWeeks(weeks, of)} (${plainDay(from, today)} to ${plainDay(to, today)}).`,
  calls: ({ count: calls, weeks }) => `${count(calls, "call")} outside hours in ${count(weeks, "week")}.`,
  hours: ({ mean, weeks }) =>
    weeks === 1
      ? `${Math.round(mean)} hours in 1 week.`
      : `${Math.round(mean)} hours a week on average, over ${count(weeks, "week")}.`,
  "long-weeks": ({ count: long, of }) => `Over 50 hours ${inWeeks(long, of)}.`,
  weekends: ({ days, weeks }) => `${count(days, "weekend day")} of work in ${count(weeks, "week")}.`,
  leave: ({ months }) => `The last leave without work was ${months} months ago.`,
  cause: ({ item }) => `${capital(becauseOf(item))}.`,
};

/** One week of one is simply the last. */
function inWeeks(some: number, of: number): string {
  return of === 1 ? "in the last week" : `in ${some} of the last ${of} weeks`;
}

/** A fact as it would stand in the text. */
export function factWords(fact: TalkFact, today: CalendarDate): string {
  // Each kind finds its own words; the compiler cannot follow the pairing through the union.
  const say = words[fact.kind] as (one: TalkFact, day: CalendarDate) => string;
  return say(fact, today);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
