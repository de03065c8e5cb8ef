import { join } from "node:path";
import { safeValue } from "../core/text";
import type { Arrival, Arrived } from "./append";
import type { Entry } from "./entry";
import type { KeyRing } from "./key-ring";
import { lockStateOf } from "./lock-lines";
import { journalName } from "./people";
import { contentsOf, type JournalContents, type Opener, readBytes } from "./read";
import type { Vault } from "./vault";

/**
 * The record of one person on the disk, in plain or sealed: the one door through which commands read
 * and change it. What is promised of each way to change it stands with the functions that do it:
 * `append`, `appendAll`, `rewrite`.
 */
export interface Journal {
  /** Seals what lies beside a locked record; `null` for one in plain. */
  readonly vault: Vault | null;
  /** What it holds now. */
  read(): JournalContents;
  /**
   * Adds an entry.
   * @param now milliseconds since 1970
   * @param after an id that the new one must come after
   */
  append(build: (id: string) => Entry, now: number, after: string | null): Promise<Entry>;
  /** Adds entries from elsewhere, all of them or none. */
  appendAll(arrivals: readonly Arrival[]): Promise<Arrived>;
  /** What {@link appendAll} would do. */
  wouldArrive(arrivals: readonly Arrival[]): Promise<Arrived>;
  /** Truly erases the entries that `keep` refuses. */
  rewrite(keep: (entry: Entry) => boolean): Promise<void>;
}

/**
 * A record in plain. Reading needs least, so the ways to change it are loaded when they are used.
 * @param file absolute path of the journal, whether it exists or not
 */
export function plainJournal(file: string): Journal {
  return journalAt(file, null, null, null);
}

/** A locked record whose keys are known. */
export async function sealedJournal(file: string, ring: KeyRing): Promise<Journal> {
  const [{ openLines }, { vaultOf }] = await Promise.all([import("./sealed-lines"), import("./vault")]);
  return journalAt(file, ring, (lines) => openLines(ring, lines), vaultOf(ring));
}

/** True for the folder of a person whose record is locked. */
export function isLocked(folder: string): boolean {
  return lockStateOf(readBytes(join(folder, journalName))).locked;
}

function journalAt(file: string, ring: KeyRing | null, open: Opener | null, vault: Vault | null): Journal {
  return {
    vault,
    read: () => shownContents(contentsOf(readBytes(file), open)),
    append: async (build, now, after) => (await import("./append")).append(file, build, now, after, ring),
    appendAll: async (arrivals) => (await import("./append")).appendAll(file, arrivals, ring),
    wouldArrive: async (arrivals) => (await import("./append")).wouldArrive(file, arrivals),
    rewrite: async (keep) => (await import("./rewrite")).rewrite(file, keep, open),
  };
}

/** What somebody wrote, as it may be shown: a record may come from anywhere. */
function shownContents(contents: JournalContents): JournalContents {
  return { ...contents, entries: contents.entries.map(shownEntry) };
}

/** Answers are numbers and truths under ids, so that only these parts of a check-in can hold a text. */
function shownEntry(entry: Entry): Entry {
  if (entry.type !== "checkin" && entry.type !== "amendment") return safeValue(entry);
  const { note, tags, obstacles } = entry;
  if (note === null && tags.length === 0 && obstacles === undefined) return entry;
  return {
    ...entry,
    note: safeValue(note),
    tags: safeValue(tags),
    ...(obstacles !== undefined && { obstacles: safeValue(obstacles) }),
  };
}
