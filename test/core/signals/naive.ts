import type { Measures, Seen } from "../../../src/core/signals/measures";
import type { Moment } from "../../../src/core/signals/moment";

/** A second implementation of the measures, as plain and as slow as the rules read. */

const hours = (count: number) => count * 3_600_000;
const dateOf = (wall: number) => new Date(wall).toISOString().slice(0, 10);
const clockOf = (wall: number) => new Date(wall).toISOString().slice(11, 16);
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
const wallOf = (date: string, clock = "00:00") => Date.parse(`${date}T${clock}:00Z`);
const next = (date: string, days = 1) => dateOf(wallOf(date) + hours(24 * days));
const endOf = ({ wall, wallEnd }: Moment) => wallEnd ?? wall;

/** Whether any part of a moment lies in a time; an event no longer holds its end. */
function within(moment: Moment, from: number, to: number): boolean {
  const last = endOf(moment) > moment.wall ? endOf(moment) - 1 : moment.wall;
  return moment.wall < to && last >= from;
}

function isActive(moments: readonly Moment[], date: string): boolean {
  const work = moments.filter(({ purpose }) => purpose === "work");
  if (work.some((one) => dateOf(one.wall) === date && endOf(one) - one.wall >= hours(0.25))) return true;
  const times = work
    .flatMap((one) => [one.wall, ...(endOf(one) > one.wall ? [endOf(one) - 1] : [])])
    .filter((wall) => dateOf(wall) === date);
  return times.some((a) => times.some((b) => b - a >= hours(0.25)));
}

function isBusyTime(wall: number, { working }: Seen): boolean {
  const clock = clockOf(wall);
  const start = clockOf(working.start);
  const end = clockOf(working.end);
  const works = (date: string) => !working.free.includes(weekdayOf(date));
  const today = dateOf(wall);
  if (start < end) return works(today) && clock >= start && clock < end;
  return (works(today) && clock >= start) || (works(next(today, -1)) && clock < end);
}

/** Pages that no other one came before within the hour, so to speak from link to link. */
function disturbances(pages: readonly number[]): number[] {
  return pages.filter((at) => !pages.some((other) => other < at && at - other <= hours(1)));
}

/** All times between two ends of anything in which nothing happened. */
function emptyTimes(moments: readonly Moment[], from: number, to: number): [number, number][] {
  const ends = [from, to, ...moments.flatMap((one) => [one.wall, endOf(one)])].filter(
    (at) => at >= from && at <= to,
  );
  const free = (a: number, b: number) =>
    !moments.some((one) => (one.wall > a && one.wall < b) || (one.wall <= a && endOf(one) > a));
  const found: [number, number][] = [];
  for (const a of new Set(ends)) {
    const later = ends.filter((b) => b > a);
    const reach = later.filter((b) => free(a, b));
    if (reach.length > 0) found.push([a, Math.max(...reach)]);
  }
  return found;
}

export function naiveMeasures(seen: Seen, monday: string): Measures {
  const moments = seen.moments.filter(({ wall }) => wall <= seen.now);
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => next(monday, ahead));
  const start = wallOf(monday);
  const end = wallOf(next(monday, 7));
  const knows = {
    work: seen.sources.some(({ kind, purpose }) => kind !== "pages" && purpose === "work"),
    own: seen.sources.some(({ kind }) => kind !== "pages"),
    pages: seen.sources.some(({ kind }) => kind === "pages"),
    any: seen.sources.length > 0,
  };
  const pages = [...new Set(moments.filter(({ kind }) => kind === "pages").map(({ wall }) => wall))];
  const inWeek = (at: number) => at >= start && at < end;
  const atNight = (at: number) => clockOf(at) >= "22:00" || clockOf(at) < "06:00";
  const active = days.filter((date) => isActive(moments, date));
  const evening = Math.max(hours(20), seen.working.end + hours(2));

  const earliest = Math.min(...moments.map(({ wall }) => wall));
  const empty = moments.length === 0 ? [] : emptyTimes(moments, earliest, seen.now);
  const rests = empty.filter(([a, b]) => inWeek((a + b) / 2)).map(([a, b]) => (b - a) / hours(1));
  const wholeWeek = empty.some(([a, b]) => a <= start && b >= end);
  const rest = rests.length === 0 ? null : Math.min(168, Math.round(Math.max(...rests) * 10) / 10);

  const runs = active.map((date) => {
    let length = 0;
    for (let one = date; isActive(moments, one); one = next(one, -1)) length++;
    return length;
  });
  const short = days.filter((date) => {
    const noon = wallOf(date, "12:00");
    const around = moments.filter((one) => one.wall <= noon + hours(24) && endOf(one) >= noon);
    const longest = emptyTimes(around, noon, noon + hours(24)).map(([a, b]) => b - a);
    return Math.max(0, ...longest) < hours(11);
  });
  return {
    "m.active-days": knows.work ? active.length : null,
    "m.weekend-days": knows.work
      ? active.filter((date) => seen.working.weekend.includes(weekdayOf(date))).length
      : null,
    "m.evenings": !knows.own
      ? null
      : evening >= hours(24)
        ? 0
        : days.filter((date) =>
            moments.some(
              (one) => one.kind !== "pages" && within(one, wallOf(date) + evening, wallOf(next(date))),
            ),
          ).length,
    "m.nights": knows.any
      ? days.filter((date) => moments.some((one) => within(one, wallOf(date), wallOf(date, "05:00")))).length
      : null,
    "m.night-calls": knows.pages ? disturbances(pages.filter(atNight)).filter(inWeek).length : null,
    "m.after-hours-calls": knows.pages
      ? disturbances(pages.filter((at) => !isBusyTime(at, seen))).filter(inWeek).length
      : null,
    "m.short-rests": knows.any ? short.length : null,
    "m.long-rest": knows.any ? (wholeWeek ? 168 : rest) : null,
    "m.run": knows.work ? Math.max(0, ...runs) : null,
  };
}
