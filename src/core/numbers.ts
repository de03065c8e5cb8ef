import type { Answers } from "./questionnaire/answers";

/**
 * 25 × the mean of the answered items, 0 … 100, unrounded (docs/method.md, "Signs: calm, raised, high").
 * @returns `null` when fewer than `minimum` of the items have a number
 */
export function meanScore(
  items: readonly { readonly id: string }[],
  answers: Answers,
  minimum: number,
): number | null {
  let sum = 0;
  let count = 0;
  // A plain loop and look-up, since trends score thousands of check-ins; no inherited property is a number.
  for (const { id } of items) {
    const value = answers[id];
    if (typeof value !== "number") continue;
    sum += value;
    count += 1;
  }
  return count < minimum || count === 0 ? null : (25 * sum) / count;
}

/** The mean of the scores; `null` for an empty list. */
export function meanOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Tolerance for values such as 0.15, which binary fractions store slightly too low; in tenths. */
const tolerance = 1e-9;

/** Rounds to one decimal, half away from zero, as scores and means appear in JSON. Never returns `-0`. */
export function round1(x: number): number {
  const size = Math.floor(Math.abs(x) * 10 + 0.5 + tolerance) / 10;
  return x < 0 && size > 0 ? -size : size;
}

/**
 * Rounds to 1e-9, so that sums of the same answers in a different order fall in the same band
 * (docs/method.md).
 */
export function steady(x: number): number {
  return Math.round(x * 1e9) / 1e9;
}
