import { type Answers, type AnswerValue, answerTo, type Details } from "../questionnaire/answers";
import type { ChecklistItem, Instruments, StageItem } from "../questionnaire/items";
import { familyOf, type Strategy } from "./strategy";

/**
 * How strongly an answer calls for action. Our own convention: only the order of steps rests on it, never a
 * score that anyone sees.
 */

/** Weights of answers in days or frequency, 0 … 4; "sometimes" at work says less than two days of a sign. */
const dayWeights = [0, 0, 1.5, 3, 4];
const causeWeights = [0, 0, 1, 3, 4];
const checklistWeights: Readonly<Record<ChecklistItem["kind"], number>> = {
  high: 3.5,
  medium: 2,
  protective: 1.5,
};
/** Benefits and the tone of stage 1 do not call for anything. */
const markWeights: Readonly<Record<StageItem["role"], number>> = {
  mark: 1.5,
  core: 2.5,
  danger: 2.5,
  sign: 2.5,
  tone: 0,
  benefit: 0,
};
const breakingPointWeight = 3;

/**
 * Stage marks about health: they count towards the stage, but no step cites them (docs/method.md, "Help").
 */
const neverCited: ReadonlySet<string> = new Set(["s4.panic-anxiety", "s4.health-problems"]);

/** The answers that carry weight, each with its weight. */
export type HeavyAnswers = ReadonlyMap<string, number>;

/** High stakes are not a fault of the workplace: they count, but less than one. */
const contextFactor = 0.5;

/** How much more an item weighs while its scale is worsening. */
const worseningFactor = 1.2;

/**
 * The answers that a step may address and cite: signs on two or more days, warnings answered yes, protections
 * answered no, causes met at least sometimes. Never a help or crisis answer.
 * @param worsening instruments whose scale is worsening
 */
export function heavyAnswers(
  answers: Answers,
  instruments: Instruments,
  worsening: ReadonlySet<string> = new Set(),
): HeavyAnswers {
  const { help: _, stages, checklist, environment, ...days } = instruments;
  const heavy = new Map<string, number>();
  const add = (item: string, weight: number, instrument: string) => {
    if (weight > 0 && !neverCited.has(item))
      heavy.set(item, worsening.has(instrument) ? weight * worseningFactor : weight);
  };
  for (const instrument of Object.values(days))
    for (const { id } of instrument.items) add(id, byValue(dayWeights, answerTo(answers, id)), instrument.id);
  for (const { id, kind } of checklist.items) {
    const weighs = answerTo(answers, id) === (kind !== "protective");
    add(id, weighs ? checklistWeights[kind] : 0, checklist.id);
  }
  for (const { id, role, stage } of stages.items) {
    const weight = stage === 4 && role === "mark" ? breakingPointWeight : markWeights[role];
    add(id, answerTo(answers, id) === true ? weight : 0, stages.id);
  }
  for (const { id, scored } of environment.items)
    add(id, byValue(causeWeights, answerTo(answers, id)) * (scored ? 1 : contextFactor), environment.id);
  return heavy;
}

function byValue(weights: readonly number[], value: AnswerValue): number {
  return typeof value === "number" ? (weights[value] ?? 0) : 0;
}

/** A strategy with the answers it addresses, heaviest first. */
export interface Fit {
  readonly strategy: Strategy;
  readonly why: readonly string[];
  readonly score: number;
}

/** Our own judgement counts a little less than the catalogue, a whole family ("any cause") much less. */
const derivedFactor = 0.85;
const familyFactor = 0.4;
/**
 * How much the second and third reason add to the first, so that a long list of addressed items is no merit
 * in itself.
 */
const reasonShares = [1, 0.5, 0.25];
const mostReasons = 2;
/** Below this, a reason counts only if there is no better one: a cause met "sometimes". */
const slight = 1.5;
/** A protection already in place makes a step that builds it less relevant, but does not cancel a warning. */
const livedFactor = 0.5;

/** How well a strategy fits the heavy answers; `null` when it addresses none of them. */
export function fitOf(
  strategy: Strategy,
  heavy: HeavyAnswers,
  { answers, details }: { readonly answers: Answers; readonly details: Details },
): Fit | null {
  const reasons = reasonsFor(strategy, heavy, details);
  // Most strategies end here, which matters because every week of the last two months is advised again.
  if (reasons.length === 0) return null;
  const met = reasons
    .sort((a, b) => b.weight - a.weight)
    .filter(({ raw }, place) => place === 0 || raw >= slight);
  const score = reasonShares.reduce((sum, share, place) => sum + share * (met[place]?.weight ?? 0), 0);
  const isLived = (id: string) => id.startsWith("low.") && answerTo(answers, id) === true;
  const lived = strategy.addresses.some(isLived) || strategy.derived?.some(isLived);
  return {
    strategy,
    why: met.slice(0, mostReasons).map(({ item }) => item),
    score: lived ? score * livedFactor : score,
  };
}

/**
 * Better fits first. Ties go to the strategy about fewer things, then to what a team can do by itself, then
 * to the catalogue's order.
 */
export function byFit(a: Fit, b: Fit): number {
  return (
    b.score - a.score ||
    breadth(a.strategy) - breadth(b.strategy) ||
    Number(a.strategy.who === "leader") - Number(b.strategy.who === "leader")
  );
}

function breadth({ addresses, derived = [] }: Strategy): number {
  return addresses.length + derived.length;
}

/** A heavy answer that a strategy is about: its own weight, and how much of it counts here. */
interface Reason {
  readonly item: string;
  readonly raw: number;
  readonly weight: number;
}

/** The heavy answers that a strategy is about, those named by it first. */
function reasonsFor({ addresses, derived = [], disturbs }: Strategy, heavy: HeavyAnswers, details: Details) {
  const disturbed = details[interference] ?? [];
  const elsewhere = disturbs && disturbed.length > 0 && !disturbs.some((one) => disturbed.includes(one));
  const reasons: Reason[] = [];
  const add = (item: string, factor: number) => {
    const raw = heavy.get(item);
    if (raw !== undefined && !(elsewhere && item === interference))
      reasons.push({ item, raw, weight: raw * factor });
  };
  for (const item of addresses) add(item, 1);
  for (const item of derived) add(item, derivedFactor);
  if (addresses.some((one) => one.endsWith(".*")))
    for (const item of heavy.keys()) if (addresses.includes(familyOf(item))) add(item, familyFactor);
  return reasons;
}

const interference = "high.life-interference";
