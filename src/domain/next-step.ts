import type { Citation } from "../content/sources";
import { isAway, latestStates, type StepAction } from "./advice-hidden";
import { type CalendarDate, daysBetween } from "./calendar";
import type { Routine } from "./check-in";
import type { Effort } from "./strategy";

/** One of the steps for the week, the month and the year that suit everybody. */
export interface NextStep {
  readonly id: string;
  readonly term: Effort;
  readonly says: string;
  /** The strategies that take it. */
  readonly strategies: readonly string[];
  readonly sources: readonly Citation[];
}

/** The terms whose steps a check-in is the place for; an answers file of its own kind is none. */
const termOf: Readonly<Record<Routine, Effort | null>> = {
  weekly: "week",
  monthly: "month",
  quarterly: "year",
  full: "year",
  custom: null,
};

/**
 * The step that a check-in brings up: of its term, still open, in turn from week to week.
 * One that was done or dropped stays away, one that was snoozed for two weeks, as does one that a done
 * strategy has taken.
 * @returns `null` when none is open
 */
export function nextStepFor(
  routine: Routine,
  steps: readonly NextStep[],
  actions: readonly StepAction[],
  date: CalendarDate,
): NextStep | null {
  const states = latestStates(actions, date);
  const open = steps.filter(
    ({ id, term, strategies }) =>
      term === termOf[routine] &&
      !isAway(states.get(id), date) &&
      strategies.every((strategy) => states.get(strategy)?.state !== "done"),
  );
  const week = Math.floor(daysBetween("1970-01-05", date) / 7);
  return open[week % Math.max(open.length, 1)] ?? null;
}
