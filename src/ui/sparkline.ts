import type { CalendarDate } from "../core/calendar";
import { type SeriesPoint, weekNumber } from "../core/trend/series";
import type { Symbols } from "./symbols";

/**
 * A row of signs for the last ISO weeks on a fixed scale of 0-100, so that a calm year looks calm and rows
 * can be compared; a week without a check-in is `·`. The current week appears only once it has a point: until
 * then it is not missing, just not over.
 * @param points of a 0-100 scale, one per ISO week, oldest first
 * @param weeks number of signs
 */
export function sparkline(
  points: readonly SeriesPoint[],
  weeks: number,
  asOf: CalendarDate,
  symbols: Symbols,
): string {
  const values = new Map(points.map(({ date, value }) => [weekNumber(date), value]));
  const last = values.has(weekNumber(asOf)) ? weekNumber(asOf) : weekNumber(asOf) - 1;
  return Array.from({ length: weeks }, (_, index) => {
    const value = values.get(last - weeks + 1 + index);
    return value === undefined ? symbols.missing : symbols.spark(value);
  }).join("");
}
