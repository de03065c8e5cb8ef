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

/**
 * Draws a picture so that it fits: with three rows a band and all rows below, or all but the extra
 * ones; else with two rows a band and as many rows as there is room for.
 */
export function fitted(
  draw: (bandRows: 2 | 3, kept: readonly Row[]) => string[],
  rows: readonly Row[],
  lines: number,
): string[] {
  for (const most of [rows, rows.filter((row) => weightOf(row) < extra)]) {
    const roomy = draw(3, most);
    if (roomy.length <= lines) return roomy;
  }
  let kept = rows;
  for (;;) {
    const drawn = draw(2, kept);
    if (drawn.length <= lines || kept.length === 0) return drawn;
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
