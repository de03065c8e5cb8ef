/** How alike neighbouring weeks may be (autocorrelation at lag one), and how likely that is. */
export const likenesses = [
  { phi: 0, prior: 0.25 },
  { phi: 0.3, prior: 0.5 },
  { phi: 0.6, prior: 0.25 },
] as const;

/**
 * A series and the constant 1 under one autocorrelation of neighbouring weeks, each whitened: corrected by
 * the previous point so that what remains is independent, with the variance of one week.
 */
export interface Whitened {
  readonly prior: number;
  readonly correlation: Float64Array;
  readonly gain: Float64Array;
  readonly values: Float64Array;
  readonly level: Float64Array;
  /** Running sums, of the points before each index. */
  readonly valueSquares: Float64Array;
  readonly products: Float64Array;
  readonly levelSquares: Float64Array;
  readonly logGains: Float64Array;
}

/** A segment's tested points, prepared for comparison. */
export interface ReadySeries {
  readonly weeks: Int32Array;
  readonly values: Float64Array;
  readonly whitened: readonly Whitened[];
}

/**
 * Prepares a series for the early warning.
 * @param weeks ISO week numbers, ascending, each once
 * @param values one for each week
 */
export function readySeries(weeks: readonly number[], values: readonly number[]): ReadySeries {
  const first = values[0] ?? 0;
  const series = {
    weeks: Int32Array.from(weeks),
    // The person's level is subtracted anyway; removing most of it here keeps the sums small and exact.
    values: Float64Array.from(values, (value) => value - first),
  };
  return { ...series, whitened: likenesses.map((likeness) => whiten(series, likeness)) };
}

function whiten(
  { weeks, values }: Pick<ReadySeries, "weeks" | "values">,
  { phi, prior }: (typeof likenesses)[number],
): Whitened {
  const n = values.length;
  const row = () => new Float64Array(n + 1);
  const [correlation, gain, white, level] = [row(), row(), row(), row()];
  const [valueSquares, products, levelSquares, logGains] = [row(), row(), row(), row()];
  for (let i = 0; i < n; i++) {
    const c = i === 0 ? 0 : phi ** ((weeks[i] ?? 0) - (weeks[i - 1] ?? 0));
    const g = 1 / Math.sqrt(1 - c * c);
    const value = ((values[i] ?? 0) - c * (values[i - 1] ?? 0)) * g;
    const one = (1 - c) * g;
    correlation[i] = c;
    gain[i] = g;
    white[i] = value;
    level[i] = one;
    valueSquares[i + 1] = (valueSquares[i] ?? 0) + value * value;
    products[i + 1] = (products[i] ?? 0) + value * one;
    levelSquares[i + 1] = (levelSquares[i] ?? 0) + one * one;
    logGains[i + 1] = (logGains[i] ?? 0) + Math.log(g);
  }
  return { prior, correlation, gain, values: white, level, valueSquares, products, levelSquares, logGains };
}
