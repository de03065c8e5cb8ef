import type { Context } from "../../context";
import { leftOpen } from "../../core/plan/boundary-review";
import { changePlan } from "../../core/plan/edit";
import { planFields } from "../../core/plan/fields";
import { emptyPlan } from "../../core/plan/plan";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { Failure } from "../../errors";
import { contentMerged } from "../../formats/check-in-content";
import { planReviewDocument } from "../../formats/plan-json";
import { amendmentEntry } from "../../store/entry";
import { plainDay } from "../../ui/dates";
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
import { addEntry } from "../common/record";
import type { Outcome } from "../declaration";

/**
 * `plan review`: how each boundary in practice went and what got in the way. In a terminal it asks how it
 * went where no recent check-in did, and what to do with each; otherwise, and with `--json`, it only reports.
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
  helpPageFirst(context, record);
  if (context.interactive && boundaries.length > 0) {
    const told = await withWent(context, record);
    return told === null ? "done" : askAbout(context, told);
  }
  const screen = { boundaries, name: nameIfMany(context, record.person), today };
  context.out.write(renderReview(screen, context.out.look));
  return "done";
}

/**
 * Asks how the boundaries went that a check-in of the last seven days says nothing about, and keeps the
 * answers with that check-in.
 * @returns the record with them, or `null` when the person stopped there
 */
async function withWent(context: Context, record: PlanRecord): Promise<PlanRecord | null> {
  const { today } = context.clock;
  const open = leftOpen(boundariesOf(record), record.checkIns, today);
  if (open === null) return record;
  const { askWent, planPrompter } = await import("./conversation");
  const { boundaries, obstacles, end } = await askWent(open, today, planPrompter(context));
  const isTold = Object.keys(boundaries).length > 0;
  const told = isTold ? await storeWent(context, record, open.checkIn, { boundaries, obstacles }) : record;
  if (end === "through") return told;
  const kept = isTold
    ? `Kept: how it went, with the check-in of ${plainDay(open.checkIn.date, today)}.`
    : "Everything stays as it is.";
  if (end === "interrupted")
    throw new Failure("cancelled", kept, "headroom plan review asks again when you like.");
  if (!context.flags.quiet) context.err.write(`${kept}\n`);
  return null;
}

async function storeWent(
  context: Context,
  record: PlanRecord,
  checkIn: CheckIn,
  went: Pick<CheckIn, "boundaries" | "obstacles">,
): Promise<PlanRecord> {
  const content = contentMerged(checkIn, { answers: {}, ...went });
  const entry = await addEntry(context, record, (id, at) => amendmentEntry(id, at, checkIn.id, content));
  return {
    ...record,
    entries: [...record.entries, entry],
    checkIns: record.checkIns.map((one) => (one.id === checkIn.id ? { ...one, ...content } : one)),
  };
}

async function askAbout(context: Context, record: PlanRecord): Promise<Outcome> {
  const { reviewInTerminal } = await import("./conversation");
  const { change, interrupted } = await reviewInTerminal(boundariesOf(record), context);
  const latest = record.plans.at(-1) ?? emptyPlan;
  const changed = changePlan(latest, change, planFields);
  const isSame = Object.keys(change.fields ?? {}).length + (change.deactivate ?? []).length === 0;
  if (!isSame && !("refused" in changed)) showPlan(context, await storePlan(context, record, changed.plan));
  const kept = isSame ? "Everything stays as it is." : "Kept: what you decided.";
  if (interrupted) throw new Failure("cancelled", kept, "headroom plan review asks again when you like.");
  if (isSame && !context.flags.quiet) context.err.write(`${kept}\n`);
  return "done";
}
