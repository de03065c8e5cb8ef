import { loadMetrics } from "../../content/load-metrics";
import type { CalendarDate } from "../../domain/calendar";
import type { ScalePoint } from "../../domain/scales";
import { plainDay } from "../dates";
import { count } from "../words";
import { linesNear } from "./metric-axis";

/**
 * What stands below the chart of a scale that the early warning does not watch: the newest value,
 * and what the lines are. No direction is ever read into it.
 * @param points the ones drawn, oldest first, at least one
 */
export function facts(scale: string, points: readonly ScalePoint[], today: CalendarDate): string {
  if (scale.startsWith("plan.")) return adherence(points);
  const last = points.at(-1);
  if (last === undefined) return "";
  const newest = `The newest is ${String(Math.round(last.value * 10) / 10)}, of ${plainDay(last.date, today)}.`;
  const metric = loadMetrics.find(({ id }) => id === scale);
  if (!metric) return `${newest} No warnings are made from this scale.`;
  const lines = linesNear(
    metric,
    points.map(({ value }) => value),
  );
  return [newest, ...lines.map(({ at, says }) => `${at}: ${says}.`)].join(" ");
}

function adherence(points: readonly ScalePoint[]): string {
  const weeks = (value: number) => points.filter((point) => point.value === value).length;
  return `Kept ${weeks(100)}, partly ${weeks(50)}, missed ${weeks(0)} of ${count(points.length, "week")}.`;
}
