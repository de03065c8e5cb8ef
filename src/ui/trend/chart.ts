import type { Paint } from "../paint";
import { count } from "../words";
import type { ValueAxis } from "./axes";
import { columnsOf, runsOf, type SlotValue, type Timeline } from "./timeline";

/** The signs of a line chart, all one column wide. */
export interface ChartSymbols {
  /** Pieces of the line, named after the two sides they join. */
  readonly line: Readonly<
    Record<"across" | "down" | "leftDown" | "leftUp" | "downRight" | "upRight", string>
  >;
  readonly point: Readonly<Record<PointSign, string>>;
  /** A band line at even and at odd columns. */
  readonly band: readonly [even: string, odd: string];
  readonly axis: Readonly<Record<"side" | "tick" | "corner" | "along" | "date", string>>;
  /** Hours under 48, from 48, from 55; other metrics use only the first and the last. */
  readonly steps: readonly [within: string, more: string, most: string];
}

/** What a point marks: a check-in, where a turn began, or where it was seen. */
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

/** The chart symbols for a stream with or without Unicode. */
export function chartSymbolsFor(canUnicode: boolean): ChartSymbols {
  return canUnicode ? unicode : ascii;
}

/** Columns left of the field: labels, a space, the axis. Rows below a chart start here too. */
export const fieldColumn = 16;
const labelWidth = fieldColumn - 2;
/** Lines of a chart beyond its value axis: the time axis and its dates. */
export const axisLines = 2;

/** The content of one chart. */
export interface Chart {
  readonly axis: ValueAxis;
  readonly timeline: Timeline;
  readonly values: readonly SlotValue[];
  /** The label of a gap; `null` for scales asked about so rarely that weeks between points are no gap. */
  readonly gap: string | null;
  /** Slots whose point marks more than a check-in. */
  readonly signs: ReadonlyMap<number, PointSign>;
  /** One or two letters on the time axis by slot: C, L, I, P, R. */
  readonly marks: ReadonlyMap<number, string>;
  /** Dates under the time axis by slot, few enough never to collide. */
  readonly dates: ReadonlyMap<number, string>;
}

/** A line chart with its two axes, {@link axisLines} taller than its value axis. */
export function chartLines(chart: Chart, symbols: ChartSymbols, paint: Paint): string[] {
  const field = fieldOf(chart, symbols);
  const { rows, bottom } = chart.axis;
  const { side, tick, corner } = symbols.axis;
  const bandSigns = /(?:┈+|(?:\. )+\.?)/g;
  return [
    ...rows.map((row, index) => {
      const text = (field[index] ?? []).join("").trimEnd();
      const lead = `${row.label.padStart(labelWidth)} ${row.tick ? tick : side}`;
      return lead + (row.kind === "line" ? text.replace(bandSigns, (band) => paint.quiet(band)) : text);
    }),
    `${bottom.padStart(labelWidth)} ${corner}${timeAxis(chart, symbols)}`,
    dateLine(chart),
  ];
}

function fieldOf({ axis, timeline, values, gap, signs }: Chart, symbols: ChartSymbols): string[][] {
  const columns = columnsOf(timeline);
  const runs = runsOf(values).map((run) =>
    run.map((value) => ({
      column: value.slot * timeline.step,
      row: axis.rowOf(value.value),
      slot: value.slot,
    })),
  );
  // With one column per slot there is no room for a line; the points are side by side.
  const field = drawLines(timeline.step === 2 ? runs : [], columns, axis.rows.length, symbols);
  for (const [index, row] of axis.rows.entries()) {
    if (row.kind !== "line") continue;
    field[index] = (field[index] ?? []).map((sign, column) =>
      sign === " " ? symbols.band[column % 2 === 0 ? 0 : 1] : sign,
    );
  }
  for (const { column, row, slot } of runs.flat()) {
    const line = field[row];
    if (line) line[column] = symbols.point[signs.get(slot) ?? "checkIn"];
  }
  if (gap !== null && timeline.unit === "week") writeGaps(field, runs, axis, gap);
  return field;
}

type PlacedRun = readonly { readonly column: number; readonly row: number; readonly slot: number }[];

/** From this many weeks between points on, they are no longer compared and the gap is labelled. */
const gapWeeks = 6;

function writeGaps(field: string[][], runs: readonly PlacedRun[], { rows }: ValueAxis, gap: string): void {
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]?.at(-1);
    const after = run.at(0);
    if (!before || !after || after.slot - before.slot < gapWeeks) continue;
    const weeks = count(after.slot - before.slot - 1, "week");
    const room = after.column - before.column - 3;
    const isFree = (row: number) => rows[row]?.kind === "data";
    const top = [before.row, before.row - 1].find((row) => isFree(row) && isFree(row + 1));
    const ways = [[`${gap} for ${weeks}`], [gap, `for ${weeks}`], ["none for", weeks], [weeks]];
    const words = ways.find(
      (lines) => lines.every(({ length }) => length <= room) && (lines.length === 1 || top !== undefined),
    );
    for (const [place, text] of (words ?? []).entries()) {
      const start = before.column + 2 + Math.floor((room - text.length) / 2);
      const row = words?.length === 1 ? before.row : (top ?? 0) + place;
      field[row]?.splice(start, text.length, ...text);
    }
  }
}

function timeAxis({ timeline, marks, dates }: Chart, { axis }: ChartSymbols): string {
  const line = Array<string>(columnsOf(timeline)).fill(axis.along);
  for (const slot of dates.keys()) line[slot * timeline.step] = axis.date;
  for (const [slot, letters] of marks)
    line.splice(
      slot * timeline.step,
      Math.min(letters.length, timeline.step),
      ...letters.slice(0, timeline.step),
    );
  return line.slice(0, columnsOf(timeline)).join("");
}

/** Each date ends under its point, so the last one ends with the axis. */
function dateLine({ timeline, dates }: Chart): string {
  let line = "";
  for (const [slot, date] of [...dates].toSorted(([a], [b]) => a - b))
    line = line.padEnd(fieldColumn + slot * timeline.step + 1 - date.length) + date;
  return line;
}

/** A point of a line, in columns from the left and rows from the top. */
interface Cell {
  readonly column: number;
  readonly row: number;
}

/**
 * Draws lines through runs of points. A line keeps its row until the column before the next point, rises or
 * falls there, and continues in the new row.
 * @returns the field between the axes: `rows` lines of `columns` signs, blank where there is no line
 */
function drawLines(
  runs: readonly (readonly Cell[])[],
  columns: number,
  rows: number,
  { line }: ChartSymbols,
): string[][] {
  const field = Array.from({ length: rows }, () => Array<string>(columns).fill(" "));
  const draw = (row: number, column: number, sign: string) => {
    const signs = field[row];
    if (signs) signs[column] = sign;
  };
  for (const run of runs)
    for (const [index, to] of run.entries()) {
      const from = run[index - 1];
      if (from === undefined) continue;
      const bend = to.column - 1;
      for (let column = from.column; column < bend; column++) draw(from.row, column, line.across);
      if (from.row === to.row) {
        draw(to.row, bend, line.across);
        continue;
      }
      const falls = to.row > from.row;
      draw(from.row, bend, falls ? line.leftDown : line.leftUp);
      draw(to.row, bend, falls ? line.upRight : line.downRight);
      for (let row = Math.min(from.row, to.row) + 1; row < Math.max(from.row, to.row); row++)
        draw(row, bend, line.down);
    }
  return field;
}
