import { wrap } from "./views/text";

/** Columns that are worth hanging a text in. */
const least = 20;

/**
 * Fits a help text to a terminal: a line that is longer goes on under its right column, or, where that
 * leaves no room, on a line of its own four columns in from its beginning. A word longer than the
 * terminal is left whole.
 * @param columns of the terminal
 */
export function fitHelp(text: string, columns: number): string {
  return text
    .split("\n")
    .flatMap((line) => (line.length <= columns ? [line] : broken(line, columns)))
    .join("\n");
}

function broken(line: string, columns: number): string[] {
  const left = /^ *\S.*? {2,}(?=\S)/.exec(line)?.[0] ?? "";
  if (left !== "" && columns - left.length >= least) {
    const lines = hung(line, line, left.length, columns);
    if (lines.every(({ length }) => length <= columns)) return lines;
  }
  return hung(line, left === "" ? line : left, line.search(/\S/) + 4, columns);
}

/** The first line is what fits of `start`; the rest hangs below it. */
function hung(line: string, start: string, indent: number, columns: number): string[] {
  const [first = ""] = wrap(start, columns);
  return [first, ...wrap(" ".repeat(indent) + line.slice(first.length).trimStart(), columns)];
}
