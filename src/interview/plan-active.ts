import { planCalls } from "../content/plan-calls";
import { planFields } from "../content/plan-fields";
import type { PlanField, PlanValue } from "../domain/instrument";
import { mostActive, type PlanContent } from "../domain/plan";
import type { PlanProposal } from "../domain/plan-proposal";
import { activeQuestion } from "../views/plan/question";
import type { PlanFace } from "./plan-face";

/** So many lines fit the screen. */
const mostListed = 9;

interface Start {
  readonly plan: PlanContent;
  readonly proposal: PlanProposal;
}

/**
 * Asks which boundaries are in practice from now on: those that are, the one that the answers call
 * for, and what was just entered can be chosen.
 * @returns ids, or `null` when it stays as it is
 */
export async function askActive(
  { plan, proposal }: Start,
  entered: ReadonlyMap<string, PlanValue | null>,
  face: PlanFace,
): Promise<readonly string[] | null> {
  const listed = candidates({ plan, proposal }, entered);
  if (listed.length === 0) return null;
  const ids = listed.map(({ field }) => field.id);
  const kept = plan.active.filter((id) => ids.includes(id));
  const offered = kept.length > 0 ? kept : ids.slice(0, 1);
  const numbers = offered.map((id) => ids.indexOf(id) + 1);
  const line = await face.ask(activeQuestion(listed, numbers), (text) => problemOf(text, listed.length));
  const word = line?.trim().toLowerCase() ?? "q";
  if (word === "s" || word === "q" || word === "b") return null;
  if (word === "") return offered;
  return numbersIn(word).flatMap((number) => ids[number - 1] ?? []);
}

interface Candidate {
  readonly field: PlanField;
  readonly value: PlanValue;
}

/** Fields with a value: in practice first, then the proposed start, then good beginnings just entered. */
function candidates({ plan, proposal }: Start, entered: ReadonlyMap<string, PlanValue | null>): Candidate[] {
  const held = new Map<string, PlanValue | null>([...Object.entries(plan.fields), ...entered]);
  const starts = [...entered.keys()].toSorted((a, b) => Number(isStart(b)) - Number(isStart(a)));
  const order = new Set([...plan.active, ...proposal.active, ...starts]);
  return [...order]
    .flatMap((id) => {
      const field = planFields.find((one) => one.id === id);
      const value = held.get(id) ?? null;
      return field === undefined || value === null ? [] : [{ field, value }];
    })
    .slice(0, mostListed);
}

function isStart(id: string): boolean {
  return planCalls[id]?.start === true;
}

function problemOf(text: string, most: number): string | null {
  const word = text.trim().toLowerCase();
  if (["", "s", "q", "b"].includes(word)) return null;
  const numbers = numbersIn(word);
  if (!/^\d+([ ,;]+\d+)*$/.test(word) || numbers.some((number) => number < 1 || number > most))
    return `it takes numbers from 1 to ${most}, such as 1, or s for none`;
  return new Set(numbers).size > mostActive ? `${mostActive} at most are in practice at a time` : null;
}

function numbersIn(text: string): number[] {
  return [...new Set(text.split(/[ ,;]+/).map(Number))];
}
