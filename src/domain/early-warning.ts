import { type CalendarDate, daysBetween, isCalendarDate } from "./calendar";
import { extremeShift, leastValues, type MeanShift } from "./mean-shift";
import { round1 } from "./rounding";
import { isTested, type SegmentSpan, type SeriesPoint, segmentsOf, spansOf, weeklyPoints } from "./series";

/** Where a series of strain is heading; higher values are worse. */
export type Direction = "worsening" | "improving";
/** What a scale's direction word says (scoring.md 7). */
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
export const silentDays = 28;

/**
 * Tells a bad week from a bad turn: at every weekly point in turn, compares the recent mean with
 * the mean before it (scoring.md 7).
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
