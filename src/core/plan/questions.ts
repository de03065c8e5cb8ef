import type { PlanField, PlanSection, PlanValue } from "../questionnaire/items";
import { type PlanContent, valueIn } from "./plan";
import type { PlanProposal } from "./proposal";

/** Where the value comes from that Enter takes: the plan, the answers that call for it, what is usual, or just now. */
export type OfferedFrom = "plan" | "proposal" | "default" | "entered";

/** One field as the editor asks about it. */
export interface PlanQuestion {
  readonly field: PlanField;
  readonly offered: { readonly value: PlanValue; readonly from: OfferedFrom } | null;
  /** Items that call for it, heaviest first. */
  readonly because: readonly string[];
}

/**
 * The fields in the order in which the editor asks: sections that the answers call for first, fields
 * within a section in the order of the plan.
 * @param section only this one, or `null` for all
 */
export function planQuestions(
  plan: PlanContent,
  proposal: PlanProposal,
  fields: readonly PlanField[],
  section: PlanSection | null,
): PlanQuestion[] {
  const called = proposal.sections.map((one) => one.section);
  const place = (field: PlanField) =>
    called.includes(field.section) ? called.indexOf(field.section) : called.length;
  return fields
    .filter((field) => section === null || field.section === section)
    .toSorted((a, b) => place(a) - place(b))
    .map((field) => ({
      field,
      offered: offeredFor(field, plan, proposal),
      because: proposal.because[field.id] ?? [],
    }));
}

function offeredFor(field: PlanField, plan: PlanContent, proposal: PlanProposal): PlanQuestion["offered"] {
  const value = valueIn(plan, field.id);
  if (value !== undefined) return { value, from: "plan" };
  const proposed = valueIn(proposal, field.id);
  if (proposed !== undefined) return { value: proposed, from: "proposal" };
  return field.fallback === null ? null : { value: field.fallback, from: "default" };
}
