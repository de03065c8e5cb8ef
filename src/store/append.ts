import { constants, fchmodSync, fstatSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { Entry } from "./entry";
import { type MadeEntry, makeEntry } from "./entry-check";
import {
  checkOwner,
  checkPlainFile,
  closeFile,
  fileMode,
  isStill,
  keepOwner,
  readAll,
  setMode,
  syncFolder,
} from "./files";
import { highestId, nextId } from "./ids";
import type { KeyRing } from "./key-ring";
import { lockedMeanwhile, lockStateOf } from "./lock-lines";
import { idOfVerdict, isEnded, linesIn, parseLines } from "./parse";
import { endsWith, readBytes, readTail } from "./read";
import { rewriteJournal, whileHeld } from "./rewrite";
import { sealLine } from "./sealed-lines";
import type { RecordKey } from "./sealing";
import { addBytes, unsure } from "./write";

/** An entry from elsewhere, which already has an id. */
export interface Arrival {
  readonly id: string;
  /** Its line for the journal, without the newline. */
  readonly line: Buffer;
}

/** What became of them: an id already in the record counts as known and is never overwritten. */
export interface Arrived {
  readonly added: number;
  readonly known: number;
}

/** The arrivals that a record does not have yet, each id once. */
export function unknownOf(arrivals: readonly Arrival[], known: ReadonlySet<string>): Arrival[] {
  const seen = new Set(known);
  return arrivals.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

const newline = Buffer.from("\n");

/**
 * Adds many entries at once: even after a kill or with a full disk, either all or none are in the record. To
 * do so it rewrites the file, keeping its existing lines byte for byte.
 * @param file absolute path of the journal; it and its folder are created if missing
 * @param ring of a locked record
 * @throws Failure `disk`, or {@link lockedMeanwhile}; the record is then unchanged
 */
export async function appendAll(
  file: string,
  arrivals: readonly Arrival[],
  ring: KeyRing | null = null,
): Promise<Arrived> {
  if (arrivals.length === 0) return { added: 0, known: 0 };
  let count = 0;
  await rewriteJournal(file, "Nothing was stored.", (journal) => {
    const key = keyFor(journal, ring);
    const added = unknownOf(arrivals, idsIn(journal));
    count = added.length;
    if (count === 0) return null;
    const lines = Array.from(linesIn(journal));
    // End a torn line, or the next one would be lost with it.
    if (!isEnded(journal) && journal.length > 0) lines.push(newline);
    for (const { line } of added)
      lines.push(key === null ? Buffer.concat([line, newline]) : sealLine(key, line, "", null));
    return { lines };
  });
  return { added: count, known: arrivals.length - count };
}

/** What {@link appendAll} would do, without doing it. */
export function wouldArrive(file: string, arrivals: readonly Arrival[]): Arrived {
  const added = unknownOf(arrivals, idsIn(readBytes(file))).length;
  return { added, known: arrivals.length - added };
}

/** Ids of all entries in a journal, including those that only a newer headroom or a passphrase can read. */
function idsIn(journal: Buffer): Set<string> {
  const ids = new Set<string>();
  for (const verdict of parseLines(journal)) {
    const id = idOfVerdict(verdict);
    if (id !== null) ids.add(id);
  }
  return ids;
}

/**
 * Adds one entry to a journal (docs/record.md). When the promise resolves, the entry is safely on disk; when
 * it rejects with a Failure, nothing was stored.
 * @param file absolute path of the journal; it and its folder are created if missing
 * @param build builds the entry for its id; called once, while no other process writes
 * @param now milliseconds since 1970
 * @param after an id that the new one must follow, for callers that have read the whole record
 * @param ring of a locked record
 * @throws Failure `disk`, `refused` for an entry over 1 MiB, or {@link lockedMeanwhile}
 */
export async function append(
  file: string,
  build: (id: string) => Entry,
  now: number,
  after: string | null = null,
  ring: KeyRing | null = null,
): Promise<Entry> {
  return whileHeld(file, "Nothing was stored.", (held, place) => {
    let made: MadeEntry | null = null;
    let line: Buffer = newline;
    // A sync program may have replaced the file meanwhile; the entry then went into an unlinked file and has
    // to be written again.
    for (;;) {
      const handle = openToAdd(place);
      try {
        const key = keyFor(readAll(handle), ring);
        const { size } = fstatSync(handle);
        if (made !== null && endsWith(handle, size, line)) return made.entry;
        const { lastId, torn } = readTail(handle, size);
        made ??= makeEntry(build, nextId(now, highestId(lastId, after)));
        const plain = Buffer.from(made.line);
        line = key === null ? plain : sealLine(key, plain, made.entry.recordedAt, null);
        // A new file's name must be durable before its content can be.
        if (size === 0) syncFolder(dirname(place));
        // End a torn line first, or this entry would be glued to it and lost with it.
        held.check();
        addBytes(handle, torn ? Buffer.concat([newline, line]) : line, size);
        if (isInPlace(handle, place)) return made.entry;
      } finally {
        closeFile(handle);
      }
    }
  });
}

/**
 * Returns the key that seals new entries; `null` for an unlocked record.
 * @throws Failure {@link lockedMeanwhile}
 */
export function keyFor(journal: Buffer, ring: KeyRing | null): RecordKey | null {
  const { locked, key } = lockStateOf(journal);
  if (!locked || key === null) return null;
  const known = ring?.get(key) ?? null;
  if (known === null) throw lockedMeanwhile();
  return known;
}

function openToAdd(place: string): number {
  const { O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK } = constants;
  const handle = openSync(place, O_RDWR | O_APPEND | O_CREAT | (O_NONBLOCK ?? 0), fileMode);
  try {
    checkPlainFile(handle, place);
    checkOwner(place);
    if (fstatSync(handle).size === 0) {
      setMode(() => fchmodSync(handle, fileMode));
      keepOwner(place);
    }
    return handle;
  } catch (error) {
    closeFile(handle);
    throw error;
  }
}

/** The entry is written by now, so no error here may claim otherwise. */
function isInPlace(handle: number, place: string): boolean {
  try {
    return isStill(handle, place);
  } catch {
    throw unsure();
  }
}
