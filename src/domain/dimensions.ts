import type { Answers } from "./answers";
import type { DimensionId, DimensionItem, Instrument } from "./instrument";
import { meanScore } from "./mean-score";
import { rounded } from "./strain";

/** The four dimensions, 0 … 100, higher is worse, one decimal; `null` with too few answers. */
export type Dimensions = Readonly<Record<DimensionId, number | null>>;

/** Which items of the weekly inventories a dimension uses again, and how many answers it needs. */
export type DimensionScales = Readonly<
  Record<DimensionId, { readonly reused: readonly string[]; readonly minimum: number }>
>;

/** All items of one dimension, its own and the reused ones. */
function dimensionItems(
  id: DimensionId,
  instrument: Instrument<DimensionItem>,
  scales: DimensionScales,
): { readonly id: string }[] {
  const own = instrument.items.filter((item) => item.dimension === id);
  return [...own, ...scales[id].reused.map((reused) => ({ id: reused }))];
}

/** The unrounded score of one dimension, for trends. */
export function dimensionScore(
  id: DimensionId,
  answers: Answers,
  instrument: Instrument<DimensionItem>,
  scales: DimensionScales,
): number | null {
  return meanScore(dimensionItems(id, instrument, scales), answers, scales[id].minimum);
}

/** Scores the four dimensions (scoring.md 3). */
export function scoreDimensions(
  answers: Answers,
  instrument: Instrument<DimensionItem>,
  scales: DimensionScales,
): Dimensions {
  const score = (id: DimensionId) => rounded(dimensionScore(id, answers, instrument, scales));
  return {
    exhaustion: score("exhaustion"),
    distance: score("distance"),
    efficacy: score("efficacy"),
    cognition: score("cognition"),
  };
}
