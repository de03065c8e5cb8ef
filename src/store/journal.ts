import type { Arrival, Arrived } from "./append";
import type { Entry } from "./entry";
import type { Vault } from "./locked/lock-file";
import { type JournalContents, readJournal } from "./read";

/**
 * The record of one person on the disk, in plain or sealed: the one door through which commands read
 * and change it. What is promised of each way to change it stands with the functions that do it for a
 * record in plain: `append`, `appendAll`, `rewrite`.
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
  return {
    vault: null,
    read: () => readJournal(file),
    append: async (build, now, after) => (await import("./append")).append(file, build, now, after),
    appendAll: async (arrivals) => (await import("./append")).appendAll(file, arrivals),
    wouldArrive: async (arrivals) => (await import("./append")).wouldArrive(file, arrivals),
    rewrite: async (keep) => (await import("./rewrite")).rewrite(file, keep),
  };
}
