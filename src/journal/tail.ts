import { readSync } from "node:fs";
import { highestId } from "./id";
import { isEnded } from "./lines";
import { idOfLine } from "./parse-line";

/** What an append needs to know of the end of a journal. */
export interface Tail {
  /** The highest id near the end. */
  readonly lastId: string | null;
  /** The last line lacks its newline: somebody was stopped while writing it. */
  readonly torn: boolean;
}

const firstWindow = 1 << 16;
const newline = 0x0a;

/**
 * Looks at the end of an open journal, whatever its length: the last 64 KiB, and further back only
 * while no whole entry is found there.
 *
 * The highest id of that window counts, not that of the last line. Each append puts an id above it,
 * so in a record that only headroom wrote the highest id always stands last, and ids never step back.
 * In a file that Git has merged, older entries of another computer may stand last; then an id of ours
 * could only step back when the clock has, too. Who has read the whole record (edit, undo) closes even
 * that by telling `append` the id to come after.
 */
export function readTail(handle: number, size: number): Tail {
  if (size === 0) return { lastId: null, torn: false };
  for (let length = Math.min(firstWindow, size); ; length = Math.min(length * 4, size)) {
    const window = Buffer.allocUnsafe(length);
    const end = window.subarray(0, readSync(handle, window, 0, length, size - length));
    // The line that the window cuts in two is no entry and does not count.
    const lastId = lastIdIn(end);
    if (lastId !== null || length === size) return { lastId, torn: !isEnded(end) };
  }
}

/** True when the last line of an open journal is this one. */
export function endsWith(handle: number, size: number, line: string): boolean {
  const wanted = Buffer.from(line);
  if (size < wanted.length) return false;
  const end = Buffer.alloc(wanted.length);
  readSync(handle, end, 0, end.length, size - end.length);
  return end.equals(wanted);
}

/** The highest id in lines of a journal; `null` when no whole entry is among them. */
export function lastIdIn(bytes: Buffer): string | null {
  let highest: string | null = null;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found + 1;
    const id = idOfLine(bytes.subarray(start, end));
    highest = highestId(highest, id);
    start = end;
  }
  return highest;
}
