import type { Standing } from "../../domain/standing";
import { plainDay, shortDay } from "../dates";
import { type Paint, paintLevel } from "../paint";
import { atWorst } from "../result/headline";
import { paintState, shortState } from "../state-words";
import type { Symbols } from "../symbols";
import { textWidth, wrap } from "../text";
import type { DashboardScreen } from "./screen";

/** The level of the standing, and below it the direction with its numbers. */
export function headlineBlock(
  screen: DashboardScreen,
  width: number,
  symbols: Symbols,
  paint: Paint,
): string[] {
  const { standing, today, trends } = screen;
  const state = trends.overall.watch?.state ?? null;
  const says =
    state === "worsening" || state === "improving" ? shortState(trends.overall, today, symbols) : "";
  return [
    levelLine(standing, today, paint),
    ...(says === "" ? [] : wrap(`  ${says}`, textWidth(width)).map((line) => paintState(paint, state, line))),
  ];
}

function levelLine({ result, latest, parts }: Standing, today: string, paint: Paint): string {
  const { level, leading } = result.headline;
  if (level === null || leading === null || leading === "crisis")
    return paint.strong(`No level at present; the last check-in is from ${shortDay(latest.date, today)}`);
  const source = parts.find(
    ({ instrument, fresh }) => fresh && (leading === "checklist") === (instrument === "checklist"),
  );
  const day = source === undefined ? "" : ` ${shortDay(source.checkIn.date, today)}`;
  const from =
    leading === "checklist" ? `from the checklist of${day}` : `from the signs of the week to${day}`;
  const worst = atWorst(result.headline, result.risk) ? " at worst" : "";
  return `${paint.strong("Level ")}${paint.strong(paintLevel(paint, level))}${paint.strong(`${worst}, ${from}`)}`;
}

/** `, from 3 June, due again` for answers that are too old to count. */
export function staleWords(date: string, today: string): string {
  return `from ${plainDay(date, today)}, due again`;
}
