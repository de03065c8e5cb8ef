import type { Answers, Details, Disturbed } from "../questionnaire/answers";
import type { Instruments, PlanField, PlanSection, StageItem } from "../questionnaire/items";
import type { Standing } from "../scoring/standing";
import { emptyPlan, type PlanContent } from "./plan";

/** An answer that calls for a field: an item, or the part of daily life that the job disturbs. */
type CallingAnswer = string | { readonly item: "high.life-interference"; readonly disturbs: Disturbed };

/** What calls for a field of the plan. */
export interface PlanCall {
  readonly calledBy: readonly CallingAnswer[];
  /** True when it is small and clear enough to be the one boundary to start with. */
  readonly start: boolean;
}

/** A section that the answers call for. */
export interface CalledSection {
  readonly section: PlanSection;
  readonly because: readonly string[];
}

/** A plan proposed from answers, with the reasons for each part. */
export interface PlanProposal extends PlanContent {
  /** Sections that the answers call for, the most called for first. */
  readonly sections: readonly CalledSection[];
  /** By field, the items that call for it, heaviest first; includes fields that are not filled. */
  readonly because: Readonly<Record<string, readonly string[]>>;
  /** Fields that are called for but that only the person can fill. */
  readonly open: readonly string[];
}

const emptyProposal: PlanProposal = { ...emptyPlan, sections: [], because: {}, open: [] };

/** A plan to start with, not a catalogue: the rest is offered when the plan is edited. */
const mostFilled = 8;

/**
 * From this value an answer of 0 to 4 carries weight, as among the top causes (docs/method.md, "Signs: calm,
 * raised, high").
 */
const weighs = 3;

/**
 * Proposes a plan for where a person stands: called-for sections first, fields filled with their default, one
 * boundary to start with. Help and health answers are never reasons (docs/method.md, "Help"). The same
 * standing always gives the same proposal; if nothing is called for, nothing is proposed.
 */
export function proposePlan(
  standing: Standing | null,
  fields: readonly PlanField[],
  calls: Readonly<Record<string, PlanCall>>,
  instruments: Instruments,
): PlanProposal {
  if (standing === null) return emptyProposal;
  const weights = answerWeights(standing.answers, instruments);
  const called = fields.flatMap((field) => {
    const because = reasonsFor(calls[field.id], weights, standing.details);
    return because.length === 0 ? [] : [{ field, because, weight: sum(because, weights) }];
  });
  const fillable = called
    .filter(({ field }) => field.fallback !== null)
    .toSorted((a, b) => b.weight - a.weight);
  const start = fillable.find(({ field }) => calls[field.id]?.start);
  const filled = new Set([...(start ? [start] : []), ...fillable].slice(0, mostFilled));
  return {
    fields: Object.fromEntries(
      called.flatMap((one) => (filled.has(one) ? [[one.field.id, one.field.fallback ?? ""]] : [])),
    ),
    active: start === undefined ? [] : [start.field.id],
    sections: sectionsOf(called, weights),
    because: Object.fromEntries(called.map(({ field, because }) => [field.id, because])),
    open: called.filter(({ field }) => field.fallback === null).map(({ field }) => field.id),
  };
}

type Weights = ReadonlyMap<string, number>;

function reasonsFor(call: PlanCall | undefined, weights: Weights, details: Details): string[] {
  const items = (call?.calledBy ?? []).flatMap((answer) => {
    if (typeof answer === "string") return [answer];
    return details[answer.item]?.includes(answer.disturbs) ? [answer.item] : [];
  });
  return heaviest(
    items.filter((item) => weights.has(item)),
    weights,
  );
}

function sectionsOf(
  called: readonly { readonly field: PlanField; readonly because: readonly string[] }[],
  weights: Weights,
): CalledSection[] {
  const reasons = new Map<PlanSection, Set<string>>();
  for (const { field, because } of called) {
    const known = reasons.get(field.section) ?? new Set();
    reasons.set(field.section, new Set([...known, ...because]));
  }
  return [...reasons]
    .map(([section, items]) => ({ section, because: heaviest([...items], weights) }))
    .toSorted((a, b) => sum(b.because, weights) - sum(a.because, weights));
}

function heaviest(items: readonly string[], weights: Weights): string[] {
  return items.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

function sum(items: readonly string[], weights: Weights): number {
  return items.reduce((total, item) => total + (weights.get(item) ?? 0), 0);
}

/**
 * The weight of each warning answer when ordering sections and fields: high signs 4, other signs of the
 * checklist 2, marks of the eager start 1, all other stage marks 3, and the answers 3 and 4 of a scale at
 * face value. A convention of this tool.
 */
function answerWeights(answers: Answers, instruments: Instruments): Weights {
  const weights = new Map<string, number>();
  const warns = (id: string, answer: boolean, weight: number) => {
    if (answers[id] === answer) weights.set(id, weight);
  };
  for (const { id, kind } of instruments.checklist.items)
    warns(id, kind !== "protective", kind === "high" ? 4 : 2);
  for (const item of instruments.stages.items)
    if (isBurden(item)) warns(item.id, true, item.stage === 1 ? 1 : 3);
  for (const { items } of [instruments.behavioural, instruments.environment, instruments.dimensions])
    for (const { id } of items) {
      const value = Number(answers[id] ?? 0);
      if (value >= weighs) weights.set(id, value);
    }
  return weights;
}

function isBurden({ role }: StageItem): boolean {
  return role !== "benefit" && role !== "tone";
}
