import { addDays, type CalendarDate, daysBetween } from "../calendar";
import { type Answers, answerTo, type Load } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { Item } from "../questionnaire/items";
import { type AssessContext, type Carried, isAsked, type Questionnaires } from "./assess";
import { type DimensionScores, dimensionScores, strainNow, subscaleScores, subscales } from "./strain";

/** How many check-ins with logged hours self-assessments are compared with. */
const hoursLookBack = 4;

/** Days for which the weekly answers, and anything else behind the strain now, remain valid. */
export const weeklyFreshness = 14;

/** Whole days between a check-in and `today`; negative for a check-in dated later. */
export function ageOf(checkIn: CheckIn, today: CalendarDate): number {
  return daysBetween(checkIn.date, today);
}

/**
 * What the rules for a check-in may know from earlier ones: check-ins dated no later, including itself.
 * @param upTo the person's check-ins by time, ending with the one that is assessed
 */
export function lookBack(upTo: readonly CheckIn[]): AssessContext {
  const last = upTo.at(-1);
  return {
    details: last?.details,
    date: last?.date,
    load: last?.load,
    recentHours: lastLogged(upTo, "m.hours", hoursLookBack),
    lastWorkFreeHoliday: lastWorkFreeHoliday(upTo),
    ...(last?.seen !== undefined && { seen: seenFacts(last) }),
    weekendDaysSeen: last === undefined ? 0 : weekendDaysSeen(upTo, last.date),
    boundaries: last?.boundaries,
  };
}

/** The facts of a check-in that are as the signals showed them. */
function seenFacts({ load, seen = [] }: CheckIn): Record<string, number> {
  return Object.fromEntries(seen.flatMap((id) => (load[id] === undefined ? [] : [[id, load[id]]])));
}

/** Weekend days worked that the signals showed in the check-ins of the four weeks up to a day. */
export function weekendDaysSeen(checkIns: readonly CheckIn[], day: CalendarDate): number {
  const from = addDays(day, -27);
  return checkIns
    .filter(({ date }) => date >= from && date <= day)
    .reduce((sum, checkIn) => sum + (seenFacts(checkIn)["m.weekend-days"] ?? 0), 0);
}

/**
 * The last values of one metric, oldest first, from the check-ins that logged it; at most as many as asked
 * for.
 */
function lastLogged(checkIns: readonly CheckIn[], metric: string, most: number): number[] {
  const values: number[] = [];
  for (let at = checkIns.length - 1; at >= 0 && values.length < most; at--) {
    const value = checkIns[at]?.load[metric];
    if (value !== undefined) values.unshift(value);
  }
  return values;
}

/** The day of the last holiday without work, according to the newest check-in that logged it. */
export function lastWorkFreeHoliday(checkIns: readonly CheckIn[]): CalendarDate | null {
  const newest = checkIns.findLast((checkIn) => checkIn.load["m.since-vacation"] !== undefined);
  if (newest === undefined) return null;
  return addDays(newest.date, -Number(newest.load["m.since-vacation"]));
}

/**
 * The broken nights and short rests still valid on a day, each from the newest check-in that has it. A week
 * without calls had no calls at night.
 */
export function standingRest(checkIns: readonly CheckIn[], end: number, asOf: CalendarDate): Load {
  const rest: Record<string, number> = {};
  for (let at = end - 1; at >= 0; at--) {
    const checkIn = checkIns[at];
    if (checkIn === undefined || ageOf(checkIn, asOf) > weeklyFreshness) break;
    const { load } = checkIn;
    const nightCalls = load["m.night-calls"] ?? (load["m.after-hours-calls"] === 0 ? 0 : undefined);
    if (nightCalls !== undefined) rest["m.night-calls"] ??= nightCalls;
    if (load["m.short-rests"] !== undefined) rest["m.short-rests"] ??= load["m.short-rests"];
  }
  return rest;
}

/** Index of the last among the first `end` check-ins that answers one of these items; -1 if none does. */
export type NewestWith = (items: readonly Item[], end: number) => number;

/** Looks that up, but never twice for the same check-in. */
export function newestIn(checkIns: readonly CheckIn[]): NewestWith {
  const known = new Map<readonly Item[], boolean[]>();
  return (items, end) => {
    const answered = known.get(items) ?? [];
    known.set(items, answered);
    for (let at = end - 1; at >= 0; at--) {
      const found = answered[at] ?? isAnswered(checkIns[at], items);
      answered[at] = found;
      if (found) return at;
    }
    return -1;
  };
}

function isAnswered(checkIn: CheckIn | undefined, items: readonly Item[]): boolean {
  if (checkIn === undefined) return false;
  // Most check-ins lack answers to most items, so a miss has to be fast.
  for (const { id } of items) if (answerTo(checkIn.answers, id) !== null) return true;
  return false;
}

/** Scores computed once, in the check-in that asked for them, and carried forward from there. */
export interface CarriedScores {
  /** The dimensions of the check-in at `index`, which answers their items. */
  dimensionsAt(index: number): DimensionScores;
  /** The strain that the stage marks of the check-in at `index` are checked against. */
  gateAt(index: number): number | null;
}

/**
 * Scores the dimensions and gates of a record, each check-in only once.
 * @param checkIns by time
 */
export function carriedScoresIn(
  checkIns: readonly CheckIn[],
  { instruments, dimensionScales }: Questionnaires,
  newest: NewestWith = newestIn(checkIns),
): CarriedScores {
  /** The answers of each weekly scale at `index`, or the newest in the two weeks before. */
  const weeklyAt = (index: number): Answers => {
    const date = checkIns[index]?.date;
    const answers: Record<string, Answers[string]> = {};
    if (date === undefined) return answers;
    for (const scale of subscales) {
      const { items } = instruments[scale];
      const checkIn = checkIns[newest(items, index + 1)];
      if (checkIn === undefined || ageOf(checkIn, date) > weeklyFreshness) continue;
      for (const { id } of items) answers[id] = answerTo(checkIn.answers, id);
    }
    return answers;
  };
  const ownDimensions = (checkIn: CheckIn | undefined): Answers =>
    Object.fromEntries(
      instruments.dimensions.items.map(({ id }) => [id, answerTo(checkIn?.answers ?? {}, id)]),
    );
  const dimensionsAt = remembered((index) => {
    const answers = { ...weeklyAt(index), ...ownDimensions(checkIns[index]) };
    return dimensionScores(answers, instruments.dimensions, dimensionScales);
  });
  const gateAt = remembered((index) => {
    const { answers = {}, date } = checkIns[index] ?? {};
    if (date === undefined) return null;
    const own = isAsked("dimensions", answers, instruments) ? dimensionsAt(index) : null;
    const { value } = strainNow(subscaleScores(answers, instruments), own);
    if (value !== null) return value;
    // Marks answered on their own are checked against the strain in force on that day.
    const asked = newest(instruments.dimensions.items, index + 1);
    const at = checkIns[asked];
    const recent = at !== undefined && ageOf(at, date) <= weeklyFreshness ? dimensionsAt(asked) : null;
    return strainNow(subscaleScores(weeklyAt(index), instruments), recent).value;
  });
  return { dimensionsAt, gateAt };
}

function remembered<T>(compute: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined || known.has(index)) return before as T;
    const value = compute(index);
    known.set(index, value);
    return value;
  };
}

/**
 * What the result of a check-in carries over from the two weeks before it.
 * @param upTo the person's check-ins by time, ending with the one that is assessed
 */
export function carriedInto(upTo: readonly CheckIn[], questionnaires: Questionnaires): Carried {
  const { instruments } = questionnaires;
  const answers = upTo.at(-1)?.answers ?? {};
  const index = upTo.length - 1;
  const asks = (id: "dimensions" | "stages") => isAsked(id, answers, instruments);
  if (!asks("dimensions") && !asks("stages")) return { dimensions: null };
  const { dimensionsAt, gateAt } = carriedScoresIn(upTo, questionnaires);
  return {
    dimensions: asks("dimensions") ? dimensionsAt(index) : null,
    ...(asks("stages") && { gate: gateAt(index) }),
  };
}

/**
 * For each check-in, the few earlier ones that its assessment needs: the last ones with logged hours, the
 * newest that logged the last holiday, and from the four weeks before, those whose strain its dimensions and
 * stage marks may rest on, or that saw work at weekends. Followed by the check-in itself, they can replace
 * everything up to it in `assessLast` and `withheld`, so that a record of any length is assessed in one pass.
 * @param checkIns by time
 * @returns a function that gives the check-ins needed before the one at `index`, by time
 */
export function relevantBefore(
  checkIns: readonly CheckIn[],
  { instruments }: Questionnaires,
): (index: number) => CheckIn[] {
  const withHours = indexesWith(checkIns, "m.hours");
  const withHoliday = indexesWith(checkIns, "m.since-vacation");
  /**
   * Dimensions from two weeks ago may rest on signs from two weeks before that; seen weekends go back four
   * weeks.
   */
  const monthBefore = (index: number): number[] => {
    const checkIn = checkIns[index];
    if (checkIn === undefined) return [];
    const asks = (id: "dimensions" | "stages") => isAsked(id, checkIn.answers, instruments);
    const all = asks("dimensions") || asks("stages");
    const month: number[] = [];
    for (let at = index - 1; at >= 0; at--) {
      const before = checkIns[at];
      if (before === undefined || ageOf(before, checkIn.date) > 2 * weeklyFreshness) break;
      if (all || before.seen?.includes("m.weekend-days")) month.push(at);
    }
    return month;
  };
  return (index) => {
    const end = countBelow(withHours, index);
    const hours = withHours.slice(Math.max(0, end - hoursLookBack), end);
    const holiday = withHoliday[countBelow(withHoliday, index) - 1];
    const wanted = new Set([...hours, ...(holiday === undefined ? [] : [holiday]), ...monthBefore(index)]);
    return [...wanted]
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const checkIn = checkIns[at];
        return checkIn === undefined ? [] : [checkIn];
      });
  };
}

function indexesWith(checkIns: readonly CheckIn[], metric: string): number[] {
  return checkIns.flatMap(({ load }, index) => (load[metric] === undefined ? [] : [index]));
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
