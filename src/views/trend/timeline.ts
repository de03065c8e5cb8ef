import { type CalendarDate, dayOf } from "../../domain/calendar";
import { weekNumber } from "../../domain/series";

/** What one column, or every second one, stands for. */
export type Unit = "week" | "month" | "quarter" | "year";

/** Where days stand in a picture. A slot is a unit of time; slot 0 is at the left edge. */
export interface Timeline {
  readonly unit: Unit;
  /** Columns from one slot to the next: 2 leaves room for a line between points. */
  readonly step: 1 | 2;
  readonly slots: number;
  /** The absolute number of slot 0, as {@link numberOf} counts. */
  readonly first: number;
}

/** Under this many weeks a picture is padded at the left, so that one point has an axis to stand on. */
const leastWeeks = 12;

const monthsIn: Readonly<Record<Exclude<Unit, "week">, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The timeline that ends with `last`. Weeks have two columns each, and the newest that fit are shown.
 * Whoever asks for more gets one column a week, then a month, a quarter, a year for each column or two.
 * @param first the first day that matters
 * @param columns how many there are
 * @param all true when everything since `first` was asked for
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

/** The slot of a day, or `null` when it lies outside of the picture. */
export function slotOf(timeline: Timeline, date: CalendarDate): number | null {
  const slot = numberOf(timeline.unit, date) - timeline.first;
  return slot >= 0 && slot < timeline.slots ? slot : null;
}

/** How many columns the slots fill. */
export function columnsOf({ slots, step }: Timeline): number {
  return (slots - 1) * step + 1;
}

/** The first day that belongs to the picture. */
export function startOf({ unit, first }: Timeline): CalendarDate {
  // Week 0 is that of 1970-01-01, a Thursday.
  if (unit === "week") return dayOf(first * 7 - 3);
  const month = first * monthsIn[unit];
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, "0")}-${String(month - year * 12 + 1).padStart(2, "0")}-01`;
}

/** ISO weeks, months, quarters or years, counted through; equal for days of the same one. */
function numberOf(unit: Unit, date: CalendarDate): number {
  if (unit === "week") return weekNumber(date);
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return Math.floor(months / monthsIn[unit]);
}
