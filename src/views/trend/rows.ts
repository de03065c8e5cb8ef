import { loadMetrics } from "../../content/load-metrics";
import type { TrendState } from "../../domain/early-warning";
import type { LoadMetric } from "../../domain/instrument";
import type { LevelPoint } from "../../domain/level-series";
import type { ScalePoint } from "../../domain/scales";
import type { Paint } from "../paint";
import { paintState } from "../state-words";
import type { Symbols } from "../symbols";
import { fieldColumn } from "./chart";
import type { ChartSymbols } from "./chart-symbols";
import { linesOf } from "./metric-axis";
import { rowName } from "./scale-words";
import { lastInSlots, slotValues } from "./slots";
import type { Timeline } from "./timeline";

/** A scale that stands in a row below the chart. */
export interface SideSeries {
  readonly scale: string;
  readonly points: readonly ScalePoint[];
  /** Of a scale that the early warning watches. */
  readonly state: TrendState | null;
}

/** A row of signs that shares its dates with the chart above. */
export interface Row {
  /** What one types to see it as a chart. */
  readonly scale: string;
  readonly label: string;
  /** The newest value in the picture, or nothing. */
  readonly value: string;
  readonly state: TrendState | null;
  readonly cells: ReadonlyMap<number, string>;
}

/** The rows that have anything to show in the picture, in the order given. */
export function rowsOf(
  series: readonly SideSeries[],
  levels: readonly LevelPoint[],
  timeline: Timeline,
  look: { readonly symbols: Symbols; readonly chart: ChartSymbols },
): Row[] {
  const rows = series.map(({ scale, points, state }): Row => {
    const values = slotValues(points, [], timeline);
    const sign = signFor(scale, look.symbols, look.chart);
    const last = values.at(-1)?.value;
    return {
      scale,
      label: rowName(scale),
      value: last === undefined || scale.startsWith("plan.") ? "" : String(Math.round(last)),
      state,
      cells: new Map(values.map(({ slot, value }) => [slot, sign(value)])),
    };
  });
  const letters = [...lastInSlots(levels, timeline)].map(([slot, { level }]): [number, string] => [
    slot,
    level === null ? "?" : level.charAt(0).toUpperCase(),
  ]);
  const checklist = { scale: "index", label: "checklist", value: "", state: null, cells: new Map(letters) };
  return rows.map((row) => (row.scale === "index" ? checklist : row)).filter(({ cells }) => cells.size > 0);
}

/** A row as text, its signs in the columns of the chart, its state right before them. */
export function rowLine(row: Row, timeline: Timeline, symbols: Symbols, paint: Paint): string {
  const { label, value, state, cells } = row;
  const room = fieldColumn - 2 - Math.max(value.length, 2);
  const lead = value === "" ? label : label.slice(0, room).padEnd(room) + value.padStart(2);
  const turned = state === "worsening" || state === "improving";
  const sign = turned ? `${paintState(paint, state, symbols.state[state])} ` : "  ";
  let field = "";
  for (const [slot, cell] of [...cells].toSorted(([a], [b]) => a - b))
    field = field.padEnd(slot * timeline.step) + cell;
  const left =
    turned || lead.length < fieldColumn - 1
      ? lead.slice(0, fieldColumn - 2).padEnd(fieldColumn - 2) + sign
      : `${lead.slice(0, fieldColumn - 1)} `;
  return (left + field).trimEnd();
}

/** How one value is drawn in a row of its scale. */
function signFor(scale: string, symbols: Symbols, chart: ChartSymbols): (value: number) => string {
  if (scale.startsWith("plan.")) return (value) => (value > 75 ? "k" : value < 25 ? "m" : "p");
  const metric = loadMetrics.find(({ id }) => id === scale);
  if (!metric) return (value) => symbols.spark(Math.min(Math.max(value, 0), 100));
  return isCount(metric) ? digit : stepFor(metric, chart);
}

/** Small whole numbers are read as they are. */
function isCount({ id, max, decimals, threshold }: LoadMetric): boolean {
  return !decimals && id !== "m.hours" && (max <= 10 || threshold === undefined);
}

function digit(value: number): string {
  const whole = Math.round(value);
  return whole > 9 ? "+" : whole < 0 ? "-" : String(whole);
}

/** Within the lines of the metric, past the first, past the last. */
function stepFor(metric: LoadMetric, { steps }: ChartSymbols): (value: number) => string {
  const below = metric.threshold?.side === "below";
  // Of the three lines for hours the middle one, of one story in the sources, has no step of its own.
  const lines = linesOf(metric).filter(({ at }) => metric.id !== "m.hours" || at !== metric.threshold?.value);
  return (value) => {
    const past = lines.filter(({ at, opensAbove }) =>
      below ? value < at : opensAbove ? value > at : value >= at,
    );
    if (past.length === 0) return steps[0];
    return past.length === lines.length ? steps[2] : steps[1];
  };
}
