import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { hasCode, onDisk } from "./disk-error";
import type { Entry, OtherEntry } from "./entry";
import { checkPlainFile, closeFile, ensureFolder, fileMode, syncFolder } from "./files";
import { highestId } from "./ids";
import { damageWords, idOfLine, isEnded, parseLines, type Verdict } from "./parse";

/** A line that was set aside; it stays in the file as it is. */
interface DamagedLine {
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

/** Where what is taken out of use is kept, beside the record, so that it is erased with it. */
export const asideName = "set-aside";

/**
 * Moves a file of a person's folder to the folder `set-aside` in it; one that is there already stays.
 * @param folder of the person, for a file that lies deeper
 * @returns where it is now
 */
export function setAside(file: string, folder = dirname(file)): string {
  return aside(file, folder, renameSync);
}

/** Keeps a copy of a file there; the file itself stays. @returns where the copy is */
export function copyAside(file: string): string {
  return aside(file, dirname(file), (from, to) => {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    chmodSync(to, fileMode);
  });
}

function aside(file: string, owner: string, put: (from: string, to: string) => void): string {
  const folder = join(owner, asideName);
  ensureFolder(folder);
  const name = basename(file);
  let place = join(folder, name);
  for (let copy = 2; existsSync(place); copy++) place = join(folder, `${name}.${copy}`);
  put(file, place);
  syncFolder(folder);
  syncFolder(dirname(file));
  return place;
}

/** What an append needs to know of the end of a journal. */
interface Tail {
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
