import { meanOf, meanScore, round1, steady } from "../numbers";
import { type Answers, answerTo } from "../questionnaire/answers";
import type {
  DimensionId,
  DimensionItem,
  EnvironmentItem,
  Instrument,
  Instruments,
} from "../questionnaire/items";

/** The three weekly scales, each an instrument of its own. */
export type SubscaleId = "physical" | "emotional" | "behavioural";
export const subscales = ["physical", "emotional", "behavioural"] as const satisfies readonly SubscaleId[];

/** The bands of the signs, named differently from the checklist's low, medium, high. */
export type Band = "calm" | "raised" | "high";

/** Strain 0 … 100, higher is worse, one decimal (docs/method.md). */
export interface Strain {
  readonly physical: number | null;
  readonly emotional: number | null;
  readonly behavioural: number | null;
  /** The mean of the three; `null` if one of them is. */
  readonly overall: number | null;
  /** The band of `overall`, from its unrounded value. */
  readonly band: Band | null;
  /** The larger of the signs and the dimensions: what the level rests on. */
  readonly now: number | null;
  /** Scales with one answer missing. */
  readonly prorated: readonly SubscaleId[];
}

type Inventories = Pick<Instruments, SubscaleId>;

/** How many answers a scale of signs or a dimension needs: all but one. */
export function neededOf(items: readonly unknown[]): number {
  return items.length - 1;
}

/** The lowest scores in the bands raised and high. */
export const bandLimits = { raised: 25, high: 55 } as const;

/** The band of an unrounded score (docs/method.md, "Signs: calm, raised, high"). */
export function bandOf(score: number): Band {
  const value = steady(score);
  if (value < bandLimits.raised) return "calm";
  return value < bandLimits.high ? "raised" : "high";
}

/** The unrounded score of one scale; trends and bands use these. */
export function subscaleScore(id: SubscaleId, answers: Answers, inventories: Inventories): number | null {
  const { items } = inventories[id];
  return meanScore(items, answers, neededOf(items));
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

/** What a level rests on: the larger of the signs and the dimensions. */
export interface StrainNow {
  /** Unrounded; `null` without either. */
  readonly value: number | null;
  readonly leading: "signs" | "dimensions" | null;
  /** True when one of the three scales is missing. */
  readonly partial: boolean;
}

/**
 * Compares the signs (the mean of the three scales, or of two if one is missing) with the dimensions (the
 * mean of the four, or of three if one is missing). Ties count as signs.
 */
export function strainNow(
  scales: Readonly<Record<SubscaleId, number | null>>,
  dimensions: DimensionScores | null,
): StrainNow {
  const known = present(Object.values(scales));
  const signs = known.length >= 2 ? meanOf(known) : null;
  const partial = known.length === 2;
  const dimensionMean = meanOfDimensions(dimensions);
  if (signs === null && dimensionMean === null) return { value: null, leading: null, partial };
  if (dimensionMean === null || (signs !== null && steady(signs) >= steady(dimensionMean)))
    return { value: signs, leading: "signs", partial };
  return { value: dimensionMean, leading: "dimensions", partial };
}

function meanOfDimensions(dimensions: DimensionScores | null): number | null {
  const known = present(Object.values(dimensions ?? {}));
  return known.length >= 3 ? meanOf(known) : null;
}

function present(scores: readonly (number | null)[]): number[] {
  return scores.filter((score) => score !== null);
}

/**
 * Scores the three weekly inventories (docs/method.md, "Signs: calm, raised, high").
 * @param now the larger of signs and dimensions, unrounded
 */
export function scoreStrain(answers: Answers, inventories: Inventories, now: number | null): Strain {
  const scores = subscaleScores(answers, inventories);
  const overall = overallStrain(answers, inventories);
  return {
    physical: rounded(scores.physical),
    emotional: rounded(scores.emotional),
    behavioural: rounded(scores.behavioural),
    overall: rounded(overall),
    band: overall === null ? null : bandOf(overall),
    now: rounded(now),
    prorated: subscales.filter(
      (id) => scores[id] !== null && numbersIn(id, answers, inventories) === neededOf(inventories[id].items),
    ),
  };
}

/** Rounds to one decimal; `null` stays `null`. */
function rounded(score: number | null): number | null {
  return score === null ? null : round1(score);
}

function numbersIn(id: SubscaleId, answers: Answers, inventories: Inventories): number {
  return inventories[id].items.filter((item) => answerTo(answers, item.id) !== null).length;
}

/** The four dimensions, 0 … 100, higher is worse, one decimal; `null` with too few answers. */
export type Dimensions = Readonly<Record<DimensionId, number | null>>;

/** The unrounded dimensions, as used by the rules. */
export type DimensionScores = Dimensions;

/** Which items of the weekly inventories a dimension reuses. */
export type DimensionScales = Readonly<Record<DimensionId, readonly string[]>>;

/** All items of one dimension, its own and the reused ones. */
function dimensionItems(
  id: DimensionId,
  instrument: Instrument<DimensionItem>,
  scales: DimensionScales,
): { readonly id: string }[] {
  const own = instrument.items.filter((item) => item.dimension === id);
  return [...own, ...scales[id].map((reused) => ({ id: reused }))];
}

/** The unrounded score of one dimension, for trends. */
export function dimensionScore(
  id: DimensionId,
  answers: Answers,
  instrument: Instrument<DimensionItem>,
  scales: DimensionScales,
): number | null {
  const items = dimensionItems(id, instrument, scales);
  return meanScore(items, answers, neededOf(items));
}

/** The unrounded scores of the four dimensions. */
export function dimensionScores(
  answers: Answers,
  instrument: Instrument<DimensionItem>,
  scales: DimensionScales,
): DimensionScores {
  const score = (id: DimensionId) => dimensionScore(id, answers, instrument, scales);
  return {
    exhaustion: score("exhaustion"),
    distance: score("distance"),
    efficacy: score("efficacy"),
    cognition: score("cognition"),
  };
}

/** The four dimensions with one decimal (docs/method.md, "Signs: calm, raised, high"). */
export function roundedDimensions(scores: DimensionScores): Dimensions {
  const score = (id: DimensionId) => rounded(scores[id]);
  return {
    exhaustion: score("exhaustion"),
    distance: score("distance"),
    efficacy: score("efficacy"),
    cognition: score("cognition"),
  };
}

/** What the workplace does, as opposed to the person's strain (docs/method.md). */
export interface Environment {
  /** 0 … 100, higher is worse, one decimal; `null` with fewer answers than half of the items. */
  readonly score: number | null;
  /** Up to five causes answered with 3 or 4, heaviest first. */
  readonly topCauses: readonly string[];
}

const mostCauses = 5;
const weighs = 3;

/** The unrounded score over the scored items, for trends. */
export function environmentScore(answers: Answers, instrument: Instrument<EnvironmentItem>): number | null {
  const scored = instrument.items.filter((item) => item.scored);
  return meanScore(scored, answers, Math.ceil(scored.length / 2));
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

/** Flags on how far the numbers can be trusted (docs/method.md). */
export type Flag = `ceiling:${SubscaleId}` | "uniform-answers";

/**
 * `ceiling:<scale>` when all of a scale's items but one are 4 or its score is 95 or more;
 * `uniform-answers` when all weekly items have the same value of 1 or more.
 */
export function findFlags(answers: Answers, inventories: Pick<Instruments, SubscaleId>): Flag[] {
  const ids = (scale: SubscaleId) => inventories[scale].items.map((item) => item.id);
  const atTop = (scale: SubscaleId) =>
    ids(scale).filter((id) => answerTo(answers, id) === 4).length >= neededOf(ids(scale)) ||
    (subscaleScore(scale, answers, inventories) ?? 0) >= 95;
  const flags: Flag[] = subscales.filter(atTop).map((scale): Flag => `ceiling:${scale}`);
  const values = new Set(subscales.flatMap(ids).map((id) => answerTo(answers, id)));
  const [only] = values;
  if (values.size === 1 && typeof only === "number" && only >= 1) flags.push("uniform-answers");
  return flags;
}
