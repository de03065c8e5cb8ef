import { type CalendarDate, daysBetween, isCalendarDate } from "../calendar";
import { round1 } from "../numbers";
import { type ChangeOdds, changeOdds, type Direction, leastPoints } from "./change-odds";
import {
  isTested,
  type SegmentSpan,
  type SeriesPoint,
  segmentsOf,
  spansOf,
  weeklyPoints,
  weekNumber,
} from "./series";
import { type ReadySeries, readySeries } from "./whitened-series";

/** The direction of a scale. */
export type TrendState = "too-few" | "steady" | Direction;

/** Two neighbouring stretches of a series. */
export interface Comparison {
  readonly recentMean: number;
  readonly recentCount: number;
  readonly beforeMean: number;
  readonly beforeCount: number;
}

/**
 * A change that looks much more like a lasting one than like the person's ups and downs. The recent points
 * are those from the onset on, compared with up to 26 before; means have one decimal.
 */
export interface Warning extends Comparison {
  /** Day of the check-in at which it became visible. */
  readonly date: CalendarDate;
  readonly direction: Direction;
  /** First point of the changed stretch. */
  readonly onset: CalendarDate;
  /** How many times better a lasting change fits, in whole numbers, at most 9999. */
  readonly odds: number;
}

export interface EarlyWarning {
  readonly state: TrendState;
  readonly segments: SegmentSpan[];
  /** All warnings ever, oldest first. */ readonly warnings: Warning[];
}

export interface EarlyWarningOptions {
  /** Odds that a warning exceeds: 40 for `overall`, 175 for each subscale. */
  readonly threshold?: number | undefined;
  /** The day to which the age of the newest warning is measured; by default, the last point's day. */
  readonly asOf?: CalendarDate | undefined;
}

/** The threshold for `overall`: chance alone raises a warning about every second year. */
export const overallThreshold = 40;
/** The threshold for the three subscales, so that all four scales together rarely cry wolf. */
export const subscaleThreshold = 175;

/** Days, inclusive, for which a warning keeps its direction and silences others. */
const silentDays = 28;

const mostBefore = 26;
/** How many points count as recent when nothing changed and there is no onset. */
const usualRecent = 4;
const usualBefore = 12;
const mostOdds = 9999;

/**
 * Tells a bad week from a bad turn: for every weekly point, compares how well the weeks fit a lasting change
 * with how well they fit the person's usual ups and downs (docs/method.md, "The early warning").
 * @param points a value per check-in, 0-100, higher is worse; in any order. Several in one ISO week count as
 *   one, the last. Weeks whose `context` contains `leave` or `ill` are not tested
 * @throws TypeError naming a date that is not a day, or a value or threshold that is not a usable number
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
 * The rule itself, for callers that already have the segments.
 * @param segments as returned by `segmentsOf`
 * @param asOf by default, the day of the last point
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

/** Goes through the tested points of a segment and adds the warning that each, as the newest, would raise. */
function addWarnings(warnings: Warning[], tested: readonly SeriesPoint[], threshold: number): void {
  const series = readyOf(tested);
  let lastWorsening = warnings.findLast(({ direction }) => direction === "worsening");
  for (const [index, point] of tested.entries()) {
    // After a worsening both directions are silent, after an improvement only that one.
    if (isSilent(lastWorsening, point)) continue;
    const change = changeOdds(series, index, threshold);
    if (!change || (change.direction === "improving" && isSilent(warnings.at(-1), point))) continue;
    const warning = warningOf(tested, index, change);
    warnings.push(warning);
    if (warning.direction === "worsening") lastWorsening = warning;
  }
}

function readyOf(tested: readonly SeriesPoint[]): ReadySeries {
  return readySeries(
    tested.map(({ date }) => weekNumber(date)),
    tested.map(({ value }) => value),
  );
}

function isSilent(warning: Warning | undefined, point: SeriesPoint): boolean {
  return warning !== undefined && daysBetween(warning.date, point.date) <= silentDays;
}

function warningOf(tested: readonly SeriesPoint[], index: number, change: ChangeOdds): Warning {
  const { direction, onset, odds } = change;
  return {
    date: tested[index]?.date ?? "",
    direction,
    onset: tested[onset]?.date ?? "",
    ...compare(tested, onset, index + 1, mostBefore),
    odds: Math.min(mostOdds, Math.round(odds)),
  };
}

/** What the newest tested points of a segment say, whether a warning is due or not. */
export interface Newest extends Comparison {
  /** False if the newest points could still be the usual ups and downs. */
  readonly hasChanged: boolean;
}

/**
 * Compares the newest points with those before: from the onset on if there is one, otherwise the last four
 * with up to twelve before.
 * @param tested a segment's tested points
 * @returns `null` while there are too few
 */
export function newestOf(tested: readonly SeriesPoint[], threshold: number): Newest | null {
  const n = tested.length;
  if (n < leastPoints) return null;
  const change = changeOdds(readyOf(tested), n - 1, threshold);
  if (change) return { ...compare(tested, change.onset, n, mostBefore), hasChanged: true };
  const recent = Math.min(usualRecent, Math.floor(n / 2));
  return { ...compare(tested, n - recent, n, usualBefore), hasChanged: false };
}

function compare(tested: readonly SeriesPoint[], onset: number, end: number, most: number): Comparison {
  const recent = tested.slice(onset, end);
  const before = tested.slice(Math.max(0, onset - most), onset);
  return {
    recentMean: round1(meanOf(recent)),
    recentCount: recent.length,
    beforeMean: round1(meanOf(before)),
    beforeCount: before.length,
  };
}

function meanOf(points: readonly SeriesPoint[]): number {
  return points.reduce((sum, { value }) => sum + value, 0) / points.length;
}

function stateOf(
  newest: readonly SeriesPoint[],
  warning: Warning | undefined,
  today: CalendarDate | undefined,
): TrendState {
  if (newest.filter(isTested).length < leastPoints) return "too-few";
  if (!warning || today === undefined) return "steady";
  return daysBetween(warning.date, today) <= silentDays ? warning.direction : "steady";
}
