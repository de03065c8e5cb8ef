import { constants, fstatSync, openSync, readSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { CheckIn, CheckInContent } from "../domain/check-in";
import { hasCode, onDisk } from "./disk-failure";
import { contentOf, type Entry } from "./entry";
import { type History, resolve } from "./history";
import { blocksOf, isEnded, linesIn } from "./lines";
import { damageWords, parseLine } from "./parse-line";
import { checkPlainFile, closeFile } from "./plain-file";
import type { DamagedLine } from "./read";

/**
 * A record of any size: what is large stays on the disk until it is asked for. 100,000 check-ins
 * take about 180 MB when all are held, 60 MB like this.
 */
export interface ThinRecord {
  /** Check-ins with day, time and what later ones look back on; the rest comes from `whole`. */
  readonly history: History;
  readonly damaged: readonly DamagedLine[];
  /** Lines that a newer headroom wrote. */
  readonly newer: readonly number[];
  /** The check-in with everything. */
  whole(checkIn: CheckIn): CheckIn;
  /** Closes the file; `whole` is not possible after that. */
  close(): void;
}

/** Where a line lies, in bytes; it stands in place of the answers, which has the same type. */
type Place = Readonly<Record<"offset" | "length", number>>;

interface Found {
  readonly entry: Entry;
  readonly line: number;
  readonly place: Place;
}

const lookedBackOn = ["m.hours", "m.since-vacation"];
const none = {};
const nothing: readonly never[] = [];

/**
 * Reads a record as `readJournal` does, thinly. A missing file is an empty record. Close it.
 * @throws Failure `disk` when the file cannot be read at all
 */
export function readThin(file: string): ThinRecord {
  return onDisk("the record cannot be read", file, "", () => {
    const handle = openToRead(file);
    if (handle === null)
      return { history: resolve([]), damaged: [], newer: [], whole: (same) => same, close: () => {} };
    return {
      ...scanStill(handle),
      whole: ({ id, recordedAt, answers }) => ({ id, recordedAt, ...contentAt(handle, answers as Place) }),
      close: () => closeFile(handle),
    };
  });
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

type Scan = Pick<ThinRecord, "history" | "damaged" | "newer">;

/** Looks again when an entry was just being written at the end. */
function scanStill(handle: number): Scan {
  for (let attempt = 1; ; attempt++) {
    const { scan, size, torn } = scanOnce(handle);
    if (!torn || attempt === 3 || fstatSync(handle).size === size) return scan;
  }
}

function scanOnce(handle: number): { scan: Scan; size: number; torn: boolean } {
  const found: Found[] = [];
  const damaged: DamagedLine[] = [];
  const newer: number[] = [];
  let [line, size, torn] = [0, 0, false];
  for (const block of blocksOf(handle)) {
    for (const bytes of linesIn(block)) {
      line += 1;
      const verdict = parseLine(bytes);
      const place = { offset: size, length: bytes.length };
      if (verdict.kind === "damaged") damaged.push({ line, why: damageWords[verdict.why] });
      else if (verdict.kind === "newer") newer.push(line);
      else if (verdict.kind === "entry") found.push({ entry: thin(verdict.entry, place), line, place });
      size += bytes.length;
    }
    torn = !isEnded(block);
  }
  const entries = eachOnce(handle, found, damaged);
  return { scan: { history: resolve(entries), damaged, newer }, size, torn };
}

/** The entry without what a list of check-ins does not need. */
function thin(entry: Entry, place: Place): Entry {
  if (entry.type !== "checkin" && entry.type !== "amendment") return entry;
  const logged = lookedBackOn.filter((metric) => entry.load[metric] !== undefined);
  const content: CheckInContent = {
    date: entry.date,
    routine: entry.routine,
    instruments: none,
    answers: place,
    details: none,
    load: logged.length === 0 ? none : Object.fromEntries(logged.map((id) => [id, entry.load[id] ?? 0])),
    context: nothing,
    boundaries: none,
    note: null,
    tags: nothing,
  };
  const { v, id, recordedAt } = entry;
  if (entry.type === "checkin") return { v, id, type: "checkin", recordedAt, ...content };
  return { v, id, type: "amendment", recordedAt, target: entry.target, ...content };
}

/** Sorted by id, each id once, as `readJournal` has it: the first line counts. */
function eachOnce(handle: number, found: Found[], damaged: DamagedLine[]): Entry[] {
  found.sort((a, b) => (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0));
  let kept: Found | null = null;
  const once = found.filter((next) => {
    if (kept === null || kept.entry.id !== next.entry.id) {
      kept = next;
      return true;
    }
    if (!isSame(entryAt(handle, kept.place), entryAt(handle, next.place)))
      damaged.push({ line: next.line, why: damageWords["same-id"] });
    return false;
  });
  damaged.sort((a, b) => a.line - b.line);
  return once.map(({ entry }) => entry);
}

function isSame(a: unknown, b: unknown): boolean {
  try {
    return isDeepStrictEqual(a, b);
  } catch {
    return false;
  }
}

function contentAt(handle: number, place: Place): CheckInContent {
  const entry = entryAt(handle, place);
  if (entry?.type !== "checkin" && entry?.type !== "amendment")
    throw new TypeError("the record changed while it was read");
  return contentOf(entry);
}

function entryAt(handle: number, { offset, length }: Place): Entry | null {
  const bytes = Buffer.allocUnsafe(length);
  const got = readSync(handle, bytes, 0, length, offset);
  const verdict = parseLine(bytes.subarray(0, got));
  return verdict.kind === "entry" ? verdict.entry : null;
}
