import type { Answers } from "./answers";

/**
 * 25 × the mean of the answered items, 0 … 100, unrounded (scoring.md 3).
 * @returns `null` when fewer than `minimum` of the items carry a number
 */
export function meanScore(
  items: readonly { readonly id: string }[],
  answers: Answers,
  minimum: number,
): number | null {
  let sum = 0;
  let count = 0;
  // A loop and a plain look-up, since trends score thousands of check-ins; no inherited property is a number.
  for (const { id } of items) {
    const value = answers[id];
    if (typeof value !== "number") continue;
    sum += value;
    count += 1;
  }
  return count < minimum || count === 0 ? null : (25 * sum) / count;
}

/** The mean of the scores there are; `null` for an empty list. */
export function meanOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
