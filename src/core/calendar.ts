/**
 * Calendar days without a clock or a time zone: a day is its `YYYY-MM-DD` text, and all
 * arithmetic runs on whole UTC days, where no daylight-saving change can bend it.
 */

/** A real day of the Gregorian calendar as `YYYY-MM-DD`, years 0001 to 9999. */
export type CalendarDate = string;

const shape = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const msPerDay = 86_400_000;

/** True when `text` names a day that exists: 2026-02-30 does not. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== "string" || !shape.test(text)) return false;
  // Every month has 28 days; only later ones have to be looked up.
  return digits(text, 8, 10) <= 28 || dayOf(dayNumber(text)) === text;
}

/**
 * Whole days since 1970-01-01. Counted without `Date`, which takes many times as long: a long record
 * asks for tens of thousands of them. The year begins in March here, so that a leap day is its last.
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

/** Days from `earlier` to `later`; negative when they stand the other way round. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekday(date: CalendarDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday that begins the ISO week of `date`; two days share a week when these are equal. */
export function weekStart(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekday(date));
}

/**
 * Reads a date as the command line takes it: `YYYY-MM-DD`, `today`, `yesterday`, `3d`
 * (days ago), `2w`. Future days are the caller's to refuse.
 * @returns `null` when the text is none of these
 */
export function parseDay(text: string, today: CalendarDate): CalendarDate | null {
  const word = text.trim().toLowerCase();
  if (word === "today") return today;
  if (word === "yesterday") return addDays(today, -1);
  const ago = /^(\d{1,5})([dw])$/.exec(word);
  if (ago) return addDays(today, -Number(ago[1]) * (ago[2] === "w" ? 7 : 1));
  return isCalendarDate(word) ? word : null;
}
