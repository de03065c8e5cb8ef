import { planFields } from "../content/plan-fields";
import type { PlanField, PlanValue } from "../domain/instrument";
import type { Reading, Refusal } from "../domain/plan-scalars";
import { readPlanText, readPlanValue } from "../domain/plan-values";
import { show, unknownId } from "./problems";

/** A value for a field of the plan, or a sentence that names the field, the value and what it takes. */
export type PlanInput = { readonly value: PlanValue | null } | { readonly problem: string };

/** The field with this id, or what is wrong with the id. */
export function planFieldOf(id: string): PlanField | { readonly problem: string } {
  const field = planFields.find((one) => one.id === id);
  if (field !== undefined) return field;
  const known = planFields.map((one) => one.id);
  return { problem: unknownId("plan field", id, known) };
}

/** A value from a JSON file. */
export function planValueInput(field: PlanField, given: unknown): PlanInput {
  return worded(field, readPlanValue(field.type, given));
}

/** A value as `--set ID=VALUE` gives it. */
export function planTextInput(field: PlanField, text: string): PlanInput {
  return worded(field, readPlanText(field.type, text));
}

function worded(field: PlanField, reading: Reading): PlanInput {
  return "value" in reading ? reading : { problem: planRefusal(field, reading) };
}

/** Why a value is not taken, in one sentence. */
export function planRefusal({ id }: PlanField, { refused, place, takes }: Refusal): string {
  return `${id}${place} is ${show(refused)}; it takes ${takes}`;
}
