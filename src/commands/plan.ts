import { clip } from "../clip";
import type { Outcome } from "../command-line";
import type { Context } from "../context";
import { Failure } from "../errors";
import { didYouMean } from "../near";
import { openPlanRecord } from "../record/plan-record";
import { readPlan } from "../show/plan";

interface PlanOptions {
  readonly revision?: string;
}

const others = ["edit", "review", "export"];

/** `plan`: the boundary plan, an older revision of it, or the proposal (screens.md 14). */
export async function run(context: Context, options: PlanOptions, word?: string): Promise<Outcome> {
  if (word !== undefined)
    throw new Failure(
      "usage",
      `plan does not know "${clip(word)}"`,
      `${didYouMean(word, others)}It takes ${others.join(", ")}, or nothing to show the plan.`,
    );
  const revision = options.revision === undefined ? undefined : revisionFlag(options.revision);
  await readPlan(context, await openPlanRecord(context), revision);
  return "done";
}

function revisionFlag(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure(
    "usage",
    `--revision is "${clip(text)}"`,
    "It takes a whole number: 0 is the proposal, 1 the first plan.",
  );
}
