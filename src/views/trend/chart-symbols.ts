/** The signs of a line chart, all one column wide (screens.md, "Symbols"). */
export interface ChartSymbols {
  /** Pieces of line, named by the two sides they join. */
  readonly line: Readonly<
    Record<"across" | "down" | "leftDown" | "leftUp" | "downRight" | "upRight", string>
  >;
  /** A point; one is a check-in. */
  readonly point: Readonly<Record<PointSign, string>>;
  /** What a band line is made of at even and at odd columns. */
  readonly band: readonly [even: string, odd: string];
  readonly axis: Readonly<Record<"side" | "tick" | "corner" | "along" | "date", string>>;
  /** Hours under 48, from 48, from 55; other metrics know the first and the last. */
  readonly steps: readonly [within: string, more: string, most: string];
}

/** What a point is besides a check-in: where a turn began, or where it was seen. */
export type PointSign = "checkIn" | "onset" | "worsening" | "improving";

const unicode: ChartSymbols = {
  line: { across: "─", down: "│", leftDown: "╮", leftUp: "╯", downRight: "╭", upRight: "╰" },
  point: { checkIn: "●", onset: "○", worsening: "▲", improving: "▼" },
  band: ["┈", "┈"],
  axis: { side: "│", tick: "┤", corner: "└", along: "─", date: "┬" },
  steps: ["▁", "▄", "█"],
};

const ascii: ChartSymbols = {
  line: { across: "-", down: "|", leftDown: ".", leftUp: "'", downRight: ".", upRight: "'" },
  point: { checkIn: "*", onset: "o", worsening: "^", improving: "v" },
  band: [".", " "],
  axis: { side: "|", tick: "+", corner: "+", along: "-", date: "+" },
  steps: ["_", "=", "#"],
};

/** The signs for a stream that can show Unicode, or cannot. */
export function chartSymbolsFor(canUnicode: boolean): ChartSymbols {
  return canUnicode ? unicode : ascii;
}
