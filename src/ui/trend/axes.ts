import { steady } from "../../core/numbers";
import { instruments } from "../../core/questionnaire/instruments/index";
import type { LoadMetric } from "../../core/questionnaire/items";
import { loadMetrics } from "../../core/questionnaire/load-metrics";
import { maximumOf } from "../../core/scoring/risk";
import { bandLimits } from "../../core/scoring/strain";

/** One row of a picture, above the time axis. */
interface AxisRow {
  /** A line row separates two bands and never has a point, so a point is always visibly in its band. */
  readonly kind: "data" | "line";
  /** The text left of the axis: a number, the name of a band, or nothing. */
  readonly label: string;
  /** Whether the axis has a tick here: at numbers, not at words. */
  readonly tick: boolean;
}

/** How values become rows. */
export interface ValueAxis {
  /** Top first. */
  readonly rows: readonly AxisRow[];
  /** Label of the time axis itself. */
  readonly bottom: string;
  /** Index in `rows` of a value; outside the range, the outermost row. */
  rowOf(value: number): number;
}

/** A stretch of values between two lines, or between a line and the edge. */
interface AxisBand {
  readonly from: number;
  readonly to: number;
  /** Number of rows, 1 or more. */
  readonly rows: number;
  readonly word?: string | undefined;
  /** True when a value of exactly `from` still belongs to the band below: "over 50", not "50 or more". */
  readonly opensAbove?: boolean | undefined;
}

/**
 * An axis of bands with a line between neighbours.
 * @param bands lowest first, each starting where the previous one ends
 */
function bandAxis(bands: readonly AxisBand[]): ValueAxis {
  const rows: AxisRow[] = [];
  const tops: number[] = [];
  for (const [index, band] of bands.toReversed().entries()) {
    tops.unshift(rows.length);
    for (let row = 0; row < band.rows; row++) rows.push(dataRow(band, row, index === 0));
    if (index < bands.length - 1) rows.push({ kind: "line", label: String(band.from), tick: true });
  }
  return {
    rows,
    bottom: String(bands[0]?.from ?? ""),
    rowOf: (value) => {
      const exact = steady(value);
      const above = bands.filter((band, at) => at > 0 && !isAbove(exact, band)).length;
      const at = bands.length - 1 - above;
      const band = bands[at];
      if (!band) return 0;
      const height = Math.floor(((exact - band.from) / (band.to - band.from)) * band.rows);
      return (tops[at] ?? 0) + band.rows - 1 - Math.min(Math.max(height, 0), band.rows - 1);
    },
  };
}

/** An axis with evenly spaced, named rows and no numbers. */
function namedAxis(names: readonly string[], from: number, to: number): ValueAxis {
  const steps = (names.length - 1) * 2;
  return {
    rows: Array.from({ length: steps + 1 }, (_, row) => ({
      kind: "data",
      label: row % 2 === 0 ? (names[row / 2] ?? "") : "",
      tick: row % 2 === 0,
    })),
    bottom: "",
    rowOf: (value) => Math.min(Math.max(Math.round(((to - value) / (to - from)) * steps), 0), steps),
  };
}

function isAbove(value: number, band: AxisBand): boolean {
  return band.opensAbove ? value > band.from : value >= band.from;
}

function dataRow(band: AxisBand, row: number, isTop: boolean): AxisRow {
  if (isTop && row === 0) return { kind: "data", label: String(band.to), tick: true };
  const label = row === Math.floor(band.rows / 2) ? (band.word ?? "") : "";
  return { kind: "data", label, tick: false };
}

/** A threshold line for a metric. */
interface MetricLine {
  readonly at: number;
  /** True when the value itself is still below the line: "over 50 hours". */
  readonly opensAbove: boolean;
  readonly says: string;
}

/** Two lines for hours from sources other than those of the questionnaires (docs/method.md). */
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

/** The lines near enough to the values to be drawn. */
export function linesNear(metric: LoadMetric, values: readonly number[]): MetricLine[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const reach = Math.max(high - low, Math.abs(high) / 4, 1);
  return linesOf(metric).filter(({ at }) => at > Math.max(low - reach, metric.min) && at < high + reach);
}

/**
 * An axis that fits the values of a metric and the lines near them.
 * @param values at least one
 * @param height rows available for bands and lines together
 */
function metricAxis(metric: LoadMetric, values: readonly number[], height: number): ValueAxis {
  const lines = linesNear(metric, values);
  // The range includes a point just below each line, so that no line coincides with the lower edge.
  const edges = lines.flatMap(({ at }) => [at - 1e-6, at]);
  const [low, high] = roundRange([...values, ...edges], metric.min, metric.max);
  const inside = linesToScale(
    lines.filter(({ at }) => at > low && at < high),
    metric.threshold?.value,
    (drawn) => bandsBetween(drawn, low, high, height),
  );
  return bandAxis(
    bandsBetween(inside, low, high, height).map((band) => ({
      ...band,
      opensAbove: inside.find(({ at }) => at === band.from)?.opensAbove,
    })),
  );
}

function bandsBetween(lines: readonly MetricLine[], low: number, high: number, height: number): AxisBand[] {
  return shareRows(
    [low, ...lines.map(({ at }) => at), high],
    Math.max(height - lines.length, lines.length + 1),
  );
}

/** The largest allowed ratio between the value ranges of two rows in one picture. */
const bent = 2;

/**
 * The lines that keep a picture to scale: with values far apart, lines close together would take up all the
 * rows, and 9 hours would be as tall as 46. The metric's own line has priority.
 */
function linesToScale(
  lines: readonly MetricLine[],
  own: number | undefined,
  bandsOf: (lines: readonly MetricLine[]) => readonly AxisBand[],
): MetricLine[] {
  let drawn: MetricLine[] = [];
  for (const line of lines.toSorted((a, b) => Number(b.at === own) - Number(a.at === own))) {
    const more = [...drawn, line].toSorted((a, b) => a.at - b.at);
    const sizes = bandsOf(more).map(({ from, to, rows }) => (to - from) / rows);
    if (Math.max(...sizes) <= bent * Math.min(...sizes)) drawn = more;
  }
  return drawn;
}

/** Bands between neighbouring edges; each gets a row, the rest are shared out by size. */
function shareRows(edges: readonly number[], rows: number): AxisBand[] {
  const first = edges.at(0) ?? 0;
  const bands = edges.slice(1).map((to, index) => ({ from: edges[index] ?? first, to, rows: 1 }));
  for (let left = rows - bands.length; left > 0; left--) {
    const tightest = bands.toSorted((a, b) => (b.to - b.from) / b.rows - (a.to - a.from) / a.rows)[0];
    if (tightest) tightest.rows += 1;
  }
  return bands;
}

/** The narrowest range of round numbers that contains all values, within the limits of what can be logged. */
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

/** What the axis depends on besides the scale. */
interface AxisWish {
  /** The values to draw, at least one. */
  readonly values: readonly number[];
  /** Rows for each band of strain. */
  readonly bandRows: 2 | 3;
  /** False when no text may call anything calm or low (docs/method.md, "Help"). */
  readonly words: boolean;
}

/** The axis of a scale: its range, its band lines and the names of its bands. */
export function axisOf(scale: string, wish: AxisWish): ValueAxis {
  if (scale.startsWith("plan.")) return namedAxis(["kept", "partly", "missed"], 0, 100);
  const metric = loadMetrics.find(({ id }) => id === scale);
  if (metric) return metricAxis(metric, wish.values, wish.bandRows * 3);
  if (scale === "index") return indexAxis(wish);
  // The workplace has no bands of its own; the lines are only for comparison.
  return strainAxis(wish, scale === "environment" ? [] : ["calm", "raised", "high"]);
}

/** 0-85, or 0-100 if a value needs it, with band lines (docs/method.md, "Strain now and risk ahead"). */
function strainAxis({ values, bandRows, words }: AxisWish, names: readonly string[]): ValueAxis {
  const { raised, high } = bandLimits;
  const top = Math.max(...values) > 85 ? 100 : 85;
  const bands: readonly AxisBand[] = [
    { from: 0, to: raised, rows: bandRows },
    { from: raised, to: high, rows: bandRows },
    { from: high, to: top, rows: top === 100 ? bandRows * 2 - 1 : bandRows },
  ];
  return bandAxis(bands.map((band, index) => ({ ...band, word: words ? names[index] : undefined })));
}

/** 0-55 points, or all of them, with lines at 5 and 30 (docs/method.md, "Checklist: low, medium, high"). */
function indexAxis({ values, bandRows, words }: AxisWish): ValueAxis {
  const most = maximumOf(instruments.checklist);
  const top = Math.max(...values) > 55 ? most : 55;
  const bands: readonly AxisBand[] = [
    { from: 0, to: 5, rows: 1, word: "low" },
    { from: 5, to: 30, rows: bandRows, word: "medium" },
    { from: 30, to: top, rows: top === most ? bandRows * 2 : bandRows, word: "high" },
  ];
  return bandAxis(bands.map((band) => (words ? band : { ...band, word: undefined })));
}
