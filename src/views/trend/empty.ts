import type { Trend } from "../../domain/trend";
import { plainDay } from "../dates";
import { textWidth, wrap } from "../text";
import { page } from "../title";
import { comesFrom, scaleTitle } from "./scale-words";
import type { TrendScreen } from "./screen";

/** With nothing recorded: the way forward, and no empty axes. */
export function emptyPage(name: string, width: number): string {
  const who = name === "" ? "" : `${name}: `;
  return page([
    [`${who}No check-ins here yet.`],
    wrap("headroom checkin begins with a first one.", textWidth(width)),
  ]);
}

/** A scale without a value, or without one in the range asked for. */
export function nothingDrawn(trend: Trend, screen: TrendScreen, width: number): string[] {
  const who = screen.name === "" ? "" : `${screen.name}: `;
  const newest = trend.points.at(-1);
  if (newest !== undefined)
    return wrap(
      `${who}${scaleTitle(trend.scale)}: nothing in this range; the newest is of ${plainDay(newest.date, screen.today)}.`,
      textWidth(width),
    );
  const others = screen.side.filter(({ points }) => points.length > 0).map(({ scale }) => scale);
  const named = others.length > 4 ? `${others.slice(0, 4).join(", ")}, ...` : others.join(", ");
  const instead = named === "" ? "" : ` There is ${named}: headroom trend SCALE`;
  return [
    ...wrap(`${who}${scaleTitle(trend.scale)}: nothing yet.`, textWidth(width)),
    ...wrap(`  ${comesFrom(trend.scale)}${instead}`, textWidth(width)),
  ];
}
