/**
 * Attempts to beat the rule of scoring.md 7. None of them is in the program. Each gives the most
 * extreme z of worsening at every point; a threshold, set on other people, makes warnings of it.
 */

const silentWeeks = 4;
const priorWeeks = 6;
const priorVariance = 36;
const mostBefore = 26;
const leastBefore = 4;
/** Of neighbouring check-ins, as the simulation has it with weeks missing: 0.3 a week is about 0.25. */
const usualPhi = 0.25;

/** The rule itself, written once more; what follows changes one thing after another. */
export const specification = {
  /** Spread from differences of neighbours, or around the two means that are compared. */
  spread: "differences",
  /** Longest recent stretch, in check-ins. */
  longest: 6,
  /** Weight, in check-ins, of the usual autocorrelation against the person's own; `null` takes the usual one. */
  usualWeight: null,
  /** How much of the uncertainty of the mean before counts. */
  beforeShare: 1,
  /** A single recent check-in counts at most this many spreads above the mean before. */
  cap: Number.POSITIVE_INFINITY,
};

export const aroundMeans = { ...specification, spread: "means" };
export const shorter = { ...aroundMeans, longest: 4 };
export const ownRhythm = { ...shorter, usualWeight: 40, beforeShare: 0.7 };
/** Closest to the aims of the issue: three of four on fresh people, the drift a hair short. */
export const candidate = { ...ownRhythm, cap: 3 };

/** The most extreme z at each point; no value before the sixth. */
export const zOf = (variant) => (points) =>
  points.map((_, i) =>
    i < 5 ? Number.NEGATIVE_INFINITY : highestZ(points.slice(Math.max(0, i - 31), i + 1), variant),
  );

function highestZ(points, variant) {
  const values = points.map((point) => point.value);
  let highest = Number.NEGATIVE_INFINITY;
  for (let r = 2; r <= variant.longest && values.length - r >= leastBefore; r++)
    highest = Math.max(highest, zAt(values, r, variant));
  return highest;
}

function zAt(values, r, variant) {
  const cut = values.length - r;
  const before = values.slice(Math.max(0, cut - mostBefore), cut);
  const recent = values.slice(cut);
  const meanBefore = mean(before);
  const variance =
    variant.spread === "differences" ? fromDifferences(values) : fromMeans(before, meanBefore, recent);
  const limit = meanBefore + variant.cap * Math.sqrt(variance);
  const meanRecent = mean(recent.map((value) => Math.min(value, limit)));
  return (meanRecent - meanBefore) / Math.sqrt(variance * factor(before, meanBefore, r, variance, variant));
}

/** Variance of the difference of the two means, in variances of one check-in. */
function factor(before, meanBefore, r, variance, { usualWeight, beforeShare }) {
  if (usualWeight === null)
    return (1 / r) * (1 + (0.6 * 0.9 * (1 - 1 / r)) / 0.7) + (beforeShare * 1.3) / 0.7 / before.length;
  let products = 0;
  let squares = 0;
  before.forEach((value, k) => {
    squares += (value - meanBefore) ** 2;
    if (k > 0) products += (value - meanBefore) * (before[k - 1] - meanBefore);
  });
  const shrunk = (usualWeight * usualPhi * variance + products) / (usualWeight * variance + squares);
  const phi = Math.min(0.8, Math.max(0, shrunk));
  let recent = 1 / r;
  for (let lag = 1; lag < r; lag++) recent += (2 * (r - lag) * phi ** lag) / (r * r);
  return recent + (beforeShare * (1 + phi)) / (1 - phi) / before.length;
}

function fromDifferences(values) {
  const last = values.slice(-20);
  let halfSquares = 0;
  for (let k = 1; k < last.length; k++) halfSquares += (last[k] - last[k - 1]) ** 2 / 2;
  return (priorWeeks * priorVariance + halfSquares / 0.7) / (priorWeeks + last.length - 1);
}

function fromMeans(before, meanBefore, recent) {
  const squares = squaresAround(before, meanBefore) + squaresAround(recent, mean(recent));
  return (priorWeeks * priorVariance + squares) / (priorWeeks + before.length + recent.length - 2);
}

/** The overall score, or any subscale that is `extra` further out. */
export const withParts = (variant, extra) => (points) => {
  const overall = zOf(variant)(points);
  const parts = Object.keys(points[0]?.parts ?? {}).map((part) =>
    zOf(variant)(points.map((point) => ({ ...point, value: point.parts[part] }))),
  );
  return overall.map((z, i) => Math.max(z, ...parts.map((part) => part[i] - extra)));
};

/**
 * Takes out what weeks on call usually add to this person, learnt from earlier check-ins and
 * shrunk towards nothing with the weight of `shrink` weeks on call. Such weeks never subtract.
 */
export const withoutOnCall =
  (variant, shrink = 4) =>
  (points) =>
    points.map((_, i) => {
      const window = points.slice(Math.max(0, i - 31), i + 1);
      const earlier = window.slice(0, -2);
      const onCall = earlier.filter((point) => point.onCall);
      const others = earlier.filter((point) => !point.onCall);
      const known = onCall.length > 0 && others.length > 0 && window.length >= 6;
      const more = known ? mean(onCall.map(scoreOf)) - mean(others.map(scoreOf)) : 0;
      const effect = (Math.max(0, more) * onCall.length) / (onCall.length + shrink);
      return window.length < 6
        ? Number.NEGATIVE_INFINITY
        : highestZ(
            window.map((point) => (point.onCall ? { value: point.value - effect } : point)),
            variant,
          );
    });

/** Somebody who knows the person's true mean of 30 and spread of 6: as good as this kind of rule can get. */
export function oracle(points) {
  return points.map((_, i) => {
    let highest = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let r = 1; r <= Math.min(6, i + 1); r++) {
      sum += points[i + 1 - r].value - 30;
      let variance = 1 / r;
      for (let lag = 1; lag < r; lag++) variance += (2 * (r - lag) * usualPhi ** lag) / (r * r);
      highest = Math.max(highest, sum / r / 6 / Math.sqrt(variance));
    }
    return highest;
  });
}

/** Weeks in which z is beyond the threshold, with 28 days of silence after each; only worsening is looked at. */
export const warnsBeyond = (z, threshold) => (points) => {
  const weeks = [];
  for (const [i, value] of z(points).entries()) {
    const last = weeks.at(-1);
    if (value > threshold && (last === undefined || points[i].week - last > silentWeeks))
      weeks.push(points[i].week);
  }
  return weeks;
};

/** The threshold at which chance raises `target` warnings in the first year of each of these people. */
export function calibrate(z, people, target) {
  const scored = people.map((points) => ({ points, scores: z(points) }));
  let [low, high] = [0, 10];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    const count = scored.reduce(
      (sum, { points, scores }) => sum + warnsBeyond(() => scores, middle)(points).length,
      0,
    );
    if (count / people.length > target) low = middle;
    else high = middle;
  }
  return high;
}

const scoreOf = (point) => point.value;
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const squaresAround = (values, centre) => values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
