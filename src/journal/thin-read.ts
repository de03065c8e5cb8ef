import { constants, fstatSync, openSync, readSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { CheckIn, CheckInContent } from "../domain/check-in";
import { contentOf } from "../domain/check-in-fields";
import { hasCode, onDisk } from "./disk-failure";
import type { Entry } from "./entry";
import { type History, resolve } from "./history";
import { blocksIn, blocksOf, isEnded, linesIn } from "./lines";
import { damageWords, parseLine } from "./parse-line";
import { checkPlainFile, closeFile } from "./plain-file";
import type { DamagedLine } from "./read";
import { lateCheckIns } from "./thin-check-in";

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
  /**
   * Check-ins to look at, each read from the disk when more than its day is asked for, and forgotten
   * again. Their keys are not all their own, so they cannot be copied with a spread.
   * @param change what is made of the whole ones
   */
  late(checkIns: readonly CheckIn[], change: (whole: CheckIn) => CheckIn): CheckIn[];
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
      return {
        history: resolve([]),
        damaged: [],
        newer: [],
        whole: (one) => one,
        late: (all) => [...all],
        close: () => {},
      };
    return thinly({
      blocks: () => blocksOf(handle),
      size: () => fstatSync(handle).size,
      at: ({ offset, length }) => {
        const bytes = Buffer.allocUnsafe(length);
        return bytes.subarray(0, readSync(handle, bytes, 0, length, offset));
      },
      close: () => closeFile(handle),
    });
  });
}

/** The same for a record whose bytes are in memory. */
export function thinIn(bytes: Buffer): ThinRecord {
  return thinly({
    blocks: () => blocksIn(bytes),
    size: () => bytes.length,
    at: ({ offset, length }) => bytes.subarray(offset, offset + length),
    close: () => {},
  });
}

/** Where the lines lie. */
interface Source {
  blocks(): Iterable<Buffer>;
  /** Bytes there are by now. */
  size(): number;
  at(place: Place): Buffer;
  close(): void;
}

function thinly(source: Source): ThinRecord {
  const whole = ({ id, recordedAt, answers }: CheckIn) => ({
    ...{ id, recordedAt },
    ...contentAt(source, answers as Place),
  });
  return {
    ...scanStill(source),
    whole,
    late: (checkIns, change) => lateCheckIns(checkIns, (checkIn) => change(whole(checkIn))),
    close: () => source.close(),
  };
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
function scanStill(source: Source): Scan {
  for (let attempt = 1; ; attempt++) {
    const { scan, size, torn } = scanOnce(source);
    if (!torn || attempt === 3 || source.size() === size) return scan;
  }
}

function scanOnce(source: Source): { scan: Scan; size: number; torn: boolean } {
  const found: Found[] = [];
  const damaged: DamagedLine[] = [];
  const newer: number[] = [];
  let [line, size, torn] = [0, 0, false];
  for (const block of source.blocks()) {
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
  const entries = eachOnce(source, found, damaged);
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
function eachOnce(source: Source, found: Found[], damaged: DamagedLine[]): Entry[] {
  found.sort((a, b) => (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0));
  let kept: Found | null = null;
  const once = found.filter((next) => {
    if (kept === null || kept.entry.id !== next.entry.id) {
      kept = next;
      return true;
    }
    if (!isSame(entryAt(source, kept.place), entryAt(source, next.place)))
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

function contentAt(source: Source, place: Place): CheckInContent {
  const entry = entryAt(source, place);
  if (entry?.type !== "checkin" && entry?.type !== "amendment")
    throw new TypeError("the record changed while it was read");
  return contentOf(entry);
}

function entryAt(source: Source, place: Place): Entry | null {
  const verdict = parseLine(source.at(place));
  return verdict.kind === "entry" ? verdict.entry : null;
}
