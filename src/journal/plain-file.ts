import { closeSync, fstatSync, realpathSync, statSync } from "node:fs";
import { Failure } from "../errors";
import { hasCode } from "./disk-failure";

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
