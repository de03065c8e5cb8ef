import { instruments, questionnaires } from "../content/instruments/index";
import { planCalls } from "../content/plan-calls";
import { planFields } from "../content/plan-fields";
import type { Context } from "../context";
import { datedUpTo } from "../domain/check-in";
import { type Plan, type PlanContent, valueIn } from "../domain/plan";
import { type PlanProposal, proposePlan } from "../domain/plan-proposal";
import { fitsPlan } from "../domain/plan-values";
import { type Standing, standingOf } from "../domain/standing";
import { Failure } from "../errors";
import type { PlanEntry } from "../journal/entry";
import { addEntry } from "./add-entry";
import { type OpenRecord, openRecord } from "./open-record";

/** The record of a person as the plan commands need it; its check-ins are those dated no later than today. */
export interface PlanRecord extends OpenRecord {
  readonly standing: Standing | null;
  /** What the answers call for now, with the reasons. */
  readonly proposal: PlanProposal;
}

/** Opens the record of the person in use with its plans and the proposal of today. */
export async function openPlanRecord(context: Context): Promise<PlanRecord> {
  const record = await openRecord(context);
  const { today } = context.clock;
  const checkIns = datedUpTo(record.checkIns, today);
  const standing = standingOf(checkIns, today, questionnaires);
  const proposal = proposePlan(standing, planFields, planCalls, instruments);
  return { ...record, checkIns, standing, proposal };
}

/**
 * The plan in use, or an older revision; without a stored one the proposal as revision 0.
 * @throws Failure `not-found` for a revision that is not there
 */
export function planOf(record: PlanRecord, today: string, revision = record.plans.length): Plan {
  const { plans, proposal } = record;
  if (revision === 0) return { revision, date: today, fields: proposal.fields, active: proposal.active };
  const stored = plans[revision - 1];
  if (stored !== undefined) return { ...usable(stored), revision, date: stored.date };
  throw new Failure(
    "not-found",
    `the plan has no revision ${revision}`,
    plans.length === 0
      ? "No plan is stored yet. headroom plan shows what is proposed."
      : `The newest is ${plans.length}.`,
  );
}

/** Without what this headroom does not know: a field of a newer one, or a value edited by hand. */
function usable(stored: PlanContent): PlanContent {
  const sound = planFields.filter(({ id, type }) => {
    const value = valueIn(stored, id);
    return value !== undefined && fitsPlan(type, value);
  });
  const fields = Object.fromEntries(
    sound.flatMap(({ id }) => {
      const value = valueIn(stored, id);
      return value === undefined ? [] : [[id, value]];
    }),
  );
  return { fields, active: stored.active.filter((id) => Object.hasOwn(fields, id)) };
}

/** Stores a plan as the next revision; when this returns, it is on the disk. */
export async function storePlan(
  context: Context,
  record: PlanRecord,
  { fields, active }: PlanContent,
): Promise<PlanRecord> {
  const planEntry = (id: string, recordedAt: string): PlanEntry => ({
    ...{ v: 1, id, type: "plan", recordedAt },
    ...{ date: context.clock.today, fields, active },
  });
  const { id, recordedAt } = await addEntry(context, record, planEntry);
  return { ...record, plans: [...record.plans, planEntry(id, recordedAt)] };
}
