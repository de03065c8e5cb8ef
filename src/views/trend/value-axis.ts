import { steady } from "../../domain/rounding";

/** One row of a picture, above the time axis. */
interface AxisRow {
  /** A line row lies between two bands and holds no point, so a point is always visibly in its band. */
  readonly kind: "data" | "line";
  /** What stands left of the axis: a number, the word of a band, or nothing. */
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
  /** Index in `rows` of a value; one outside the range takes the outermost row. */
  rowOf(value: number): number;
}

/** A stretch of values between two lines, or between a line and the edge. */
export interface AxisBand {
  readonly from: number;
  readonly to: number;
  /** Rows it fills, 1 or more. */
  readonly rows: number;
  readonly word?: string | undefined;
  /** True when a value of exactly `from` still belongs to the band below: "over 50", not "50 or more". */
  readonly opensAbove?: boolean | undefined;
}

/**
 * An axis of bands with a line between each two.
 * @param bands lowest first, each beginning where the one before ends
 */
export function bandAxis(bands: readonly AxisBand[]): ValueAxis {
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

/** An axis whose rows have names, evenly apart, best known by those alone. */
export function namedAxis(names: readonly string[], from: number, to: number): ValueAxis {
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
