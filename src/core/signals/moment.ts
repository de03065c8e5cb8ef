/**
 * What a source says about one action: when it was, never what it was.
 *
 * Wall clock time is stored as milliseconds since 1970 "as if it were UTC", so that 22:00 is 22:00 in any
 * time zone; differences between wall clock times are off by an hour when the clocks change.
 */

import { type CalendarDate, dayNumber, dayOf } from "../calendar";

export const sourceKinds = ["git", "shell", "calendar", "pages", "times"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Whether a source shows work, or only being awake. */
export type Purpose = "work" | "private";

export interface Moment {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The wall clock time at that moment. */
  readonly wall: number;
  readonly kind: SourceKind;
  readonly purpose: Purpose;
  /** The wall clock time at the end of a calendar event; absent for anything without a length. */
  readonly wallEnd?: number | undefined;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The wall clock time at midnight of a day. */
export function midnightOf(date: CalendarDate): number {
  return dayNumber(date) * day;
}

/** The number of the day of a wall clock time; see `dayNumber`. */
export function dayAt(wall: number): number {
  return Math.floor(wall / day);
}

/** The day of a wall clock time. */
export function dateAt(wall: number): CalendarDate {
  return dayOf(dayAt(wall));
}

/** Milliseconds since midnight. */
export function timeAt(wall: number): number {
  return wall - dayAt(wall) * day;
}

/** When a moment is over; the end of an event is exclusive. */
export function endOf({ wall, wallEnd }: Moment): number {
  return wallEnd === undefined || wallEnd <= wall ? wall : wallEnd;
}

/** True when any part of a moment is within `from` (inclusive) and `to` (exclusive). */
export function touches(moment: Moment, from: number, to: number): boolean {
  const end = endOf(moment);
  return moment.wall < to && (end === moment.wall ? moment.wall >= from : end > from);
}

/** The longest event that anyone is assumed to have sat through. */
const longestEvent = 12 * hour;

/** One moment with a length for an event; for a very long one, only its start and end. */
export function momentsOfEvent(
  start: { readonly at: number; readonly wall: number },
  end: { readonly at: number; readonly wall: number },
  purpose: Purpose,
): Moment[] {
  const common = { kind: "calendar", purpose } as const;
  if (end.wall - start.wall <= longestEvent) return [{ ...start, ...common, wallEnd: end.wall }];
  // An end at midnight belongs to the day before.
  return [
    { ...start, ...common },
    { at: end.at - 1, wall: end.wall - 1, ...common },
  ];
}

/** No commit, command or page is older. */
export const oldest = Date.UTC(1990, 0, 1);

/** Why moments were left out, and how many. */
export interface Skipped {
  readonly why: string;
  readonly count: number;
}

/** Leaves out implausible moments: those in the future, and those before 1990. */
export function plausible(
  moments: readonly Moment[],
  now: number,
): { readonly moments: Moment[]; readonly skipped: Skipped[] } {
  const kept = moments.filter(({ at }) => at <= now && at >= oldest);
  const counted = (why: string, test: (moment: Moment) => boolean) => ({
    why,
    count: moments.filter(test).length,
  });
  const skipped = [
    counted("in the future", ({ at }) => at > now),
    counted("before 1990", ({ at }) => at < oldest),
  ];
  return { moments: kept, skipped: skipped.filter(({ count }) => count > 0) };
}

/** Shell commands this close to a check-in are assumed to belong to it. */
const aroundCheckIn = 15 * minute;

/** Leaves out the shell commands around the person's check-ins. */
export function withoutCheckIns(moments: readonly Moment[], checkIns: readonly number[]): Moment[] {
  const near = (at: number) => checkIns.some((moment) => Math.abs(moment - at) <= aroundCheckIn);
  return moments.filter(({ kind, at }) => kind !== "shell" || !near(at));
}
