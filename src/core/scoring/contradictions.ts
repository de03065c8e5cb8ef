import { addDays, type CalendarDate, daysBetween } from "../calendar";
import { type Answers, answerTo, type Details, isYes } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { Instruments } from "../questionnaire/items";

/** Answers that do not fit together: the calm one first, then what stands against it. */
export interface Contradiction {
  readonly items: readonly string[];
}

/** What the rules may look at besides the answers of this check-in. */
export interface ContradictionContext {
  readonly details?: Details | undefined;
  /** `m.hours` of up to four newest check-ins that logged it, this one included. */
  readonly recentHours?: readonly number[] | undefined;
  /** The last work-free holiday, newest logged. */
  readonly lastWorkFreeHoliday?: CalendarDate | null | undefined;
  /** Facts of this check-in as the signals showed them, by load metric. */
  readonly seen?: Readonly<Record<string, number>> | undefined;
  /** Weekend days that they showed in the four weeks up to it. */
  readonly weekendDaysSeen?: number | undefined;
  /** How the boundaries in practice went. */
  readonly boundaries?: Readonly<Record<string, string>> | undefined;
  /** The day of the check-in; without it the holiday is not compared. */
  readonly date?: CalendarDate | undefined;
}

/** An answer of three or more: on four days of seven, at the least. */
const often = 3;

/**
 * Finds contradictions (docs/method.md, "Answers that do not fit together"), in the order of the specification. They are shown
 * and asked about once; they change no score.
 */
export function findContradictions(
  answers: Answers,
  { physical }: Pick<Instruments, "physical">,
  context: ContradictionContext = {},
): Contradiction[] {
  const isOften = (id: string) => Number(answerTo(answers, id)) >= often;
  const sleepDisturbed =
    isYes(answers, "high.life-interference") &&
    (context.details?.["high.life-interference"]?.includes("sleep") ?? false);
  const bodily = physical.items.map((item) => item.id).filter(isOften);

  const seen = (metric: string) => context.seen?.[metric] ?? 0;
  const late = seen("m.evenings") >= 4;
  const nights = seen("m.nights") >= 2;
  const whenYes: [calm: string, against: string, holds: boolean][] = [
    ["low.nontech-interests", "medium.no-nontech-hobby", isYes(answers, "medium.no-nontech-hobby")],
    ["low.nontech-interests", "high.lost-interest", isYes(answers, "high.lost-interest")],
    ["low.sleeps-well", "phys.sleep-disruption", isOften("phys.sleep-disruption")],
    ["low.sleeps-well", "high.life-interference", sleepDisturbed],
    ["low.clear-boundaries", "high.mail-edges", isYes(answers, "high.mail-edges")],
    ["low.clear-boundaries", "medium.personal-time-calls", isYes(answers, "medium.personal-time-calls")],
    ["low.clear-boundaries", "beh.cannot-switch-off", isOften("beh.cannot-switch-off")],
    ["low.clear-boundaries", "m.evenings", late],
    ["low.clear-boundaries", "m.nights", nights && !late],
    ["low.exercise-social", "beh.isolation", isOften("beh.isolation")],
  ];
  const whenNo: [calm: string, against: readonly string[], holds: boolean][] = [
    ["high.body-symptoms", bodily, bodily.length >= 3],
    ["high.long-hours", ["m.hours"], longHours(context.recentHours ?? [])],
    ["high.no-real-vacation", ["m.since-vacation"], longSinceHoliday(context)],
    ["medium.weekend-work", ["m.weekend-days"], (context.weekendDaysSeen ?? 0) >= 2],
    ["high.mail-edges", ["m.evenings"], seen("m.evenings") >= 3],
  ];
  const whenKept: [boundary: string, against: string, holds: boolean][] = [
    ["plan.time.end", "m.evenings", seen("m.evenings") > 0],
    ["plan.time.mail-cutoff", "m.evenings", seen("m.evenings") > 0],
    ["plan.time.free-day", "m.active-days", seen("m.active-days") === 7],
  ];
  return [
    ...whenYes
      .filter(([calm, , holds]) => holds && isYes(answers, calm))
      .map(([calm, against]) => ({ items: [calm, against] })),
    ...whenNo
      .filter(([calm, , holds]) => holds && answerTo(answers, calm) === false)
      .map(([calm, against]) => ({ items: [calm, ...against] })),
    ...whenKept
      .filter(([boundary, , holds]) => holds && context.boundaries?.[boundary] === "kept")
      .map(([boundary, against]) => ({ items: [boundary, against] })),
  ];
}

/** Over 50 hours on average, in the newest four that logged hours, at least three of them. */
function longHours(recentHours: readonly number[]): boolean {
  const newest = recentHours.slice(-4);
  return newest.length >= 3 && newest.reduce((sum, hours) => sum + hours, 0) / newest.length > 50;
}

function longSinceHoliday({ lastWorkFreeHoliday, date }: ContradictionContext): boolean {
  return lastWorkFreeHoliday != null && date !== undefined && daysBetween(lastWorkFreeHoliday, date) > 365;
}

/** How many check-ins with logged hours the self-picture is held against (docs/method.md, "Answers that do not fit together"). */
export const hoursLookBack = 4;

/**
 * What the rules of a check-in may know from the ones before it: check-ins dated no later,
 * itself included (docs/method.md).
 * @param upTo the person's check-ins by time, ending with the one that is assessed
 */
export function lookBack(upTo: readonly CheckIn[]): ContradictionContext {
  const last = upTo.at(-1);
  return {
    details: last?.details,
    date: last?.date,
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

/** Weekend days that the signals showed in the check-ins of the four weeks up to a day. */
export function weekendDaysSeen(checkIns: readonly CheckIn[], day: CalendarDate): number {
  const from = addDays(day, -27);
  return checkIns
    .filter(({ date }) => date >= from && date <= day)
    .reduce((sum, checkIn) => sum + (seenFacts(checkIn)["m.weekend-days"] ?? 0), 0);
}

/** The last values of one metric, oldest first, from the check-ins that logged it; no further back than asked. */
function lastLogged(checkIns: readonly CheckIn[], metric: string, most: number): number[] {
  const values: number[] = [];
  for (let at = checkIns.length - 1; at >= 0 && values.length < most; at--) {
    const value = checkIns[at]?.load[metric];
    if (value !== undefined) values.unshift(value);
  }
  return values;
}

/** The day of the last holiday without work, as the newest check-in that logged it puts it. */
export function lastWorkFreeHoliday(checkIns: readonly CheckIn[]): CalendarDate | null {
  const newest = checkIns.findLast((checkIn) => checkIn.load["m.since-vacation"] !== undefined);
  if (newest === undefined) return null;
  return addDays(newest.date, -Number(newest.load["m.since-vacation"]));
}

/** Whole days between a check-in and `today`; negative when it lies in the future. */
export function ageOf(checkIn: CheckIn, today: CalendarDate): number {
  return daysBetween(checkIn.date, today);
}
