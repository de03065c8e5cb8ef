/**
 * The measures of seven days, from moments alone. None of this says how long anyone worked: a day without a
 * moment may have been a day of work that left no trace.
 */

import { addDays, type CalendarDate, weekday } from "../calendar";
import { round1 } from "../numbers";
import {
  dateAt,
  day,
  dayAt,
  endOf,
  hour,
  type Moment,
  midnightOf,
  minute,
  type Purpose,
  type SourceKind,
  timeAt,
  touches,
} from "./moment";
import { eveningStart, isWorkingTime, type WorkingDay } from "./working-day";

export const seenMetrics = [
  "m.active-days",
  "m.weekend-days",
  "m.evenings",
  "m.nights",
  "m.night-calls",
  "m.after-hours-calls",
  "m.short-rests",
  "m.long-rest",
  "m.run",
] as const;
export type SeenMetric = (typeof seenMetrics)[number];

/** `null` if no source could know. */
export type Measures = Readonly<Record<SeenMetric, number | null>>;

/** Everything that was read, by wall clock time, and what it covers. */
export interface Seen {
  readonly moments: readonly Moment[];
  /** The sources that were read and cover the time asked about. */
  readonly sources: readonly { readonly kind: SourceKind; readonly purpose: Purpose }[];
  /** The wall clock time now; anything later is ignored. */
  readonly now: number;
  readonly working: WorkingDay;
}

/** Two moments this far apart make a day an active one. */
const activeSpan = 15 * minute;
const nightEnd = 5 * hour;
const callsFrom = 22 * hour;
const callsUntil = 6 * hour;
/** Calls with gaps up to this length are one disturbance. */
const chainGap = hour;
const dailyRest = 11 * hour;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Prepares what was read once, to measure any seven days in it. */
export function measuring(seen: Seen): (from: CalendarDate) => Measures {
  const { working, now } = seen;
  const moments = seen.moments.filter(({ wall }) => wall <= now).sort((a, b) => a.wall - b.wall);
  const has = (test: (source: Seen["sources"][number]) => boolean) => seen.sources.some(test);
  // Pages show disturbances; no pages says nothing about a day's work.
  const work = has(({ kind, purpose }) => kind !== "pages" && purpose === "work");
  const any = seen.sources.length > 0;
  const own = has(({ kind }) => kind !== "pages");
  const paged = has(({ kind }) => kind === "pages");

  const active = activeDays(moments);
  const evenings = daysTouched(
    moments.filter(({ kind }) => kind !== "pages"),
    eveningStart(working),
    day,
  );
  const nights = daysTouched(moments, 0, nightEnd);
  const pages = moments.filter(({ kind }) => kind === "pages").map(({ wall }) => wall);
  const nightCalls = nightDisturbances({ moments, now });
  const lateCalls = chains(pages.filter((at) => !isWorkingTime(at, working)));
  const stretches = emptyStretches(moments, now);

  return (from) => {
    const first = dayAt(midnightOf(from));
    const start = first * day;
    const end = start + 7 * day;
    const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => first + ahead);
    const count = (set: ReadonlySet<number>) => days.filter((number) => set.has(number)).length;
    const began = (calls: readonly number[]) => calls.filter((at) => at >= start && at < end).length;
    const isWeekend = (number: number) => working.weekend.includes(weekday(dateAt(number * day)));
    return {
      "m.active-days": work ? count(active) : null,
      "m.weekend-days": work ? days.filter((number) => active.has(number) && isWeekend(number)).length : null,
      "m.evenings": own ? count(evenings) : null,
      "m.nights": any ? count(nights) : null,
      "m.night-calls": paged ? began(nightCalls) : null,
      "m.after-hours-calls": paged ? began(lateCalls) : null,
      "m.short-rests": any
        ? days.filter((number) => longestFree(moments, number * day + day / 2) < dailyRest).length
        : null,
      "m.long-rest": any ? longRest(stretches, start, end) : null,
      "m.run": work ? longestRun(active, days, dayAt(now)) : null,
    };
  };
}

/** When pages disturbed the night, each chain of them once. */
export function nightDisturbances({ moments, now }: Pick<Seen, "moments" | "now">): number[] {
  const pages = moments.filter(({ kind, wall }) => kind === "pages" && wall <= now).map(({ wall }) => wall);
  return chains(pages.sort((a, b) => a - b).filter(isNight));
}

function isNight(wall: number): boolean {
  return timeAt(wall) >= callsFrom || timeAt(wall) < callsUntil;
}

/** The ISO weeks up to the one of `today`, oldest first, by their Mondays. */
export function weeksUpTo(today: CalendarDate, count: number): CalendarDate[] {
  const monday = addDays(today, 1 - weekday(today));
  return Array.from({ length: count }, (_, at) => addDays(monday, 7 * (at - count + 1)));
}

/** `2026-W48` for the Monday of that week; a week belongs to the year of its Thursday. */
export function weekName(monday: CalendarDate): string {
  const year = addDays(monday, 3).slice(0, 4);
  const fourth = `${year}-01-04`;
  const first = addDays(fourth, 1 - weekday(fourth));
  const number = (midnightOf(monday) - midnightOf(first)) / (7 * day) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** Days with work at two moments well apart, or with the start of an event of some length. */
function activeDays(moments: readonly Moment[]): Set<number> {
  const spans = new Map<number, Stretch>();
  const active = new Set<number>();
  for (const moment of moments) {
    if (moment.purpose !== "work") continue;
    const end = endOf(moment);
    if (end - moment.wall >= activeSpan) active.add(dayAt(moment.wall));
    for (const wall of end > moment.wall ? [moment.wall, end - 1] : [moment.wall]) {
      const number = dayAt(wall);
      const old = spans.get(number);
      spans.set(number, { from: Math.min(old?.from ?? wall, wall), to: Math.max(old?.to ?? wall, wall) });
    }
  }
  for (const [number, { from, to }] of spans) if (to - from >= activeSpan) active.add(number);
  return active;
}

/** Days with any part of a moment between two times of day. */
function daysTouched(moments: readonly Moment[], from: number, to: number): Set<number> {
  const days = new Set<number>();
  if (from >= to) return days;
  for (const moment of moments)
    for (let number = dayAt(moment.wall); number <= dayAt(endOf(moment)); number++)
      if (touches(moment, number * day + from, number * day + to)) days.add(number);
  return days;
}

/** When each chain of calls began. */
function chains(calls: readonly number[]): number[] {
  return calls.filter((at, index) => index === 0 || at - (calls[index - 1] ?? 0) > chainGap);
}

/** The longest time without a moment in the 24 hours from a given noon. */
function longestFree(moments: readonly Moment[], noon: number): number {
  const until = noon + day;
  let free = noon;
  let longest = 0;
  for (let at = firstAfter(moments, noon - day); at < moments.length; at++) {
    const moment = moments[at];
    if (moment === undefined || moment.wall >= until) break;
    if (endOf(moment) < noon) continue;
    longest = Math.max(longest, moment.wall - free);
    free = Math.max(free, endOf(moment));
  }
  return Math.max(longest, until - free);
}

/** Index of the first moment at or after a wall clock time. No event is longer than half a day. */
function firstAfter(moments: readonly Moment[], wall: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle]?.wall ?? 0) < wall) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Times without a moment, from the first moment to now. */
function emptyStretches(moments: readonly Moment[], now: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = moments[0] === undefined ? now : moments[0].wall;
  for (const moment of moments) {
    if (moment.wall > from) stretches.push({ from, to: moment.wall });
    from = Math.max(from, endOf(moment));
  }
  if (now > from) stretches.push({ from, to: now });
  return stretches;
}

function longRest(stretches: readonly Stretch[], start: number, end: number): number | null {
  if (stretches.some(({ from, to }) => from <= start && to >= end)) return 168;
  const lengths = stretches
    .filter(({ from, to }) => (from + to) / 2 >= start && (from + to) / 2 < end)
    .map(({ from, to }) => to - from);
  return lengths.length === 0 ? null : Math.min(round1(lengths.reduce((a, b) => Math.max(a, b)) / hour), 168);
}

/** The longest run of active days that includes one of these days, counted up to the last of them. */
function longestRun(active: ReadonlySet<number>, days: readonly number[], today: number): number {
  let longest = 0;
  for (const last of days) {
    if (last > today || !active.has(last)) continue;
    let length = 1;
    while (active.has(last - length)) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}
