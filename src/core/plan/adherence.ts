import type { CalendarDate } from "../calendar";
import type { Adherence, WeekContext } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import { weeklyPoints } from "../trend/series";

/** How a boundary went, in words. */
export const adherenceWords: Readonly<Record<Adherence, string>> = {
  kept: "kept",
  partly: "partly kept",
  missed: "missed",
};

/** How often a boundary was kept, partly kept and missed, counting each check-in that asked. */
export interface AdherenceCounts {
  readonly kept: number;
  readonly partly: number;
  readonly missed: number;
}

/** How a boundary went in one week, and what was special about that week. */
export interface BoundaryWeek {
  readonly date: CalendarDate;
  readonly how: Adherence;
  readonly context: readonly WeekContext[];
  readonly note: string | null;
  /** What got in the way of this boundary; `null` if not given. */
  readonly obstacle: string | null;
}

/** How a boundary has gone so far. */
export interface BoundaryHistory extends AdherenceCounts {
  /** What was answered, oldest first. */
  readonly weeks: readonly BoundaryWeek[];
  /** True when no two answers are from the same ISO week, so that they can be called weeks. */
  readonly weekly: boolean;
  /** How many of the latest ISO weeks with an answer were missed in a row; each counts by its last answer. */
  readonly missedInARow: number;
}

/** After this many missed weeks a smaller version is offered. */
export const missedTooOften = 3;

/**
 * Counts what check-ins said about these boundaries.
 * @param ids boundaries that get a count even if no check-in has asked about them yet
 */
export function countAdherence(
  checkIns: readonly CheckIn[],
  ids: readonly string[],
): Record<string, AdherenceCounts> {
  return Object.fromEntries(ids.map((id) => [id, countOf(weeksOf(checkIns, id))]));
}

/**
 * How one boundary has gone so far.
 * @param checkIns by time
 * @param changedBy id of the plan that gave it its present value, see `changedBy` in `plan.ts`: earlier
 *   check-ins do not count as missed in a row, since they are about another value
 */
export function boundaryHistory(
  checkIns: readonly CheckIn[],
  id: string,
  changedBy: string | null = null,
): BoundaryHistory {
  const weeks = weeksOf(checkIns, id);
  const ofThisValue = checkIns.filter((checkIn) => changedBy === null || checkIn.id > changedBy);
  const points = weeklyPoints(weeksOf(ofThisValue, id).map((week) => ({ ...week, value: 0 })));
  const lastNotMissed = points.findLastIndex((week) => week.how !== "missed");
  return {
    ...countOf(weeks),
    weeks,
    weekly: weeklyPoints(weeks.map((week) => ({ ...week, value: 0 }))).length === weeks.length,
    missedInARow: points.length - 1 - lastNotMissed,
  };
}

function weeksOf(checkIns: readonly CheckIn[], id: string): BoundaryWeek[] {
  return checkIns.flatMap(({ date, boundaries, obstacles = {}, context, note }) => {
    const how = Object.hasOwn(boundaries, id) ? boundaries[id] : undefined;
    const obstacle = Object.hasOwn(obstacles, id) ? (obstacles[id] ?? null) : null;
    return how === undefined ? [] : [{ date, how, context, note, obstacle }];
  });
}

function countOf(weeks: readonly BoundaryWeek[]): AdherenceCounts {
  const count = (how: Adherence) => weeks.filter((week) => week.how === how).length;
  return { kept: count("kept"), partly: count("partly"), missed: count("missed") };
}
