import { plot } from "simple-ascii-chart";
import type { ChartSymbols } from "./chart-symbols";

/** A point of a line, in whole columns from the left and rows from the top. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/**
 * The one place that knows simple-ascii-chart. It draws the lines, each run of points as a series of
 * its own since the library would bridge a gap. Everything around them is drawn in `chart.ts`: the
 * library spreads bands evenly, where here each band line has a row to itself, ends its axis in
 * arrows, lets dates run into each other, and draws thresholds over the line.
 * @returns the field between the axes, `rows` lines of `columns` signs, blank where there is no line
 */
export function drawLines(
  runs: readonly (readonly Cell[])[],
  columns: number,
  rows: number,
  symbols: ChartSymbols,
): string[][] {
  const { line } = symbols;
  // The library scales the picture to its data. Two dots in a row of their own, below the field and
  // cut off again, hold it to exactly one column and one row for each step.
  const corners = [[[0, -1]], [[Math.max(columns - 1, 1), -1]]] as [number, number][][];
  const series = runs.map((run) => run.map(({ column, row }): [number, number] => [column, rows - 1 - row]));
  const drawn = plot([...corners, ...series], {
    width: Math.max(columns, 2),
    height: rows + 1,
    yRange: [-1, rows - 1],
    hideXAxisTicks: true,
    hideYAxisTicks: true,
    symbols: {
      axis: { n: edge, ns: edge, nse: edge },
      chart: {
        we: line.across,
        ns: line.down,
        wns: line.leftDown,
        wsn: line.leftUp,
        sne: line.downRight,
        nse: line.upRight,
        area: " ",
      },
    },
  });
  return (
    drawn
      .split("\n")
      .filter((text) => text.includes(edge))
      // The first of them is the tip of the library's own axis.
      .slice(1, rows + 1)
      .map((text) => [...text.slice(text.indexOf(edge) + 1).padEnd(columns)].slice(0, columns))
  );
}

/** Stands for the library's axis in its output, and in nothing else. */
const edge = "\u0001";
