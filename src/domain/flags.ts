import { type Answers, answerTo } from "./answers";
import type { Instruments } from "./instrument";
import { meanScore } from "./mean-score";
import { type SubscaleId, subscales } from "./strain";

/** Remarks on how far the numbers can be trusted (scoring.md 3). */
export type Flag = `ceiling:${SubscaleId}` | "uniform-answers";

/**
 * `ceiling:<scale>` when at least five of a scale's six items are 4 or its score is 95 or
 * more; `uniform-answers` when all weekly items carry the same value of 1 or more.
 */
export function findFlags(answers: Answers, inventories: Pick<Instruments, SubscaleId>): Flag[] {
  const ids = (scale: SubscaleId) => inventories[scale].items.map((item) => item.id);
  const atTop = (scale: SubscaleId) =>
    ids(scale).filter((id) => answerTo(answers, id) === 4).length >= 5 ||
    (meanScore(inventories[scale].items, answers, 5) ?? 0) >= 95;
  const flags: Flag[] = subscales.filter(atTop).map((scale): Flag => `ceiling:${scale}`);
  const values = new Set(subscales.flatMap(ids).map((id) => answerTo(answers, id)));
  const [only] = values;
  if (values.size === 1 && typeof only === "number" && only >= 1) flags.push("uniform-answers");
  return flags;
}
