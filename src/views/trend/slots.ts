import type { CalendarDate } from "../../domain/calendar";
import type { SegmentSpan, SeriesPoint } from "../../domain/series";
import { slotOf, type Timeline } from "./timeline";

/** What stands in one slot of a picture. */
export interface SlotValue {
  readonly slot: number;
  /** The week's value, or the mean of a longer slot's weeks. */
  readonly value: number;
  /** Day of the newest point in it. */
  readonly date: CalendarDate;
  /** Which segment it belongs to; values of different segments are never joined by a line. */
  readonly segment: number;
}

/** The points of a picture, one a slot, oldest first; weeks that share a longer slot become their mean. */
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

/** Slots without a break between them: what one line may join. */
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

/** The last thing in each slot, for rows of letters. */
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
