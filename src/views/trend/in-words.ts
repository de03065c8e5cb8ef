import { adherenceWords } from "../../content/adherence-words";
import type { ScalePoint } from "../../domain/scales";
import type { Trend } from "../../domain/trend";
import { fullDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { textWidth, wrap } from "../text";
import { anyOf, contextWords, count } from "../words";
import type { TrendScreen } from "./screen";
import { pictureTitle } from "./title";
import { wordsBelow } from "./words-below";

/** Points that are read out when no range was asked for: a quarter of a year. */
const mostPoints = 13;

/**
 * One scale without a picture, for screen readers (`--plain`): the state, then each point as a line, the
 * newest first, then the newest value of every other scale.
 * @param points the ones in the range, oldest first, at least one
 */
export function scaleInWords(
  trend: Trend,
  points: readonly ScalePoint[],
  screen: TrendScreen,
  look: Look,
): string[] {
  const told = screen.from === null ? points.slice(-mostPoints) : points;
  const paint = paintFor(look.colour);
  const title = pictureTitle(
    { scale: trend.scale, name: screen.name, unit: "week" },
    told.map(({ date }) => date),
    look.width,
    paint,
  );
  const older = points.length - told.length;
  const since = points[0]?.date ?? screen.today;
  const more =
    older > 0 ? [`${count(older, "older point")}: headroom trend ${trend.scale} --since ${since}`] : [];
  const others = screen.trends.length > 1 ? "" : othersInWords(trend, screen);
  return [
    ...title,
    ...wordsBelow(trend, told, screen, look, paint),
    ...told.toReversed().map((point) => pointLine(trend.scale, point, screen)),
    ...more,
    ...(others === "" ? [] : wrap(others, textWidth(look.width))),
  ];
}

function pointLine(scale: string, { date, value }: ScalePoint, { weeks }: TrendScreen): string {
  const context = weeks.find((week) => week.date === date)?.context ?? [];
  const known = context.flatMap((mark) => (isContext(mark) ? [contextWords[mark]] : []));
  return [
    `${fullDay(date)}: ${valueWords(scale, value)}`,
    ...(known.length === 0 ? [] : [anyOf(known, "and")]),
  ].join(", ");
}

function isContext(mark: string): mark is keyof typeof contextWords {
  return Object.hasOwn(contextWords, mark);
}

/** All other scales as one types them, with their newest value. */
function othersInWords({ scale: shown }: Trend, { side }: TrendScreen): string {
  const named = side.flatMap(({ scale, points }) => {
    const newest = points.at(-1);
    return newest === undefined || scale === shown ? [] : [`${scale} ${valueWords(scale, newest.value)}`];
  });
  return named.length === 0 ? "" : `Other scales, newest value: ${named.join(", ")}. headroom trend SCALE`;
}

const boundaryWords: Readonly<Record<number, string>> = {
  100: adherenceWords.kept,
  50: adherenceWords.partly,
  0: adherenceWords.missed,
};

/** A whole number; for a boundary how it went. */
function valueWords(scale: string, value: number): string {
  const words = scale.startsWith("plan.") ? boundaryWords[value] : undefined;
  return words ?? String(Math.round(value));
}
