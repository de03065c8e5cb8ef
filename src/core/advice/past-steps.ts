import { type CalendarDate, daysBetween } from "../calendar";
import type { CheckIn, Routine } from "../questionnaire/check-in";
import type { Citation } from "../sources";
import { weekNumber } from "../trend/series";
import type { Effort, Strategy } from "./strategy";

/** What became of a step, as the record keeps it; oldest first. */
export interface StepAction {
  readonly step: string;
  readonly state: "done" | "snoozed" | "dropped" | "again";
  readonly date: CalendarDate;
}

/** Days for which a snoozed step stays away. */
const snoozeDays = 14;

/** The newest word on each step; a word dated after `asOf` is not said yet. */
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

/** How far back suggestions are made again at least, in weeks with a check-in. */
const weeksBack = 5;
/**
 * They are made again from the start of a stretch of so many weeks of the record. If it were always just
 * so many weeks ago, each week would be judged as if those before had never been, and with unchanging
 * answers a step that made room would never come back. Under the rule below such a step stands there for
 * three weeks and is gone for two, so that after five weeks everything is as it was.
 */
const stretch = 5;
/** A step that stood there in three of the last four weeks makes room. */
const window = 4;
const often = 3;

/**
 * Steps that were suggested often enough lately to make room for others. Suggestions are
 * not stored, so what was suggested is worked out again from each week's last check-in;
 * the same record gives the same steps.
 * @param checkIns by time, the latest last; what the latest week itself suggests does not count
 * @param suggest the steps that stood there after these check-ins, with these tired ones
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

/** How many check-ins there were at the end of each of the last weeks that had one, without the latest of all. */
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
  first: "week",
  weekly: "week",
  monthly: "month",
  quarterly: "year",
  full: "year",
  session: null,
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
