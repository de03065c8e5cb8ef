import { weekday } from "../calendar";
import { minutesOf } from "../plan/scalars";
import { dateAt, day, dayAt, hour, minute } from "./moment";

/** When a person has agreed to be reachable. */
export interface WorkingDay {
  /** Milliseconds since midnight; a day that ends before it starts runs past midnight. */
  readonly start: number;
  readonly end: number;
  /** Days that are never working days, 1 = Monday … 7 = Sunday. */
  readonly free: readonly number[];
  /** The weekend of the country, a part of `free`. */
  readonly weekend: readonly number[];
}

const usualWeekend: readonly number[] = [6, 7];

/** Builds a working day from a plan's times (`HH:MM`) and free weekday; the default is 08:00 to 18:00. */
export function workingDay(
  plan: {
    readonly start?: string | null;
    readonly end?: string | null;
    readonly freeDay?: number | null;
  } = {},
  weekend: readonly number[] = usualWeekend,
): WorkingDay {
  const free = plan.freeDay == null ? weekend : [...new Set([...weekend, plan.freeDay])];
  return {
    start: minutesOf(plan.start ?? "08:00") * minute,
    end: minutesOf(plan.end ?? "18:00") * minute,
    free,
    weekend,
  };
}

/** True when a wall clock time is within a working day, or in the part of the previous one after midnight. */
export function isWorkingTime(wall: number, { start, end, free }: WorkingDay): boolean {
  const length = end > start ? end - start : end + day - start;
  return [dayAt(wall), dayAt(wall) - 1].some((number) => {
    const begin = number * day + start;
    return wall >= begin && wall < begin + length && !free.includes(weekday(dateAt(number * day)));
  });
}

/** When the evening starts: two hours after the end of the working day, but never before 20:00. */
export function eveningStart({ end }: WorkingDay): number {
  return Math.max(end + 2 * hour, 20 * hour);
}
