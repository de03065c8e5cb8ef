import { isEnded, linesIn } from "../lines";
import { idOfLine } from "../parse-line";

const newline = Buffer.from("\n");

/**
 * Lines of several parts of a journal, one after the other, each once: a line stands in two parts when
 * a change was cut short between writing the new part and removing the old one.
 * @param keep which lines are wanted
 */
export function linesOnce(parts: readonly Buffer[], keep: (line: Buffer) => boolean = () => true): Buffer {
  const seen = new Set<string>();
  const wanted: Buffer[] = [];
  for (const part of parts)
    for (const line of linesIn(part)) {
      const bytes = bytesOf(line);
      if (seen.has(bytes)) continue;
      seen.add(bytes);
      if (keep(line)) wanted.push(line);
    }
  return joined(wanted);
}

/** Lines in one buffer; one that lacks its newline gets it, unless it is the last. */
export function joined(lines: readonly Buffer[]): Buffer {
  return Buffer.concat(
    lines.flatMap((line, at) => (at < lines.length - 1 && !isEnded(line) ? [line, newline] : [line])),
  );
}

/** A line as a key: its bytes without its end. */
export function bytesOf(line: Buffer): string {
  return line.toString("latin1").replace(/\r?\n$/, "");
}

/** The id of the first entry; empty when there is none. */
export function firstIdIn(lines: Buffer): string {
  for (const line of linesIn(lines)) {
    const id = idOfLine(line);
    if (id !== null) return id;
  }
  return "";
}
