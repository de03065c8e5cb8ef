import { addDays, type CalendarDate, dayOf, weekday } from "../../core/calendar";
import { type SegmentSpan, type SeriesPoint, weekNumber } from "../../core/trend/series";
import { plainDay } from "../dates";

/** What one slot stands for. */
export type Unit = "week" | "month" | "quarter" | "year";

/** Places days in a picture. A slot is a unit of time; slot 0 is at the left edge. */
export interface Timeline {
  readonly unit: Unit;
  /** Columns from one slot to the next: 2 leaves room for a line between points. */
  readonly step: 1 | 2;
  readonly slots: number;
  /** The absolute number of slot 0, as counted by {@link numberOf}. */
  readonly first: number;
}

/** A picture of fewer weeks is padded at the left, so that even one point has an axis. */
const leastWeeks = 12;

const monthsIn: Readonly<Record<Exclude<Unit, "week">, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The timeline that ends with `last`. By default it has two columns a week and shows the newest weeks that
 * fit. With `all`, it falls back to one column a week, then to months, quarters or years of two columns or
 * one.
 * @param first the first day that matters
 * @param columns the available width
 * @param all true to show everything since `first`
 */
export function timelineOf(first: CalendarDate, last: CalendarDate, columns: number, all: boolean): Timeline {
  const roomy = Math.floor((columns + 1) / 2);
  for (const unit of all ? (["week", "month", "quarter", "year"] as const) : (["week"] as const)) {
    const end = numberOf(unit, last);
    const wanted = Math.max(end - numberOf(unit, first) + 1, unit === "week" ? leastWeeks : 1);
    if (wanted <= roomy) return { unit, step: 2, slots: wanted, first: end - wanted + 1 };
    if (wanted <= columns && all) return { unit, step: 1, slots: wanted, first: end - wanted + 1 };
  }
  if (all) return { unit: "year", step: 1, slots: columns, first: numberOf("year", last) - columns + 1 };
  return { unit: "week", step: 2, slots: roomy, first: numberOf("week", last) - roomy + 1 };
}

/** The slot of a day, or `null` if it is outside the picture. */
export function slotOf(timeline: Timeline, date: CalendarDate): number | null {
  const slot = numberOf(timeline.unit, date) - timeline.first;
  return slot >= 0 && slot < timeline.slots ? slot : null;
}

/** How many columns the slots fill. */
export function columnsOf({ slots, step }: Timeline): number {
  return (slots - 1) * step + 1;
}

/** The first day of the picture. */
function startOf({ unit, first }: Timeline): CalendarDate {
  // Week 0 is that of 1970-01-01, a Thursday.
  if (unit === "week") return dayOf(first * 7 - 3);
  const month = first * monthsIn[unit];
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, "0")}-${String(month - year * 12 + 1).padStart(2, "0")}-01`;
}

/** Consecutive number of the ISO week, month, quarter or year of a day. */
function numberOf(unit: Unit, date: CalendarDate): number {
  if (unit === "week") return weekNumber(date);
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return Math.floor(months / monthsIn[unit]);
}

/** The value of one slot in a picture. */
export interface SlotValue {
  readonly slot: number;
  /** The week's value, or the mean of the weeks in a longer slot. */
  readonly value: number;
  /** Day of the newest point in it. */
  readonly date: CalendarDate;
  /** Index of its segment; a line never joins values of different segments. */
  readonly segment: number;
}

/** The points of a picture, one per slot, oldest first; weeks that share a longer slot become their mean. */
export function slotValues(
  points: readonly SeriesPoint[],
  segments: readonly SegmentSpan[],
  timeline: Timeline,
): SlotValue[] {
  const found = new Map<number, { sum: number; count: number; date: CalendarDate }>();
  for (const { date, value } of points) {
    const slot = slotOf(timeline, date);
    if (slot === null) continue;
    const before = found.get(slot) ?? { sum: 0, count: 0, date };
    found.set(slot, { sum: before.sum + value, count: before.count + 1, date });
  }
  return [...found].map(([slot, { sum, count, date }]) => ({
    slot,
    value: sum / count,
    date,
    segment: segments.findIndex(({ from, to }) => date >= from && date <= to),
  }));
}

/** Runs of slots without a break, each of which one line may join. */
export function runsOf(values: readonly SlotValue[]): SlotValue[][] {
  const runs: SlotValue[][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.slot + 1 === value.slot && before.segment === value.segment) run.push(value);
    else runs.push([value]);
  }
  return runs;
}

/** The last item in each slot, for rows of letters. */
export function lastInSlots<T extends { readonly date: CalendarDate }>(
  things: readonly T[],
  timeline: Timeline,
): Map<number, T> {
  const last = new Map<number, T>();
  for (const thing of things) {
    const slot = slotOf(timeline, thing.date);
    if (slot !== null) last.set(slot, thing);
  }
  return last;
}

/** Slots from one date to the next, chosen to match calendar units. */
const spacings = [1, 2, 3, 4, 6, 8, 12, 13, 26, 52];

/**
 * The dates under the time axis by slot, counted back from the last one, as many as fit with two blanks
 * between them. Within a year they read `22 Nov`; beyond that they include the year.
 * @param days the day of the check-in in each slot that has one
 */
export function axisDates(timeline: Timeline, days: ReadonlyMap<number, CalendarDate>): Map<number, string> {
  const last = timeline.slots - 1;
  const widest = Math.max(...[0, last].map((slot) => labelOf(timeline, slot, days).length), 6);
  const least = Math.ceil((widest + 2) / timeline.step);
  const spacing = spacings.find((size) => size >= least) ?? least;
  const dates = new Map<number, string>();
  for (let slot = last; slot >= 0; slot -= spacing) dates.set(slot, labelOf(timeline, slot, days));
  return dates;
}

/** The day a slot stands for: in each week the newest check-in's weekday, so that dates are evenly spaced. */
function dayIn(timeline: Timeline, slot: number, days: ReadonlyMap<number, CalendarDate>): CalendarDate {
  const newest = days.get(Math.max(...days.keys()));
  return addDays(
    startOf({ ...timeline, first: timeline.first + slot }),
    newest === undefined ? 6 : weekday(newest) - 1,
  );
}

function labelOf(timeline: Timeline, slot: number, days: ReadonlyMap<number, CalendarDate>): string {
  const start = startOf({ ...timeline, first: timeline.first + slot });
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  switch (timeline.unit) {
    case "week": {
      const day = dayIn(timeline, slot, days);
      return timeline.slots > 52 ? day : plainDay(day, day);
    }
    case "month":
      return `${plainDay(start, start).split(" ")[1]} ${year}`;
    case "quarter":
      return `Q${Math.ceil(month / 3)} ${year}`;
    case "year":
      return year;
  }
}

/** The days of check-ins by slot, keeping the newest in each. */
export function daysBySlot(dates: readonly CalendarDate[], timeline: Timeline): Map<number, CalendarDate> {
  const days = new Map<number, CalendarDate>();
  for (const date of dates.toSorted()) {
    const slot = slotOf(timeline, date);
    if (slot !== null) days.set(slot, date);
  }
  return days;
}
