import { existsSync } from "node:fs";
import { join } from "node:path";
import { isFailure } from "../../errors";
import { lockFileName } from "../../journal/locked/is-locked";
import { type LockFile, readLockFile } from "../../journal/locked/lock-file";
import { foreignPieces, piecesFolder } from "../../journal/locked/pieces";
import { hasPlain } from "../../journal/locked/take-in";
import { setAside } from "../../journal/set-aside";
import { type Case, remark, wrong } from "./case";

/** A locked record, as far as one can see without its passphrase. */
export function lockedCases(folder: string, journal: string): Case[] {
  let lock: LockFile | null;
  try {
    lock = readLockFile(folder);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [wrong("lock-damaged", join(folder, lockFileName), null)];
  }
  return [
    remark("locked", folder),
    ...(hasPlain(journal) ? [wrong("plain-beside-lock", folder, null)] : []),
    ...leftPieceCases(folder, lock?.recipient ?? null),
  ];
}

/** True where sealed entries lie without the file that holds their key, and no journal in plain. */
export function isKeyLost(folder: string, journal: string): boolean {
  return !existsSync(journal) && foreignPieces(folder, null).length > 0;
}

/** The one thing to be said of such a record. */
export function lostKeyCases(folder: string): Case[] {
  return [wrong("lock-lost", join(folder, lockFileName), null)];
}

/**
 * Sealed entries that the present lock does not open: of a lock or an unlocking that was cut short.
 * @param recipient public key of the record, `null` for one in plain
 */
export function leftPieceCases(folder: string, recipient: string | null): Case[] {
  const pieces = foreignPieces(folder, recipient);
  if (pieces.length === 0) return [];
  const mend = () => {
    for (const name of pieces) setAside(join(piecesFolder(folder), name), folder);
  };
  return [wrong("sealed-left", piecesFolder(folder), mend, { count: pieces.length })];
}
