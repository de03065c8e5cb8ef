import type { CalendarDate } from "../../domain/calendar";
import type { Trend } from "../../domain/trend";
import type { PointSign } from "./chart-symbols";
import type { TrendScreen } from "./screen";
import type { SlotValue } from "./slots";
import { slotOf, type Timeline } from "./timeline";

const contextLetters: readonly (readonly [context: string, letter: string])[] = [
  ["on-call", "C"],
  ["leave", "L"],
  ["ill", "I"],
];

/** The letters on the time axis: what began, and what made a week unlike others. */
export function marksBySlot({ starts, weeks }: TrendScreen, timeline: Timeline): Map<number, string> {
  const found = new Map<number, Set<string>>();
  const add = (date: CalendarDate, letter: string) => {
    const slot = slotOf(timeline, date);
    if (slot !== null) found.set(slot, (found.get(slot) ?? new Set()).add(letter));
  };
  for (const { date, letter } of starts) add(date, letter);
  // A month or a year holds weeks of every kind: there a letter would say nothing.
  if (timeline.unit === "week")
    for (const { date, context } of weeks)
      for (const [mark, letter] of contextLetters) if (context.includes(mark)) add(date, letter);
  // The axis ends with the first column of its last slot, and the legend names only what is on it.
  const room = (slot: number) => (slot === timeline.slots - 1 ? 1 : timeline.step);
  const shown = [...found].map(([slot, letters]): [number, string] => [
    slot,
    [...letters].slice(0, room(slot)).join(""),
  ]);
  return new Map(shown);
}

/**
 * The points at which a turn was seen, and those from which it began. Where both fall together, as
 * in a long slot, the turn stands.
 */
export function signsBySlot(
  { watch }: Trend,
  values: readonly SlotValue[],
  timeline: Timeline,
  crisis: boolean,
): Map<number, PointSign> {
  const drawn = new Set(values.map(({ slot }) => slot));
  const signs = new Map<number, PointSign>();
  const set = (date: CalendarDate, sign: PointSign) => {
    const slot = slotOf(timeline, date);
    if (slot !== null && drawn.has(slot)) signs.set(slot, sign);
  };
  const told = (watch?.warnings ?? []).filter(({ direction }) => !crisis || direction === "worsening");
  for (const { onset } of told) set(onset, "onset");
  for (const { date, direction } of told) set(date, direction);
  return signs;
}
