import { addDays, type CalendarDate } from "../calendar";
import { isTested, type SeriesPoint, segmentsOf, weeklyPoints } from "../trend/series";

/** A stretch of days; a single day has the same `from` and `until`. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The mean strain of the weeks on one side of a beginning. */
export interface Side {
  readonly mean: number;
  readonly count: number;
  /** First and last check-in in the mean. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** With `too-few`, `missing` says how many weeks each side still lacks. */
type Verdict = "lower" | "higher" | "within-chance" | "too-few";

/** How weekly strain changed from before a beginning to after it. Numbers are unrounded. */
export interface Change {
  readonly verdict: Verdict;
  /** `null` without a single usable week on that side. */
  readonly before: Side | null;
  readonly after: Side | null;
  /** After minus before; `null` while the verdict is `too-few`. */
  readonly difference: number | null;
  /** How far apart the two means may be by chance; `null` while the verdict is `too-few`. */
  readonly noise: number | null;
  /** Weeks still missing on each side; 0 and 0 unless `too-few`. */
  readonly missing: { readonly before: number; readonly after: number };
}

/** The most and the fewest weeks in a mean. */
const mostWeeks = 6;
export const leastWeeks = 3;
/** The weeks of one side are within this many days, which leaves room for a few missed ones. */
export const reachDays = 56;
/** People start things when it is worst, so these days before the beginning count on neither side. */
const setAsideDays = 14;
/** A check-in asks about seven days; the first one counted as after must not ask about any day before. */
const askedDays = 7;

/** How many standard errors of a person's own weeks exceed chance. */
const threshold = 2.2;
/** Until the person's own spread is known, it is assumed to be 6 points, with the weight of 6 weeks. */
const priorWeeks = 6;
const priorVariance = 36;
const spreadPoints = 20;
/** Half a squared difference of neighbours has this share of the variance at an autocorrelation of 0.3. */
const differenceShare = 0.7;

/**
 * Compares the weeks after a beginning with those before it, and with how much the person's weeks differ
 * anyway.
 * @param points overall strain by check-in, in any order
 * @param span of the beginning; of all of them for several reported as one; for a holiday, its days
 */
export function changeAround(points: readonly SeriesPoint[], span: Span): Change {
  return changeIn(segmentsOf(weeklyPoints(points)), span);
}

/** {@link changeAround} for weekly points already cut into segments: a long record has many beginnings. */
export function changeIn(segments: readonly (readonly SeriesPoint[])[], span: Span): Change {
  const usable = usableAround(segments, span);
  const before = usable.before.slice(-mostWeeks);
  const after = usable.after.slice(0, mostWeeks);
  const sides = { before: sideOf(before), after: sideOf(after) };
  const missing = {
    before: Math.max(0, leastWeeks - before.length),
    after: Math.max(0, leastWeeks - after.length),
  };
  if (sides.before === null || sides.after === null || missing.before + missing.after > 0)
    return { verdict: "too-few", ...sides, difference: null, noise: null, missing };

  const upTo = usable.tested.slice(0, usable.tested.indexOf(after.at(-1) as SeriesPoint) + 1);
  const noise = threshold * Math.sqrt(ownVariance(upTo) * meansVariance(after.length, before.length));
  const difference = sides.after.mean - sides.before.mean;
  return { verdict: verdictOf(difference, noise), ...sides, difference, noise, missing };
}

function verdictOf(difference: number, noise: number): Verdict {
  if (Math.abs(difference) <= noise) return "within-chance";
  return difference < 0 ? "lower" : "higher";
}

/** The weekly points that can be compared: those of one segment, without leave and illness. */
function usableAround(segments: readonly (readonly SeriesPoint[])[], { from, until }: Span) {
  const lastBefore = addDays(from, -setAsideDays);
  const firstAfter = addDays(until, askedDays - 1);
  // The segment that covers the time before; if a gap follows right away, nothing can be compared.
  const home = segments.findLast((segment) => (segment[0]?.date ?? "") <= lastBefore) ?? segments[0] ?? [];
  const tested = home.filter(isTested);
  return {
    tested,
    before: tested.filter(({ date }) => date <= lastBefore && date > addDays(lastBefore, -reachDays)),
    after: tested.filter(({ date }) => date >= firstAfter && date < addDays(firstAfter, reachDays)),
  };
}

function sideOf(points: readonly SeriesPoint[]): Side | null {
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return null;
  const mean = points.reduce((sum, { value }) => sum + value, 0) / points.length;
  return { mean, count: points.length, from: first.date, to: last.date };
}

/** Variance of the difference between two means, in units of the variance of one week. */
function meansVariance(after: number, before: number): number {
  // Neighbouring weeks resemble each other, so they say less than the same number of independent ones.
  return (1 / after) * (1 + (0.6 * 0.9 * (1 - 1 / after)) / differenceShare) + 1.3 / differenceShare / before;
}

/**
 * Variance of a person's weeks, from differences of neighbours: a lasting change hardly affects these,
 * whereas it would inflate a spread around the mean and so hide itself.
 */
function ownVariance(tested: readonly SeriesPoint[]): number {
  const values = tested.slice(-spreadPoints).map(({ value }) => value);
  const halfSquares = values
    .slice(1)
    .reduce((sum, value, index) => sum + (value - (values[index] ?? value)) ** 2 / 2, 0);
  const differences = Math.max(values.length - 1, 0);
  return (priorWeeks * priorVariance + halfSquares / differenceShare) / (priorWeeks + differences);
}
