import type { AdviceStep } from "../../core/advice/advise";
import {
  type Agreed,
  type HeldItem,
  heldSince,
  planChange,
  type Session,
} from "../../core/mentoring/session";
import { planCalls } from "../../core/plan/calls";
import { changePlan } from "../../core/plan/edit";
import { planFields } from "../../core/plan/fields";
import { activeBoundaries, emptyPlan, mostActive, type PlanContent } from "../../core/plan/plan";
import { type PlanProposal, proposePlan } from "../../core/plan/proposal";
import { readTyped } from "../../core/plan/values";
import { adherences } from "../../core/questionnaire/answers";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import type { PlanField } from "../../core/questionnaire/items";
import { standingOf } from "../../core/scoring/standing";
import { planRefusal } from "../../formats/plan-file";
import type { PlanEntry } from "../../store/entry";
import { nextId } from "../../store/ids";
import type { SessionDraft } from "../../store/session-draft";
import { boundaryText, fieldOf } from "../../ui/plan/lines";
import { heldWords } from "../../ui/session/frame";
import {
  boundaryMenu,
  boundaryValueLine,
  changeBoundaryMenu,
  heldMenu,
  type OfferedBoundary,
  ownStepLine,
  stepsMenu,
} from "../../ui/session/steps";
import { adviceOf } from "../common/advice";
import { sessionsOf } from "../common/sessions";
import { answersOf, type SessionAnswers, withPlan } from "./answers";
import { type Asked, askLine, back, keep, leaving, on, pass, type Running } from "./running";

/** How many are offered: a first plan is not a catalogue. */
const mostOffered = 3;

/**
 * One boundary for the time until the next session, or none; those in practice may be loosened or dropped.
 */
export const askBoundary: Asked = async (running, begun) => {
  const { context, prompter, names, record } = running;
  let draft = begun;
  for (;;) {
    keep(running, draft);
    const base = planIn(running);
    const practised = base.active.filter((id) => !draft.dropped.includes(id));
    const active = activeBoundaries(record.plans, planFields, practised);
    const isFull = practised.length >= mostActive;
    const offered = isFull ? [] : offeredBoundaries(running, draft, base);
    const words = active.map(({ field, value }) => boundaryText(field, value));
    const gone = activeBoundaries(record.plans, planFields, draft.dropped);
    const dropped = gone.map(({ field, value }) => boundaryText(field, value));
    const choice = await prompter.menu(
      boundaryMenu(names, { offered, active: words, dropped, isFull }, context.err.look),
    );
    if (choice === null) throw leaving(running, draft);
    if (choice === 0) return on(draft, { boundary: null, agreed: without(draft, "boundary") });
    const chosen = offered[choice - 1];
    const changed = active[choice - 1 - offered.length];
    const kept = gone[choice - 1 - offered.length - active.length];
    if (kept !== undefined) {
      draft = { ...draft, dropped: draft.dropped.filter((id) => id !== kept.field.id) };
      continue;
    }
    if (chosen === undefined && changed === undefined) return back(draft);
    const wanted = chosen ?? { ...changed, because: [] };
    if (wanted.field === undefined || wanted.value === undefined) continue;
    const { field, value } = wanted;
    if (changed !== undefined) {
      const how = await prompter.menu(
        changeBoundaryMenu(names, boundaryText(field, value), context.err.look),
      );
      if (how === null) throw leaving(running, draft);
      if (how === 2) draft = { ...draft, dropped: [...draft.dropped, field.id] };
      if (how !== 1) continue;
    }
    const line = await askLine(running, draft, boundaryValueLine(names, { field, value }), (text) =>
      valueProblem(field, text),
    );
    draft = { ...draft, typed: "" };
    if (line === "b") continue;
    const reading = readTyped(field.type, line);
    const now = line !== "" && "value" in reading && reading.value !== null ? reading.value : value;
    const agreed: Agreed = { kind: "boundary", id: field.id, says: boundaryText(field, now) };
    return on(draft, {
      boundary: {
        id: field.id,
        value: structuredClone(now) as NonNullable<SessionDraft["boundary"]>["value"],
      },
      agreed: [agreed, ...without(draft, "boundary")],
    });
  }
};

function valueProblem(field: PlanField, text: string): string | null {
  if (["", "b"].includes(text.trim())) return null;
  const reading = readTyped(field.type, text);
  return "refused" in reading ? planRefusal(field, reading) : null;
}

/** The boundaries that these answers call for and that are good to start with. */
function offeredBoundaries(running: Running, draft: SessionDraft, base: PlanContent): OfferedBoundary[] {
  const { shown } = answersOf(running, draft);
  const standing = standingOf(shown.checkIns, draft.date, questionnaires);
  const proposal: PlanProposal = proposePlan(standing, planFields, planCalls, instruments);
  const ids = new Set([...proposal.active, ...Object.keys(proposal.fields)]);
  const isStart = (id: string) => planCalls[id]?.start === true && !base.active.includes(id);
  const called = [...ids].filter(isStart);
  // When no answer calls for one, or none was given here, the usual ones are offered.
  const starts = called.length > 0 ? called : Object.keys(planCalls).filter(isStart);
  const offered = starts.flatMap((id): OfferedBoundary[] => {
    const field = planFields.find((one) => one.id === id);
    const value = base.fields[id] ?? proposal.fields[id] ?? field?.fallback ?? undefined;
    if (field === undefined || value === undefined) return [];
    return [{ field, value, because: proposal.because[id] ?? [] }];
  });
  return offered.slice(0, mostOffered);
}

function planIn({ record }: Running): PlanContent {
  return record.plans.at(-1) ?? emptyPlan;
}

/** The plan with what was agreed in this session; `null` when that changes nothing. */
export function planEntryOf(
  running: Running,
  { boundary, dropped, date }: SessionDraft,
  after: string | null,
): PlanEntry | null {
  const changed = changePlan(planIn(running), planChange({ boundary, dropped }), planFields);
  if ((boundary === null && dropped.length === 0) || "refused" in changed) return null;
  const { clock } = running.context;
  const id = nextId(clock.now(), after);
  const { fields, active } = changed.plan;
  return { v: 1, id, type: "plan", recordedAt: clock.stamp(), date, fields, active };
}

/** Steps of the advice that both have seen, what was missed last time, and their own words: any number. */
export const askSteps: Asked = async (running, begun) => {
  const { context, prompter, names, record } = running;
  let draft = begun;
  const given = answersOf(running, draft);
  const plan = planEntryOf(running, draft, given.checkIn?.id ?? null);
  const advice = adviceIn(given, plan, draft, record.person.role);
  const steps = advice?.advice.steps ?? [];
  for (;;) {
    const boundary = draft.agreed.filter(({ kind }) => kind === "boundary");
    const chosen = draft.agreed.filter(({ kind }) => kind !== "boundary");
    const offered = [...steps.map(stepAgreed), ...missedIn(draft)].filter(
      (one) => !chosen.some((other) => other.says === one.says),
    );
    const shown = steps.filter(({ strategy }) => !chosen.some(({ id }) => id === strategy.id));
    const again = offered.slice(shown.length).map(({ says }) => says);
    const menu = stepsMenu(
      names,
      { steps: shown, standing: advice?.standing ?? null, again, chosen: chosen.map(({ says }) => says) },
      context.err.look,
    );
    const choice = await prompter.menu(menu);
    if (choice === null) throw leaving(running, draft);
    if (choice === 0) return on(draft);
    const picked = offered[choice - 1];
    const agree = (now: readonly Agreed[]) => ({ ...draft, agreed: [...boundary, ...now] });
    if (picked !== undefined) draft = agree([...chosen, picked]);
    else if (choice === offered.length + 1) {
      const says = await askLine(running, draft, ownStepLine(names));
      draft = { ...draft, typed: "" };
      if (says !== "" && says !== "b") draft = agree([...chosen, { kind: "own", id: null, says }]);
    } else if (chosen.length > 0 && choice === offered.length + 2) draft = agree(chosen.slice(0, -1));
    else return back(draft);
    keep(running, draft);
  }
};

function stepAgreed({ strategy }: AdviceStep): Agreed {
  return { kind: "step", id: strategy.id, says: strategy.action };
}

/** What did not hold since the last time may be agreed on again; a boundary stays in practice anyway. */
function missedIn({ held }: SessionDraft): Agreed[] {
  return held
    .filter(({ id, how }) => (how === "missed" || how === "partly") && fieldOf(id ?? "") === undefined)
    .map(({ id, says }) => ({ kind: id === null ? "own" : "step", id, says }));
}

function adviceIn(
  { shown }: SessionAnswers,
  plan: PlanEntry | null,
  { date }: SessionDraft,
  role: string | null,
) {
  return adviceOf(withPlan(shown, plan), date, { role });
}

function without({ agreed }: SessionDraft, kind: Agreed["kind"]): SessionDraft["agreed"] {
  return agreed.filter((one) => one.kind !== kind);
}

/** A session opens with what was agreed last time, and whether it held. */
export const askHeld: Asked = async (running, draft) => {
  const { context, prompter, names, record } = running;
  const { today } = context.clock;
  const last: Session | undefined = sessionsOf(record).at(-1);
  if (last === undefined || last.agreed.length === 0) return pass(draft);
  const since = {
    checkIns: datedUpTo(record.checkIns, today),
    actions: record.actions,
    date: last.date,
  };
  // What another mentor wanted to ask is theirs alone.
  const ask = last.mentor === draft.mentor.id ? last.ask : null;
  const other = last.with === names.mentor ? null : last.with;
  // One left half-way continues; coming back to it starts again.
  const held: HeldItem[] = draft.held.length < last.agreed.length ? [...draft.held] : [];
  while (held.length < last.agreed.length) {
    const agreed = last.agreed[held.length];
    if (agreed === undefined) break;
    const known = heldWords(heldSince(agreed, since), today);
    const menu = heldMenu(
      names,
      { date: last.date, other, ask },
      { says: agreed.says, known },
      today,
      context.err.look,
    );
    const choice = await prompter.menu(menu);
    if (choice === null) throw leaving(running, draft);
    if (choice <= adherences.length)
      held.push({ id: agreed.id, says: agreed.says, how: adherences[choice] ?? null });
    else if (held.pop() === undefined) return back({ ...draft, held });
    keep(running, { ...draft, held });
  }
  return on(draft, { held });
};
