import { weekStart } from "./calendar";
import type { CheckIn } from "./check-in";

/** How far back suggestions are made again, in weeks with a check-in. */
const weeksBack = 8;
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
  const latestWeek = checkIns.at(-1)?.date;
  if (latestWeek === undefined) return new Set();
  const ends = checkIns
    .map((checkIn, index) => ({ week: weekStart(checkIn.date), end: index + 1 }))
    .filter(({ week, end }) => week !== weekStart(latestWeek) && weekAfter(checkIns, end) !== week)
    .slice(-weeksBack);
  const suggested: (readonly string[])[] = [];
  for (const { end } of ends) suggested.push(suggest(checkIns.slice(0, end), tiredOf(suggested)));
  return tiredOf(suggested);
}

function weekAfter(checkIns: readonly CheckIn[], index: number): string | null {
  const next = checkIns[index];
  return next === undefined ? null : weekStart(next.date);
}

function tiredOf(suggested: readonly (readonly string[])[]): ReadonlySet<string> {
  const recent = suggested.slice(-window);
  return new Set(recent.flat().filter((id) => recent.filter((steps) => steps.includes(id)).length >= often));
}
