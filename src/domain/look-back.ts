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
    recentHours: logged(upTo, "m.hours").slice(-hoursLookBack),
    lastWorkFreeHoliday: lastWorkFreeHoliday(upTo),
  };
}

/** Values of one metric, oldest first, from the check-ins that logged it. */
function logged(checkIns: readonly CheckIn[], metric: string): number[] {
  return checkIns.map((checkIn) => checkIn.load[metric]).filter((value) => value !== undefined);
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
