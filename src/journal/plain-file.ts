import { fstatSync, realpathSync } from "node:fs";
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
