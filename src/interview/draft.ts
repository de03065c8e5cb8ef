import { fitsScale } from "../domain/answers";
import { firstOpen, startAt } from "../domain/questionnaire/move";
import type { LoadStep, Script } from "../domain/questionnaire/script";
import type { Sheet } from "../domain/questionnaire/sheet";
import { type State, stepAt } from "../domain/questionnaire/state";
import type { Draft } from "../journal/draft-schema";
import type { Recipe } from "./script";

/** The place that stands for the review in a draft. */
const review = "review";

/** What is kept of a questionnaire at this moment. */
export function draftOf(recipe: Recipe, begun: string, script: Script, state: State): Draft {
  const { sheet } = state;
  // A part opened from the review is answered already; one goes on with the review itself.
  const at = state.visit === null ? (stepAt(script, state)?.id ?? review) : review;
  return {
    v: 1,
    begun,
    date: recipe.date,
    routine: recipe.routine,
    only: recipe.only,
    metrics: [...recipe.metrics],
    active: [...recipe.active],
    at,
    answers: { ...sheet.answers },
    details: copyOf(sheet.details),
    load: { ...sheet.load },
    context: sheet.context === null ? null : [...sheet.context],
    boundaries: { ...sheet.boundaries },
    obstacles: { ...sheet.obstacles },
    examples: { ...sheet.examples },
    views: { ...sheet.views },
    note: sheet.note,
    tags: [...sheet.tags],
    looked: sheet.looked,
  };
}

function copyOf(details: Sheet["details"]): Draft["details"] {
  const disturbed = details["high.life-interference"];
  return disturbed === undefined ? {} : { "high.life-interference": [...disturbed] };
}

/** The recipe that a draft was begun with. */
export function recipeOf({ routine, only, date, metrics, active }: Draft): Recipe {
  return { routine, only, date, metrics, active };
}

/** The questionnaire where the draft stopped; what no question takes any more is left out. */
export function stateFrom(draft: Draft, script: Script): State {
  const sheet: Sheet = {
    answers: pick(draft.answers, (id, value) =>
      script.steps.some(
        (step) => step.kind === "item" && step.id === id && fitsScale(step.instrument.scale, value),
      ),
    ),
    details: copyOf(draft.details),
    load: pick(draft.load, (id, value) => takesLoad(script, id, value)),
    context: draft.context,
    boundaries: pick(draft.boundaries, (id) => script.steps.some((step) => step.id === id)),
    obstacles: draft.obstacles,
    examples: draft.examples,
    views: draft.views,
    note: draft.note,
    tags: draft.tags,
    looked: draft.looked,
  };
  const found = script.steps.findIndex(({ id }) => id === draft.at);
  const open = firstOpen(script, sheet);
  // An update may have taken the step away, or put a question before it.
  return startAt(script, sheet, found < 0 ? open : Math.min(found, open));
}

function takesLoad(script: Script, id: string, value: number | null): boolean {
  const fields = script.steps.flatMap((step): LoadStep["fields"] =>
    step.kind === "load" ? step.fields : [],
  );
  const field = fields.find((one) => one.id === id);
  if (field === undefined || field.kind === "week") return false;
  if (value === null) return true;
  if (field.kind === "holiday") return Number.isInteger(value) && value >= 0 && value <= 20_000;
  return value >= field.metric.min && value <= field.metric.max;
}

function pick<T>(
  map: Readonly<Record<string, T>>,
  fits: (id: string, value: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([id, value]) => fits(id, value)));
}
