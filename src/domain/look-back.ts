import { addDays, type CalendarDate, daysBetween } from "./calendar";
import type { CheckIn } from "./check-in";
import type { ContradictionContext } from "./contradictions";

/** How many check-ins with logged hours the self-picture is held against (scoring.md 5). */
export const hoursLookBack = 4;

/**
 * What the rules of a check-in may know from the ones before it: check-ins dated no later,
 * itself included (scoring.md, preamble).
 * @param upTo the person's check-ins by time, ending with the one that is assessed
 */
export function lookBack(upTo: readonly CheckIn[]): ContradictionContext {
  const last = upTo.at(-1);
  return {
    details: last?.details,
    date: last?.date,
    recentHours: lastLogged(upTo, "m.hours", hoursLookBack),
    lastWorkFreeHoliday: lastWorkFreeHoliday(upTo),
  };
}

/** The last values of one metric, oldest first, from the check-ins that logged it; no further back than asked. */
function lastLogged(checkIns: readonly CheckIn[], metric: string, most: number): number[] {
  const values: number[] = [];
  for (let at = checkIns.length - 1; at >= 0 && values.length < most; at--) {
    const value = checkIns[at]?.load[metric];
    if (value !== undefined) values.unshift(value);
  }
  return values;
}

/** The day of the last holiday without work, as the newest check-in that logged it puts it. */
export function lastWorkFreeHoliday(checkIns: readonly CheckIn[]): CalendarDate | null {
  const newest = checkIns.findLast((checkIn) => checkIn.load["m.since-vacation"] !== undefined);
  if (newest === undefined) return null;
  return addDays(newest.date, -Number(newest.load["m.since-vacation"]));
}

/** Whole days between a check-in and `today`; negative when it lies in the future. */
export function ageOf(checkIn: CheckIn, today: CalendarDate): number {
  return daysBetween(checkIn.date, today);
}
