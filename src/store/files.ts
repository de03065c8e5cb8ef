import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { escapedName } from "../core/text";
import { Failure } from "../errors";
import { diskFailure, hasCode, isDiskError, onDisk } from "./disk-error";
import { userId } from "./machine";

/**
 * The actual file behind any links, so the lock and the replacement of a record are created beside it. A file
 * that does not exist yet is its own place.
 */
export function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return file;
    throw error;
  }
}

/** True for a symbolic link, even a dangling one. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/**
 * Refuses to erase or seal the target of a link, which may belong to someone else.
 * @throws Failure `refused`
 */
export function refuseLink(path: string): void {
  if (!onDisk("the record cannot be changed", path, "Nothing was changed.", () => isLink(path))) return;
  throw new Failure(
    "refused",
    `this is a link and was left alone: ${escapedName(path)}`,
    "Nothing was changed. Put the file itself there, or run this on its real location.",
  );
}

/**
 * Refuses a folder, a device or a pipe in place of a file.
 * @throws Failure `disk`
 */
export function checkPlainFile(handle: number, file: string): void {
  if (!fstatSync(handle).isFile())
    throw new Failure("disk", `this is not a file: ${file}`, "Move it away; the record needs that path.");
}

/** Larger than any file beside a journal gets; anything larger was not written by headroom. */
const usualLimit = 16 * 1024 * 1024;

/**
 * Reads a whole file of headroom's own; all such reads go through here. A pipe or a device in its place is
 * refused, never waited for.
 * @param limit in bytes
 * @returns `null` when there is no such file
 * @throws Failure `disk` for anything but a regular file, a file above the limit or one of another user;
 *   otherwise the raw disk error
 */
export function readFileWithin(file: string, limit = usualLimit): Buffer | null {
  const handle = openToRead(file, limit);
  if (handle === null) return null;
  try {
    return readAll(handle);
  } finally {
    closeFile(handle);
  }
}

/** {@link readFileWithin} as UTF-8 text. */
export function readTextWithin(file: string, limit = usualLimit): string | null {
  return readFileWithin(file, limit)?.toString("utf8") ?? null;
}

/** Opens a file to read it, as {@link readFileWithin} does. */
export function openToRead(file: string, limit: number): number | null {
  let handle: number;
  try {
    handle = openSync(file, readOnly);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
  try {
    checkPlainFile(handle, file);
    const stats = fstatSync(handle);
    if (isForeign(stats) && stats.uid !== 0) throw foreign(file);
    if (stats.size > limit)
      throw new Failure(
        "disk",
        `this file is larger than ${limit / 1024 / 1024} MiB and was not read: ${file}`,
        "headroom writes no file that large. Move it away, or put a good copy in its place.",
      );
    return handle;
  } catch (error) {
    closeFile(handle);
    throw error;
  }
}

/** Opening a pipe would otherwise wait for a writer. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads an open file from its beginning, whatever was read before. */
export function readAll(handle: number): Buffer {
  const bytes = Buffer.allocUnsafe(fstatSync(handle).size);
  let filled = 0;
  while (filled < bytes.length) {
    const got = readSync(handle, bytes, filled, bytes.length - filled, filled);
    if (got === 0) break;
    filled += got;
  }
  return bytes.subarray(0, filled);
}

/** True for a file of another user. Never for root, nor on Windows, which has no such owners. */
function isForeign({ uid }: Stats): boolean {
  const me = userId();
  return me !== null && me !== 0 && uid !== me;
}

function foreign(path: string): Failure {
  return new Failure(
    "disk",
    `this belongs to another user of this computer: ${path}`,
    "It was left alone. Check who owns it (ls -ld), or set HEADROOM_HOME to a folder of your own.",
  );
}

/**
 * Refuses to write to a file or folder of another user.
 * @throws Failure `disk`
 */
export function checkOwner(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && isForeign(stats)) throw foreign(path);
}

/** Gives a file just created by root the owner of its folder, so that this owner can keep using it. */
export function keepOwner(path: string): void {
  if (userId() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  if (uid !== 0) setMode(() => chownSync(path, uid, gid));
}

/** True when the name still refers to the open file, not to one that replaced it. */
export function isStill(handle: number, place: string): boolean {
  const open = fstatSync(handle);
  const named = statSync(place, { throwIfNoEntry: false });
  return named !== undefined && named.ino === open.ino && named.dev === open.dev;
}

/** Closes a file. Everything is flushed by now, so an error here changes nothing. */
export function closeFile(handle: number): void {
  try {
    closeSync(handle);
  } catch {
    // The system closes it when the program ends.
  }
}

/** Only the owner may read the record (docs/record.md). */
export const folderMode = 0o700;
export const fileMode = 0o600;

/**
 * Makes sure that a folder exists. Missing parents are created too, with mode 0700, and made durable;
 * existing folders are left as they are.
 * @throws Failure `disk`
 */
export function ensureFolder(folder: string): void {
  try {
    makeFolder(folder);
    checkOwner(folder);
  } catch (error) {
    throw isDiskError(error)
      ? diskFailure("the folder of the record cannot be created", folder, error, "Nothing was stored.")
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
    // Another process was faster; a file in its place is still an error.
    if (hasCode(error, "EEXIST") && isFolder(folder)) return;
    throw error;
  }
  setMode(() => chmodSync(folder, folderMode));
  keepOwner(folder);
  syncFolder(parent);
}

/**
 * Reapplies the mode a file was created with, since the umask may have cleared bits that its owner needs.
 * Memory sticks may not support modes; they are accepted all the same.
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
 * Makes the names in a folder durable, so that a new or renamed file survives a power cut. Windows and some
 * file systems do not support this for folders, and need it less.
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
