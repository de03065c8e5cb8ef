import type { CalendarDate } from "../../core/calendar";
import type { Known } from "../../core/helped/beginnings";
import { beginningsIn } from "../../core/helped/beginnings";
import type { PlanRevision } from "../../core/plan/plan";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { type ScalePoint, scaleSeries } from "../../core/trend/scales";
import { segmentsOf, weeklyPoints } from "../../core/trend/series";
import { trendOf } from "../../core/trend/trend";
import { plainDay } from "../../ui/dates";
import { tellBeginning } from "../../ui/helped-words";
import { count } from "../../ui/words";
import type { Course, Mark, Point } from "./model";

/** What a page is made from: one person's record without safety answers. */
export interface Source extends Known {
  readonly checkIns: readonly CheckIn[];
  readonly plans: readonly PlanRevision[];
  readonly today: CalendarDate;
  /** The first day that is shown; rules that look back still look at the whole record. */
  readonly since: CalendarDate | null;
}

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** `March 2026`. */
function monthOf(date: CalendarDate): string {
  return `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** The unbroken stretches of a scale, one point per week. */
export function stretchesOf(scale: string, { checkIns, since }: Source): ScalePoint[][] {
  const shown = checkIns.filter(({ date }) => since === null || date >= since);
  return segmentsOf(weeklyPoints(scaleSeries(scale, shown, questionnaires)));
}

/** The overall strain with all its marks; `null` without a single value. */
export function courseOf(source: Source): Course | null {
  const { checkIns, plans, today } = source;
  const stretches = stretchesOf("overall", source).map((points) => points.map(toPoint));
  const first = stretches[0]?.[0];
  if (first === undefined) return null;
  const inRange = ({ date }: { date: CalendarDate }) => date >= first.date;
  const turns = trendOf("overall", checkIns, questionnaires, today).watch?.warnings ?? [];
  return {
    stretches,
    warnings: turns.filter(inRange).map(({ date, onset, direction }) => ({
      date,
      worse: direction === "worsening",
      says: `turn for the ${direction === "worsening" ? "worse" : "better"}, from about ${plainDay(onset, today)}`,
    })),
    marks: marksOf(source, plans).filter(inRange),
    says: courseSentence(stretches),
  };
}

function toPoint({ date, value, context }: ScalePoint): Point {
  return { date, value, context: context ?? [] };
}

/** Boundaries put into practice and the start of a recovery, one mark per day; leave is drawn on its own. */
function marksOf(source: Source, plans: readonly PlanRevision[]): Mark[] {
  const byDay = new Map<CalendarDate, string[]>();
  for (const one of beginningsIn(source, source.today))
    if (one.kind === "boundary" || one.kind === "recovery")
      byDay.set(one.from, [...(byDay.get(one.from) ?? []), tellBeginning(one, plans)]);
  return [...byDay].map(([date, says]) => ({ date, says: says.join(", ") }));
}

/** How high the strain was first, at its highest, and last. */
function courseSentence(stretches: readonly (readonly Point[])[]): string {
  const points = stretches.flat();
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) return "";
  const whole = (value: number) => String(Math.round(value));
  const marked = (mark: string) => points.filter(({ context }) => context.includes(mark)).length;
  const weeks = [
    [marked("on-call"), "on call"],
    [marked("leave"), "on leave"],
    [marked("ill"), "ill"],
  ] as const;
  const unlike = weeks.flatMap(([number, words]) =>
    number === 0 ? [] : [`${count(number, "week")} ${words}`],
  );
  const also = unlike.length === 0 ? "" : `; ${unlike.join(", ")}`;
  if (points.length === 1) return `Strain was ${whole(last.value)} of 100 in the one week there is${also}.`;
  const peak = points.reduce((highest, point) => (point.value > highest.value ? point : highest), first);
  const atPeak =
    peak === first || peak === last ? "" : ` was highest at ${whole(peak.value)} in ${monthOf(peak.date)},`;
  const gaps = stretches.length > 1 ? `; ${count(stretches.length - 1, "gap")} without check-ins` : "";
  return `Strain started at ${whole(first.value)} of 100 in ${monthOf(first.date)},${atPeak} and was ${whole(last.value)} in the last week${also}${gaps}.`;
}
