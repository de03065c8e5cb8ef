import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { Failure } from "../errors";
import { diskFailure, hasCode, isDiskError } from "./disk-error";

/**
 * A lock whose owner has not touched it for so long belongs to a process that was killed. The owner
 * touches it every second; 3 s is the smallest value that forgives a hiccup (the package's own floor
 * is 2 s). Should a lock be taken from a process that only slept, nothing is lost: `append` and
 * `rewrite` both look afterwards whether the file was replaced or has grown under them.
 */
const staleAfter = 3_000;
const givesUpAfter = 15_000;

/**
 * Does the work while no other process changes this journal. The lock is a folder beside the file,
 * `<file>.lock`; readers need none.
 * @param file the journal with links resolved; its folder must exist
 * @throws Failure `disk` when the lock cannot be had within 15 seconds, or the folder refuses it
 */
export async function withLock<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  const release = await acquire(file);
  try {
    return await work();
  } finally {
    // What was stored is stored: trouble with a lock must not turn it into a failure.
    await release().catch(() => undefined);
  }
}

async function acquire(file: string): Promise<() => Promise<void>> {
  let waited = 0;
  for (let pause = 4; ; pause = Math.min(pause * 1.5, 100)) {
    try {
      return await lock(file, { realpath: false, stale: staleAfter, update: 1_000, onCompromised: () => {} });
    } catch (error) {
      if (hasCode(error, "ENOENT")) throw gone(file);
      if (isDiskError(error)) throw unwritable(file, error);
      if (!isHeld(error)) throw error;
      if (waited >= givesUpAfter) throw busy(file);
    }
    // Processes that began together must not knock in step for ever.
    const length = randomInt(Math.ceil(pause / 2), Math.ceil(pause * 1.5) + 1);
    waited += length;
    await wait(length);
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ELOCKED";
}

function unwritable(file: string, error: { code: string }): Failure {
  return diskFailure("the record cannot be written", file, error, "Nothing was stored.");
}

function gone(file: string): Failure {
  return unwritable(file, { code: "ENOENT" });
}

function busy(file: string): Failure {
  return new Failure(
    "disk",
    `the record is in use by another headroom: ${file}`,
    `Nothing was stored. Run the same command again; if this stays, remove the folder ${file}.lock.`,
  );
}
