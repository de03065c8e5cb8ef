import type { PlanField, PlanValue } from "../questionnaire/items";
import { mostActive, type PlanContent, type PlanValues, valueIn } from "./plan";

/** What an edit asks for; its ids and values are already validated. */
export interface PlanChange {
  /** New values; `null` clears a field. */
  readonly fields?: Readonly<Record<string, PlanValue | null>>;
  /** Replaces what is in effect, before the two below. */
  readonly active?: readonly string[];
  readonly deactivate?: readonly string[];
  readonly activate?: readonly string[];
}

/** Why a change is refused. */
export type ChangeRefusal =
  | { readonly refused: "too-many"; readonly active: readonly string[] }
  /** A boundary without a value and without a default cannot take effect. */
  | { readonly refused: "no-value"; readonly id: string };

/** The plan after a change. */
export interface ChangedPlan {
  readonly plan: PlanContent;
  /** Boundaries no longer in effect because their value was cleared. */
  readonly dropped: readonly string[];
  /** Fields that took effect without a value and got their default. */
  readonly defaulted: readonly string[];
}

/**
 * Applies a change to a plan: values first, then what is in effect. A field without a value gets its default
 * when it takes effect. The given plan is not modified.
 */
export function changePlan(
  plan: PlanContent,
  change: PlanChange,
  known: readonly PlanField[],
): ChangedPlan | ChangeRefusal {
  const fields = withoutNull({ ...plan.fields, ...change.fields }, known);
  const kept = change.active ?? plan.active.filter((id) => Object.hasOwn(fields, id));
  const dropped = plan.active.filter((id) => valueIn(plan, id) !== undefined && !Object.hasOwn(fields, id));
  const wanted = new Set(kept);
  for (const id of change.deactivate ?? []) wanted.delete(id);
  for (const id of change.activate ?? []) wanted.add(id);
  const active = [...wanted];
  if (active.length > mostActive) return { refused: "too-many", active };
  const defaulted: string[] = [];
  for (const id of active) {
    if (Object.hasOwn(fields, id)) continue;
    const fallback = known.find((field) => field.id === id)?.fallback ?? null;
    if (fallback === null) return { refused: "no-value", id };
    fields[id] = fallback;
    defaulted.push(id);
  }
  return {
    plan: { fields: inOrder(fields, known), active },
    dropped: dropped.filter((id) => !active.includes(id)),
    defaulted,
  };
}

function withoutNull(
  fields: Readonly<Record<string, PlanValue | null>>,
  known: readonly PlanField[],
): Record<string, PlanValue> {
  const held = Object.entries(fields).filter((entry): entry is [string, PlanValue] => entry[1] !== null);
  return inOrder(Object.fromEntries(held), known);
}

/** Fields in the order of the plan, followed by any unknown ones from another version of headroom. */
function inOrder(fields: PlanValues, known: readonly PlanField[]): Record<string, PlanValue> {
  const ids = known.map(({ id }) => id);
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => place(a) - place(b)));
}
