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
  /** First and last check-in that went into the mean. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** `too-few` names how many weeks each side still lacks. */
type Verdict = "lower" | "higher" | "within-chance" | "too-few";

/** What the weekly strain did from before a beginning to after it. Numbers are unrounded. */
export interface Change {
  readonly verdict: Verdict;
  /** `null` without a single usable week on that side. */
  readonly before: Side | null;
  readonly after: Side | null;
  /** After minus before; `null` while the verdict is `too-few`. */
  readonly difference: number | null;
  /** How far the two means may lie apart by chance; `null` while the verdict is `too-few`. */
  readonly noise: number | null;
  /** Weeks that are still missing on each side; 0 and 0 unless `too-few`. */
  readonly missing: { readonly before: number; readonly after: number };
}

/** Weeks that a mean takes at most and at least. */
const mostWeeks = 6;
export const leastWeeks = 3;
/** The weeks of one side lie within this many days, so that a few missed ones can be made up for. */
export const reachDays = 56;
/** People begin things when it is worst, so these days before the beginning count on neither side. */
const setAsideDays = 14;
/** A check-in asks about seven days; the first one that counts as after asks about none before. */
const askedDays = 7;

/** How many standard errors of a person's own weeks are more than chance. */
const threshold = 2.2;
/** Before the person's own spread is known it is taken to be 6 points, with the weight of 6 weeks. */
const priorWeeks = 6;
const priorVariance = 36;
const spreadPoints = 20;
/** Half a squared difference of neighbours has this share of the variance at an autocorrelation of 0.3. */
const differenceShare = 0.7;

/**
 * Compares the weeks after a beginning with those before it, and with how much the person's weeks
 * differ anyway.
 * @param points overall strain by check-in, in any order
 * @param span of the beginning; for several told as one, of all of them; for a holiday, its days
 */
export function changeAround(points: readonly SeriesPoint[], span: Span): Change {
  return changeIn(segmentsOf(weeklyPoints(points)), span);
}

/** The same from weekly points that were cut already: a long record is looked back on from many beginnings. */
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

/** The weekly points that may be compared: those of one segment, without leave and illness. */
function usableAround(segments: readonly (readonly SeriesPoint[])[], { from, until }: Span) {
  const lastBefore = addDays(from, -setAsideDays);
  const firstAfter = addDays(until, askedDays - 1);
  // The segment that knows the time before; after a gap that follows at once, nothing can be compared.
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

/** Variance of the difference of two means, in units of the variance of one week. */
function meansVariance(after: number, before: number): number {
  // Neighbouring weeks resemble each other, so a few of them tell less than as many independent ones.
  return (1 / after) * (1 + (0.6 * 0.9 * (1 - 1 / after)) / differenceShare) + 1.3 / differenceShare / before;
}

/**
 * Variance of a person's weeks, from differences of neighbours: a lasting change hardly moves these,
 * while it would swell a spread around the mean and so hide itself.
 */
function ownVariance(tested: readonly SeriesPoint[]): number {
  const values = tested.slice(-spreadPoints).map(({ value }) => value);
  const halfSquares = values
    .slice(1)
    .reduce((sum, value, index) => sum + (value - (values[index] ?? value)) ** 2 / 2, 0);
  const differences = Math.max(values.length - 1, 0);
  return (priorWeeks * priorVariance + halfSquares / differenceShare) / (priorWeeks + differences);
}
