import { type Answers, answerTo } from "./answers";
import type { Instruments } from "./instrument";
import { meanScore } from "./mean-score";
import { round1, steady } from "./rounding";

/** The three weekly scales, each an instrument of six items. */
export type SubscaleId = "physical" | "emotional" | "behavioural";
export const subscales = ["physical", "emotional", "behavioural"] as const satisfies readonly SubscaleId[];

/** The ladder of the signs, kept apart from the checklist's low, medium, high. */
export type Band = "calm" | "raised" | "high";

/** Strain 0 … 100, higher is worse, one decimal (scoring.md 3). */
export interface Strain {
  readonly physical: number | null;
  readonly emotional: number | null;
  readonly behavioural: number | null;
  /** The mean of the three; `null` if one of them is. */
  readonly overall: number | null;
  /** Of `overall`, from its unrounded value. */
  readonly band: Band | null;
  /** Scales that rest on five of their six items. */
  readonly prorated: readonly SubscaleId[];
}

type Inventories = Pick<Instruments, SubscaleId>;

/** A scale needs this many of its six items. */
const minimum = 5;

/** calm < 25, raised 25 … 49.9, high ≥ 50 (scoring.md 8); takes an unrounded score. */
export function bandOf(score: number): Band {
  const value = steady(score);
  if (value < 25) return "calm";
  return value < 50 ? "raised" : "high";
}

/** The unrounded score of one scale; trends and bands compute with these. */
export function subscaleScore(id: SubscaleId, answers: Answers, inventories: Inventories): number | null {
  return meanScore(inventories[id].items, answers, minimum);
}

/** The unrounded scores of the three scales. */
export function subscaleScores(
  answers: Answers,
  inventories: Inventories,
): Readonly<Record<SubscaleId, number | null>> {
  const score = (id: SubscaleId) => subscaleScore(id, answers, inventories);
  return { physical: score("physical"), emotional: score("emotional"), behavioural: score("behavioural") };
}

/** The unrounded mean of the three scales; `null` if one is missing. */
export function overallStrain(answers: Answers, inventories: Inventories): number | null {
  const { physical, emotional, behavioural } = subscaleScores(answers, inventories);
  if (physical === null || emotional === null || behavioural === null) return null;
  return (physical + emotional + behavioural) / subscales.length;
}

/** Scores the three weekly inventories (scoring.md 3). */
export function scoreStrain(answers: Answers, inventories: Inventories): Strain {
  const scores = subscaleScores(answers, inventories);
  const overall = overallStrain(answers, inventories);
  return {
    physical: rounded(scores.physical),
    emotional: rounded(scores.emotional),
    behavioural: rounded(scores.behavioural),
    overall: rounded(overall),
    band: overall === null ? null : bandOf(overall),
    prorated: subscales.filter(
      (id) => scores[id] !== null && numbersIn(id, answers, inventories) === minimum,
    ),
  };
}

/** `null` stays `null`; numbers get one decimal. */
export function rounded(score: number | null): number | null {
  return score === null ? null : round1(score);
}

function numbersIn(id: SubscaleId, answers: Answers, inventories: Inventories): number {
  return inventories[id].items.filter((item) => answerTo(answers, item.id) !== null).length;
}
