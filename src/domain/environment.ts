import { type Answers, answerTo } from "./answers";
import type { EnvironmentItem, Instrument } from "./instrument";
import { meanScore } from "./mean-score";
import { rounded } from "./strain";

/** What the workplace does, beside the person's strain (scoring.md 3). */
export interface Environment {
  /** 0 … 100, higher is worse, one decimal; `null` with fewer than 13 answers. */
  readonly score: number | null;
  /** Up to five causes answered 3 or 4, heaviest first. */
  readonly topCauses: readonly string[];
}

const minimum = 13;
const mostCauses = 5;
const weighs = 3;

/** The unrounded score over the scored items, for trends. */
export function environmentScore(answers: Answers, instrument: Instrument<EnvironmentItem>): number | null {
  const scored = instrument.items.filter((item) => item.scored);
  return meanScore(scored, answers, minimum);
}

/** Scores the workplace inventory; ties among causes keep the instrument's order. */
export function scoreEnvironment(answers: Answers, instrument: Instrument<EnvironmentItem>): Environment {
  const causes = instrument.items
    .filter((item) => item.scored)
    .map((item) => ({ id: item.id, value: Number(answerTo(answers, item.id)) }))
    .filter((cause) => cause.value >= weighs)
    .toSorted((a, b) => b.value - a.value);
  return {
    score: rounded(environmentScore(answers, instrument)),
    topCauses: causes.slice(0, mostCauses).map((cause) => cause.id),
  };
}
