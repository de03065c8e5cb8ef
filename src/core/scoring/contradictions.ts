import { type CalendarDate, daysBetween } from "../calendar";
import { type Answers, answerTo, type Details, isYes } from "../questionnaire/answers";
import type { Instruments } from "../questionnaire/items";

/** Answers that do not fit together: the calm one first, then what contradicts it. */
export interface Contradiction {
  readonly items: readonly string[];
}

/** What the rules may consider besides the answers of this check-in. */
export interface ContradictionContext {
  readonly details?: Details | undefined;
  /** `m.hours` of up to four of the newest check-ins that logged it, including this one. */
  readonly recentHours?: readonly number[] | undefined;
  /** The last work-free holiday, as logged most recently. */
  readonly lastWorkFreeHoliday?: CalendarDate | null | undefined;
  /** Facts of this check-in as the signals showed them, by load metric. */
  readonly seen?: Readonly<Record<string, number>> | undefined;
  /** Weekend days worked that the signals showed in the four weeks up to it. */
  readonly weekendDaysSeen?: number | undefined;
  /** How the boundaries in effect went. */
  readonly boundaries?: Readonly<Record<string, string>> | undefined;
  /** The day of the check-in; without it the holiday is not compared. */
  readonly date?: CalendarDate | undefined;
}

/** The answer for at least four days out of seven. */
const often = 3;

/**
 * Finds answers that contradict each other, in a fixed order (docs/method.md, "Answers that do not fit
 * together"). They are shown and asked about once; they do not change any score.
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
    ["high.no-real-vacation", ["m.since-vacation"], (daysSinceHoliday(context) ?? 0) > year],
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
    ...(isYes(answers, "high.no-real-vacation") && (daysSinceHoliday(context) ?? year + 1) <= year
      ? [{ items: ["m.since-vacation", "high.no-real-vacation"] }]
      : []),
    ...whenKept
      .filter(([boundary, , holds]) => holds && context.boundaries?.[boundary] === "kept")
      .map(([boundary, against]) => ({ items: [boundary, against] })),
  ];
}

/** Over 50 hours on average in the newest four check-ins that logged hours; at least three are needed. */
function longHours(recentHours: readonly number[]): boolean {
  const newest = recentHours.slice(-4);
  return newest.length >= 3 && newest.reduce((sum, hours) => sum + hours, 0) / newest.length > 50;
}

const year = 365;

function daysSinceHoliday({ lastWorkFreeHoliday, date }: ContradictionContext): number | null {
  return lastWorkFreeHoliday == null || date === undefined ? null : daysBetween(lastWorkFreeHoliday, date);
}
