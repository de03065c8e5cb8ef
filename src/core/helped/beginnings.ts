import { addDays, type CalendarDate, daysBetween } from "../calendar";
import type { PlanRevision } from "../plan/plan";
import type { WeekContext } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import { recoveryStart, startStep } from "../recovery/recovery";
import type { Span } from "./change";

export const beginningKinds = ["boundary", "step", "holiday", "recovery"] as const;
export const circumstanceKinds = [
  "on-call",
  "ill",
  "home",
  "between-jobs",
  "boundary-ended",
  "session",
] as const;

/** Something a person started that may have done them good. */
export interface Beginning extends Span {
  readonly kind: (typeof beginningKinds)[number];
  /** The plan field or the step; `null` for a holiday or a recovery. */
  readonly id: string | null;
}

/** What else went on in a week; mentioned beside a change, never compared. */
export interface Circumstance extends Span {
  readonly kind: (typeof circumstanceKinds)[number];
  readonly id: string | null;
}

interface Action {
  readonly step: string;
  readonly state: string;
  readonly date: CalendarDate;
}

/** What the record holds about one person. */
export interface Known {
  readonly checkIns: readonly Pick<CheckIn, "date" | "context" | "load">[];
  /** All revisions, the current one last. */
  readonly plans: readonly PlanRevision[];
  /** Oldest first. */
  readonly actions: readonly Action[];
  readonly sessions: readonly { readonly date: CalendarDate }[];
}

/** Days; a boundary given up sooner was never really in effect. */
const leastPractice = 7;
/** Days; leave weeks further apart belong to two holidays. */
const holidayGap = 10;
/** Days; a last holiday this close to weeks marked as leave is the same one. */
const sameHoliday = 14;
const askedDays = 7;

/** Everything started up to a day, oldest first. */
export function beginningsIn(known: Known, asOf: CalendarDate): Beginning[] {
  const start = recoveryStart(known.actions, asOf);
  return [
    ...practices(known.plans, asOf).map(({ id, from }) => ({ kind: "boundary" as const, id, ...day(from) })),
    ...stepsDone(known.actions, asOf),
    ...holidays(known.checkIns, asOf),
    ...(start === null ? [] : [{ kind: "recovery" as const, id: null, ...day(start) }]),
  ].sort((a, b) => compare(a.from, b.from) || compare(a.kind, b.kind) || compare(a.id ?? "", b.id ?? ""));
}

/** What else happened up to a day, oldest first. */
export function circumstancesIn(known: Known, asOf: CalendarDate): Circumstance[] {
  const marks = ["on-call", "ill", "home", "between-jobs"] as const;
  return [
    ...marks.flatMap((kind) =>
      runsOf(kind, known.checkIns, asOf).map((span) => ({ kind, id: null, ...span })),
    ),
    ...practices(known.plans, asOf).flatMap(({ id, until }) =>
      until === null ? [] : [{ kind: "boundary-ended" as const, id, ...day(until) }],
    ),
    ...known.sessions
      .filter(({ date }) => date <= asOf)
      .map(({ date }) => ({ kind: "session" as const, id: null, ...day(date) })),
  ].sort((a, b) => compare(a.from, b.from) || compare(a.kind, b.kind));
}

function day(date: CalendarDate): Span {
  return { from: date, until: date };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each unbroken run in which a boundary was active; `until` is the day it was given up. */
function practices(plans: readonly PlanRevision[], asOf: CalendarDate) {
  const open = new Map<string, CalendarDate>();
  const runs: { id: string; from: CalendarDate; until: CalendarDate | null }[] = [];
  for (const { date, active } of plans.filter((plan) => plan.date <= asOf)) {
    for (const [id, from] of open)
      if (!active.includes(id)) {
        open.delete(id);
        if (daysBetween(from, date) >= leastPractice) runs.push({ id, from, until: date });
      }
    for (const id of active) if (!open.has(id)) open.set(id, date);
  }
  return [...runs, ...[...open].map(([id, from]) => ({ id, from, until: null }))];
}

/** Each step with the first day on which it was done; ticks and the start of a recovery are not steps. */
function stepsDone(actions: readonly Action[], asOf: CalendarDate): Beginning[] {
  const first = new Map<string, CalendarDate>();
  const prefix = startStep.slice(0, startStep.indexOf(".") + 1);
  for (const { step, state, date } of actions)
    if (state === "done" && date <= asOf && !step.startsWith(prefix) && !first.has(step))
      first.set(step, date);
  return [...first].map(([id, date]) => ({ kind: "step", id, ...day(date) }));
}

/** Weeks marked as leave, and holidays known only from the date of the last one. */
function holidays(checkIns: Known["checkIns"], asOf: CalendarDate): Beginning[] {
  const marked = runsOf("leave", checkIns, asOf);
  const first = checkIns.reduce<CalendarDate | null>(
    (least, { date }) => (least === null || date < least ? date : least),
    null,
  );
  const told = checkIns
    .filter(({ date, load }) => date <= asOf && load["m.since-vacation"] !== undefined)
    .flatMap(({ date, load }) => {
      const last = addDays(date, -(load["m.since-vacation"] ?? 0));
      const known = marked.some(
        ({ from, until }) => last > addDays(from, -sameHoliday) && last < addDays(until, sameHoliday),
      );
      return known || first === null || last < first ? [] : [last];
    })
    .sort();
  const apart = told.filter((last, index) => {
    const before = told[index - 1];
    return before === undefined || daysBetween(before, last) >= sameHoliday;
  });
  return [...marked, ...apart.map(day)].map((span) => ({ kind: "holiday", id: null, ...span }));
}

/** Spans of neighbouring check-ins with this mark; a check-in covers the seven days up to its own. */
function runsOf(mark: WeekContext | string, checkIns: Known["checkIns"], asOf: CalendarDate): Span[] {
  const dates = checkIns
    .filter(({ date, context }) => date <= asOf && context.some((one) => one === mark))
    .map(({ date }) => date)
    .sort();
  const runs: { from: CalendarDate; until: CalendarDate }[] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && daysBetween(last.until, date) <= holidayGap) last.until = date;
    else runs.push({ from: addDays(date, 1 - askedDays), until: date });
  }
  return runs;
}
