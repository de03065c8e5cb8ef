import { Failure } from "../errors";
import type { Entry } from "./entry";
import { isEntry } from "./is-entry";

/** The largest entry, in bytes: a note of 256 KiB fits even when every character is escaped to four. */
const largestEntry = 1 << 20;

/** An entry with the line that stands for it in a journal. */
export interface MadeEntry {
  readonly entry: Entry;
  /** With its newline. */
  readonly line: string;
}

/**
 * Makes an entry around its id, and its line. Nothing is written that could not be read again.
 * @throws Failure `refused` for an entry over 1 MiB
 */
export function makeEntry(build: (id: string) => Entry, id: string): MadeEntry {
  const entry = build(id);
  const text = JSON.stringify(entry);
  if (entry.id !== id || !isEntry(JSON.parse(text)))
    throw new TypeError(`this ${entry.type} is not a valid entry`);
  if (Buffer.byteLength(text) >= largestEntry)
    throw new Failure(
      "refused",
      `this ${entry.type} is larger than 1 MiB`,
      "Nothing was stored. Shorten the note and run the same command again.",
    );
  return { entry, line: `${text}\n` };
}
