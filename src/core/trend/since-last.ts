import { type CalendarDate, daysBetween } from "../calendar";
import type { CheckIn } from "../questionnaire/check-in";
import type { Questionnaires } from "../scoring/assess";
import { scaleSeries } from "./scales";
import { gapDays, weekNumber } from "./series";

/**
 * The check-in before the last one, from another day: the newest that shares an answered sign with the last
 * one, so that one with only the help questions does not come in between.
 */
export function previousOf(upTo: readonly CheckIn[]): CheckIn | undefined {
  const last = upTo.at(-1);
  if (last === undefined) return undefined;
  const signs = Object.keys(last.answers).filter((id) => typeof last.answers[id] === "number");
  const earlier = upTo.filter(({ date }) => date < last.date);
  const comparable = ({ answers }: CheckIn) =>
    signs.some((id) => Object.hasOwn(answers, id) && typeof answers[id] === "number");
  return earlier.findLast(comparable) ?? earlier.at(-1);
}

/** How the signs of a check-in compare with those of the one before. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** The day of the one before. */
  readonly since: CalendarDate;
}

/** Points from which a step is worth mentioning. */
const leastStep = 10;

/**
 * The step of overall strain from the previous check-in on another day to the last one, comparing signs with
 * signs; `null` if it is small, either score is missing, or the two are too far apart.
 */
export function stepOf(upTo: readonly CheckIn[], questionnaires: Questionnaires): Step | null {
  const last = upTo.at(-1);
  if (last === undefined) return null;
  const points = scaleSeries("overall", upTo, questionnaires);
  const to = points.at(-1);
  if (to === undefined || to.id !== last.id) return null;
  const from = points.findLast(({ date, version }) => date < to.date && version === to.version);
  if (from === undefined || daysBetween(from.date, to.date) >= gapDays) return null;
  const [was, is] = [Math.round(from.value), Math.round(to.value)];
  return Math.abs(is - was) < leastStep ? null : { from: was, to: is, since: from.date };
}

/** How many ISO weeks in a row have a check-in, up to the week of the last one. */
export function weeksInARow(checkIns: readonly CheckIn[]): number {
  const weeks = new Set(checkIns.map(({ date }) => weekNumber(date)));
  const last = checkIns.at(-1);
  if (last === undefined) return 0;
  let count = 0;
  while (weeks.has(weekNumber(last.date) - count)) count++;
  return count;
}
