import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../errors";
import { fileMode, setMode, syncFolder } from "./folder";
import { writeAll } from "./write";

/**
 * Gives a file new content, all or nothing: a new file (0600, unpredictable name, same folder) is
 * written, flushed and its length checked, and only then takes the name. Whatever fails before that
 * leaves the old file as it was and no copy beside it. Libraries for this were seen to rename a
 * truncated file over a good one on a full disk (dependencies.md).
 * @param chunks the new content; held in memory one by one
 */
export function replaceFile(file: string, chunks: Iterable<Buffer>): void {
  const copy = join(dirname(file), `.${basename(file)}.${randomBytes(8).toString("hex")}.tmp`);
  try {
    writeNew(copy, chunks);
    renameSync(copy, file);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
  confirm(dirname(file));
}

/** By now the new content is in its place; only a power cut could still bring the old one back. */
function confirm(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    throw new Failure(
      "disk",
      `the disk did not confirm the change: ${folder}`,
      "It was made, but a power cut may undo it. Look after the disk and make a copy of the record soon.",
    );
  }
}

function writeNew(file: string, chunks: Iterable<Buffer>): void {
  const handle = openSync(file, "wx", fileMode);
  try {
    setMode(() => fchmodSync(handle, fileMode));
    let length = 0;
    for (const chunk of chunks) {
      writeAll(handle, chunk);
      length += chunk.length;
    }
    fsyncSync(handle);
    if (fstatSync(handle).size !== length)
      throw new Failure("disk", `the disk lost a part of the new file: ${file}`, "Nothing was changed.");
  } finally {
    closeSync(handle);
  }
}

/** Removes what a {@link replaceFile} of this file left when it was killed; it may hold what was to be erased. */
export function removeLeftCopies(file: string): void {
  for (const name of leftCopies(file)) rmSync(join(dirname(file), name), { force: true });
}

/** Names of such copies beside a file. */
export function leftCopies(file: string): string[] {
  const start = `.${basename(file)}.`;
  return readdirSync(dirname(file)).filter(
    (name) => name.startsWith(start) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(start.length)),
  );
}
