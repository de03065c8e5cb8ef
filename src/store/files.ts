import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../errors";
import { diskFailure, hasCode, isDiskError } from "./disk-error";

/**
 * The file itself behind any links, so that the lock and the replacement of a record lie where the
 * record lies. A file that does not exist yet is its own place.
 */
export function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return file;
    throw error;
  }
}

/**
 * Refuses a folder, a device or a pipe in place of a file.
 * @throws Failure `disk`
 */
export function checkPlainFile(handle: number, file: string): void {
  if (!fstatSync(handle).isFile())
    throw new Failure("disk", `this is not a file: ${file}`, "Move it away; the record needs that place.");
}

/** True when the name still leads to the open file, and not to one that took its place. */
export function isStill(handle: number, place: string): boolean {
  const open = fstatSync(handle);
  const named = statSync(place, { throwIfNoEntry: false });
  return named !== undefined && named.ino === open.ino && named.dev === open.dev;
}

/** Closes a file. What had to be flushed is flushed by now, so trouble here changes nothing. */
export function closeFile(handle: number): void {
  try {
    closeSync(handle);
  } catch {
    // The system frees it when the program ends.
  }
}

/** Nobody but the owner may look into the record (docs/record.md). */
export const folderMode = 0o700;
export const fileMode = 0o600;

/**
 * Makes sure that a folder exists. Every missing folder on the way is created 0700 and made
 * durable; one that is already there is left as it is.
 * @throws Failure `disk`
 */
export function ensureFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw isDiskError(error)
      ? diskFailure("the folder of the record cannot be made", folder, error, "Nothing was stored.")
      : error;
  }
}

function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: folderMode });
  } catch (error) {
    // Another process was quicker; a file in that place stays an error.
    if (hasCode(error, "EEXIST") && isFolder(folder)) return;
    throw error;
  }
  setMode(() => chmodSync(folder, folderMode));
  syncFolder(parent);
}

/**
 * Gives what was just created the mode it was created with: the umask may have taken bits away that
 * its owner needs. A memory stick may know no modes, which is no reason to refuse it.
 */
export function setMode(chmod: () => void): void {
  try {
    chmod();
  } catch (error) {
    if (!hasCode(error, "EPERM", "ENOTSUP", "ENOSYS")) throw error;
  }
}

/** True for a folder or a link to one. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR", "ELOOP")) return false;
    throw error;
  }
}

/**
 * Makes the names in a folder durable, so that a new or renamed file outlives a power cut.
 * Windows and some file systems do not offer this for folders, and need it less.
 */
export function syncFolder(folder: string): void {
  let handle: number | null = null;
  try {
    handle = openSync(folder, "r");
    fsyncSync(handle);
  } catch (error) {
    if (!hasCode(error, "EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP")) throw error;
  } finally {
    if (handle !== null) closeFile(handle);
  }
}
