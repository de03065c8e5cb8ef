import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../context";
import { isFailure } from "../../errors";
import { hasPlain, openSealed } from "../../store/locked/beside";
import { lockFileName } from "../../store/locked/is-locked";
import { type LockFile, type RecordKey, readLockFile } from "../../store/locked/lock-file";
import { foreignPieces, piecesFolder } from "../../store/locked/pieces";
import { folderOf, journalOf, type Person } from "../../store/people";
import { type JournalContents, setAside } from "../../store/read";
import { recordKey } from "../common/locked";
import { type Case, remark, wrong } from "./cases";

/** What was found of a lock, and what is in the record where the passphrase was given. */
interface Within {
  readonly cases: Case[];
  readonly contents: JournalContents | null;
}

/** A locked record: looked into with `--passphrase-file`, else as far as one can see from outside. */
export async function lockedCases(context: Context, person: Person): Promise<Within> {
  const folder = folderOf(context.home, person.id);
  let lock: LockFile | null;
  try {
    lock = readLockFile(folder);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { cases: [wrong("lock-damaged", join(folder, lockFileName), null)], contents: null };
  }
  const around = [
    ...(hasPlain(journalOf(context.home, person)) ? [wrong("plain-beside-lock", folder, null)] : []),
    ...leftPieceCases(folder, lock?.recipient ?? null),
  ];
  const key = context.flags.passphraseFile === undefined ? null : await keyOrNull(context, person);
  if (key === null) return { cases: [remark("locked", folder), ...around], contents: null };
  try {
    const contents = (await openSealed(journalOf(context.home, person), key)).read();
    return { cases: around, contents };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { cases: [wrong("sealed-damaged", piecesFolder(folder), null), ...around], contents: null };
  }
}

/** One passphrase need not open the records of all. */
async function keyOrNull(context: Context, person: Person): Promise<RecordKey | null> {
  try {
    return await recordKey(context, person);
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
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
