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
 * One person's record on disk, plain or sealed: the only way for commands to read and change it. The
 * guarantees of each change are documented on the functions that make it: `append`, `appendAll`, `rewrite`.
 */
export interface Journal {
  /** Seals files beside a locked record; `null` for an unlocked one. */
  readonly vault: Vault | null;
  /** Reads its current contents. */
  read(): JournalContents;
  /**
   * Adds an entry.
   * @param now milliseconds since 1970
   * @param after an id that the new one must follow
   */
  append(build: (id: string) => Entry, now: number, after: string | null): Promise<Entry>;
  /** Adds entries from elsewhere, all of them or none. */
  appendAll(arrivals: readonly Arrival[]): Promise<Arrived>;
  /** What {@link appendAll} would do. */
  wouldArrive(arrivals: readonly Arrival[]): Promise<Arrived>;
  /** Permanently erases the entries that `keep` rejects. */
  rewrite(keep: (entry: Entry) => boolean): Promise<void>;
}

/**
 * An unlocked record. Reading needs the least code, so what changes it is loaded on use.
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

/** Written text made safe to show, since a record may come from anywhere. */
function shownContents(contents: JournalContents): JournalContents {
  return { ...contents, entries: contents.entries.map(shownEntry) };
}

/** Answers are numbers and booleans under ids, so only these parts of a check-in can hold text. */
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
