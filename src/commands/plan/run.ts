import type { Context } from "../../context";
import { clip, didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { openPlanRecord, readPlan } from "../common/plan-views";
import type { Outcome } from "../declaration";

interface PlanOptions {
  readonly revision?: number;
}

const others = ["edit", "add", "review", "export"];

/** `plan`: the boundary plan, an older revision of it, or the proposal. */
export async function run(context: Context, options: PlanOptions, word?: string): Promise<Outcome> {
  if (word !== undefined)
    throw new Failure(
      "usage",
      `plan does not know "${clip(word)}"`,
      `${didYouMean(word, others)}It takes ${others.join(", ")}, or nothing to show the plan.`,
    );
  await readPlan(context, await openPlanRecord(context), options.revision);
  return "done";
}
