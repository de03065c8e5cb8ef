import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../domain/structure";
import { Failure } from "../../errors";
import { hasCode, onDisk } from "../disk-failure";
import { syncFolder } from "../folder";
import { replaceFile } from "../replace-file";
import { lockFileName } from "./is-locked";

/** What opens a locked record: a passphrase, or the person's own key pair. */
type LockedBy = "passphrase" | "key";

/** `locked.json`: how a record is sealed. It decides: the record is locked as long as this file is there. */
export interface LockFile {
  readonly by: LockedBy;
  /** Public key of the record, `age1...`. */
  readonly recipient: string;
  /** The record's secret key as an age file with ASCII armor. */
  readonly key: string;
  /** ISO 8601 with offset. */
  readonly lockedAt: string;
}

/**
 * Reads it; `null` when the record is not locked.
 * @throws Failure `refused` when it is damaged or of a newer headroom: such a record is locked all the
 *   same, and nothing may be written in plain beside it; `disk`
 */
export function readLockFile(folder: string): LockFile | null {
  const file = join(folder, lockFileName);
  const text = onDisk("the key of the locked record cannot be read", file, "Nothing was changed.", () => {
    try {
      return readFileSync(file, "utf8");
    } catch (error) {
      if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
      throw error;
    }
  });
  return text === null ? null : parse(text, file);
}

/** Writes it, all or nothing: from then on the record is locked, or opens with another passphrase. */
export function writeLockFile(folder: string, lock: LockFile): void {
  const file = join(folder, lockFileName);
  onDisk("the record cannot be locked", file, "Nothing was changed.", () =>
    replaceFile(file, [Buffer.from(`${JSON.stringify({ v: 1, ...lock }, null, 2)}\n`)]),
  );
}

/** Takes it away: from then on the record is in plain. */
export function removeLockFile(folder: string): void {
  rmSync(join(folder, lockFileName), { force: true });
  syncFolder(folder);
}

function parse(text: string, file: string): LockFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (isObject(value) && typeof value.v === "number" && value.v > 1)
    throw new Failure(
      "refused",
      `this record was locked by a newer headroom: ${file}`,
      "Nothing was changed. Update headroom to open it.",
    );
  if (isObject(value) && value.v === 1 && isLock(value)) return value;
  throw new Failure(
    "refused",
    `the key of the locked record is damaged: ${file}`,
    "Nothing was changed. Put a sound copy of that file there, from a backup or another computer.",
  );
}

function isLock(value: Readonly<Record<string, unknown>>): value is LockFile & Record<string, unknown> {
  return (
    (value.by === "passphrase" || value.by === "key") &&
    [value.recipient, value.key, value.lockedAt].every((text) => typeof text === "string")
  );
}
