import { isCalendarDate } from "./calendar";
import type { PlanFieldType, PlanValue } from "./instrument";
import { readSpan, readTime } from "./plan-clock";

/** Why a value is not taken: the part that does not fit, where it stands, and what is expected. */
export interface Refusal {
  readonly refused: unknown;
  /** `""`, `, entry 2` or `, entry 2, date`. */
  readonly place: string;
  readonly takes: string;
}

/** A value of the field's type, `null` when it says "no value", or why it is not taken. */
export type Reading = { readonly value: PlanValue | null } | Refusal;

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** What a field takes at most: hours and minutes from cli.md, "Plan"; the rest is this tool's own. */
const longestText = 2000;
const limits = { hours: 168, minutes: 1440, number: 1000 } as const;

export type ScalarKind = Exclude<PlanFieldType["kind"], "choice" | "list">;

export const scalarTakes: Readonly<Record<ScalarKind, string>> = {
  time: "a time of day such as 18:00",
  span: "a time span such as 09:00-09:30",
  weekday: "a day of the week such as sunday",
  date: "a real day such as 2026-07-01",
  "date-range": "two real days in order, such as 2026-07-01/2026-07-14",
  hours: `hours from 0 to ${limits.hours}, such as 45`,
  minutes: `whole minutes from 0 to ${limits.minutes}, such as 60`,
  number: `a whole number from 0 to ${limits.number}`,
  text: `one line of text, at most ${longestText} characters`,
};

/** A single value; `null` when it does not fit its kind. */
export function readScalar(kind: ScalarKind, given: unknown): string | number | null {
  if (kind === "hours" || kind === "minutes" || kind === "number")
    return readNumber(given, limits[kind], kind !== "hours");
  if (typeof given !== "string") return null;
  const word = given.trim();
  switch (kind) {
    case "time":
      return readTime(word);
    case "span":
      return readSpan(word);
    case "weekday":
      return weekdays.find((day) => day === word.toLowerCase()) ?? null;
    case "date":
      return isCalendarDate(word) ? word : null;
    case "date-range":
      return isRange(word) ? word : null;
    case "text":
      return readLine(word, longestText);
  }
}

function readNumber(given: unknown, most: number, whole: boolean): number | null {
  if (typeof given !== "number" || !(given >= 0 && given <= most)) return null;
  // Minus zero would come back from the record as zero.
  return whole && !Number.isInteger(given) ? null : given + 0;
}

function isRange(text: string): boolean {
  const [from, to, ...more] = text.split("/");
  return isCalendarDate(from) && isCalendarDate(to) && from <= to && more.length === 0;
}

/** Text of any language without line breaks and other control characters, which could steer a terminal. */
export function readLine(text: string, longest: number): string | null {
  return text === "" || text.length > longest || /[\p{Cc}\u2028\u2029]/u.test(text) ? null : text;
}
