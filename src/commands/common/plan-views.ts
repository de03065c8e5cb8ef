import type { Context } from "../../context";
import { countAdherence } from "../../core/plan/adherence";
import { planSmaller, type ReviewedBoundary, reviewPlan } from "../../core/plan/boundary-review";
import { planCalls } from "../../core/plan/calls";
import { planFields } from "../../core/plan/fields";
import { type Plan, type PlanContent, valueIn } from "../../core/plan/plan";
import { type PlanProposal, proposePlan } from "../../core/plan/proposal";
import { fitsPlan } from "../../core/plan/values";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { helpViewOf } from "../../core/scoring/help-level";
import { type Standing, standingOf } from "../../core/scoring/standing";
import { Failure } from "../../errors";
import { planDocument } from "../../formats/plan-json";
import type { PlanEntry } from "../../store/entry";
import { renderHelpPage } from "../../ui/help-page";
import { renderPlan, renderProposal } from "../../ui/plan/screen";
import { countryOf, nameIfMany } from "./person";
import { addEntry, type OpenRecord, openRecord } from "./record";

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
 * @throws Failure `not-found` for a revision that does not exist
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

/** Leaves out what this headroom does not know: a field of a newer one, or a value edited by hand. */
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

/**
 * Shows the plan in use, an older revision or the proposal, as JSON or as its screen. After a crisis
 * answer the help page comes first, and no proposal after it (docs/method.md, "Help").
 * @throws Failure `not-found` for a revision that is not there
 */
export function showPlan(context: Context, record: PlanRecord, revision?: number): void {
  const text = planText(context, record, revision);
  helpPageFirst(context, record);
  context.out.write(text);
}

/**
 * The same for a person who reads it through, with the pager when it is long; never after a help page,
 * which would be scrolled away.
 * @throws Failure `not-found` for a revision that is not there
 */
export async function readPlan(context: Context, record: PlanRecord, revision?: number): Promise<void> {
  if (context.flags.json || isCrisis(record)) showPlan(context, record, revision);
  else await context.writeDocument(planText(context, record, revision));
}

function planText(context: Context, record: PlanRecord, revision?: number): string {
  const { today } = context.clock;
  const plan = planOf(record, today, revision);
  if (context.flags.json) {
    const counts = countAdherence(record.checkIns, plan.active);
    const document = planDocument(record.person, plan, counts, record.proposal);
    return `${JSON.stringify(document, null, 2)}\n`;
  }
  const name = nameIfMany(context, record.person);
  const { proposal, standing, plans } = record;
  if (plan.revision === 0) {
    if (isCrisis(record)) return "";
    const answeredOn = standing?.latest.date ?? null;
    const help = helpViewOf(standing?.helpCalls ?? [], record.actions).level;
    return renderProposal({ proposal, help, answeredOn, name }, context.out.look);
  }
  const boundaries = plan.revision === plans.length ? boundariesOf(record) : [];
  const screen = { plan, newest: plans.length, boundaries, proposal, name, today };
  return renderPlan(screen, context.out.look);
}

/** The boundaries in practice with how each went. */
export function boundariesOf({ plans, checkIns }: PlanRecord): ReviewedBoundary[] {
  return reviewPlan(plans, checkIns, planFields, planSmaller);
}

/** After a crisis answer the help page comes before anything else; with `--json` on stderr. */
export function helpPageFirst(context: Context, record: PlanRecord): void {
  if (!isCrisis(record)) return;
  const stream = context.flags.json ? context.err : context.out;
  const country = countryOf(context, record.person);
  const { width } = stream.look;
  const { today } = context.clock;
  stream.write(`${renderHelpPage({ country, width, purpose: "crisis", today })}\n`);
}

function isCrisis({ standing }: PlanRecord): boolean {
  return standing?.result.help === "crisis";
}
