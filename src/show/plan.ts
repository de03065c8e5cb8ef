import { planFields } from "../content/plan-fields";
import { planSmaller } from "../content/plan-smaller";
import type { Context } from "../context";
import { countAdherence } from "../domain/adherence";
import { type ReviewedBoundary, reviewPlan } from "../domain/plan-review";
import { planDocument } from "../formats/plan-json";
import { type PlanRecord, planOf } from "../record/plan-record";
import { renderHelpPage } from "../views/help-page";
import { renderPlan, renderProposal } from "../views/plan/plan";
import { countryOf, nameIfMany } from "./person";

/**
 * Shows the plan in use, an older revision or the proposal, as JSON or as its screen. After a crisis
 * answer the help page comes first, and no proposal after it (scoring.md 6).
 * @throws Failure `not-found` for a revision that is not there
 */
export function showPlan(context: Context, record: PlanRecord, revision?: number): void {
  const text = planText(context, record, revision);
  helpPageFirst(context, record);
  context.out.write(text);
}

/**
 * The same for somebody who reads it through, with the pager where it is long; never after a help page,
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
    const document = planDocument(record.person.id, plan, counts, record.proposal);
    return `${JSON.stringify(document, null, 2)}\n`;
  }
  const name = nameIfMany(context, record.person);
  const { proposal, standing, plans } = record;
  if (plan.revision === 0) {
    if (isCrisis(record)) return "";
    const answeredOn = standing?.latest.date ?? null;
    const help = standing?.result.help ?? "none";
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
