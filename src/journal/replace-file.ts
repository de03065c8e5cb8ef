import { randomBytes } from "node:crypto";
import { fchmodSync, fstatSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../errors";
import { fileMode, setMode, syncFolder } from "./folder";
import { closeFile } from "./plain-file";
import { writeAll } from "./write";

/**
 * Gives a file new content, all or nothing: a new file (0600, unpredictable name, same folder) is
 * written, flushed and its length checked, and only then takes the name. Whatever fails before that
 * leaves the old file as it was and no copy beside it. Libraries for this were seen to rename a
 * truncated file over a good one on a full disk (dependencies.md).
 * @param chunks the new content; held in memory one by one
 * @param settle what is left to do as soon as the new file has the name
 * @throws Failure `disk` when the change was made but cannot be relied on; else what the disk says
 */
export function replaceFile(file: string, chunks: Iterable<Buffer>, settle: () => void = () => {}): void {
  const copy = join(dirname(file), `.${basename(file)}.${randomBytes(8).toString("hex")}.tmp`);
  try {
    writeNew(copy, chunks);
    renameSync(copy, file);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
  try {
    settle();
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
