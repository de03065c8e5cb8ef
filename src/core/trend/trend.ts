import { type CalendarDate, daysBetween } from "../calendar";
import type { CheckIn } from "../questionnaire/check-in";
import type { Questionnaires } from "../scoring/assess";
import {
  judge,
  type Newest,
  newestOf,
  overallThreshold,
  subscaleThreshold,
  type TrendState,
  type Warning,
} from "./early-warning";
import { type ScalePoint, scaleSeries, watchedScales } from "./scales";
import { isTested, type SegmentSpan, segmentsOf, slopeOf, spansOf, weeklyPoints } from "./series";

/** One scale over time, as shown on every screen (docs/method.md, "The early warning"). */
export interface Trend {
  /** One of `scaleIds`, a load metric `m.*`, or a boundary `plan.*`. */
  readonly scale: string;
  /** One point per ISO week, oldest first, unrounded. */
  readonly points: readonly ScalePoint[];
  readonly segments: readonly SegmentSpan[];
  /** What the early warning says as of today; `null` for scales that it does not watch. */
  readonly watch: Watch | null;
  /**
   * Points a week over the last 12 points of the newest segment, unrounded; `null` with fewer than 3 points.
   */
  readonly slopePerWeek: number | null;
}

/** The verdict of the early warning and what it rests on. */
export interface Watch {
  readonly state: TrendState;
  /** All warnings ever, oldest first. */
  readonly warnings: readonly Warning[];
  /** Tested points of the newest segment; with fewer than 6, nothing can be said. */
  readonly tested: number;
  /** Days without a point before the newest segment; `null` if it is the first. */
  readonly gapDays: number | null;
  /** What the newest points say, warning or not; `null` with fewer than 6 tested points. */
  readonly newest: Newest | null;
}

/**
 * Collects everything there is to say about one scale.
 * @param checkIns of one person, in any order
 * @param asOf the day to which the age of the newest warning is measured
 */
export function trendOf(
  scale: string,
  checkIns: readonly CheckIn[],
  questionnaires: Questionnaires,
  asOf: CalendarDate,
): Trend {
  const points = weeklyPoints(scaleSeries(scale, checkIns, questionnaires));
  const segments = segmentsOf(points);
  return {
    scale,
    points,
    segments: spansOf(segments),
    watch: isWatched(scale) ? watch(segments, thresholdOf(scale), asOf) : null,
    slopePerWeek: slopeOf(segments.at(-1) ?? []),
  };
}

/** True for the scales that can have warnings (docs/method.md, "The early warning"). */
export function isWatched(scale: string): boolean {
  return watchedScales.some((watched) => watched === scale);
}

/**
 * The part of a trend from a given day: its points, the segments they form, and its warnings. State and slope
 * remain those of the whole record, which a window must not change.
 */
export function trendSince(trend: Trend, from: CalendarDate): Trend {
  const points = trend.points.filter(({ date }) => date >= from);
  const { watch } = trend;
  return {
    ...trend,
    points,
    segments: spansOf(segmentsOf(points)),
    watch: watch && { ...watch, warnings: watch.warnings.filter(({ date }) => date >= from) },
  };
}

function thresholdOf(scale: string): number {
  return scale === "overall" ? overallThreshold : subscaleThreshold;
}

function watch(segments: readonly (readonly ScalePoint[])[], threshold: number, asOf: CalendarDate): Watch {
  const { state, warnings } = judge(segments, threshold, asOf);
  const newest = segments.at(-1) ?? [];
  const lastBefore = segments.at(-2)?.at(-1);
  const first = newest.at(0);
  const tested = newest.filter(isTested);
  return {
    state,
    warnings,
    tested: tested.length,
    gapDays: lastBefore && first ? daysBetween(lastBefore.date, first.date) : null,
    newest: newestOf(tested, threshold),
  };
}

/**
 * True when there ever was a turn for the worse: someone calm now has come through a decline, and is not a
 * beginner.
 */
export function hasDeclined({ overall }: { readonly overall: Trend }): boolean {
  return overall.watch?.warnings.some(({ direction }) => direction === "worsening") ?? false;
}

/** The scales that the early warning watches, each with its trend. */
export type WatchedTrends = Readonly<Record<(typeof watchedScales)[number], Trend>>;

/** The trends of all scales that the early warning watches. */
export function watchedTrends(
  checkIns: readonly CheckIn[],
  questionnaires: Questionnaires,
  asOf: CalendarDate,
): WatchedTrends {
  const of = (scale: string) => trendOf(scale, checkIns, questionnaires, asOf);
  return {
    overall: of("overall"),
    physical: of("physical"),
    emotional: of("emotional"),
    behavioural: of("behavioural"),
  };
}
