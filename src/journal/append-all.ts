import { closeSync, constants, fstatSync, fsyncSync, openSync } from "node:fs";
import { platform } from "node:os";
import { dirname } from "node:path";
import { type Arrival, type Arrived, unknownOf } from "./arrival";
import { hasCode, onDisk } from "./disk-failure";
import { ensureFolder } from "./folder";
import { blocksOf, isEnded } from "./lines";
import { withLock } from "./lock";
import { refuseWhenLocked } from "./locked/is-locked";
import { idOfVerdict, parseLines } from "./parse-line";
import { checkPlainFile, closeFile, placeOf } from "./plain-file";
import { removeLeftCopies, replaceFile } from "./replace-file";
import { writeAll } from "./write";

const newline = Buffer.from("\n");
const batch = 1 << 20;

/**
 * Adds many entries at once, under one lock: after a kill or a full disk either all of them are in the
 * record or none. The file is written anew for that, its own lines byte for byte first.
 * @param file absolute path of the journal; it and its folder are made when missing
 * @throws Failure `disk`; the record is then as it was
 */
export async function appendAll(file: string, arrivals: readonly Arrival[]): Promise<Arrived> {
  if (arrivals.length === 0) return { added: 0, known: 0 };
  const outcome = "Nothing was stored.";
  const place = onDisk("the record cannot be written", file, outcome, () => placeOf(file));
  ensureFolder(dirname(place));
  return withLock(place, () =>
    onDisk("the record cannot be written", place, outcome, () => {
      refuseWhenLocked(file);
      removeLeftCopies(place);
      const added = unknownOf(arrivals, idsIn(place));
      if (added.length > 0) writeWith(place, added);
      return { added: added.length, known: arrivals.length - added.length };
    }),
  );
}

/** What {@link appendAll} would do, without doing it. */
export function wouldArrive(file: string, arrivals: readonly Arrival[]): Arrived {
  const known = onDisk("the record cannot be read", file, "", () => idsIn(file));
  const added = unknownOf(arrivals, known).length;
  return { added, known: arrivals.length - added };
}

/** Ids of all entries of a journal, also of those that only a newer headroom can read. */
function idsIn(file: string): Set<string> {
  const ids = new Set<string>();
  const handle = openToRead(file);
  if (handle === null) return ids;
  try {
    for (const block of blocksOf(handle))
      for (const verdict of parseLines(block)) {
        const id = idOfVerdict(verdict);
        if (id !== null) ids.add(id);
      }
  } finally {
    closeFile(handle);
  }
  return ids;
}

function openToRead(file: string): number | null {
  try {
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    checkPlainFile(handle, file);
    return handle;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function writeWith(place: string, added: readonly Arrival[]): void {
  const old = openToRead(place);
  let read = 0;
  let open = old !== null;
  const close = () => {
    if (open && old !== null) closeSync(old);
    open = false;
  };
  const chunks = function* () {
    let ended = true;
    if (old !== null)
      for (const block of blocksOf(old)) {
        read += block.length;
        ended = isEnded(block);
        yield block;
      }
    // A torn line gets its end, else the next one would be lost with it.
    if (!ended) yield newline;
    yield* batches(added);
    // Windows does not replace a file that is open.
    if (platform() === "win32") close();
  };
  try {
    replaceFile(place, chunks(), () => {
      if (open && old !== null) carryOver(old, read, place);
    });
  } finally {
    close();
  }
}

/** Lines in buffers of about 1 MiB: a write for each would take long. */
function* batches(added: readonly Arrival[]): Generator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for (const { line } of added) {
    parts.push(line, newline);
    size += line.length + 1;
    if (size < batch) continue;
    yield Buffer.concat(parts, size);
    [parts, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(parts, size);
}

/** What a process whose lock was taken while it slept added to the old file (see `rewrite.ts`). */
function carryOver(old: number, read: number, place: string): void {
  if (fstatSync(old).size <= read) return;
  const handle = openSync(place, constants.O_WRONLY | constants.O_APPEND);
  try {
    for (const block of blocksOf(old, read)) writeAll(handle, block);
    fsyncSync(handle);
  } finally {
    closeFile(handle);
  }
}
