import type { Context } from "../../context";
import { type ChangedPlan, type ChangeRefusal, changePlan, type PlanChange } from "../../core/plan/edit";
import { planFields } from "../../core/plan/fields";
import { emptyPlan, mostActive, type PlanContent } from "../../core/plan/plan";
import { freePlace } from "../../core/plan/questions";
import type { PlanField, PlanSection } from "../../core/questionnaire/items";
import { Failure } from "../../errors";
import { parsePlanFile, planFileLimit, planTextInput } from "../../formats/plan-file";
import { readInput } from "../../store/input";
import { fieldOf } from "../../ui/plan/lines";
import { helpPageFirst, openPlanRecord, type PlanRecord, showPlan, storePlan } from "../common/plan-views";
import type { Outcome } from "../declaration";
import { activeFlags, checkSection, setFlags } from "./flags";

interface PlanEditOptions {
  readonly section?: PlanSection;
  readonly set?: readonly string[];
  readonly activate?: readonly string[];
  readonly deactivate?: readonly string[];
  readonly from?: string;
  readonly proposal?: boolean;
}

/**
 * `plan edit`: stores a new, whole revision of the plan. With flags it asks nothing: the file is
 * applied first, then `--set`, then what is in practice. Without flags it asks field by field.
 */
export async function run(context: Context, options: PlanEditOptions): Promise<Outcome> {
  const section = options.section ?? null;
  const flags: PlanChange = {
    fields: setFlags(options.set ?? []),
    activate: activeFlags("--activate", options.activate ?? []),
    deactivate: activeFlags("--deactivate", options.deactivate ?? []),
  };
  checkSection(section, [...Object.keys(flags.fields ?? {}), ...(flags.activate ?? [])]);
  const isAsked = !(
    options.set ||
    options.activate ||
    options.deactivate ||
    options.from ||
    options.proposal
  );
  const record = await openPlanRecord(context);
  if (isAsked) return ask(context, record, section);
  const file = options.from === undefined ? {} : await readFile(context, options.from, section);
  const base = record.plans.at(-1) ?? emptyPlan;
  const begun = options.proposal ? withProposal(base, record) : base;
  const filed = applied(changePlan(begun, file, planFields));
  const changed = applied(changePlan(filed.plan, flags, planFields));
  noteDropped(context, [...filed.dropped, ...changed.dropped]);
  await storeAndShow(context, record, changed.plan);
  return "done";
}

/**
 * `plan add WORDS`: a boundary in the person's own words, in the next free place. It is in practice at once
 * while fewer than three are; without words it asks for them.
 */
export async function add(
  context: Context,
  _options: object,
  ...given: (string | undefined)[]
): Promise<Outcome> {
  const record = await openPlanRecord(context);
  const plan = record.plans.at(-1) ?? emptyPlan;
  const id = freePlace(plan, record.plans, planFields);
  const field = id === undefined ? undefined : fieldOf(id);
  if (field === undefined)
    throw new Failure(
      "refused",
      "all places for boundaries of your own are taken",
      "Nothing was changed. headroom plan edit --section own changes or clears one.",
    );
  const words = given.flatMap((one) => one ?? []).join(" ");
  const text = words.trim() === "" ? await askedWords(context, record, field) : words;
  const input = planTextInput(field, text);
  if ("problem" in input || input.value === null)
    throw new Failure("usage", "a boundary is one line of text", "Nothing was changed.");
  const isRoom = plan.active.length < mostActive;
  const change = { fields: { [field.id]: input.value }, activate: isRoom ? [field.id] : [] };
  await storeAndShow(context, record, applied(changePlan(plan, change, planFields)).plan);
  if (!isRoom)
    context.note(
      `${mostActive} boundaries are in practice already, so this one waits`,
      `headroom plan edit --deactivate ID --activate ${field.id}`,
    );
  return "done";
}

/** The words of a new boundary, from the person. */
async function askedWords(context: Context, record: PlanRecord, field: PlanField): Promise<string> {
  if (!context.interactive)
    throw new Failure(
      "usage",
      "plan add takes the boundary in your words",
      'Such as headroom plan add "no laptop in the bedroom". Nothing was changed.',
    );
  helpPageFirst(context, record);
  const { askOwn } = await import("./conversation");
  const text = await askOwn(field, context);
  if (text !== null) return text;
  throw new Failure("cancelled", "Nothing was changed.", "headroom plan add asks again when you like.");
}

async function ask(context: Context, record: PlanRecord, section: PlanSection | null): Promise<Outcome> {
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      "plan edit asks questions, and there is no terminal to ask on",
      "Give values with --set ID=VALUE, or a file with --from FILE.",
    );
  helpPageFirst(context, record);
  const { editPlan, planPrompter } = await import("./conversation");
  const plan = record.plans.at(-1) ?? emptyPlan;
  const { change, interrupted } = await editPlan(
    { plan, past: record.plans, proposal: record.proposal, section },
    planPrompter(context),
  );
  const count = Object.keys(change.fields ?? {}).length;
  const changed = applied(changePlan(plan, change, planFields));
  const isSame =
    JSON.stringify(changed.plan) === JSON.stringify(applied(changePlan(plan, {}, planFields)).plan);
  if (isSame)
    throw new Failure("cancelled", "Nothing was changed.", "headroom plan edit asks again when you like.");
  noteDropped(context, changed.dropped);
  await storeAndShow(context, record, changed.plan);
  if (interrupted)
    throw new Failure(
      "cancelled",
      `Kept: ${count === 1 ? "1 field" : `${count} fields`}, on this computer only.`,
      "headroom plan edit continues.",
    );
  return "done";
}

async function storeAndShow(context: Context, record: PlanRecord, plan: PlanContent): Promise<void> {
  const stored = await storePlan(context, record, plan);
  if (!context.flags.quiet || context.flags.json) showPlan(context, stored);
}

async function readFile(context: Context, source: string, section: PlanSection | null): Promise<PlanChange> {
  const { name, text } = await readInput(source, context.terminal, planFileLimit);
  const change = parsePlanFile(text, name);
  checkSection(section, [...Object.keys(change.fields ?? {}), ...(change.active ?? [])]);
  return change;
}

/** Adds what the answers call for where the plan has no value; a boundary only when none is in practice. */
function withProposal(base: PlanContent, { proposal }: PlanRecord): PlanContent {
  return {
    fields: { ...proposal.fields, ...base.fields },
    active: base.active.length === 0 ? proposal.active : base.active,
  };
}

/** The changed plan, or the refusal in words: the state of the plan does not allow it. */
function applied(changed: ChangedPlan | ChangeRefusal): ChangedPlan {
  if (!("refused" in changed)) return changed;
  if (changed.refused === "too-many")
    throw new Failure(
      "refused",
      `at most ${mostActive} boundaries can be in practice at a time, and this would make ${changed.active.length}`,
      `Nothing was changed. --deactivate ID makes room: ${changed.active.slice(0, mostActive).join(", ")}`,
    );
  throw new Failure(
    "refused",
    `${changed.id} has no value yet, so it cannot be in practice`,
    `Nothing was changed. Set it first: headroom plan edit --set ${changed.id}=VALUE`,
  );
}

function noteDropped(context: Context, ids: readonly string[]): void {
  for (const id of ids) context.note(`${fieldOf(id)?.label ?? id}: cleared, so it is no longer in practice`);
}
