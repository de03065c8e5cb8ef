import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { hasCode, onDisk } from "./disk-failure";
import type { Entry, OtherEntry } from "./entry";
import { isEnded, linesOf } from "./lines";
import { type Damage, damageWords, parseLine } from "./parse-line";
import { checkPlainFile } from "./plain-file";

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
export function readJournal(file: string): JournalContents {
  return onDisk("the record cannot be read", file, "Nothing was changed.", () => {
    const handle = openToRead(file);
    if (handle === null) return collect([]).journal;
    try {
      return readStill(handle);
    } finally {
      closeSync(handle);
    }
  });
}

/** A reader takes no lock, so it may see the front half of an entry being written: it looks again then. */
function readStill(handle: number): JournalContents {
  for (let attempt = 1; ; attempt++) {
    const { journal, size, torn } = collect(linesOf(handle));
    if (!torn || attempt === 3 || fstatSync(handle).size === size) return journal;
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

function collect(lines: Iterable<Buffer>): { journal: JournalContents; size: number; torn: boolean } {
  const known = new Map<string, Entry | OtherEntry>();
  const entries: Entry[] = [];
  const others: OtherEntry[] = [];
  const damaged: DamagedLine[] = [];
  const newer: number[] = [];
  let number = 0;
  let size = 0;
  let torn = false;
  const setAside = (why: Damage) => damaged.push({ line: number, why: damageWords[why] });
  for (const line of lines) {
    number += 1;
    size += line.length;
    torn = !isEnded(line);
    const verdict = parseLine(line);
    if (verdict.kind === "damaged") setAside(verdict.why);
    else if (verdict.kind === "newer") newer.push(number);
    else if (verdict.kind !== "blank") {
      const before = known.get(verdict.entry.id);
      if (before === undefined) {
        known.set(verdict.entry.id, verdict.entry);
        if (verdict.kind === "entry") entries.push(verdict.entry);
        else others.push(verdict.entry);
      } else if (!isDeepStrictEqual(before, verdict.entry)) setAside("same-id");
    }
  }
  return { journal: { entries: entries.sort(byId), others: others.sort(byId), damaged, newer }, size, torn };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
