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
 * Adds bytes at the end of a file opened for appending, all or nothing: one write, its length checked (a full
 * disk gives a short count and no error), then flushed. When that fails, the file is cut back to its former
 * length; if even that fails, a half line is left, which every reader sets aside.
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

/** Cuts off what was written, unless another process has written after it. */
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

/** Writes all bytes to a file that no one else writes; a full disk is an error. */
function writeAll(handle: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) {
    const written = writeSync(handle, bytes, done, bytes.length - done);
    if (written === 0) throw shortWrite();
    done += written;
  }
}

/** The error that the system would give on writing the rest. */
function shortWrite(): Error {
  return Object.assign(new Error("short write"), { code: "ENOSPC", syscall: "write" });
}

/** The failure for an entry of which it is unknown whether it was stored. */
export function unsure(): Failure {
  return new Failure(
    "disk",
    "the disk did not confirm the last entry",
    "It may or may not be stored: headroom history shows it. Make a copy of the record soon.",
  );
}

/**
 * Gives a file new content, all or nothing: a new file (0600, unpredictable name, same folder) is written,
 * flushed and its length checked, and only then renamed. If anything fails before that, the old file is
 * untouched and no copy is left beside it. On a full disk, libraries for this were found to rename a
 * truncated file over a good one (docs/performance.md).
 * @param chunks the new content; in memory one at a time
 * @param before a last check before the rename; if it throws, everything stays as it was
 * @throws Failure `disk` when the change was made but may not last; otherwise the raw disk error
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
    "It was made, but may not last. Check the disk and make a copy of the record soon.",
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
      throw new Failure("disk", `the disk lost part of the new file: ${file}`, "Nothing was changed.");
  } finally {
    closeFile(handle);
  }
}

/** Removes what an interrupted {@link replaceFile} of this file left; it may hold what was to be erased. */
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
