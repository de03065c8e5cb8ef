import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Paint } from "./paint";

/**
 * The grid of every screen: titles and headings in column 1, labels in column 3, values in column 17.
 * Everything is measured in terminal columns, since names and notes may be in any script.
 */

/** Columns 79 and 80 stay empty, and sentences wrap at 78 on wider terminals too. */
const widest = 80;
const margin = "  ";
/** Distance from a label to its value, and from a field name to its value. */
const labelColumn = 14;
export const fieldColumn = 28;
/** Below this many columns, values stand under their labels, and screens use shorter words. */
export const narrow = 72;

/**
 * Our own sentences keep a word longer than the line whole, since half an address helps nobody. Text that a
 * person typed is wrapped `hard`: such a word is broken, and line breaks stay.
 */
interface Wrapping {
  readonly hard?: boolean;
}

/**
 * Single-column characters, which make up nearly all our lines: ASCII, punctuation, arrows, lines and blocks.
 * Anything else needs tables of every script, which take longer to build than Node takes to start.
 */
const oneColumn = /^[ -~·‐-…←-↓─-●]*$/;
const introducer = "\u001b";
const colours = new RegExp(`${introducer}\\[[\\d;]*m`, "g");

/** Returns how many columns of a terminal `text` fills. */
export function displayWidth(text: string): number {
  const bare = text.replace(colours, "");
  return oneColumn.test(bare) ? bare.length : stringWidth(bare);
}

/** Returns how many columns a line may fill on a terminal of `width` columns. */
export function textWidth(width: number): number {
  return Math.min(width, widest) - 2;
}

/** Returns how many columns a value may fill beside (or, when narrow, below) its label. */
export function valueWidth(width: number): number {
  return textWidth(width) - (width < narrow ? 2 * margin.length : margin.length + labelColumn);
}

/**
 * Wraps `text` to `columns`. Leading spaces are repeated on every line, so an indented text stays
 * indented.
 * @returns at least one line, none with trailing spaces
 */
export function wrap(text: string, columns: number, { hard = false }: Wrapping = {}): string[] {
  const body = text.trimStart();
  const indent = text.slice(0, text.length - body.length).replaceAll("\n", "");
  const flat = (hard ? body : body.replaceAll("\n", " ")).trimEnd();
  if (!flat.includes("\n") && indent.length + displayWidth(flat) <= columns) return [flat && indent + flat];
  return wrapAnsi(flat, Math.max(columns - indent.length, 1), { hard })
    .split("\n")
    .map((line) => indent + line.trimEnd());
}

/** Wraps text that a person typed, in column 3 or further in; a word longer than the line is broken. */
export function indented(text: string, width: number, indent = margin.length): string[] {
  return wrap(text, textWidth(width) - indent, { hard: true }).map((line) => " ".repeat(indent) + line);
}

/** Pads `text` with spaces to `columns`. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** Puts `lead` before the first line and aligns the other lines with the text after it. */
export function hanging(lead: string, lines: readonly string[]): string[] {
  return lines.map((line, row) => (row === 0 ? lead : pad("", displayWidth(lead))) + line);
}

/**
 * A label in column 3 with its values beside it, each wrapped separately; on a narrow terminal the values go
 * below the label, in column 5.
 * @param lines one or more values; leading spaces indent a value further
 */
export function labelled(label: string, lines: readonly string[], width: number): string[] {
  const values = lines.flatMap((line) => wrap(line, valueWidth(width)));
  if (width < narrow)
    return [...(label === "" ? [] : [margin + label]), ...values.map((value) => margin + margin + value)];
  return hanging(margin + pad(label, labelColumn), values);
}

/** Like {@link labelled} for text that a person typed; a label that is too long also gets its own line. */
export function beside(label: string, text: string, width: number, column = labelColumn): string[] {
  if (width < narrow || displayWidth(label) > column - 1)
    return [...indented(label, width), ...indented(text, width, 4)];
  const lines = wrap(text, textWidth(width) - column - margin.length, { hard: true });
  return hanging(margin + pad(label, column), lines).map((line) => line.trimEnd());
}

/**
 * A heading in column 1 with its text in column 17; on a narrow terminal the text goes below, in column 3.
 */
export function headed(heading: string, says: string, width: number, wrapping: Wrapping = {}): string[] {
  const column = width < narrow ? margin.length : margin.length + labelColumn;
  const lines = wrap(says, textWidth(width) - column, wrapping);
  if (width < narrow) return [heading, ...lines.map((line) => margin + line)];
  return hanging(pad(heading, column), lines);
}

/** Commands in column 1 with what they do beside them, or below if that is too long. */
export function commandLines(
  rows: readonly (readonly [command: string, does: string])[],
  width: number,
  paint: Paint,
): string[] {
  const column = Math.max(...rows.map(([command]) => command.length)) + 2;
  const stacked = rows.some(([, does]) => column + does.length > textWidth(width));
  return rows.flatMap(([command, does]) =>
    stacked
      ? [paint.key(command), ...indented(does, width)]
      : [`${paint.key(command)}${" ".repeat(column - command.length)}${does}`],
  );
}

/** Places two texts at the left and right edge of one line; `null` if they do not both fit. */
export function edges(left: string, right: string, width: number): string | null {
  const gap = textWidth(width) - displayWidth(left) - displayWidth(right);
  return gap < 2 ? null : left + " ".repeat(gap) + right;
}

/** A title line: the title at the left, a remark at the right edge, or below if they do not both fit. */
export function titleLine(left: string, right: string, width: number): string[] {
  const line = right === "" ? null : edges(left, right, width);
  if (line !== null) return [line];
  const lines = displayWidth(left) <= width ? [left] : wrap(left, textWidth(width));
  return right === "" ? lines : [...lines, margin + right];
}

/** The title line of a screen in its colours: the title strong, the remark quiet. */
export function screenTitle(left: string, right: string, width: number, paint: Paint): string[] {
  return titleLine(paint.strong(left), right === "" ? "" : paint.quiet(right), width);
}

/** A block with its headings strong: text in column 1, up to the text beside it. */
export function strongHeadings(lines: readonly string[], paint: Paint): string[] {
  return lines.map((line) => {
    const heading = /^\S.*?(?= {2}|$)/.exec(line)?.[0] ?? "";
    return heading === "" ? line : paint.strong(heading) + line.slice(heading.length);
  });
}

/** Puts entries on as few lines as possible; an entry is never broken. */
export function flowed(entries: readonly string[], between: string, columns: number): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = [...lines.slice(-1), entry].join(between);
    if (lines.length > 0 && displayWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(entry);
  }
  return lines;
}

/** The rows of a table, each column as wide as its widest cell with `gap` spaces after it. */
export function tableLines(rows: readonly (readonly string[])[], gap = 3): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, (widths[column] ?? 0) + gap))
      .join("")
      .trimEnd(),
  );
}

/** Joins blocks with one blank line between them, leaving out empty ones; ends with a line break. */
export function page(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
