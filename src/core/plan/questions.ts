import type { PlanField, PlanSection, PlanValue } from "../questionnaire/items";
import { type PlanContent, valueIn } from "./plan";
import type { PlanProposal } from "./proposal";

/**
 * Where a value on the screen comes from: the plan, the answers that call for it, an example, or just typed.
 */
export type OfferedFrom = "plan" | "proposal" | "default" | "entered";

/** Whether a value is already set, so that Enter keeps it; anything else is only a suggestion. */
export function stands(from: OfferedFrom): boolean {
  return from === "plan" || from === "entered";
}

/** One field as the editor asks about it. */
export interface PlanQuestion {
  readonly field: PlanField;
  readonly offered: { readonly value: PlanValue; readonly from: OfferedFrom } | null;
  /** Items that call for it, heaviest first. */
  readonly because: readonly string[];
}

/**
 * The fields in the order in which the editor asks: sections that the answers call for first, fields within a
 * section in the order of the plan. Of the places for own boundaries, those in use and the next free one are
 * included.
 * @param section only this one, or `null` for all
 * @param past earlier revisions of the plan
 */
export function planQuestions(
  plan: PlanContent,
  proposal: PlanProposal,
  fields: readonly PlanField[],
  section: PlanSection | null,
  past: readonly PlanContent[] = [],
): PlanQuestion[] {
  const free = freePlace(plan, past, fields);
  const called = proposal.sections.map((one) => one.section);
  const place = (field: PlanField) =>
    called.includes(field.section) ? called.indexOf(field.section) : called.length;
  return fields
    .filter((field) => section === null || field.section === section)
    .filter(({ id, section: own }) => own !== "own" || valueIn(plan, id) !== undefined || id === free)
    .toSorted((a, b) => place(a) - place(b))
    .map((field) => ({
      field,
      offered: offeredFor(field, plan, proposal),
      because: proposal.because[field.id] ?? [],
    }));
}

/**
 * Returns a free place for an own boundary, preferably one never used, so that the weeks of an earlier
 * boundary do not count for the new one.
 * @param past earlier revisions of the plan
 */
export function freePlace(
  plan: PlanContent,
  past: readonly PlanContent[],
  fields: readonly PlanField[],
): string | undefined {
  const free = fields.filter(({ id, section }) => section === "own" && valueIn(plan, id) === undefined);
  const unused = free.find(({ id }) => past.every((one) => valueIn(one, id) === undefined));
  return (unused ?? free[0])?.id;
}

function offeredFor(field: PlanField, plan: PlanContent, proposal: PlanProposal): PlanQuestion["offered"] {
  const value = valueIn(plan, field.id);
  if (value !== undefined) return { value, from: "plan" };
  const proposed = valueIn(proposal, field.id);
  if (proposed !== undefined) return { value: proposed, from: "proposal" };
  return field.fallback === null ? null : { value: field.fallback, from: "default" };
}
