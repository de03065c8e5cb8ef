import { type CalendarDate, daysBetween } from "./calendar";
import type { Strategy } from "./strategy";

/** What became of a step, as the record keeps it; oldest first. */
export interface StepAction {
  readonly step: string;
  readonly state: "done" | "snoozed" | "dropped";
  readonly date: CalendarDate;
}

/** Days for which a snoozed step stays away (cli.md, "Plan, advice, recovery, sessions"). */
const snoozeDays = 14;

/** The newest word on each step; a word dated after `asOf` is not said yet. */
export function latestStates(
  actions: readonly StepAction[],
  asOf: CalendarDate,
): ReadonlyMap<string, StepAction> {
  return new Map(actions.filter(({ date }) => date <= asOf).map((action) => [action.step, action]));
}

/** True for a step that was done or dropped, or snoozed less than two weeks ago. */
export function isAway(action: StepAction | undefined, asOf: CalendarDate): boolean {
  if (action === undefined) return false;
  return action.state !== "snoozed" || daysBetween(action.date, asOf) < snoozeDays;
}

/**
 * Strategies that are not to be suggested: done, dropped, snoozed less than two weeks ago,
 * or in practice already. What puts the same boundary into practice goes with them, since
 * it would be the same suggestion in other words.
 * @param active ids of the plan fields in practice now
 */
export function hiddenStrategies(
  strategies: readonly Strategy[],
  actions: readonly StepAction[],
  active: readonly string[],
  asOf: CalendarDate,
): ReadonlySet<string> {
  const states = latestStates(actions, asOf);
  const gone = strategies.filter(({ id }) => isAway(states.get(id), asOf));
  const boundaries = new Set([...active, ...gone.flatMap(({ boundary }) => boundary ?? [])]);
  return new Set([
    ...gone.map(({ id }) => id),
    ...strategies
      .filter(({ boundary }) => boundary !== undefined && boundaries.has(boundary))
      .map(({ id }) => id),
  ]);
}
