import { addDays, type CalendarDate, daysBetween } from "../calendar";
import { answerTo } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import { lastWorkFreeHoliday } from "../scoring/look-back";
import type { Standing } from "../scoring/standing";
import { weeklyPoints } from "../trend/series";

/**
 * Facts from the record that may be used in a talk: hours, calls, weekends, on-call weeks, leave and
 * workplace causes. Never a sign, a score, a stage or anything else about health.
 */
export type TalkFact =
  | {
      readonly kind: "on-call";
      readonly weeks: number;
      readonly of: number;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
    }
  | { readonly kind: "calls"; readonly count: number; readonly weeks: number }
  | { readonly kind: "hours"; readonly mean: number; readonly weeks: number }
  | { readonly kind: "long-weeks"; readonly count: number; readonly of: number }
  | { readonly kind: "weekends"; readonly days: number; readonly weeks: number }
  | { readonly kind: "leave"; readonly months: number }
  | { readonly kind: "cause"; readonly item: string };

const recentWeeks = 4;
const longWeeks = 12;
/** The only threshold that the sources give for hours (`community-article/high-risk-signs`). */
const longHours = 50;
const monthsWithoutLeave = 6;
const mostCauses = 3;
const often = 3;

/**
 * What the last weeks say. Weeks on leave or ill are left out: they would lower every number, and the reasons
 * are no one's business.
 * @param checkIns by time, none dated after `asOf`
 */
export function talkFacts(
  checkIns: readonly CheckIn[],
  standing: Standing | null,
  asOf: CalendarDate,
): TalkFact[] {
  const worked = checkIns.filter(({ context }) => !context.includes("leave") && !context.includes("ill"));
  const weeks = weeklyPoints(worked.map((checkIn) => ({ date: checkIn.date, value: 0, checkIn })));
  const recent = weeks.slice(-recentWeeks).map(({ checkIn }) => checkIn);
  return [
    ...onCall(recent),
    ...sum(recent, "m.after-hours-calls").map(
      ({ total, of }): TalkFact => ({ kind: "calls", count: total, weeks: of }),
    ),
    ...sum(recent, "m.hours").map(
      ({ total, of }): TalkFact => ({ kind: "hours", mean: total / of, weeks: of }),
    ),
    ...tooLong(weeks.slice(-longWeeks).map(({ checkIn }) => checkIn)),
    ...sum(recent, "m.weekend-days").map(
      ({ total, of }): TalkFact => ({ kind: "weekends", days: total, weeks: of }),
    ),
    ...noLeave(checkIns, asOf),
    ...causesOf(standing),
  ];
}

function onCall(recent: readonly CheckIn[]): TalkFact[] {
  const weeks = recent.filter(({ context }) => context.includes("on-call")).length;
  const [first, last] = [recent.at(0), recent.at(-1)];
  if (weeks === 0 || first === undefined || last === undefined) return [];
  return [{ kind: "on-call", weeks, of: recent.length, from: addDays(first.date, -6), to: last.date }];
}

function sum(checkIns: readonly CheckIn[], metric: string): { total: number; of: number }[] {
  const values = checkIns.map(({ load }) => load[metric]).filter((value) => value !== undefined);
  const total = values.reduce((all, value) => all + value, 0);
  return total > 0 ? [{ total, of: values.length }] : [];
}

function tooLong(checkIns: readonly CheckIn[]): TalkFact[] {
  const hours = checkIns.map(({ load }) => load["m.hours"]).filter((value) => value !== undefined);
  const count = hours.filter((value) => value > longHours).length;
  return count > 0 ? [{ kind: "long-weeks", count, of: hours.length }] : [];
}

function noLeave(checkIns: readonly CheckIn[], asOf: CalendarDate): TalkFact[] {
  const last = lastWorkFreeHoliday(checkIns);
  const months = last === null ? 0 : Math.floor(daysBetween(last, asOf) / 30);
  return months >= monthsWithoutLeave ? [{ kind: "leave", months }] : [];
}

function causesOf(standing: Standing | null): TalkFact[] {
  const causes = standing?.result.environment?.topCauses ?? [];
  return causes
    .filter((item) => Number(answerTo(standing?.answers ?? {}, item)) >= often)
    .slice(0, mostCauses)
    .map((item): TalkFact => ({ kind: "cause", item }));
}
