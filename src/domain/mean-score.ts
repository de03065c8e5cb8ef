import { type Answers, answerTo } from "./answers";

/**
 * 25 × the mean of the answered items, 0 … 100, unrounded (scoring.md 3).
 * @returns `null` when fewer than `minimum` of the items carry a number
 */
export function meanScore(ids: readonly string[], answers: Answers, minimum: number): number | null {
  const values = ids.map((id) => answerTo(answers, id)).filter((value) => typeof value === "number");
  if (values.length < minimum || values.length === 0) return null;
  return (25 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}

/** The mean of the scores there are; `null` for an empty list. */
export function meanOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
