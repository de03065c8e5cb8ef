import { addDays, type CalendarDate, weekday } from "../calendar";
import { type Measures, measuring, nightDisturbances, type Seen, weekName, weeksUpTo } from "./measures";
import { dateAt, day, dayAt, endOf, hour, type Moment, midnightOf, type Skipped } from "./moment";
import type { SignalSource } from "./source";
import { type Remarkable, standsOut, type WeekSeen } from "./stands-out";
import type { WorkingDay } from "./working-day";

/** What one source gave. */
export interface SourceSeen {
  readonly source: SignalSource;
  readonly moments: readonly Moment[];
  readonly skipped: readonly Skipped[];
  /** True when it was read and covers the time asked about. */
  readonly usable: boolean;
}

export interface NamedWeek extends WeekSeen {
  /** `2026-W48` */
  readonly week: string;
  readonly to: CalendarDate;
  /** The days that started with a night broken by pages, each once. */
  readonly brokenNights: readonly CalendarDate[];
}

/** Some weeks as the sources show them. */
export interface SignalsReport {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Oldest first; the last one may still be running. */
  readonly weeks: readonly NamedWeek[];
  readonly hours: PunchCard;
  readonly sources: readonly (Pick<SourceSeen, "source" | "skipped"> & { readonly read: number })[];
  readonly remarkable: readonly Remarkable[];
}

/** The current day and wall clock time. */
export interface Now {
  readonly today: CalendarDate;
  readonly wall: number;
}

function seenBy(readings: readonly SourceSeen[], now: Now, working: WorkingDay): Seen {
  return {
    moments: readings.flatMap(({ moments }) => moments),
    sources: readings.filter(({ usable }) => usable).map(({ source }) => source),
    now: now.wall,
    working,
  };
}

/** Summarises what was read for the ISO weeks up to the current one. */
export function reportOn(
  readings: readonly SourceSeen[],
  count: number,
  now: Now,
  working: WorkingDay,
): SignalsReport {
  const seen = seenBy(readings, now, working);
  const measures = measuring(seen);
  const disturbed = nightDisturbances(seen);
  const earliest = seen.moments.reduce((first, { wall }) => Math.min(first, wall), Number.POSITIVE_INFINITY);
  const weeks = weeksUpTo(now.today, count).map((from) => {
    const to = addDays(from, 6);
    const finished = to < now.today;
    const inWeek = disturbed.filter((wall) => wall >= midnightOf(from) && wall < midnightOf(addDays(to, 1)));
    // From ten in the evening, it is the night before the next day.
    const brokenNights = [...new Set(inWeek.map((wall) => dateAt(wall + 2 * hour)))];
    const whole = finished && midnightOf(from) > earliest;
    return { week: weekName(from), from, to, finished, whole, measures: measures(from), brokenNights };
  });
  const from = weeks[0]?.from ?? now.today;
  const to = weeks.at(-1)?.to ?? now.today;
  const [start, end] = [midnightOf(from), midnightOf(addDays(to, 1))];
  const inside = ({ wall }: Moment) => wall >= start && wall < end;
  return {
    from,
    to,
    weeks,
    hours: punchCard(seen.moments, from, to),
    sources: readings.map(({ source, moments, skipped }) => ({
      source,
      skipped,
      read: moments.filter(inside).length,
    })),
    remarkable: standsOut(weeks),
  };
}

/** The measures of the seven days up to and including a day. */
export function measuresUpTo(
  day: CalendarDate,
  readings: readonly SourceSeen[],
  now: Now,
  working: WorkingDay,
): Measures {
  return measuring(seenBy(readings, now, working))(addDays(day, -6));
}

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
