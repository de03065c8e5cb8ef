import type { CalendarDate } from "../core/calendar";
import { type Direction, leastPoints } from "../core/trend/change-odds";
import type { Comparison, TrendState, Warning } from "../core/trend/early-warning";
import type { Trend, Watch } from "../core/trend/trend";
import { plainDay } from "./dates";
import type { Paint } from "./paint";
import type { Symbols } from "./symbols";
import { count } from "./words";

/** The word for the direction of a scale, the same on every screen. */
export const turnWords: Readonly<Record<TrendState, string>> = {
  worsening: "worsening",
  improving: "improving",
  steady: "steady",
  "too-few": "too few check-ins to tell",
};

/** The word after its sign: `▲ worsening`, `= steady`. */
export function stateSign(state: TrendState, symbols: Symbols): string {
  return `${symbols.state[state]} ${turnWords[state]}`;
}

/** Paints the sign or word of a turn for the worse; other states stay as they are. */
export function paintState(paint: Paint, state: TrendState | null, text: string): string {
  return state === "worsening" ? paint.raised(text) : text;
}

/**
 * The state and the numbers behind it, in a sentence or two that start with the sign:
 * `▲ worsening: the last 4 weeks average 46, the 9 before 34: …`. Not wrapped.
 * @returns an empty string for a scale that the early warning does not watch
 */
export function stateSentence({ points, watch }: Trend, today: CalendarDate, symbols: Symbols): string {
  if (watch === null) return "";
  const sign = stateSign(watch.state, symbols);
  switch (watch.state) {
    case "too-few":
      return `${sign}${since(watch)}: ${watch.tested} of ${leastPoints}`;
    case "steady":
      return `${sign}: ${steadyNumbers(watch, points.at(-1)?.date, today)}`;
    case "worsening":
    case "improving": {
      const turn = newestTurn(watch);
      return turn === null ? sign : `${sign}: ${turnNumbers(turn, points, today)}`;
    }
  }
}

/**
 * The same for one line of the dashboard: `▲ worsening since about 1 Nov: last 4 weeks average 46, the 9
 * before 34`; for other states the {@link stateSign}, with the count if there are too few check-ins.
 */
export function shortState({ watch, points }: Trend, today: CalendarDate, symbols: Symbols): string {
  if (watch === null) return "";
  const sign = stateSign(watch.state, symbols);
  if (watch.state === "too-few") return `${sign}: ${watch.tested} of ${leastPoints}`;
  const turn = newestTurn(watch);
  if (watch.state === "steady" || turn === null) return sign;
  const then = seenEarlier(turn, points) ? ` (seen ${plainDay(turn.date, today)})` : "";
  const means = `last ${turn.recentCount} weeks ${then ? "averaged" : "average"} ${whole(turn.recentMean)}, the ${turn.beforeCount} before ${whole(turn.beforeMean)}`;
  return `${sign} since about ${plainDay(turn.onset, today)}${then}: ${means}`;
}

/** The warning that gives the state its direction. */
export function newestTurn(watch: Watch): (Warning & { readonly direction: Direction }) | null {
  const turn = watch.warnings.at(-1);
  return turn !== undefined && turn.direction === watch.state ? turn : null;
}

/** The reason why the newest segment is short. */
function since({ gapDays }: Watch): string {
  if (gapDays === null) return "";
  const open = Math.round(gapDays / 7) - 1;
  return open >= 5 ? `, after ${count(open, "week")} without any` : ", since the questions changed";
}

function turnNumbers(turn: Warning, points: Trend["points"], today: CalendarDate): string {
  const recent = points.filter(({ date }) => date >= turn.onset && date <= turn.date);
  const onCall = recent.filter(({ context }) => context?.includes("on-call")).length;
  const verdict = `much more like a lasting change since about ${plainDay(turn.onset, today)} than like your usual ups and downs.`;
  return seenEarlier(turn, points)
    ? `seen on ${plainDay(turn.date, today)}, when ${means(turn, "averaged", onCall)}: ${verdict}`
    : `${means(turn, "average", onCall)}: ${verdict}`;
}

/** A turn is reported for four weeks; after its first day its numbers are from then, not from now. */
function seenEarlier(turn: Warning, points: Trend["points"]): boolean {
  const newest = points.at(-1);
  return newest !== undefined && newest.date > turn.date;
}

function steadyNumbers({ newest }: Watch, last: CalendarDate | undefined, today: CalendarDate): string {
  if (newest === null) return "";
  // The turn was reported at the time; after four weeks it is no longer news, and nothing newer is known.
  if (newest.hasChanged)
    return `nothing newer than ${plainDay(last ?? today, today)} to tell from. Then, ${means(newest, "averaged")}.`;
  if (whole(newest.recentMean) === whole(newest.beforeMean))
    return `the last ${newest.recentCount} weeks average ${whole(newest.recentMean)}, as did the ${newest.beforeCount} before.`;
  return `${means(newest, "average")}: that can still be your usual ups and downs.`;
}

function means(
  { recentCount, recentMean, beforeCount, beforeMean }: Comparison,
  average: "average" | "averaged",
  onCall = 0,
): string {
  // Weeks on call are tested like any other, but change how the numbers read.
  const recent = `the last ${recentCount} weeks${onCall === 0 ? "" : ` (${onCall} on call)`}`;
  return `${recent} ${average} ${whole(recentMean)}, the ${beforeCount} before ${whole(beforeMean)}`;
}

function whole(value: number): string {
  return String(Math.round(value));
}
