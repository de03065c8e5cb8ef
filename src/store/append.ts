import { closeSync, constants, fchmodSync, fstatSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { hasCode, onDisk } from "./disk-error";
import type { Entry } from "./entry";
import { type MadeEntry, makeEntry } from "./entry-check";
import {
  checkPlainFile,
  closeFile,
  ensureFolder,
  fileMode,
  isStill,
  placeOf,
  setMode,
  syncFolder,
} from "./files";
import { highestId, nextId } from "./ids";
import { withLock } from "./lock";
import { refuseWhenLocked } from "./locked/is-locked";
import { platform } from "./machine";
import { blocksOf, idOfVerdict, isEnded, parseLines } from "./parse";
import { endsWith, readTail } from "./read";
import { addBytes, removeLeftCopies, replaceFile, unsure, writeAll } from "./write";

/** An entry that comes from elsewhere, with the id that it already has. */
export interface Arrival {
  readonly id: string;
  /** Its line for the journal, without the newline. */
  readonly line: Buffer;
}

/** What became of them: an id that is in the record already is known, and nothing is written over it. */
export interface Arrived {
  readonly added: number;
  readonly known: number;
}

/** Those that a record does not hold yet, each id once. */
export function unknownOf(arrivals: readonly Arrival[], known: ReadonlySet<string>): Arrival[] {
  const seen = new Set(known);
  return arrivals.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

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

/**
 * Adds one entry to a journal (docs/record.md). When the promise is fulfilled the entry lies on the
 * disk, whatever happens afterwards; when it is rejected with a Failure, nothing was stored.
 * @param file absolute path of the journal; it and its folder are made when missing
 * @param build makes the entry around its id; called once, while no other process writes
 * @param now milliseconds since 1970
 * @param after an id the new one must come after, from who has read the whole record
 * @throws Failure `disk`, or `refused` for an entry over 1 MiB
 */
export async function append(
  file: string,
  build: (id: string) => Entry,
  now: number,
  after: string | null = null,
): Promise<Entry> {
  const place = onDisk("the record cannot be written", file, "Nothing was stored.", () => placeOf(file));
  ensureFolder(dirname(place));
  return withLock(place, () =>
    onDisk("the record cannot be written", place, "Nothing was stored.", () => {
      let made: MadeEntry | null = null;
      // A sync program or a rewrite may have replaced the file meanwhile; then the entry went into
      // one that has no name any more, and has to be written again.
      for (;;) {
        refuseWhenLocked(file);
        const handle = openToAdd(place);
        try {
          const { size } = fstatSync(handle);
          if (made !== null && endsWith(handle, size, made.line)) return made.entry;
          const { lastId, torn } = readTail(handle, size);
          made ??= makeEntry(build, nextId(now, highestId(lastId, after)));
          // The name of a new file has to be durable before anything in it can be.
          if (size === 0) syncFolder(dirname(place));
          // A torn line gets its end first, else this entry would be glued to it and lost with it.
          addBytes(handle, Buffer.from(torn ? `\n${made.line}` : made.line), size);
          if (isInPlace(handle, place)) return made.entry;
        } finally {
          closeFile(handle);
        }
      }
    }),
  );
}

function openToAdd(place: string): number {
  const { O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK } = constants;
  const handle = openSync(place, O_RDWR | O_APPEND | O_CREAT | (O_NONBLOCK ?? 0), fileMode);
  try {
    checkPlainFile(handle, place);
    if (fstatSync(handle).size === 0) setMode(() => fchmodSync(handle, fileMode));
    return handle;
  } catch (error) {
    closeFile(handle);
    throw error;
  }
}

/** The entry is written; now nothing may be said any more that it is not. */
function isInPlace(handle: number, place: string): boolean {
  try {
    return isStill(handle, place);
  } catch {
    throw unsure();
  }
}
