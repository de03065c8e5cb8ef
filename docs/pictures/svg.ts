import { cell, drawnSign, type Stroke } from "./drawn";
import { type Look, type Run, runsOf } from "./runs";

/** What a picture shows, and what it says to somebody who cannot see it. */
export interface Screen {
  /** What was typed. */
  readonly command: string;
  readonly title: string;
  readonly description: string;
  /** What the terminal showed, with its colours, in at most 80 columns. */
  readonly text: string;
}

/** Colours on a ground of their own, so that the page around may be light or dark. */
const colours = {
  ground: "#161b22",
  frame: "#3d444d",
  plain: "#d6dde4",
  dim: "#8b98a5",
  blue: "#79aef2",
  cyan: "#76c7d8",
  yellow: "#e0b354",
  magenta: "#d79be0",
} as const;
const fonts =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";
const columns = 80;
const margin = 24;
/** Height of the bar in which the command stands. */
const bar = 48;
/** Pixels a unit: letters of 15 pixels, and a picture that fits the column of a README. */
const scale = 0.75;

/**
 * A screen as an SVG file: the same bytes for the same screen, and no script, font or link in it.
 * @throws when something would be cut off, or cannot be shown as it is
 */
export function svgOf({ command, title, description, text }: Screen): string {
  const lines = runsOf(text);
  const ends = lines.flat().map((run) => run.column + run.text.length);
  if (Math.max(command.length + 2, ...ends) > columns)
    throw new Error(`a line of "${command}", or that command itself, is too long for a picture`);
  const width = columns * cell.width + 2 * margin;
  const height = bar + lines.length * cell.height + 2 * margin - 8;
  const shown = lines.flatMap((runs, line) => marks(runs, bar + margin - 4 + line * cell.height));
  const prompt = letters(`$ ${command}`, margin, 11 + cell.baseline, { tone: "dim", bold: false });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="12" fill="${colours.ground}" stroke="${colours.frame}" stroke-width="2"/>`,
    `<path d="M1 ${bar}h${width - 2}" stroke="${colours.frame}" stroke-width="2"/>`,
    `<g font-family="${fonts}" font-size="${cell.font}" stroke-width="2">`,
    prompt,
    ...shown,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** The runs of a line as letters and drawn signs. */
function marks(runs: readonly Run[], top: number): string[] {
  return runs.flatMap(({ column, text, look }) => {
    const left = (at: number) => margin + (column + at) * cell.width;
    const words = [...text.matchAll(/[ -~\u00a0-\u00ff]+/g)].map(({ 0: word, index }) => {
      const start = word.trimStart();
      return letters(start.trimEnd(), left(index + word.length - start.length), top + cell.baseline, look);
    });
    return [...words.filter((word) => word !== ""), ...drawings(text, left, top, look)];
  });
}

/** Text that fills its columns, whatever the width of the font at hand. */
function letters(text: string, x: number, y: number, { tone, bold }: Look): string {
  if (text === "") return "";
  const weight = bold ? ' font-weight="bold"' : "";
  return `<text x="${x}" y="${y}" textLength="${text.length * cell.width}" lengthAdjust="spacingAndGlyphs" fill="${colours[tone]}"${weight}>${escaped(text)}</text>`;
}

/** The drawn signs of a run, one path for each kind of stroke. */
function drawings(text: string, left: (at: number) => number, top: number, { tone }: Look): string[] {
  const paths = new Map<Stroke, string>();
  for (const [at, character] of [...text].entries()) {
    const drawn = drawnSign(character);
    if (drawn === null) continue;
    const [stroke, path] = drawn;
    paths.set(stroke, `${paths.get(stroke) ?? ""}M${left(at)} ${top}${path}`);
  }
  const inks: Readonly<Record<Stroke, string>> = {
    line: `fill="none" stroke="${colours[tone]}"`,
    area: `fill="${colours[tone]}"`,
    pale: `fill="${colours[tone]}" fill-opacity="0.25"`,
    half: `fill="${colours[tone]}" fill-opacity="0.5"`,
    strong: `fill="${colours[tone]}" fill-opacity="0.75"`,
  };
  return [...paths].map(([stroke, path]) => `<path ${inks[stroke]} d="${path}"/>`);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
