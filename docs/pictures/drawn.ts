/** A character cell, in units of the picture; 0.6 of the font size wide as monospace fonts are. */
export const cell = { width: 12, height: 26, font: 20, baseline: 19 } as const;

/** How a sign is put on paper: as a line, as an area, or as a paler one. */
export type Stroke = "line" | "area" | "pale" | "half" | "strong";

/** A path in one cell, in relative commands that start at its upper left corner. */
export type Drawn = readonly [stroke: Stroke, path: string];

const circle = "m1 13a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";

/** A block of n eighths. It stands where letters do, so that the blocks of two lines stay apart. */
const block = (eighths: number): string => `m0 ${22 - 2.5 * eighths}h12v${2.5 * eighths}h-12z`;

/**
 * The signs that are drawn, since fonts differ on them: many have none of them, and the font
 * that steps in is wider, or lets gaps between the lines of a chart.
 */
const signs: Readonly<Record<string, Drawn>> = {
  "─": ["line", "m0 13h12"],
  "│": ["line", "m6 0v26"],
  "┤": ["line", "m6 0v26m-6-13h6"],
  "└": ["line", "m6 0v13h6"],
  "┬": ["line", "m0 13h12m-6 0v13"],
  "╭": ["line", "m6 26v-7q0-6 6-6"],
  "╮": ["line", "m0 13q6 0 6 6v7"],
  "╰": ["line", "m6 0v7q0 6 6 6"],
  "╯": ["line", "m0 13q6 0 6-6v-7"],
  "┈": ["line", "m.5 13h2m1 0h2m1 0h2m1 0h2"],
  "○": ["line", circle],
  "–": ["line", "m1.5 13h9"],
  "❯": ["line", "m3 7l5 6-5 6"],
  "✓": ["line", "m1.5 13.5l3.5 4 5.5-9"],
  "●": ["area", circle],
  "▲": ["area", "m6 7.5l5.5 10.5h-11z"],
  "▼": ["area", "m.5 8h11l-5.5 10.5z"],
  "░": ["pale", block(8)],
  "▒": ["half", block(8)],
  "▓": ["strong", block(8)],
  ...Object.fromEntries(
    [..."▁▂▃▄▅▆▇█"].map((sign, index): [string, Drawn] => [sign, ["area", block(index + 1)]]),
  ),
};

/**
 * How a character is drawn; `null` for one that is text.
 * @throws for a sign that is neither in every font nor drawn
 */
export function drawnSign(character: string): Drawn | null {
  const drawn = signs[character] ?? null;
  if (drawn === null && !/^[ -~\u00a0-\u00ff]$/.test(character))
    throw new Error(
      `the pictures cannot draw ${JSON.stringify(character)} yet: add it to docs/pictures/drawn.ts`,
    );
  return drawn;
}
