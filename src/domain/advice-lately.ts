import type { CheckIn } from "./check-in";
import { weekNumber } from "./series";

/** How far back suggestions are made again at least, in weeks with a check-in. */
const weeksBack = 5;
/**
 * They are made again from the start of a stretch of so many weeks of the record. If it were always just
 * so many weeks ago, each week would be judged as if those before had never been, and with unchanging
 * answers a step that made room would never come back. Under the rule below such a step stands there for
 * three weeks and is gone for two, so that after five weeks everything is as it was.
 */
const stretch = 5;
/** A step that stood there in three of the last four weeks makes room. */
const window = 4;
const often = 3;

/**
 * Steps that were suggested often enough lately to make room for others. Suggestions are
 * not stored, so what was suggested is worked out again from each week's last check-in;
 * the same record gives the same steps.
 * @param checkIns by time, the latest last; what the latest week itself suggests does not count
 * @param suggest the steps that stood there after these check-ins, with these tired ones
 */
export function tiredSteps(
  checkIns: readonly CheckIn[],
  suggest: (upTo: readonly CheckIn[], tired: ReadonlySet<string>) => readonly string[],
): ReadonlySet<string> {
  const suggested: (readonly string[])[] = [];
  for (const end of weeksBefore(checkIns))
    suggested.push(suggest(checkIns.slice(0, end), tiredOf(suggested)));
  return tiredOf(suggested);
}

/** How many check-ins there were at the end of each of the last weeks that had one, without the latest of all. */
function weeksBefore(checkIns: readonly CheckIn[]): number[] {
  const ends: number[] = [];
  let weekBefore: number | null = null;
  checkIns.forEach(({ date }, index) => {
    const week = weekNumber(date);
    if (weekBefore !== null && week !== weekBefore) ends.push(index);
    weekBefore = week;
  });
  return ends.slice(Math.max(Math.floor((ends.length - weeksBack) / stretch) * stretch, 0));
}

function tiredOf(suggested: readonly (readonly string[])[]): ReadonlySet<string> {
  const recent = suggested.slice(-window);
  return new Set(recent.flat().filter((id) => recent.filter((steps) => steps.includes(id)).length >= often));
}
