import { fstatSync, fsyncSync, ftruncateSync, writeSync } from "node:fs";
import { Failure } from "../errors";

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
export function writeAll(handle: number, bytes: Buffer): void {
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
