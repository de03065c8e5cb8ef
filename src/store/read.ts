import { chmodSync, constants, copyFileSync, existsSync, fstatSync, readSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { onDisk } from "./disk-error";
import type { Entry, OtherEntry } from "./entry";
import { closeFile, ensureFolder, fileMode, keepOwner, openToRead, readAll, syncFolder } from "./files";
import { highestId } from "./ids";
import { lockStateOf, type SealedLine } from "./lock-lines";
import { damageWords, idOfLine, idOfVerdict, isEnded, parseLine, parseLines, type Verdict } from "./parse";

/** A line that was set aside; it stays in the file as it is. */
interface DamagedLine {
  /** 1 is the first line of the file. */
  readonly line: number;
  readonly why: string;
}

/** The contents of a journal. */
export interface JournalContents {
  /** Each id once, sorted by id, which is the order in which they were written. */
  readonly entries: readonly Entry[];
  /** Entries of types that this headroom does not know. */
  readonly others: readonly OtherEntry[];
  readonly damaged: readonly DamagedLine[];
  /** Lines that a newer headroom wrote (`v` above 1). */
  readonly newer: readonly number[];
  readonly locked: boolean;
  /** Numbers of the lines that do not count because of the lock; none of them is ever dropped. */
  readonly uncounted: {
    /** Plain, in a locked record. */
    readonly plain: readonly number[];
    /** Sealed, in an unlocked record. */
    readonly sealed: readonly number[];
    /** Sealed with a key that is not known here. */
    readonly unknownKey: readonly number[];
    /** Sealed with a known key, but changed since. */
    readonly forged: readonly number[];
  };
}

/** The result of opening a sealed line. */
export type Opened =
  | { readonly kind: "line"; readonly line: Buffer }
  | { readonly kind: "unknown-key" | "forged" };

/** Opens the sealed lines of a record. */
export type Opener = (lines: readonly SealedLine[]) => readonly Opened[];

/**
 * Reads a record. Every intact line is used; nothing in the file makes reading fail. A missing file is an
 * empty record. When two lines have the same id, the first one counts.
 * @param open for a locked record whose key is known
 * @throws Failure `disk` when the file cannot be read at all
 */
export function readJournal(file: string, open: Opener | null = null): JournalContents {
  return contentsOf(readBytes(file), open);
}

/** Enough for a hundred years; a string much longer than this cannot be created at all. */
export const journalLimit = 256 * 1024 * 1024;

/** Reads the bytes of a journal; empty when it is missing. @throws Failure `disk` */
export function readBytes(file: string): Buffer {
  return onDisk("the record cannot be read", file, "Nothing was changed.", () => {
    const handle = openToRead(file, journalLimit);
    if (handle === null) return Buffer.alloc(0);
    try {
      return readStill(handle);
    } finally {
      closeFile(handle);
    }
  });
}

/** Returns the contents of the lines of a journal. */
export function contentsOf(bytes: Buffer, open: Opener | null = null): JournalContents {
  const { locked } = lockStateOf(bytes);
  const damaged: DamagedLine[] = [];
  const newer: number[] = [];
  const plain: { readonly line: number; readonly id: string | null }[] = [];
  const found: Found[] = [];
  const sealed: { readonly line: number; readonly sealed: SealedLine }[] = [];
  const sort = (verdict: Verdict, line: number) => {
    if (verdict.kind === "damaged") damaged.push({ line, why: damageWords[verdict.why] });
    else if (verdict.kind === "newer") newer.push(line);
    else if (verdict.kind === "entry" || verdict.kind === "other") found.push({ line, verdict });
  };
  parseLines(bytes).forEach((verdict, index) => {
    const line = index + 1;
    if (verdict.kind === "sealed") sealed.push({ line, sealed: verdict.sealed });
    else if (!locked) sort(verdict, line);
    else if (verdict.kind !== "blank" && verdict.kind !== "lock")
      plain.push({ line, id: idOfVerdict(verdict) });
  });
  const uncounted = {
    plain: [] as number[],
    sealed: [] as number[],
    unknownKey: [] as number[],
    forged: [] as number[],
  };
  if (locked) {
    const lines = sealed.map((one) => one.sealed);
    const opened = open === null ? [] : open(lines);
    const unknown: { readonly line: number; readonly id: string }[] = [];
    sealed.forEach(({ line, sealed: { id } }, index) => {
      const what = opened[index] ?? { kind: "unknown-key" };
      if (what.kind === "line") {
        const verdict = parseLine(what.line);
        const inside = idOfVerdict(verdict);
        if (inside === null || inside === id) sort(verdict, line);
        else uncounted.forged.push(line);
      } else if (what.kind === "unknown-key") unknown.push({ line, id });
      else uncounted.forged.push(line);
    });
    const there = idsOf(found);
    // An entry that is there in both forms counts once.
    uncounted.plain.push(...plain.filter(({ id }) => id === null || !there.has(id)).map(({ line }) => line));
    uncounted.unknownKey.push(...unknown.filter(({ id }) => !there.has(id)).map(({ line }) => line));
  } else if (sealed.length > 0) {
    const there = idsOf(found);
    uncounted.sealed.push(...sealed.filter((one) => !there.has(one.sealed.id)).map(({ line }) => line));
  }
  const entries: Entry[] = [];
  const others: OtherEntry[] = [];
  for (const { verdict } of eachOnce(found, damaged))
    if (verdict.kind === "entry") entries.push(verdict.entry);
    else others.push(verdict.entry);
  return { entries, others, damaged, newer, locked, uncounted };
}

function idsOf(found: readonly Found[]): ReadonlySet<string> {
  return new Set(found.map(({ verdict }) => verdict.entry.id));
}

/** A reader takes no lock, so it may see an entry half written; it then reads again. */
function readStill(handle: number): Buffer {
  for (let attempt = 1; ; attempt++) {
    const bytes = readAll(handle);
    const torn = bytes.length > 0 && !isEnded(bytes);
    if (!torn || attempt === 3 || fstatSync(handle).size === bytes.length) return bytes;
  }
}

interface Found {
  readonly line: number;
  readonly verdict: Extract<Verdict, { readonly entry: unknown }>;
}

/** Sorts by id and keeps each id once: the first line counts, different content under its id is damage. */
function eachOnce(found: Found[], damaged: DamagedLine[]): Found[] {
  // Sorting is stable, so the first of several lines with one id stays first.
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
    // Nested too deeply to compare, so not written by headroom.
    return false;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The folder for what is taken out of use, beside the record so that it is erased with it. */
export const asideName = "set-aside";

/**
 * Moves a file from a person's folder to `set-aside` in it, without overwriting any.
 * @param folder of the person, for a file in a subfolder
 * @returns where it is now
 */
export function setAside(file: string, folder = dirname(file)): string {
  return aside(file, folder, renameSync);
}

/** Puts a copy of a file there; the file itself stays. @returns where the copy is */
export function copyAside(file: string): string {
  return aside(file, dirname(file), (from, to) => {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    chmodSync(to, fileMode);
    keepOwner(to);
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

/** What an append needs to know about the end of a journal. */
interface Tail {
  /** The highest id near the end. */
  readonly lastId: string | null;
  /** The last line lacks its newline: its writer was interrupted. */
  readonly torn: boolean;
}

const firstWindow = 1 << 16;
const newline = 0x0a;

/**
 * Reads the end of an open journal of any length: the last 64 KiB, and further back only while there is no
 * complete entry in them.
 *
 * The highest id in that window counts, not that of the last line. Each append uses an id above it, so in a
 * record that only headroom wrote the highest id is always last, and ids never go backwards. In a file merged
 * by Git, older entries of another computer may come last; an id of ours could then go backwards only if the
 * clock had, too. Callers that have read the whole record (edit, undo) rule out even that by passing `append`
 * the id to follow.
 */
export function readTail(handle: number, size: number): Tail {
  if (size === 0) return { lastId: null, torn: false };
  for (let length = Math.min(firstWindow, size); ; length = Math.min(length * 4, size)) {
    const window = Buffer.allocUnsafe(length);
    const end = window.subarray(0, readSync(handle, window, 0, length, size - length));
    // A line cut in two by the window is not an entry and does not count.
    const lastId = lastIdIn(end);
    if (lastId !== null || length === size) return { lastId, torn: !isEnded(end) };
  }
}

/** True when an open journal ends with these bytes. */
export function endsWith(handle: number, size: number, wanted: Buffer): boolean {
  if (size < wanted.length) return false;
  const end = Buffer.alloc(wanted.length);
  readSync(handle, end, 0, end.length, size - end.length);
  return end.equals(wanted);
}

/** The highest id in lines of a journal; `null` when there is no complete entry among them. */
function lastIdIn(bytes: Buffer): string | null {
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
