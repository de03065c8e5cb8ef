import type { Context } from "../../context";
import type { ReviewedBoundary } from "../../core/plan/boundary-review";
import { changePlan } from "../../core/plan/edit";
import { planFields } from "../../core/plan/fields";
import { emptyPlan } from "../../core/plan/plan";
import { Failure } from "../../errors";
import { planReviewDocument } from "../../formats/plan-json";
import { renderReview } from "../../ui/plan/screen";
import { nameIfMany } from "../common/person";
import {
  boundariesOf,
  helpPageFirst,
  openPlanRecord,
  type PlanRecord,
  showPlan,
  storePlan,
} from "../common/plan-views";
import type { Outcome } from "../declaration";

/**
 * `plan review`: how each boundary in practice went and what got in the way. In a terminal it asks
 * what to do with each; otherwise, and with `--json`, it only reports.
 */
export async function run(context: Context): Promise<Outcome> {
  const record = await openPlanRecord(context);
  const { today } = context.clock;
  const boundaries = boundariesOf(record);
  if (context.flags.json) {
    helpPageFirst(context, record);
    const document = planReviewDocument(record.person, record.plans.length, today, boundaries);
    context.json(document);
    return "done";
  }
  if (context.interactive && boundaries.length > 0) return askAbout(context, record, boundaries);
  helpPageFirst(context, record);
  const screen = { boundaries, name: nameIfMany(context, record.person), today };
  context.out.write(renderReview(screen, context.out.look));
  return "done";
}

async function askAbout(
  context: Context,
  record: PlanRecord,
  boundaries: readonly ReviewedBoundary[],
): Promise<Outcome> {
  helpPageFirst(context, record);
  const { reviewInTerminal } = await import("./conversation");
  const { change, interrupted } = await reviewInTerminal(boundaries, context);
  const latest = record.plans.at(-1) ?? emptyPlan;
  const changed = changePlan(latest, change, planFields);
  const isSame = Object.keys(change.fields ?? {}).length + (change.deactivate ?? []).length === 0;
  if (!isSame && !("refused" in changed)) showPlan(context, await storePlan(context, record, changed.plan));
  const kept = isSame ? "Everything stays as it is." : "Kept: what you decided.";
  if (interrupted) throw new Failure("cancelled", kept, "headroom plan review asks again when you like.");
  if (isSame && !context.flags.quiet) context.err.write(`${kept}\n`);
  return "done";
}
