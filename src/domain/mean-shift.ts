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
 * split that leaves at least 4 before (scoring.md 7).
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
