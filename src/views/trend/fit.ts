import type { Row } from "./rows";

/** Rows that give way first when there are more than lines: the last of these. */
const byWeight: readonly RegExp[] = [
  /^(?:physical|emotional|behavioural|overall)$/,
  /^index$/,
  /^m\.hours$/,
  /^plan\./,
  /^environment$/,
  /^m\./,
  /./,
];

function weightOf({ scale }: Row): number {
  return byWeight.findIndex((pattern) => pattern.test(scale));
}

/** From here on a row is worth less than a chart of full height. */
const extra = 4;

/** One way to lay out a picture. */
export interface Layout {
  /** Lines of the whole picture. */
  readonly height: number;
}

/**
 * Finds the layout that fits: with three rows a band and all rows below, or all but the extra ones;
 * else with two rows a band and as many rows as there is room for.
 */
export function fitted<L extends Layout>(
  layOut: (bandRows: 2 | 3, kept: readonly Row[]) => L,
  rows: readonly Row[],
  lines: number,
): L {
  for (const most of [rows, rows.filter((row) => weightOf(row) < extra)]) {
    const roomy = layOut(3, most);
    if (roomy.height <= lines) return roomy;
  }
  let kept = rows;
  for (;;) {
    const layout = layOut(2, kept);
    if (layout.height <= lines || kept.length === 0) return layout;
    const least = kept.toSorted((a, b) => weightOf(a) - weightOf(b)).at(-1);
    kept = kept.filter((row) => row !== least);
  }
}

/** Names the scales whose rows had to go, on one line, so that they can be asked for. */
export function leftOut(rows: readonly Row[], kept: readonly Row[], width: number): string[] {
  const gone = rows.filter((row) => !kept.includes(row)).map(({ scale }) => scale);
  if (gone.length === 0) return [];
  for (let named = gone.length; named > 0; named--) {
    const more = named < gone.length ? ` and ${gone.length - named} more` : "";
    const line = `more: headroom trend ${gone.slice(0, named).join(" ")}${more}`;
    if (line.length <= width) return [line];
  }
  return [`${gone.length} more: headroom trend SCALE`];
}
