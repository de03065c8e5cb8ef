import { constants, fstatSync, openSync, readSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { hasCode, onDisk } from "./disk-failure";
import type { Entry, OtherEntry } from "./entry";
import { isEnded } from "./lines";
import { damageWords, parseLines, type Verdict } from "./parse-line";
import { checkPlainFile, closeFile } from "./plain-file";

/** A line that was set aside; it stays in the file as it is. */
export interface DamagedLine {
  /** 1 is the first line of the file. */
  readonly line: number;
  readonly why: string;
}

/** What a journal holds, as read. */
export interface JournalContents {
  /** Each id once, sorted by id: in the order in which they were written. */
  readonly entries: readonly Entry[];
  /** Entries of types that this headroom does not know. */
  readonly others: readonly OtherEntry[];
  readonly damaged: readonly DamagedLine[];
  /** Lines that a newer headroom wrote (`v` above 1). */
  readonly newer: readonly number[];
}

/**
 * Reads a record. Every line that is intact is used; nothing in the file makes reading fail. A missing
 * file is an empty record. When two lines carry the same id, the first one counts.
 * @throws Failure `disk` when the file cannot be read at all
 */
export function readJournal(file: string): JournalContents {
  return onDisk("the record cannot be read", file, "Nothing was changed.", () => {
    const handle = openToRead(file);
    if (handle === null) return contentsOf(Buffer.alloc(0));
    try {
      return contentsOf(readStill(handle));
    } finally {
      closeFile(handle);
    }
  });
}

/** Returns what the lines of a journal hold. */
export function contentsOf(bytes: Buffer): JournalContents {
  const damaged: DamagedLine[] = [];
  const newer: number[] = [];
  const found: Found[] = [];
  parseLines(bytes).forEach((verdict, index) => {
    const line = index + 1;
    if (verdict.kind === "damaged") damaged.push({ line, why: damageWords[verdict.why] });
    else if (verdict.kind === "newer") newer.push(line);
    else if (verdict.kind !== "blank") found.push({ line, verdict });
  });
  const entries: Entry[] = [];
  const others: OtherEntry[] = [];
  for (const { verdict } of eachOnce(found, damaged))
    if (verdict.kind === "entry") entries.push(verdict.entry);
    else others.push(verdict.entry);
  return { entries, others, damaged, newer };
}

/** A reader takes no lock, so it may see the front half of an entry being written; then it looks again. */
function readStill(handle: number): Buffer {
  for (let attempt = 1; ; attempt++) {
    const bytes = readAll(handle);
    const torn = bytes.length > 0 && !isEnded(bytes);
    if (!torn || attempt === 3 || fstatSync(handle).size === bytes.length) return bytes;
  }
}

/** Reads an open file from its beginning, however often it was read before. */
function readAll(handle: number): Buffer {
  const bytes = Buffer.allocUnsafe(fstatSync(handle).size);
  let filled = 0;
  while (filled < bytes.length) {
    const got = readSync(handle, bytes, filled, bytes.length - filled, filled);
    if (got === 0) break;
    filled += got;
  }
  return bytes.subarray(0, filled);
}

function openToRead(file: string): number | null {
  try {
    // Opening a pipe in place of the file would otherwise block forever.
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    checkPlainFile(handle, file);
    return handle;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

interface Found {
  readonly line: number;
  readonly verdict: Extract<Verdict, { readonly entry: unknown }>;
}

/** Sorts by id and keeps each id once: the first line counts, other content under its id is damage. */
function eachOnce(found: Found[], damaged: DamagedLine[]): Found[] {
  // Sorting is stable, so of lines with one id the first stays the first.
  found.sort((a, b) => compare(a.verdict.entry.id, b.verdict.entry.id));
  let kept: Found | null = null;
  const once = found.filter((next) => {
    if (kept === null || kept.verdict.entry.id !== next.verdict.entry.id) {
      kept = next;
      return true;
    }
    if (!isSame(kept.verdict.entry, next.verdict.entry))
      damaged.push({ line: next.line, why: damageWords["same-id"] });
    return false;
  });
  damaged.sort((a, b) => a.line - b.line);
  return once;
}

function isSame(a: OtherEntry, b: OtherEntry): boolean {
  try {
    return isDeepStrictEqual(a, b);
  } catch {
    // Nested too deeply to be compared: nothing that headroom wrote.
    return false;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
