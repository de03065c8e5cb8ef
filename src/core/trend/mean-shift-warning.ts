import { type CalendarDate, daysBetween, isCalendarDate } from "../calendar";
import { round1 } from "../numbers";
import { isTested, type SegmentSpan, type SeriesPoint, segmentsOf, spansOf, weeklyPoints } from "./series";

/** The one most extreme way to split a series into a recent stretch and the one before it. */
export interface MeanShift {
  /** Points in the recent stretch, 2 to 6. */
  readonly recentCount: number;
  readonly recentMean: number;
  /** Points before it that were used, 4 to 26. */
  readonly beforeCount: number;
  readonly beforeMean: number;
  /** Standard error of the difference of the two means, in the scale's unit. */
  readonly error: number;
  /** Difference of the means in standard errors. */
  readonly z: number;
}

/** Fewer values than this are "too few check-ins to tell". */
export const leastValues = 6;
const leastRecent = 2;
const mostRecent = 6;
const leastBefore = 4;
const mostBefore = 26;

/** Differences that tell a person's own spread: those within the last 20 values. */
const spreadDifferences = 19;
/** Before the person's own spread is known, it is taken to be 6 points, with the weight of 6 weeks. */
const priorWeeks = 6;
const priorVariance = 36;
/** Half a squared difference of neighbours has this share of the variance at an autocorrelation of 0.3. */
const differenceShare = 0.7;

/**
 * Compares the mean of the last 2 to 6 values with the mean of up to 26 before them, for every
 * split that leaves at least 4 before (docs/method.md, "The early warning").
 * @param values tested weekly values of one segment, oldest first
 * @param count how many of them are looked at: the newest is `values[count - 1]`
 * @returns the split with the largest |z|; of equal ones the shortest; `null` under 6 values
 */
export function extremeShift(values: readonly number[], count = values.length): MeanShift | null {
  if (count < leastValues) return null;
  const spread = ownSpread(values, count);
  let most: MeanShift | null = null;
  let [recentSum, sum, summed] = [0, 0, 0];
  // One pass back from the newest value, without a list of sums: this runs at every week of a record.
  for (let r = 1; r <= mostRecent && count - r >= leastBefore; r++) {
    recentSum += values[count - r] ?? 0;
    if (r < leastRecent) continue;
    const before = Math.min(mostBefore, count - r);
    for (; summed < r + before; summed++) sum += values[count - 1 - summed] ?? 0;
    const recentMean = recentSum / r;
    const beforeMean = (sum - recentSum) / before;
    const error = spread * errorFactor(r, before);
    const z = (recentMean - beforeMean) / error;
    if (most === null || Math.abs(z) > Math.abs(most.z))
      most = { recentCount: r, recentMean, beforeCount: before, beforeMean, error, z };
  }
  return most;
}

/** Standard errors of the difference of two means, in spreads of a single week. */
function errorFactor(r: number, before: number): number {
  // Neighbouring weeks resemble each other, so r of them tell less than r independent ones would.
  return Math.sqrt((1 / r) * (1 + (0.6 * 0.9 * (1 - 1 / r)) / 0.7) + 1.3 / 0.7 / before);
}

/**
 * Standard deviation of a person's weeks, from differences of neighbours: a slow decline hardly
 * moves these, while it would swell a spread around the mean and so hide itself.
 */
function ownSpread(values: readonly number[], count: number): number {
  const differences = Math.min(spreadDifferences, count - 1);
  let halfSquares = 0;
  for (let back = 1; back <= differences; back++) {
    const difference = (values[count - back] ?? 0) - (values[count - back - 1] ?? 0);
    halfSquares += difference ** 2 / 2;
  }
  return Math.sqrt((priorWeeks * priorVariance + halfSquares / differenceShare) / (priorWeeks + differences));
}

/** Where a series of strain is heading; higher values are worse. */
export type Direction = "worsening" | "improving";
/** What a scale's direction word says (docs/method.md, "The early warning"). */
export type TrendState = "too-few" | "steady" | Direction;

/** A change of the mean that is more than the person's own noise. Means, noise and z carry one decimal. */
export interface Warning {
  /** Day of the check-in at which it became visible. */
  readonly date: CalendarDate;
  readonly direction: Direction;
  /** First point of the recent stretch. */
  readonly onset: CalendarDate;
  readonly recentMean: number;
  readonly recentCount: number;
  readonly beforeMean: number;
  readonly beforeCount: number;
  readonly z: number;
  /** How far the two means may lie apart by chance: threshold × standard error. */
  readonly noise: number;
}

export interface EarlyWarning {
  readonly state: TrendState;
  readonly segments: SegmentSpan[];
  /** All there ever were, oldest first. */
  readonly warnings: Warning[];
}

export interface EarlyWarningOptions {
  /** How many standard errors are more than chance: 2.2 for `overall`, 2.8 for each subscale. */
  readonly threshold?: number | undefined;
  /** The day from which the age of the newest warning counts; without it the last point's. */
  readonly asOf?: CalendarDate | undefined;
}

/** `overall` is watched with this, so that chance alone warns about every second year. */
export const overallThreshold = 2.2;
/** The three subscales are watched with this, so that all four together do not cry wolf. */
export const subscaleThreshold = 2.8;

/** After a warning no other, and the state keeps its direction, up to and including this day. */
const silentDays = 28;

/**
 * Tells a bad week from a bad turn: at every weekly point in turn, compares the recent mean with
 * the mean before it (docs/method.md, "The early warning").
 * @param points a value per check-in, 0-100, higher is worse; in any order. Several in one ISO week
 * count as one, the last. Weeks whose `context` holds `leave` or `ill` are not tested
 * @throws TypeError naming a date that is not a day, a value or a threshold that is no usable number
 */
export function earlyWarning(
  points: readonly SeriesPoint[],
  options: EarlyWarningOptions = {},
): EarlyWarning {
  const { threshold = overallThreshold, asOf } = options;
  if (!(Number.isFinite(threshold) && threshold > 0))
    throw new TypeError(`the threshold is ${threshold}; it takes a number above 0`);
  if (asOf !== undefined && !isCalendarDate(asOf))
    throw new TypeError(`asOf is ${JSON.stringify(asOf)}; it takes a day as YYYY-MM-DD`);
  const segments = segmentsOf(weeklyPoints(points));
  return { ...judge(segments, threshold, asOf), segments: spansOf(segments) };
}

/**
 * The rule itself, for who has the segments already.
 * @param segments as `segmentsOf` gives them
 * @param asOf without it the day of the last point
 */
export function judge(
  segments: readonly (readonly SeriesPoint[])[],
  threshold: number,
  asOf?: CalendarDate,
): Pick<EarlyWarning, "state" | "warnings"> {
  const warnings: Warning[] = [];
  for (const segment of segments) addWarnings(warnings, segment.filter(isTested), threshold);
  const newest = segments.at(-1) ?? [];
  return { state: stateOf(newest, warnings.at(-1), asOf ?? newest.at(-1)?.date), warnings };
}

/** Goes through one segment's tested points and adds what each of them, as the newest, would raise. */
function addWarnings(warnings: Warning[], tested: readonly SeriesPoint[], threshold: number): void {
  const values = tested.map((point) => point.value);
  for (const [index, point] of tested.entries()) {
    const last = warnings.at(-1);
    if (last && daysBetween(last.date, point.date) <= silentDays) continue;
    const shift = extremeShift(values, index + 1);
    if (!shift || Math.abs(shift.z) <= threshold) continue;
    const onset = tested[index + 1 - shift.recentCount] ?? point;
    warnings.push(warningOf(point, onset, shift, threshold));
  }
}

function warningOf(point: SeriesPoint, onset: SeriesPoint, shift: MeanShift, threshold: number): Warning {
  return {
    date: point.date,
    direction: shift.z > 0 ? "worsening" : "improving",
    onset: onset.date,
    recentMean: round1(shift.recentMean),
    recentCount: shift.recentCount,
    beforeMean: round1(shift.beforeMean),
    beforeCount: shift.beforeCount,
    z: round1(shift.z),
    noise: round1(threshold * shift.error),
  };
}

function stateOf(
  newest: readonly SeriesPoint[],
  warning: Warning | undefined,
  today: CalendarDate | undefined,
): TrendState {
  if (newest.filter(isTested).length < leastValues) return "too-few";
  if (!warning || today === undefined) return "steady";
  return daysBetween(warning.date, today) <= silentDays ? warning.direction : "steady";
}
