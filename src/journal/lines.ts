import { readSync } from "node:fs";

const blockSize = 1 << 18;
const newline = 0x0a;

/**
 * An open file in blocks of whole lines, each line with its newline; only the last one of all may lack
 * it. Read piece by piece, so that a record of any size can pass through.
 * A block is valid until the next one is asked for: the memory is used again.
 * @param from byte at which to begin
 */
export function* blocksOf(handle: number, from = 0): Generator<Buffer> {
  let room = Buffer.allocUnsafe(blockSize);
  let begun = 0;
  for (let position = from; ; ) {
    if (begun === room.length) room = Buffer.concat([room, Buffer.allocUnsafe(room.length)]);
    const got = readSync(handle, room, begun, room.length - begun, position);
    if (got === 0) break;
    position += got;
    const filled = begun + got;
    const end = room.subarray(begun, filled).lastIndexOf(newline) + 1;
    if (end > 0) yield room.subarray(0, begun + end);
    if (end > 0) room.copyWithin(0, begun + end, filled);
    begun = end > 0 ? got - end : filled;
  }
  if (begun > 0) yield room.subarray(0, begun);
}

/** The lines of an open file as they stand on disk; what is said of a block holds for a line. */
export function* linesOf(handle: number, from = 0): Generator<Buffer> {
  for (const block of blocksOf(handle, from)) yield* linesIn(block);
}

/** The lines of a block, each with its newline; the last one may lack it. */
export function* linesIn(block: Buffer): Generator<Buffer> {
  for (let start = 0; start < block.length; ) {
    const found = block.indexOf(newline, start);
    const end = found < 0 ? block.length : found + 1;
    yield block.subarray(start, end);
    start = end;
  }
}

/** True when a line ends with its newline, as every line that was written whole does. */
export function isEnded(line: Buffer): boolean {
  return line.at(-1) === newline;
}
