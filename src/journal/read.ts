import { constants, fstatSync, openSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { hasCode, onDisk } from "./disk-failure";
import type { Entry, OtherEntry } from "./entry";
import { isLate } from "./late-check-in";
import { blocksIn, blocksOf, isEnded } from "./lines";
import { damageWords, parseBlock, type Verdict } from "./parse-line";
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
 * Reads a whole record (cli.md, "Files"). Whatever is whole is read; nothing in the file makes it fail.
 * A missing file is an empty record. When a line repeats an id, the first one counts.
 * @throws Failure `disk` when the file cannot be read at all
 */
export function readJournal(file: string, parse = parseBlock): JournalContents {
  return onDisk("the record cannot be read", file, "Nothing was changed.", () => {
    const handle = openToRead(file);
    if (handle === null) return collect([], parse).contents;
    try {
      return readStill(handle, parse);
    } finally {
      closeFile(handle);
    }
  });
}

/** What a record holds whose bytes are in memory: lines of a journal, one after the other. */
export function contentsOf(bytes: Buffer): JournalContents {
  return collect(blocksIn(bytes), parseBlock).contents;
}

/** A reader takes no lock, so it may see the front half of an entry being written: it looks again then. */
function readStill(handle: number, parse: typeof parseBlock): JournalContents {
  for (let attempt = 1; ; attempt++) {
    const { contents, size, torn } = collect(blocksOf(handle), parse);
    if (!torn || attempt === 3 || fstatSync(handle).size === size) return contents;
  }
}

function openToRead(file: string): number | null {
  try {
    // A pipe in place of the file would otherwise hold the program for ever.
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    checkPlainFile(handle, file);
    return handle;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function collect(
  blocks: Iterable<Buffer>,
  parse: typeof parseBlock,
): { contents: JournalContents; size: number; torn: boolean } {
  const damaged: DamagedLine[] = [];
  const newer: number[] = [];
  const found: Found[] = [];
  let line = 0;
  let size = 0;
  let torn = false;
  for (const block of blocks) {
    for (const verdict of parse(block)) {
      line += 1;
      if (verdict.kind === "damaged") damaged.push({ line, why: damageWords[verdict.why] });
      else if (verdict.kind === "newer") newer.push(line);
      else if (verdict.kind !== "blank") found.push({ line, verdict });
    }
    size += block.length;
    torn = !isEnded(block);
  }
  const entries: Entry[] = [];
  const others: OtherEntry[] = [];
  for (const { verdict } of eachOnce(found, damaged))
    if (verdict.kind === "entry") entries.push(verdict.entry);
    else others.push(verdict.entry);
  return { contents: { entries, others, damaged, newer }, size, torn };
}

interface Found {
  readonly line: number;
  readonly verdict: Extract<Verdict, { readonly entry: unknown }>;
}

/** Sorted by id, each id once: the first line counts, and another content under its id is damage. */
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
    return isDeepStrictEqual(plain(a), plain(b));
  } catch {
    // Nested too deeply to be compared: nothing that headroom wrote.
    return false;
  }
}

function plain(entry: OtherEntry): OtherEntry {
  return isLate(entry) ? entry.entry() : entry;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
