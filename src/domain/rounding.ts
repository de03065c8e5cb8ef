/** Slack for values such as 0.15 that binary fractions hold a hair too low; in tenths. */
const tolerance = 1e-9;

/**
 * Rounds to one decimal, half away from zero, as JSON carries scores, means, noise and z (scoring.md 3, 7).
 * Never gives `-0`.
 */
export function round1(x: number): number {
  const size = Math.floor(Math.abs(x) * 10 + 0.5 + tolerance) / 10;
  return x < 0 && size > 0 ? -size : size;
}

/** Rounds to 1e-9, so that sums of the same answers in another order fall in the same band (scoring.md). */
export function steady(x: number): number {
  return Math.round(x * 1e9) / 1e9;
}
