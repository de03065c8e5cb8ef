import { type CalendarDate, weekday } from "../calendar";
import { dateAt, day, dayAt, endOf, hour, type Moment, midnightOf } from "./moment";

/** Counts of moments by weekday, Monday first, and hour. */
export type PunchCard = readonly (readonly number[])[];

/** Counts the moments of these days, both inclusive; an event counts once in each hour that it touches. */
export function punchCard(moments: readonly Moment[], from: CalendarDate, to: CalendarDate): PunchCard {
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const start = midnightOf(from);
  const end = midnightOf(to) + day;
  for (const moment of moments) {
    const last = Math.max(moment.wall, endOf(moment) - 1);
    for (let at = Math.floor(moment.wall / hour) * hour; at <= last; at += hour) {
      if (at < start || at >= end) continue;
      const row = hours[weekday(dateAt(at)) - 1];
      const column = (at - dayAt(at) * day) / hour;
      if (row) row[column] = (row[column] ?? 0) + 1;
    }
  }
  return hours;
}
