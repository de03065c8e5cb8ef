import { randomBytes } from "node:crypto";
import {
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../errors";
import { checkOwner, closeFile, fileMode, keepOwner, setMode, syncFolder } from "./files";

/**
 * Adds bytes at the end of a file opened for appending, all or nothing: one write, its length checked
 * (a full disk gives a short count and no error), then flushed. When that fails, the file gets its
 * former length back; should even that fail, a half line stays, which every reader sets aside.
 * @param size the file's length before
 */
export function addBytes(handle: number, bytes: Buffer, size: number): void {
  let written = 0;
  try {
    written = writeSync(handle, bytes, 0, bytes.length);
    if (written < bytes.length) throw shortWrite();
    fsyncSync(handle);
  } catch (error) {
    if (!takenBack(handle, size, written) && written === bytes.length) throw unsure();
    throw error;
  }
}

/** Cuts off what was written, unless somebody else has written after it. */
function takenBack(handle: number, size: number, written: number): boolean {
  try {
    if (fstatSync(handle).size !== size + written) return false;
    ftruncateSync(handle, size);
    fsyncSync(handle);
  } catch {
    return false;
  }
  return true;
}

/** Writes all bytes to a file that nobody else writes; a disk that takes no more is an error. */
function writeAll(handle: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) {
    const written = writeSync(handle, bytes, done, bytes.length - done);
    if (written === 0) throw shortWrite();
    done += written;
  }
}

/** What the system would have said, had it been asked to write the rest. */
function shortWrite(): Error {
  return Object.assign(new Error("short write"), { code: "ENOSPC", syscall: "write" });
}

/** When nobody can tell any more whether an entry is stored. */
export function unsure(): Failure {
  return new Failure(
    "disk",
    "the disk did not confirm the last entry",
    "It may or may not be stored: headroom history shows it. Make a copy of the record soon.",
  );
}

/**
 * Gives a file new content, all or nothing: a new file (0600, unpredictable name, same folder) is
 * written, flushed and its length checked, and only then takes the name. Whatever fails before that
 * leaves the old file as it was and no copy beside it. Libraries for this were seen to rename a
 * truncated file over a good one on a full disk (docs/performance.md).
 * @param chunks the new content; held in memory one by one
 * @param before the last look before the new file takes the name; what it throws leaves everything as it was
 * @throws Failure `disk` when the change was made but cannot be relied on; else what the disk says
 */
export function replaceFile(
  file: string,
  chunks: Iterable<Buffer>,
  before: (copy: string) => void = () => {},
): void {
  checkOwner(file);
  const copy = join(dirname(file), `.${basename(file)}.${randomBytes(8).toString("hex")}.tmp`);
  try {
    writeNew(copy, chunks);
    before(copy);
    renameSync(copy, file);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
  try {
    syncFolder(dirname(file));
  } catch {
    throw unconfirmed(file);
  }
}

/** The new content is in its place, but a power cut could still bring the old one back. */
export function unconfirmed(path: string): Failure {
  return new Failure(
    "disk",
    `the disk did not confirm the change: ${path}`,
    "It was made, but may not last. Look after the disk and make a copy of the record soon.",
  );
}

function writeNew(file: string, chunks: Iterable<Buffer>): void {
  const handle = openSync(file, "wx", fileMode);
  try {
    setMode(() => fchmodSync(handle, fileMode));
    keepOwner(file);
    let length = 0;
    for (const chunk of chunks) {
      writeAll(handle, chunk);
      length += chunk.length;
    }
    fsyncSync(handle);
    if (fstatSync(handle).size !== length)
      throw new Failure("disk", `the disk lost a part of the new file: ${file}`, "Nothing was changed.");
  } finally {
    closeFile(handle);
  }
}

/** Removes what a {@link replaceFile} of this file left when it was killed; it may hold what was to be erased. */
export function removeLeftCopies(file: string): void {
  for (const name of leftCopies(file)) rmSync(join(dirname(file), name), { force: true });
}

/** Names of such copies beside a file. */
function leftCopies(file: string): string[] {
  const start = `.${basename(file)}.`;
  return readdirSync(dirname(file)).filter(
    (name) => name.startsWith(start) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(start.length)),
  );
}
