import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../../errors";
import { onDiskLater } from "../disk-error";
import { isDraftName, isSessionDraftName } from "../draft-names";
import { claimDraft, draftsAndClaims } from "../drafts";
import { ensureFolder, placeOf } from "../files";
import { withLock } from "../lock";
import { conflictOf } from "../people";
import { setAside } from "../read";
import { openSealed, takeIn } from "./beside";
import { isLocked } from "./is-locked";
import { type LockFile, type RecordKey, readLockFile, writeLockFile } from "./lock-file";
import { foreignPieces, piecesFolder } from "./pieces";

/** How a record is to be locked; the rest of the lock file follows from its key. */
export type WantedLock = Pick<LockFile, "by" | "key" | "lockedAt">;

const unchanged = "Nothing was changed.";

/**
 * Locks a record in plain. It is locked as soon as the lock file is there; from then on everything else
 * is sealed and its plain copy removed. When that is cut short, the next command that opens the record
 * does the rest, and until then nothing is lost.
 * @param file where the journal lies in plain
 * @throws Failure `refused` when it is locked already, a check-in is open or a sync program has put a
 *   copy aside; `disk`
 */
export async function lockRecord(file: string, key: RecordKey, lock: WantedLock): Promise<void> {
  const folder = dirname(file);
  ensureFolder(folder);
  await refuseWhileOpen(folder);
  refuseCopies(folder);
  await withLock(placeOf(file), () =>
    onDiskLater("the record cannot be locked", folder, unchanged, async () => {
      if (isLocked(folder))
        throw new Failure("refused", "the record was locked in another terminal meanwhile", unchanged);
      for (const name of foreignPieces(folder, null)) setAside(join(piecesFolder(folder), name), folder);
      writeLockFile(folder, { ...lock, recipient: key.recipient });
    }),
  );
  await takeIn(file, key, Buffer.alloc(0));
}

/** Lets a locked record open with something else from now on; its entries stay as they are. */
export async function changeLock(file: string, key: RecordKey, lock: WantedLock): Promise<void> {
  const folder = dirname(file);
  await withLock(placeOf(file), () => {
    if (readLockFile(folder)?.recipient !== key.recipient)
      throw new Failure("refused", "the record was unlocked in another terminal meanwhile", unchanged);
    writeLockFile(folder, { ...lock, recipient: key.recipient });
  });
}

/**
 * Puts a locked record back in plain, drafts and all. It is locked until all of it lies there.
 * @throws Failure `refused` while a check-in is open, `disk`
 */
export async function unlockRecord(file: string, key: RecordKey): Promise<void> {
  await refuseWhileOpen(dirname(file));
  const journal = await openSealed(file, key);
  await journal.unlock();
}

/** A process that asks keeps its draft in the way in which it found the record. */
async function refuseWhileOpen(folder: string): Promise<void> {
  const isName = (name: string) => isDraftName(name) || isSessionDraftName(name);
  for (const draft of draftsAndClaims(folder, isName)) {
    const release = await claimDraft(draft);
    if (release === null)
      throw new Failure(
        "refused",
        "a check-in or a session is open in another terminal",
        `${unchanged} Finish or leave it there, and run the same command again.`,
      );
    await release().catch(() => undefined);
  }
}

function refuseCopies(folder: string): void {
  const copy = readdirSync(folder).find((name) => conflictOf(name) !== null);
  if (copy !== undefined)
    throw new Failure(
      "refused",
      `a sync program has put a copy aside: ${join(folder, copy)}`,
      `${unchanged} headroom doctor --fix takes in what it holds; then lock the record.`,
    );
}
