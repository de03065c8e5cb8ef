import { constants, existsSync, fstatSync, lstatSync, openSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { hasCode, onDiskLater } from "../disk-failure";
import { syncFolder } from "../folder";
import { linesIn } from "../lines";
import { withLock } from "../lock";
import { checkPlainFile, closeFile, isStill, placeOf } from "../plain-file";
import { removeLeftCopies } from "../replace-file";
import { hasPlainBeside, sealBeside } from "./beside";
import { bytesOf, joined } from "./lines-once";
import { readLockFile } from "./lock-file";
import { writePiece } from "./pieces";
import type { RecordKey } from "./record-key";

/**
 * Seals what lies in plain in the folder of a locked record: all of it when the record has just been
 * locked, what is left when that was cut short, and what was added by a program, an older headroom or
 * another computer that did not know of the lock. Nothing in plain is removed before it is sealed.
 * @param file where the journal lies in plain
 * @param known lines that are sealed already
 * @returns whether anything lay there in plain
 * @throws Failure `disk`
 */
export async function takeIn(file: string, key: RecordKey, known: Buffer): Promise<boolean> {
  const folder = dirname(file);
  const outcome = "Nothing is lost, but some of it still lies there in plain.";
  return onDiskLater("the locked record cannot be sealed entirely", folder, outcome, async () => {
    if (!isThere(file) && !hasPlainBeside(folder)) return false;
    const place = placeOf(file);
    await withLock(place, async () => {
      // Unlocked meanwhile, it lies there in plain by right.
      if (readLockFile(folder)?.recipient !== key.recipient) return;
      while (existsSync(file)) await takeInJournal(file, key, known);
      // A link that leads nowhere any more.
      if (isThere(file)) rmSync(file);
      if (existsSync(dirname(place))) removeLeftCopies(place);
      await sealBeside(folder, key);
    });
    return true;
  });
}

/** The journal in plain as it lies beside a locked record; empty when there is none. */
export function plainLines(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

async function takeInJournal(file: string, key: RecordKey, known: Buffer): Promise<void> {
  const place = placeOf(file);
  const handle = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    checkPlainFile(handle, place);
    const bytes = readFileSync(handle);
    const added = addedTo(known, bytes);
    if (added.length > 0) await writePiece(dirname(file), key, added);
    // What a process added that was only asleep is taken in by another round.
    if (fstatSync(handle).size !== bytes.length || !isStill(handle, place)) return;
    rmSync(place);
    if (isThere(file)) rmSync(file);
    syncFolder(dirname(place));
    syncFolder(dirname(file));
  } finally {
    closeFile(handle);
  }
}

/** Lines that are not known yet; with nothing known the bytes as they are, so that unlocking gives them back. */
function addedTo(known: Buffer, bytes: Buffer): Buffer {
  if (known.length === 0) return bytes;
  const seen = new Set(Array.from(linesIn(known), bytesOf));
  return joined(Array.from(linesIn(bytes)).filter((line) => !seen.has(bytesOf(line))));
}

/** True also for a link that leads nowhere. */
function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return false;
    throw error;
  }
}
