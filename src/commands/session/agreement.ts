import { type Agreed, type HeldItem, heldSince, type Session } from "../../core/mentoring/session";
import { planCalls } from "../../core/plan/calls";
import { changePlan } from "../../core/plan/edit";
import { planFields } from "../../core/plan/fields";
import { activeBoundaries, emptyPlan, mostActive, type PlanContent } from "../../core/plan/plan";
import { type PlanProposal, proposePlan } from "../../core/plan/proposal";
import { readTyped } from "../../core/plan/values";
import { adherences } from "../../core/questionnaire/answers";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { standingOf } from "../../core/scoring/standing";
import { planRefusal } from "../../formats/plan-file";
import type { PlanEntry } from "../../store/entry";
import { nextId } from "../../store/ids";
import type { SessionDraft } from "../../store/session-draft";
import { boundaryText } from "../../ui/plan/lines";
import { heldWords } from "../../ui/session/frame";
import {
  boundaryMenu,
  boundaryValueLine,
  heldMenu,
  type OfferedBoundary,
  ownStepLine,
  stepsMenu,
} from "../../ui/session/steps";
import { adviceOf } from "../common/advice";
import { sessionsOf } from "../common/sessions";
import { answersOf, type SessionAnswers, withPlan } from "./answers";
import { type Asked, back, leaving, on, type Running } from "./running";

/** So many are offered: a plan to begin with is no catalogue. */
const mostOffered = 3;

/** One boundary for the time until the next session, or none. */
export const askBoundary: Asked = async (running, draft) => {
  const { context, face, names, record } = running;
  const base = planIn(running);
  const offered = offeredBoundaries(running, draft, base);
  const active = activeBoundaries(record.plans, planFields);
  const words = active.map(({ field, value }) => boundaryText(field, value));
  const full = base.active.length >= mostActive;
  for (;;) {
    const choice = await face.menu(boundaryMenu(names, offered, words, full, context.err.look));
    if (choice === null) throw leaving(running, draft);
    if (choice === 0) return on(draft, { boundary: null, agreed: without(draft, "boundary") });
    const chosen = full ? undefined : offered[choice - 1];
    if (chosen === undefined) return back(draft);
    const line = await face.line(boundaryValueLine(names, chosen), (text) => valueProblem(chosen, text));
    if (line === null) throw leaving(running, draft);
    if (line.trim() === "b") continue;
    const reading = readTyped(chosen.field.type, line);
    const value =
      line.trim() !== "" && "value" in reading && reading.value !== null ? reading.value : chosen.value;
    const { id } = chosen.field;
    const agreed: Agreed = { kind: "boundary", id, says: boundaryText(chosen.field, value) };
    return on(draft, {
      boundary: { id, value: structuredClone(value) as NonNullable<SessionDraft["boundary"]>["value"] },
      agreed: [agreed, ...without(draft, "boundary")],
    });
  }
};

function valueProblem({ field }: OfferedBoundary, text: string): string | null {
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
  const starts = [...ids].filter((id) => planCalls[id]?.start && !base.active.includes(id));
  return starts.slice(0, mostOffered).flatMap((id): OfferedBoundary[] => {
    const field = planFields.find((one) => one.id === id);
    const value = base.fields[id] ?? proposal.fields[id];
    if (field === undefined || value === undefined) return [];
    return [{ field, value, because: proposal.because[id] ?? [] }];
  });
}

function planIn({ record }: Running): PlanContent {
  return record.plans.at(-1) ?? emptyPlan;
}

/** The plan with the boundary of this session in practice; `null` when there is none. */
export function planEntryOf(
  running: Running,
  { boundary, date }: SessionDraft,
  after: string | null,
): PlanEntry | null {
  if (boundary === null) return null;
  const change = { fields: { [boundary.id]: boundary.value }, activate: [boundary.id] };
  const changed = changePlan(planIn(running), change, planFields);
  if ("refused" in changed) return null;
  const { clock } = running.context;
  const id = nextId(clock.now(), after);
  const { fields, active } = changed.plan;
  return { v: 1, id, type: "plan", recordedAt: clock.stamp(), date, fields, active };
}

/** One or two steps of the advice, as it is for answers that both have seen. */
export const askSteps: Asked = async (running, draft) => {
  const { context, face, names, record } = running;
  const given = answersOf(running, draft);
  const plan = planEntryOf(running, draft, given.checkIn?.id ?? null);
  const advice = adviceIn(given, plan, draft, record.person.role);
  const steps = advice?.advice.steps ?? [];
  const choices = steps.length;
  for (;;) {
    const choice = await face.menu(stepsMenu(names, steps, advice?.standing ?? null, context.err.look));
    if (choice === null) throw leaving(running, draft);
    const others = [...draft.agreed.filter(({ kind }) => kind === "boundary")];
    if (choice === 0) return on(draft, { agreed: others });
    const both = choices === 2 && choice === 3;
    const picked = both ? steps : steps.slice(choice - 1, choice);
    if (picked.length > 0) {
      const agreed = picked.map(
        ({ strategy }): Agreed => ({ kind: "step", id: strategy.id, says: strategy.action }),
      );
      return on(draft, { agreed: [...others, ...agreed] });
    }
    if (choice !== choices + (choices === 2 ? 2 : 1)) return back(draft);
    const line = await face.line(ownStepLine(names), () => null);
    if (line === null) throw leaving(running, draft);
    const says = line.trim();
    if (says === "" || says === "b") continue;
    return on(draft, { agreed: [...others, { kind: "own", id: null, says }] });
  }
};

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

/** A session opens with what was agreed the last time, and whether it held. */
export const askHeld: Asked = async (running, draft) => {
  const { context, face, names, record } = running;
  const { today } = context.clock;
  const last: Session | undefined = sessionsOf(record).at(-1);
  if (last === undefined) return on(draft);
  const held: HeldItem[] = [];
  const since = {
    checkIns: datedUpTo(record.checkIns, today),
    actions: record.actions,
    date: last.date,
  };
  // What the mentor of another session wanted to ask is that mentor's own.
  const ask = last.mentor === draft.mentor.id ? last.ask : null;
  for (const agreed of last.agreed) {
    const known = heldWords(heldSince(agreed, since), today);
    const menu = heldMenu(
      names,
      { date: last.date, ask },
      { says: agreed.says, known },
      today,
      context.err.look,
    );
    const choice = await face.menu(menu);
    if (choice === null) throw leaving(running, draft);
    held.push({ id: agreed.id, says: agreed.says, how: adherences[choice] ?? null });
  }
  return on(draft, { held });
};
