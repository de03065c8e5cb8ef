import { loadMetrics } from "../../content/load-metrics";
import { metricAxis } from "./metric-axis";
import { type AxisBand, bandAxis, namedAxis, type ValueAxis } from "./value-axis";

/** What the axis of a scale depends on besides the scale. */
export interface AxisWish {
  /** The values to be drawn, at least one. */
  readonly values: readonly number[];
  /** Rows for each band of 25 points. */
  readonly bandRows: 2 | 3;
  /** False where no text may call anything calm or low (scoring.md 6, after a crisis answer). */
  readonly words: boolean;
}

/** The axis on which a scale is drawn: its range, its band lines, the words of its bands. */
export function axisOf(scale: string, wish: AxisWish): ValueAxis {
  if (scale.startsWith("plan.")) return namedAxis(["kept", "partly", "missed"], 0, 100);
  const metric = loadMetrics.find(({ id }) => id === scale);
  if (metric) return metricAxis(metric, wish.values, wish.bandRows * 3);
  if (scale === "index") return indexAxis(wish);
  // The workplace has no bands of its own: its lines are there to compare by.
  return strainAxis(wish, scale === "environment" ? [] : ["calm", "raised", "high"]);
}

/** 0-75, or 0-100 when a value needs it, with the band lines at 25 and 50 (scoring.md 8). */
function strainAxis({ values, bandRows, words }: AxisWish, names: readonly string[]): ValueAxis {
  const top = Math.max(...values) > 75 ? 100 : 75;
  const bands: readonly AxisBand[] = [
    { from: 0, to: 25, rows: bandRows },
    { from: 25, to: 50, rows: bandRows },
    { from: 50, to: top, rows: top === 100 ? bandRows * 2 : bandRows },
  ];
  return bandAxis(bands.map((band, index) => ({ ...band, word: words ? names[index] : undefined })));
}

/** 0-55 points, or the whole 0-85, with the lines at 5 and 30 (scoring.md 2). */
function indexAxis({ values, bandRows, words }: AxisWish): ValueAxis {
  const top = Math.max(...values) > 55 ? 85 : 55;
  const bands: readonly AxisBand[] = [
    { from: 0, to: 5, rows: 1, word: "low" },
    { from: 5, to: 30, rows: bandRows, word: "medium" },
    { from: 30, to: top, rows: top === 85 ? bandRows * 2 : bandRows, word: "high" },
  ];
  return bandAxis(bands.map((band) => (words ? band : { ...band, word: undefined })));
}
