import type { CalendarDate } from "../calendar";
import type { PlanField, PlanValue } from "../questionnaire/items";

/** Values by field id; a field without one is absent. */
export type PlanValues = Readonly<Record<string, PlanValue>>;

/** What a person wants to keep, and which of it is in effect now. */
export interface PlanContent {
  readonly fields: PlanValues;
  /** Ids of the boundaries in effect, each of which has a value. */
  readonly active: readonly string[];
}

/** A complete stored plan. */
export interface PlanRevision extends PlanContent {
  readonly id: string;
  readonly date: CalendarDate;
}

/** A plan as shown: revision 1 is the first one stored, 0 the proposal. */
export interface Plan extends PlanContent {
  readonly revision: number;
  readonly date: CalendarDate;
}

/** One to three boundaries are in effect at a time. */
export const mostActive = 3;

export const emptyPlan: PlanContent = { fields: {}, active: [] };

/** A boundary in effect, as a check-in asks about it. */
export interface ActiveBoundary {
  readonly field: PlanField;
  readonly value: PlanValue;
  /** Since when it has been in effect without a break. */
  readonly since: CalendarDate;
}

/**
 * The boundaries in effect, in the order in which the plan names them.
 * @param plans all revisions, the current one last
 * @param fields the known fields; others in a plan of another version are ignored
 * @param ids those in effect now; for a resumed check-in, those in effect when it was started
 */
export function activeBoundaries(
  plans: readonly PlanRevision[],
  fields: readonly PlanField[],
  ids: readonly string[] = plans.at(-1)?.active ?? [],
): ActiveBoundary[] {
  return ids.flatMap((id) => {
    const field = fields.find((one) => one.id === id);
    const from = plans.findLast((plan) => valueIn(plan, id) !== undefined);
    const value = from === undefined ? undefined : valueIn(from, id);
    return field === undefined || from === undefined || value === undefined
      ? []
      : [{ field, value, since: activeSince(plans, id) ?? from.date }];
  });
}

/** The value of a field (own properties only); `undefined` when it has none. */
export function valueIn(plan: PlanContent, id: string): PlanValue | undefined {
  return Object.hasOwn(plan.fields, id) ? plan.fields[id] : undefined;
}

/** The day of the first revision of the unbroken run in which `id` has been active; `null` when it is not. */
function activeSince(plans: readonly PlanRevision[], id: string): CalendarDate | null {
  const lastWithout = plans.findLastIndex((plan) => !plan.active.includes(id));
  return plans[lastWithout + 1]?.date ?? null;
}

/**
 * The id of the revision that gave a field its current value, if it had another before; otherwise `null`.
 * Misses before that are about the old value.
 */
export function changedBy(plans: readonly PlanRevision[], id: string): string | null {
  const now = JSON.stringify(plans.at(-1)?.fields[id]);
  const lastOther = plans.findLastIndex(
    (plan) => valueIn(plan, id) !== undefined && JSON.stringify(plan.fields[id]) !== now,
  );
  return lastOther === -1 ? null : (plans[lastOther + 1]?.id ?? null);
}
