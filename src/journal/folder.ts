import { chmodSync, fsyncSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { diskFailure, hasCode, isDiskError } from "./disk-failure";
import { closeFile } from "./plain-file";

/** Nobody but the owner may look into the record (cli.md, "Files"). */
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
