import { constants, fchmodSync, fstatSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { onDisk } from "./disk-failure";
import type { Entry } from "./entry";
import { type MadeEntry, makeEntry } from "./entry-line";
import { ensureFolder, fileMode, setMode, syncFolder } from "./folder";
import { highestId, nextId } from "./id";
import { withLock } from "./lock";
import { refuseWhenLocked } from "./locked/is-locked";
import { checkPlainFile, closeFile, isStill, placeOf } from "./plain-file";
import { endsWith, readTail } from "./tail";
import { addBytes, unsure } from "./write";

/**
 * Adds one entry to a journal (cli.md, "Files"). When the promise is fulfilled the entry lies on the
 * disk, whatever happens afterwards; when it is rejected with a Failure, nothing was stored.
 * @param file absolute path of the journal; it and its folder are made when missing
 * @param build makes the entry around its id; called once, while no other process writes
 * @param now milliseconds since 1970
 * @param after an id the new one must come after, from who has read the whole record
 * @throws Failure `disk`, or `refused` for an entry over 1 MiB
 */
export async function append(
  file: string,
  build: (id: string) => Entry,
  now: number,
  after: string | null = null,
): Promise<Entry> {
  const place = onDisk("the record cannot be written", file, "Nothing was stored.", () => placeOf(file));
  ensureFolder(dirname(place));
  return withLock(place, () =>
    onDisk("the record cannot be written", place, "Nothing was stored.", () => {
      let made: MadeEntry | null = null;
      // A sync program or a rewrite may have replaced the file meanwhile; then the entry went into
      // one that has no name any more, and has to be written again.
      for (;;) {
        refuseWhenLocked(file);
        const handle = openToAdd(place);
        try {
          const { size } = fstatSync(handle);
          if (made !== null && endsWith(handle, size, made.line)) return made.entry;
          const { lastId, torn } = readTail(handle, size);
          made ??= makeEntry(build, nextId(now, highestId(lastId, after)));
          // The name of a new file has to be durable before anything in it can be.
          if (size === 0) syncFolder(dirname(place));
          // A torn line gets its end first, else this entry would be glued to it and lost with it.
          addBytes(handle, Buffer.from(torn ? `\n${made.line}` : made.line), size);
          if (isInPlace(handle, place)) return made.entry;
        } finally {
          closeFile(handle);
        }
      }
    }),
  );
}

function openToAdd(place: string): number {
  const { O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK } = constants;
  const handle = openSync(place, O_RDWR | O_APPEND | O_CREAT | (O_NONBLOCK ?? 0), fileMode);
  try {
    checkPlainFile(handle, place);
    if (fstatSync(handle).size === 0) setMode(() => fchmodSync(handle, fileMode));
    return handle;
  } catch (error) {
    closeFile(handle);
    throw error;
  }
}

/** The entry is written; now nothing may be said any more that it is not. */
function isInPlace(handle: number, place: string): boolean {
  try {
    return isStill(handle, place);
  } catch {
    throw unsure();
  }
}
