/**
 * The arithmetic of the early warning (docs/method.md, "The early warning"): how much better a person's weeks
 * fit "different since then" than "as always, or one bad week". A long record needs this thousands of times,
 * so everything that neighbouring points share is computed once, and nothing is allocated per point.
 */

import { likenesses, type ReadySeries, type Whitened } from "./whitened-series";

/** The direction in which a series of strain changed; higher values are worse. */
export type Direction = "worsening" | "improving";

export interface ChangeOdds {
  readonly direction: Direction;
  /** How many times better the change fits, unrounded. */
  readonly odds: number;
  /** Index of the first point of the changed stretch. */
  readonly onset: number;
}

/** With fewer points than this, nothing can be said. */
export const leastPoints = 6;
const mostPoints = 40;

/** Until a person's own spread is known, it is assumed to be 6 points, with the weight of ten weeks. */
const usualVariance = 36;
const usualWeeks = 10;

/** One bad (or good) week: this high, in one of the newest points, and this rare. */
const blip = { height: 25, points: 6, weight: 0.01 };
/** A change of level at once, at most this many weeks ago. */
const step = { height: 15, weeks: 3, weight: 1 };
/** A slow change of this much per week, started at most this many weeks ago. */
const drift = { height: 1.5, weeks: 11, weight: 0.5 };
/** Points that a changed stretch must have. */
const leastSince = 2;

/**
 * The points up to the newest one considered, and the possible onsets among them, in weeks before the newest.
 */
const window = { from: 0, end: 0, degrees: 0, leastAgo: 0, mostAgo: 0 };
/** By weeks since the onset: the index of the first point since. */
const firstSince = new Int32Array(drift.weeks + 1);

/** What one autocorrelation says about the window. */
interface Fit {
  /** The person's level, and its whitened square. */
  level: number;
  levelSquare: number;
  /** Squares that "as always" leaves unexplained, including those of the usual spread. */
  unexplained: number;
  /**
   * A step and a drift, by weeks since the onset: an upward one leaves own - 2 · along unexplained, a
   * downward one own + 2 · along.
   */
  readonly stepOwn: Float64Array;
  readonly stepAlong: Float64Array;
  readonly driftOwn: Float64Array;
  readonly driftAlong: Float64Array;
  /** The least that any of them leaves unexplained, upward and downward. */
  leastUp: number;
  leastDown: number;
}
const fits = likenesses.map((): Fit => {
  const [stepOwn, stepAlong] = [new Float64Array(step.weeks + 1), new Float64Array(step.weeks + 1)];
  const [driftOwn, driftAlong] = [new Float64Array(drift.weeks + 1), new Float64Array(drift.weeks + 1)];
  const shapes = { stepOwn, stepAlong, driftOwn, driftAlong };
  return { level: 0, levelSquare: 0, unexplained: 0, ...shapes, leastUp: 0, leastDown: 0 };
});

/** By weeks since the onset: what speaks for a change then. */
const support = new Float64Array(drift.weeks + 1);

/**
 * Compares the hypotheses at one point as the newest.
 * @param end index of that point; only it and earlier points are considered
 * @param threshold odds to exceed; if no change can, the costly part is skipped
 * @returns the likelier direction, or `null` with fewer than 6 points and for odds up to the threshold
 */
export function changeOdds(series: ReadySeries, end: number, threshold: number): ChangeOdds | null {
  if (end + 1 < leastPoints) return null;
  lookAt(series.weeks, end);
  let boundUp = 0;
  let boundDown = 0;
  for (let like = 0; like < fits.length; like++) {
    const [fit, white] = [fits[like], series.whitened[like]];
    if (!fit || !white) continue;
    fitChanges(fit, white, series);
    boundUp = Math.max(boundUp, boundOf(fit.unexplained, fit.leastUp));
    boundDown = Math.max(boundDown, boundOf(fit.unexplained, fit.leastDown));
  }
  const up = mayExceed(boundUp, threshold) ? weigh(series, "worsening") : null;
  const down = mayExceed(boundDown, threshold) ? weigh(series, "improving") : null;
  const likelier = up && down ? (up.odds >= down.odds ? up : down) : (up ?? down);
  return likelier && likelier.odds > threshold ? likelier : null;
}

/**
 * An upper bound of the odds when no change leaves less than `least` unexplained: every change at its best,
 * against nothing but "as always". A mixture of autocorrelations never exceeds the highest of them.
 */
function boundOf(unexplained: number, least: number): number {
  return (
    mostWeight * (unexplained / least) ** (window.degrees / 2) * ((usualVariance * window.degrees) / least)
  );
}
const mostWeight = step.weeks * step.weight + drift.weeks * drift.weight;

/** The margin only covers rounding. */
function mayExceed(bound: number, threshold: number): boolean {
  return bound * (1 + 1e-9) > threshold;
}

function lookAt(weeks: Int32Array, end: number): void {
  const from = Math.max(0, end + 1 - mostPoints);
  const now = weeks[end] ?? 0;
  window.from = from;
  window.end = end;
  window.degrees = usualWeeks + end - from;
  window.leastAgo = now - (weeks[end + 1 - leastSince] ?? 0);
  window.mostAgo = Math.min(drift.weeks, now - (weeks[from] ?? 0) - 1);
  let first = end;
  for (let ago = 1; ago <= window.mostAgo; ago++) {
    while ((weeks[first - 1] ?? 0) >= now - ago) first--;
    firstSince[ago] = first;
  }
}

/** Fits "as always" and every change under one autocorrelation of neighbouring weeks. */
function fitChanges(fit: Fit, white: Whitened, { weeks, values }: ReadySeries): void {
  const { from, end, leastAgo, mostAgo } = window;
  // The first point of the window has no neighbour in it, so it counts as it is.
  const first = values[from] ?? 0;
  const valueSquare = first * first + between(white.valueSquares, from + 1, end + 1);
  const product = first + between(white.products, from + 1, end + 1);
  const levelSquare = 1 + between(white.levelSquares, from + 1, end + 1);
  const level = product / levelSquare;
  const unexplained = usualWeeks * usualVariance + valueSquare - product * level;
  fit.level = level;
  fit.levelSquare = levelSquare;
  fit.unexplained = unexplained;
  const now = weeks[end] ?? 0;
  fit.leastUp = unexplained;
  fit.leastDown = unexplained;
  // Sums over the points after the first one since the onset; `slope` is the whitened week, 0 at the newest.
  let slopeValues = 0;
  let levelValues = 0;
  let slopeSquares = 0;
  let slopeLevels = 0;
  let levelSquares = 0;
  let at = end;
  for (let ago = 1; ago <= mostAgo; ago++) {
    for (const onset = firstSince[ago] ?? end; at > onset; at--) {
      const value = white.values[at] ?? 0;
      const one = white.level[at] ?? 0;
      const before = (weeks[at - 1] ?? 0) - now;
      const slope = ((weeks[at] ?? 0) - now - (white.correlation[at] ?? 0) * before) * (white.gain[at] ?? 0);
      slopeValues += slope * value;
      levelValues += one * value;
      slopeSquares += slope * slope;
      slopeLevels += slope * one;
      levelSquares += one * one;
    }
    if (ago < leastAgo) continue;
    const value = white.values[at] ?? 0;
    const one = white.level[at] ?? 0;
    const gain = white.gain[at] ?? 0;
    if (ago <= step.weeks) {
      const withLevel = step.height * (gain * one + levelSquares);
      const along = step.height * (gain * value + levelValues) - level * withLevel;
      const square = step.height * step.height * (gain * gain + levelSquares);
      const own = unexplained + square - (withLevel * withLevel) / levelSquare;
      fit.stepOwn[ago] = own;
      fit.stepAlong[ago] = along;
      keepLeast(fit, own, along);
    }
    const since = ago + 1;
    const top = ((weeks[at] ?? 0) - now + since) * gain;
    const withLevel = drift.height * (top * one + slopeLevels + since * levelSquares);
    const along = drift.height * (top * value + slopeValues + since * levelValues) - level * withLevel;
    const square = top * top + slopeSquares + 2 * since * slopeLevels + since * since * levelSquares;
    const own = unexplained + drift.height * drift.height * square - (withLevel * withLevel) / levelSquare;
    fit.driftOwn[ago] = own;
    fit.driftAlong[ago] = along;
    keepLeast(fit, own, along);
  }
}

function keepLeast(fit: Fit, own: number, along: number): void {
  fit.leastUp = Math.min(fit.leastUp, own - 2 * along);
  fit.leastDown = Math.min(fit.leastDown, own + 2 * along);
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

/** Sums over all autocorrelations the evidence for a change in one direction and for none. */
function weigh({ whitened }: ReadySeries, direction: Direction): ChangeOdds {
  const { from, end, degrees, leastAgo, mostAgo } = window;
  const twice = direction === "worsening" ? -2 : 2;
  let calm = 0;
  let change = 0;
  support.fill(0);
  for (let like = 0; like < fits.length; like++) {
    const [fit, white] = [fits[like], whitened[like]];
    if (!fit || !white) continue;
    const { unexplained, stepOwn, stepAlong, driftOwn, driftAlong } = fit;
    const base =
      (white.prior *
        Math.exp(between(white.logGains, from + 1, end + 1)) *
        ((usualVariance * degrees) / unexplained) ** (degrees / 2)) /
      Math.sqrt(fit.levelSquare);
    calm += base;
    for (let at = Math.max(from + 1, end + 1 - blip.points); at <= end; at++)
      calm += blip.weight * base * (unexplained / blipLeaves(at, fit, white, twice)) ** (degrees / 2);
    for (let ago = leastAgo; ago <= mostAgo; ago++) {
      const left = (driftOwn[ago] ?? 0) + twice * (driftAlong[ago] ?? 0);
      let term = drift.weight * changeTerm(left, unexplained, degrees);
      if (ago <= step.weeks) {
        const leftByStep = (stepOwn[ago] ?? 0) + twice * (stepAlong[ago] ?? 0);
        term += step.weight * changeTerm(leftByStep, unexplained, degrees);
      }
      support[ago] = (support[ago] ?? 0) + base * term;
      change += base * term;
    }
  }
  return { direction, odds: change / calm, onset: firstSince[indexOfLargest(support)] ?? end };
}

/** What a single week unlike the others leaves unexplained. */
function blipLeaves(
  at: number,
  { level, levelSquare, unexplained }: Fit,
  { gain, correlation, level: ones, values }: Whitened,
  twice: number,
): number {
  const rise = gain[at] ?? 0;
  const fall = at === window.end ? 0 : (correlation[at + 1] ?? 0) * (gain[at + 1] ?? 0);
  const withLevel = blip.height * (rise * (ones[at] ?? 0) - fall * (ones[at + 1] ?? 0));
  const withValues = blip.height * (rise * (values[at] ?? 0) - fall * (values[at + 1] ?? 0));
  const square = blip.height * blip.height * (rise * rise + fall * fall);
  return (
    unexplained + square - (withLevel * withLevel) / levelSquare + twice * (withValues - level * withLevel)
  );
}

function changeTerm(left: number, unexplained: number, degrees: number): number {
  return (unexplained / left) ** (degrees / 2) * ((usualVariance * degrees) / left);
}

function indexOfLargest(terms: Float64Array): number {
  let best = 0;
  for (let i = 1; i < terms.length; i++) if ((terms[i] ?? 0) > (terms[best] ?? 0)) best = i;
  return best;
}
