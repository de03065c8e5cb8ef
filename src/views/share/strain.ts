import { weeklyPoints, weekNumber } from "../../domain/series";
import type { SharedCheckIn } from "../../domain/share";
import { subscales } from "../../domain/strain";
import type { Look } from "../look";
import { sparkline } from "../sparkline";
import { symbolsFor } from "../symbols";
import { labelled, valueWidth } from "../text";

/** A line a scale over the weeks, as the dashboard draws them: one sign a week on 0 ... 100. */
export function strainRows(checkIns: readonly SharedCheckIn[], { width, unicode }: Look): string[] {
  const [newest, oldest] = [checkIns.at(0)?.date, checkIns.at(-1)?.date];
  if (newest === undefined || oldest === undefined) return [];
  const weeks = Math.min(weekNumber(newest) - weekNumber(oldest) + 1, valueWidth(width), 52);
  const symbols = symbolsFor(unicode);
  const rows = ["overall" as const, ...subscales].flatMap((scale) => {
    const series = checkIns.toReversed().flatMap(({ date, strain }) => {
      const value = strain?.[scale] ?? null;
      return value === null ? [] : [{ date, value, context: [], version: 0 }];
    });
    if (series.length < 2) return [];
    const line = sparkline(weeklyPoints(series), weeks, newest, symbols);
    return labelled(scale, [line], width);
  });
  return rows.length === 0 ? [] : ["Strain over the weeks, one sign a week on 0 to 100", ...rows];
}
