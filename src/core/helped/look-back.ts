import { addDays, type CalendarDate, daysBetween } from "../calendar";
import { type SeriesPoint, segmentsOf, weeklyPoints } from "../trend/series";
import { type Beginning, beginningsIn, type Circumstance, circumstancesIn, type Known } from "./beginnings";
import { type Change, changeIn, type Span } from "./change";

/** What was started at one time, what followed, and what else happened in those weeks. */
export interface LookBack extends Change {
  /** Oldest first, at least one. */
  readonly began: readonly Beginning[];
  readonly span: Span;
  /** Everything else in the weeks compared, oldest first. */
  readonly alongside: readonly (Beginning | Circumstance)[];
}

/** Beginnings within this many days cannot be told apart. */
const togetherDays = 21;

/**
 * What changed after the things a person started, newest first.
 * @param points overall strain by check-in
 * @param asOf anything dated later is ignored
 */
export function lookBack(known: Known, points: readonly SeriesPoint[], asOf: CalendarDate): LookBack[] {
  const segments = segmentsOf(weeklyPoints(points.filter(({ date }) => date <= asOf)));
  const beginnings = beginningsIn(known, asOf);
  const happened = [...beginnings, ...circumstancesIn(known, asOf)];
  return groupsOf(beginnings)
    .map((began) => {
      const span = spanOf(began);
      const change = changeIn(segments, span);
      return { ...change, began, span, alongside: alongside(happened, began, weeksOf(change, span)) };
    })
    .reverse();
}

/**
 * The changes that the newest check-in made clear: beyond chance with it, but not without it.
 * @param newest its day
 */
export function justClear(known: Known, points: readonly SeriesPoint[], newest: CalendarDate): LookBack[] {
  const earlier = segmentsOf(weeklyPoints(points.filter(({ date }) => date < newest)));
  return lookBack(known, points, newest).filter(
    ({ verdict, span }) => isClear(verdict) && !isClear(changeIn(earlier, span).verdict),
  );
}

/** True when the change exceeds the person's usual differences between weeks. */
export function isClear(verdict: Change["verdict"]): boolean {
  return verdict === "lower" || verdict === "higher";
}

/** Groups beginnings within three weeks of the first of them. */
function groupsOf(beginnings: readonly Beginning[]): Beginning[][] {
  const groups: Beginning[][] = [];
  for (const beginning of beginnings) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && daysBetween(first.from, beginning.from) <= togetherDays) group.push(beginning);
    else groups.push([beginning]);
  }
  return groups;
}

function spanOf(began: readonly Beginning[]): Span {
  const from = began.map((one) => one.from).sort();
  const until = began.map((one) => one.until).sort();
  return { from: from.at(0) ?? "", until: until.at(-1) ?? "" };
}

/** All days that the two means cover, and those in between. */
function weeksOf({ before, after }: Change, { from, until }: Span): Span {
  return {
    from: addDays(before?.from ?? from, -6),
    until: after?.to ?? until,
  };
}

function alongside(
  happened: readonly (Beginning | Circumstance)[],
  began: readonly Beginning[],
  weeks: Span,
): (Beginning | Circumstance)[] {
  return happened
    .filter((one) => !began.some((own) => own === one) && one.from <= weeks.until && one.until >= weeks.from)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
