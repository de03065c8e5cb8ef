import type { LoadMetric } from "../../domain/instrument";
import { steady } from "../../domain/rounding";
import { type AxisBand, bandAxis, type ValueAxis } from "./value-axis";

/** A line that a source draws for a metric. */
export interface MetricLine {
  readonly at: number;
  /** True when the value itself is still within: "over 50 hours". */
  readonly opensAbove: boolean;
  readonly says: string;
}

/** Two lines for hours that the sources of the questionnaires do not draw (docs/method.md). */
const hoursLines: readonly MetricLine[] = [
  { at: 48, opensAbove: false, says: "the EU working-time limit for an average week" },
  { at: 55, opensAbove: false, says: "from here WHO and ILO found more strokes and heart disease" },
];

/** All lines of a metric, lowest first. */
export function linesOf(metric: LoadMetric): MetricLine[] {
  const { threshold } = metric;
  const own = threshold
    ? [{ at: threshold.value, opensAbove: threshold.side === "above", says: threshold.says }]
    : [];
  return [...own, ...(metric.id === "m.hours" ? hoursLines : [])].toSorted((a, b) => a.at - b.at);
}

/** The lines that lie near enough to the values to be drawn. */
export function linesNear(metric: LoadMetric, values: readonly number[]): MetricLine[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const reach = Math.max(high - low, Math.abs(high) / 4, 1);
  return linesOf(metric).filter(({ at }) => at > Math.max(low - reach, metric.min) && at < high + reach);
}

/**
 * An axis that fits the values of a metric and the lines near them.
 * @param values at least one
 * @param height rows there are for bands and lines together
 */
export function metricAxis(metric: LoadMetric, values: readonly number[], height: number): ValueAxis {
  const lines = linesNear(metric, values);
  // Just below a line is in the range as well, so that none falls together with the lower edge.
  const edges = lines.flatMap(({ at }) => [at - 1e-6, at]);
  const [low, high] = roundRange([...values, ...edges], metric.min, metric.max);
  const inside = lines.filter(({ at }) => at > low && at < high);
  const rows = Math.max(height - inside.length, inside.length + 1);
  return bandAxis(
    shareRows([low, ...inside.map(({ at }) => at), high], rows).map((band) => ({
      ...band,
      opensAbove: inside.find(({ at }) => at === band.from)?.opensAbove,
    })),
  );
}

/** Bands between neighbouring edges; each gets a row, the rest goes by size. */
function shareRows(edges: readonly number[], rows: number): AxisBand[] {
  const first = edges.at(0) ?? 0;
  const bands = edges.slice(1).map((to, index) => ({ from: edges[index] ?? first, to, rows: 1 }));
  for (let left = rows - bands.length; left > 0; left--) {
    const tightest = bands.toSorted((a, b) => (b.to - b.from) / b.rows - (a.to - a.from) / a.rows)[0];
    if (tightest) tightest.rows += 1;
  }
  return bands;
}

/** The narrowest range of round numbers with all values strictly or just within, inside what can be logged. */
function roundRange(values: readonly number[], min: number, max: number): [low: number, high: number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = roundStep(Math.max(high - low, Math.abs(high) / 4, 1) / 4);
  const from = Math.max(steady(Math.floor(low / step) * step), min);
  const to = Math.min(steady((Math.floor(high / step) + 1) * step), max);
  return from < to ? [from, to] : [from - step, from];
}

/** 1, 2 or 5 times a power of ten, at least `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return steady(([1, 2, 5, 10].find((factor) => factor * power >= size) ?? 10) * power);
}
