import type { CalendarDate } from "../core/calendar";
import { type SeriesPoint, weekNumber } from "../core/trend/series";
import type { Symbols } from "./symbols";

/**
 * A row of signs for the last ISO weeks on the fixed scale of 0-100, so that a calm year looks calm
 * and rows can be compared; a week without a check-in is `·`. The current week stands only when it
 * has a point: before that it is not missing, it is not over.
 * @param points of a scale of 0-100, one per ISO week, oldest first
 * @param weeks how many signs
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
