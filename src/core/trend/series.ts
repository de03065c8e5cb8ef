import { type CalendarDate, dayNumber, isCalendarDate } from "../calendar";

/** One value of a scale on one day (docs/method.md, "The early warning"). */
export interface SeriesPoint {
  readonly date: CalendarDate;
  /** In the scale's own unit; finite. Callers leave out check-ins without a value. */
  readonly value: number;
  /** What made the week unlike others: `on-call`, `leave`, `ill`. */
  readonly context?: readonly string[] | undefined;
  /** Version of the instrument that was answered. */
  readonly version?: number | string | undefined;
  /** Values of the subscales behind `value`, by scale; not used by any rule yet. */
  readonly parts?: Readonly<Record<string, number | null>> | undefined;
}

/** A stretch in which all points can be compared with one another. */
export interface SegmentSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Weekly points in it, those of leave and illness included. */
  readonly points: number;
}

/** Neighbouring points this many days apart are no longer compared. */
export const gapDays = 42;

/**
 * One point per local ISO week: the last one of the week; of two on the same day, the later in the input. The
 * order of the input does not matter otherwise. Missing weeks are not filled in (docs/method.md, "The early
 * warning").
 * @returns the points themselves, oldest first
 * @throws TypeError naming a point whose date is not a day or whose value is not a finite number
 */
export function weeklyPoints<P extends SeriesPoint>(points: readonly P[]): P[] {
  for (const point of points) checkPoint(point);
  const byDate = points.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const weeks = new Map<number, P>();
  for (const point of byDate) weeks.set(weekNumber(point.date), point);
  return [...weeks.values()];
}

/**
 * Splits weekly points where neighbours are 42 or more days apart, and where the instrument's version
 * changes; nothing is compared across a cut (docs/method.md, "The early warning").
 * @param weekly as returned by {@link weeklyPoints}
 */
export function segmentsOf<P extends SeriesPoint>(weekly: readonly P[]): P[][] {
  const segments: P[][] = [];
  let before: P | undefined;
  let dayBefore = 0;
  for (const point of weekly) {
    const day = dayNumber(point.date);
    const segment = segments.at(-1);
    if (segment && day - dayBefore < gapDays && before?.version === point.version) segment.push(point);
    else segments.push([point]);
    before = point;
    dayBefore = day;
  }
  return segments;
}

/** First day, last day and number of points of each segment, for `trend` and the library's result. */
export function spansOf(segments: readonly (readonly SeriesPoint[])[]): SegmentSpan[] {
  return segments.flatMap((segment) => {
    const first = segment.at(0);
    const last = segment.at(-1);
    return first && last ? [{ from: first.date, to: last.date, points: segment.length }] : [];
  });
}

/**
 * False for a week on leave or ill: it is drawn, but rest alone would look like recovery and illness like
 * decline (docs/method.md, "The early warning").
 */
export function isTested(point: SeriesPoint): boolean {
  return !point.context?.some((mark) => mark === "leave" || mark === "ill");
}

/**
 * Whole ISO weeks since that of 1970-01-01, a Thursday. The same weeks as those of `weekStart`, without
 * formatting a date for each of thousands of points.
 */
export function weekNumber(date: CalendarDate): number {
  return Math.floor((dayNumber(date) + 3) / 7);
}

function checkPoint(point: SeriesPoint): void {
  if (!isCalendarDate(point.date))
    throw new TypeError(`a point's date is ${JSON.stringify(point.date)}; it takes a day as YYYY-MM-DD`);
  if (!Number.isFinite(point.value))
    throw new TypeError(`the point of ${point.date} has the value ${point.value}; it takes a finite number`);
}

const mostPoints = 12;
const leastPoints = 3;

/**
 * Least-squares slope over the last 12 weekly points of the newest segment, in points a week (docs/method.md,
 * "The early warning"). Time follows the calendar, so a missing week leaves a gap.
 * @param points as for `earlyWarning`, in any order
 * @returns the slope, unrounded, or `null` with fewer than 3 points
 * @throws TypeError naming a date that is not a day or a value that is not a finite number
 */
export function slopePerWeek(points: readonly SeriesPoint[]): number | null {
  return slopeOf(segmentsOf(weeklyPoints(points)).at(-1) ?? []);
}

/** {@link slopePerWeek} for the weekly points of the newest segment, oldest first. */
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
