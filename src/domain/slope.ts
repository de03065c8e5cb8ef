import { dayNumber } from "./calendar";
import { type SeriesPoint, segmentsOf, weeklyPoints } from "./series";

const mostPoints = 12;
const leastPoints = 3;

/**
 * Least-squares slope over the last 12 weekly points of the newest segment, in points a week
 * (scoring.md 7). Time runs by the calendar, so a missing week takes its room.
 * @param points as for `earlyWarning`, in any order
 * @returns the slope, unrounded, or `null` under 3 points
 * @throws TypeError naming a date that is not a day or a value that is not a finite number
 */
export function slopePerWeek(points: readonly SeriesPoint[]): number | null {
  return slopeOf(segmentsOf(weeklyPoints(points)).at(-1) ?? []);
}

/** The same for the weekly points of the newest segment, oldest first. */
export function slopeOf(newest: readonly SeriesPoint[]): number | null {
  const recent = newest.slice(-mostPoints);
  if (recent.length < leastPoints) return null;
  const weeks = recent.map((point) => dayNumber(point.date) / 7);
  const meanWeek = mean(weeks);
  const meanValue = mean(recent.map((point) => point.value));
  let together = 0;
  let alone = 0;
  for (const point of recent) {
    const week = dayNumber(point.date) / 7 - meanWeek;
    together += week * (point.value - meanValue);
    alone += week * week;
  }
  return together / alone;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
