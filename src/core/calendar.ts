/**
 * Calendar days without a clock or a time zone: a day is its `YYYY-MM-DD` text, and all arithmetic uses whole
 * UTC days, which daylight-saving changes cannot affect.
 */

/** A real day of the Gregorian calendar as `YYYY-MM-DD`, years 0001 to 9999. */
export type CalendarDate = string;

const shape = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const msPerDay = 86_400_000;

/** True when `text` is an existing day, which 2026-02-30 is not. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== "string" || !shape.test(text)) return false;
  // Every month has 28 days; only later days need a look-up.
  return digits(text, 8, 10) <= 28 || dayOf(dayNumber(text)) === text;
}

/**
 * Whole days since 1970-01-01. Computed without `Date`, which takes many times as long: a long record needs
 * tens of thousands of them. The year starts in March here, so that a leap day comes last.
 */
export function dayNumber(date: CalendarDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8, 10) - 1;
  return year * 365 + leapDays + dayOfYear - daysBefore1970;
}

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** Days from 1 March of the year 0 to 1970-01-01. */
const daysBefore1970 = 719_468;

/** The day with this number; the inverse of {@link dayNumber}. */
export function dayOf(number: number): CalendarDate {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dayOf(dayNumber(date) + days);
}

/** Days from `earlier` to `later`; negative when they are in the opposite order. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekday(date: CalendarDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week of `date`; two days are in the same week when these are equal. */
export function weekStart(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekday(date));
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Parses a past day as people write it: besides what {@link parseDay} takes, `3 weeks ago`, `6 weeks`,
 * `20.07.2026`, `20.7.`, `20 July 2026`, `July 20`; a month alone (`2026-07`, `July`) is its last day.
 * Without a year it is the latest such day. Callers must check that it is not after `today`, and show how
 * they understood it.
 * @returns `null` for any other text, or one that could be two days (`5/6/2026`)
 */
export function parseWrittenDay(text: string, today: CalendarDate): CalendarDate | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[,\s]+/g, " ");
  const known = parseDay(words, today) ?? spanAgo(words, today);
  if (known !== null) return known;
  const [, day, month, year] =
    /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?$/.exec(words) ??
    /^(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})$/.exec(words) ??
    [];
  if (day !== undefined) return dayIn(year, Number(month), Number(day), today);
  const [, numbered, inMonth] = /^(\d{4})[-/](\d{1,2})$/.exec(words) ?? [];
  if (inMonth !== undefined) return lastOf(numbered, Number(inMonth), today);
  const [, before, name = "", after, named] =
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.)? )?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?(?: (\d{4}))?$/.exec(
      words,
    ) ?? [];
  const at = monthNames.indexOf(name.slice(0, 3)) + 1;
  if (at === 0 || (before !== undefined && after !== undefined)) return null;
  const number = before ?? after;
  return number === undefined ? lastOf(named, at, today) : dayIn(named, at, Number(number), today);
}

const numerals: Readonly<Record<string, number>> = {
  last: 1,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

function spanAgo(words: string, today: CalendarDate): CalendarDate | null {
  const [, amount = "", unit] =
    /^(?:about |some )?(\d{1,5}|[a-z]+) (day|week|month|year)s?(?: ago)?$/.exec(words) ?? [];
  const count = numerals[amount] ?? Number(amount);
  if (unit === undefined || Number.isNaN(count)) return null;
  if (unit === "day" || unit === "week") return addDays(today, -count * (unit === "week" ? 7 : 1));
  const months = digits(today, 0, 4) * 12 + digits(today, 5, 7) - 1 - count * (unit === "year" ? 12 : 1);
  const month = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
  if (!isCalendarDate(`${month}-01`)) return null;
  const same = `${month}${today.slice(7)}`;
  return isCalendarDate(same) ? same : lastDayOf(month);
}

/** The day in the given year, or in the latest year in which it is not after `today`. */
function dayIn(
  year: string | undefined,
  month: number,
  day: number,
  today: CalendarDate,
): CalendarDate | null {
  const rest = `-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = (year ?? today.slice(0, 4)) + rest;
  if (year !== undefined || date <= today) return isCalendarDate(date) ? date : null;
  const before = String(Number(today.slice(0, 4)) - 1).padStart(4, "0") + rest;
  return isCalendarDate(before) ? before : null;
}

/** The last day of a month, or today in the current month. */
function lastOf(year: string | undefined, month: number, today: CalendarDate): CalendarDate | null {
  const first = dayIn(year, month, 1, today);
  if (first === null) return null;
  return first.slice(0, 7) === today.slice(0, 7) ? today : lastDayOf(first.slice(0, 7));
}

/** The last day of a month such as `2026-07`. */
function lastDayOf(month: string): CalendarDate {
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
}

/**
 * Parses a date as the command line takes it: `YYYY-MM-DD`, `today`, `yesterday`, `3d` (days ago), `2w`.
 * Callers must reject future days.
 * @returns `null` for any other text
 */
export function parseDay(text: string, today: CalendarDate): CalendarDate | null {
  const word = text.trim().toLowerCase();
  if (word === "today") return today;
  if (word === "yesterday") return addDays(today, -1);
  const ago = /^(\d{1,5})([dw])$/.exec(word);
  if (ago) return addDays(today, -Number(ago[1]) * (ago[2] === "w" ? 7 : 1));
  return isCalendarDate(word) ? word : null;
}
