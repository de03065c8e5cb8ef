import { addDays, type CalendarDate, weekday } from "../../domain/calendar";
import { plainDay } from "../dates";
import { slotOf, startOf, type Timeline } from "./timeline";

/** Slots from one date to the next; what a calendar knows comes out even. */
const spacings = [1, 2, 3, 4, 6, 8, 12, 13, 26, 52];

/**
 * The dates under the time axis by slot, counted back from the last one, as many as fit with two
 * blanks between them. Within a year they read `22 Nov`, beyond it they hold the year.
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

/** The day a slot stands for: that of its check-in, else the weekday of the last one. */
function dayIn(timeline: Timeline, slot: number, days: ReadonlyMap<number, CalendarDate>): CalendarDate {
  const own = days.get(slot);
  if (own !== undefined) return own;
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

/** The days of check-ins by slot, the newest in each. */
export function daysBySlot(dates: readonly CalendarDate[], timeline: Timeline): Map<number, CalendarDate> {
  const days = new Map<number, CalendarDate>();
  for (const date of dates.toSorted()) {
    const slot = slotOf(timeline, date);
    if (slot !== null) days.set(slot, date);
  }
  return days;
}
