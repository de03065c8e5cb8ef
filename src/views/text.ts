/**
 * Lines of plain ASCII text: wrapping and the label column every view shares (screens.md,
 * "Grid"). One character is one column here; text that may hold anything else is
 * measured by the view that prints it.
 */

/** Columns 79 and 80 stay free, and sentences wrap at 78 on wider terminals too. */
const widest = 80;
const margin = "  ";
const labelColumn = 14;
/** Below this a label stands on a line of its own. */
const narrow = 72;

/** How many columns a line may fill on a terminal of `width` columns. */
export function textWidth(width: number): number {
  return Math.min(width, widest) - 2;
}

/** How many columns a value may fill beside (or, when narrow, below) its label. */
export function valueWidth(width: number): number {
  return textWidth(width) - valueIndent(width).length;
}

/**
 * Breaks `text` at spaces into lines of at most `width` columns. Leading spaces are kept
 * on every line, so an indented text stays indented; gaps inside a line are kept as they
 * are. A word longer than the line is left whole: half an address helps nobody.
 * @returns at least one line, none with trailing spaces
 */
export function wrap(text: string, width: number): string[] {
  const body = text.trimStart();
  const indent = text.slice(0, text.length - body.length);
  const lines: string[] = [];
  let line = "";
  for (const [, gap = "", word = ""] of body.matchAll(/([ \n]*)([^ \n]+)/g)) {
    const longer = line === "" ? word : `${line}${gap.replaceAll("\n", " ")}${word}`;
    if (line !== "" && indent.length + longer.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line === "" ? "" : indent + line];
}

/**
 * A label in column 3 with its values in column 17, each wrapped on its own; under 72
 * columns the label stands alone and the values below it, in column 5 (screens.md, "Grid").
 * @param lines the values, one or more; leading spaces indent a value further
 * @param width columns of the terminal
 */
export function labelled(label: string, lines: readonly string[], width: number): string[] {
  const indent = valueIndent(width);
  const values = lines.flatMap((line) => wrap(line, valueWidth(width)));
  if (width < narrow)
    return [...(label === "" ? [] : [margin + label]), ...values.map((value) => indent + value)];
  return values.map((value, row) => `${margin}${(row === 0 ? label : "").padEnd(labelColumn)}${value}`);
}

/**
 * A heading in column 1 with what belongs to it in column 17, wrapped; under 72 columns the
 * heading stands alone (screens.md, "Grid").
 * @param width columns of the terminal
 */
export function headed(heading: string, says: string, width: number): string[] {
  if (width < narrow) return [heading, ...wrap(margin + says, textWidth(width))];
  const column = margin.length + labelColumn;
  const lines = wrap(says, textWidth(width) - column);
  return lines.map((line, row) => (row === 0 ? heading : "").padEnd(column) + line);
}

function valueIndent(width: number): string {
  return width < narrow ? margin.repeat(2) : margin + " ".repeat(labelColumn);
}
