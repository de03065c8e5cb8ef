import { clockOf, minutesOf, readTime } from "./scalars";

/** When a rest appointment is in the calendar. */
export interface RestTime {
  /** Days it falls on, 1 = Monday … 7 = Sunday; all seven when none is named. */
  readonly days: readonly number[];
  readonly from: string;
  /** Earlier than `from` when it runs past midnight. */
  readonly to: string;
}

const allDays = [1, 2, 3, 4, 5, 6, 7];
const dayWords = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** Used when only a start is given (`burnout-essay/planned-rest` mentions half an hour). */
const usualMinutes = 30;

/**
 * Finds the time in a rest appointment written in words: `sunday 10:00-11:30 walk`, `weekdays 12:30, 20
 * minutes`, `15:00 tea`.
 * @returns `null` when it does not name a time of day, as in `30 minutes a day`
 */
export function restTime(text: string): RestTime | null {
  const found = /(?<![\d:])(\d{1,2}:\d{2})(?![\d:])(?:\s*(?:-|to|until)\s*(\d{1,2}:\d{2})(?![\d:]))?/i.exec(
    text,
  );
  const from = readTime(found?.[1] ?? "");
  if (from === null) return null;
  const to = readTime(found?.[2] ?? "");
  const days = daysIn(text);
  if (to !== null && to !== from) return { days, from, to };
  return { days, from, to: clockOf(minutesOf(from) + durationIn(text)) };
}

function durationIn(text: string): number {
  const [, amount = "", unit = ""] = /\b(\d{1,3})\s*(m|min|mins|minutes?|h|hours?)\b/i.exec(text) ?? [];
  const minutes = Number(amount) * (unit.toLowerCase().startsWith("h") ? 60 : 1);
  return minutes > 0 && minutes < 1440 ? minutes : usualMinutes;
}

function daysIn(text: string): number[] {
  const words = text.toLowerCase();
  const range = new RegExp(`\\b${day}\\s*(?:-|to)\\s*${day}\\b`).exec(words);
  if (range !== null) return daysBetween(range[1] ?? "", range[2] ?? "");
  if (/\b(weekdays?|workdays?|working days?)\b/.test(words)) return [1, 2, 3, 4, 5];
  if (/\bweekends?\b/.test(words)) return [6, 7];
  const named = [...words.matchAll(new RegExp(`\\b${day}\\b`, "g"))].map(([, word = ""]) =>
    dayNumberOf(word),
  );
  return named.length === 0 ? allDays : [...new Set(named)].toSorted((a, b) => a - b);
}

/** Full names, their plurals, and the first three letters. */
const day =
  "(mon(?:days?)?|tue(?:s|sdays?)?|wed(?:nesdays?)?|thu(?:r|rs|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)";

function dayNumberOf(word: string): number {
  return dayWords.indexOf(word.slice(0, 3)) + 1;
}

function daysBetween(first: string, last: string): number[] {
  const [from, to] = [dayNumberOf(first), dayNumberOf(last)];
  const days = allDays.filter((one) => (from <= to ? one >= from && one <= to : one >= from || one <= to));
  return days;
}
