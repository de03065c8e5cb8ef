import { type CalendarDate, daysBetween } from "../calendar";
import type { CheckIn, Routine } from "../questionnaire/check-in";
import type { Citation } from "../sources";
import { weekNumber } from "../trend/series";
import type { Effort, Strategy } from "./strategy";

/** What became of a step, as recorded. */
export interface StepAction {
  readonly step: string;
  readonly state: "done" | "snoozed" | "dropped" | "again";
  readonly date: CalendarDate;
}

/** Days for which a snoozed step is not suggested. */
const snoozeDays = 14;

/** The latest state of each step; anything dated after `asOf` does not count yet. */
export function latestStates(
  actions: readonly StepAction[],
  asOf: CalendarDate,
): ReadonlyMap<string, StepAction> {
  return new Map(actions.filter(({ date }) => date <= asOf).map((action) => [action.step, action]));
}

/** True for a step that was done or dropped, or snoozed less than two weeks ago. */
function isAway(action: StepAction | undefined, asOf: CalendarDate): boolean {
  if (action === undefined || action.state === "again") return false;
  return action.state !== "snoozed" || daysBetween(action.date, asOf) < snoozeDays;
}

/**
 * Strategies not to suggest: done, dropped, snoozed less than two weeks ago, or already in effect. Others
 * that put the same boundary into effect are hidden too, since they would be the same suggestion in other
 * words.
 * @param active ids of the plan fields in effect now
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

/** How far back suggestions are replayed at least, in weeks with a check-in. */
const weeksBack = 5;
/**
 * Suggestions are replayed from the start of a stretch of this many weeks. A window sliding with the current
 * week would judge each week as if the earlier ones had never been, and with unchanging answers a step that
 * made room would never come back. Under the rule below such a step is shown for three weeks and gone for
 * two, so after five weeks everything is as it was.
 */
const stretch = 5;
/** A step shown in three of the last four weeks makes room. */
const window = 4;
const often = 3;

/**
 * Steps suggested often enough lately to make room for others. Suggestions are not stored, so they are
 * recomputed from each week's last check-in; the same record gives the same steps.
 * @param checkIns by time, the latest last; what the latest week itself suggests does not count
 * @param suggest the steps shown after these check-ins, given these tired ones
 */
export function tiredSteps(
  checkIns: readonly CheckIn[],
  suggest: (upTo: readonly CheckIn[], tired: ReadonlySet<string>) => readonly string[],
): ReadonlySet<string> {
  const suggested: (readonly string[])[] = [];
  for (const end of weeksBefore(checkIns))
    suggested.push(suggest(checkIns.slice(0, end), tiredOf(suggested)));
  return tiredOf(suggested);
}

/** The number of check-ins up to the end of each of the last weeks that had one, without the latest week. */
function weeksBefore(checkIns: readonly CheckIn[]): number[] {
  const ends: number[] = [];
  let weekBefore: number | null = null;
  checkIns.forEach(({ date }, index) => {
    const week = weekNumber(date);
    if (weekBefore !== null && week !== weekBefore) ends.push(index);
    weekBefore = week;
  });
  return ends.slice(Math.max(Math.floor((ends.length - weeksBack) / stretch) * stretch, 0));
}

function tiredOf(suggested: readonly (readonly string[])[]): ReadonlySet<string> {
  const recent = suggested.slice(-window);
  return new Set(recent.flat().filter((id) => recent.filter((steps) => steps.includes(id)).length >= often));
}

/** One of the steps for the week, the month and the year that suit everyone. */
export interface NextStep {
  readonly id: string;
  readonly term: Effort;
  readonly says: string;
  /** The strategies that cover it. */
  readonly strategies: readonly string[];
  readonly sources: readonly Citation[];
}

/** The term whose steps a check-in of each routine brings up; a custom answers file brings up none. */
const termOf: Readonly<Record<Routine, Effort | null>> = {
  first: "week",
  weekly: "week",
  monthly: "month",
  quarterly: "year",
  full: "year",
  session: null,
  custom: null,
};

/**
 * The step that a check-in brings up: an open one of its term, rotating from week to week. One that was done
 * or dropped stays away, a snoozed one for two weeks, as does one covered by a strategy that was done.
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
