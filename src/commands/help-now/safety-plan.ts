import type { Context } from "../../context";
import {
  isSafetyPlanPart,
  type SafetyPlan,
  safetyPlanParts,
  withPart,
} from "../../core/contacts/safety-plan";
import { clip } from "../../core/text";
import { Failure } from "../../errors";
import type { Person } from "../../store/people";
import { parseSafetyPlan, storedSafetyPlan, writeSafetyPlan } from "../../store/safety-plan";
import { labelled, page, textWidth, titleLine, wrap } from "../../ui/layout";
import { openJournal, personOf } from "../common/record";
import type { Outcome } from "../declaration";

interface PlanOptions {
  readonly edit?: boolean;
  readonly set?: readonly string[];
}

/**
 * `help-now plan`: the person's own plan for a crisis. Shown at once when there is one; asked for in a
 * terminal when there is none, or with `--edit`.
 */
export async function run(context: Context, options: PlanOptions): Promise<Outcome> {
  const person = personOf(context);
  const { plan, seal } = await read(context, person);
  const edited = await change(context, plan, options);
  if (edited !== null) await writeSafetyPlan(context.home, person.id, edited, seal);
  show(context, person, edited ?? plan);
  return "done";
}

/** A plan that was sealed with the record asks for the passphrase, and is sealed again when it changes. */
async function read(context: Context, person: Person) {
  const stored = storedSafetyPlan(context.home, person.id);
  if (stored === null) return { plan: {}, seal: undefined };
  const plain = parseSafetyPlan(stored);
  if (plain !== null) return { plan: plain, seal: undefined };
  const { vault } = await openJournal(context, person);
  const plan =
    vault === null
      ? null
      : parseSafetyPlan(vault.open(Buffer.from(stored), "safety-plan")?.toString("utf8") ?? "");
  if (vault === null || plan === null)
    throw new Failure(
      "refused",
      "your plan cannot be read; it is left where it is",
      "headroom help-now works without it.",
    );
  return { plan, seal: (text: string) => vault.seal(Buffer.from(text), "safety-plan").toString("utf8") };
}

/** The plan as it should be now, or `null` when no change was asked for. */
async function change(
  context: Context,
  plan: SafetyPlan,
  { edit, set }: PlanOptions,
): Promise<SafetyPlan | null> {
  if (set !== undefined) return set.reduce(withSet, plan);
  const isEmpty = Object.keys(plan).length === 0;
  if (!edit && (!isEmpty || !context.interactive)) return null;
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      "this asks questions, and there is no terminal to ask on",
      `Give the parts as --set PART=TEXT: ${safetyPlanParts.map(({ id }) => id).join(", ")}.`,
    );
  return ask(context, plan);
}

function withSet(plan: SafetyPlan, pair: string): SafetyPlan {
  const at = pair.indexOf("=");
  const id = pair.slice(0, at === -1 ? undefined : at);
  if (at === -1 || !isSafetyPlanPart(id))
    throw new Failure(
      "usage",
      `--set is "${clip(pair)}"`,
      `It takes PART=TEXT with one of ${safetyPlanParts.map((part) => part.id).join(", ")}.`,
    );
  return withPart(plan, id, pair.slice(at + 1));
}

/** Asks part by part. Leaving keeps what was written so far. */
async function ask(context: Context, start: SafetyPlan): Promise<SafetyPlan> {
  const { openAsker } = await import("../../ui/prompts/talk");
  const asker = openAsker(context.terminal, context.plain);
  let plan = start;
  try {
    for (const { id, title, hint } of safetyPlanParts) {
      const now = plan[id];
      const keep = now === undefined ? "Enter leaves it empty" : `now: ${now}; Enter keeps it, - empties it`;
      const text = await asker.text(title, `${hint}. ${keep}.`);
      if (text === null) break;
      if (text.trim() !== "") plan = withPart(plan, id, text.trim() === "-" ? "" : text);
    }
  } finally {
    asker.close();
  }
  return plan;
}

function show(context: Context, person: Person, plan: SafetyPlan): void {
  if (context.flags.json) {
    const parts = Object.fromEntries(safetyPlanParts.map(({ id }) => [id, plan[id] ?? null]));
    const { id, name, role } = person;
    context.json({ schema: "headroom/safety-plan@1", person: { id, name, role }, parts });
    return;
  }
  const { width } = context.out.look;
  const written = safetyPlanParts.filter(({ id }) => plan[id] !== undefined);
  const lines = (text: string) => wrap(text, textWidth(width));
  context.out.write(
    page([
      titleLine("My plan for a crisis", "", width),
      ...(written.length === 0
        ? [lines("Nothing is written yet. headroom help-now plan --edit asks for it, part by part.")]
        : written.map(({ id, title }) => [title, ...labelled("", [plan[id] ?? ""], width)])),
      [
        ...lines("If your life is in danger, call your emergency number. headroom help-now has it."),
        ...lines("This plan stays here: it is in no export, share or session."),
      ],
    ]),
  );
}
