import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../errors";
import { hasCode } from "../disk-failure";
import { ensureFolder, syncFolder } from "../folder";
import { replaceFile } from "../replace-file";
import { openWith, type RecordKey, sealFor } from "./record-key";

/**
 * Where the entries of a locked record lie: in age files, each with one line or many of the journal,
 * under names that never repeat. An age file cannot be appended to, so each addition is a file of its
 * own, which is there as a whole or not at all; two copies of a folder merge as the union of their
 * files. Now and then many become one.
 */
const folderName = "sealed";

/** The folder of the sealed entries in a person's folder. */
export function piecesFolder(folder: string): string {
  return join(folder, folderName);
}

/** Names of the pieces that belong to this key, sorted. What was left of another key is not ours. */
export function listPieces(folder: string, key: Pick<RecordKey, "recipient">): string[] {
  return allPieces(folder).filter((name) => name.startsWith(`${tagOf(key)}-`));
}

/** Names of the pieces that no present key opens: a lock that was cut short, or lost its key. */
export function foreignPieces(folder: string, recipient: string | null): string[] {
  const own = recipient === null ? null : `${tagOf({ recipient })}-`;
  return allPieces(folder).filter((name) => own === null || !name.startsWith(own));
}

/**
 * Reads and opens one piece.
 * @throws Failure `refused` when it is damaged; what the disk says
 */
export async function readPiece(folder: string, key: RecordKey, name: string): Promise<Buffer> {
  const file = join(piecesFolder(folder), name);
  const opened = await openWith(key, readFileSync(file)).catch(() => null);
  if (opened !== null) return opened;
  throw new Failure(
    "refused",
    `a part of the locked record is damaged: ${file}`,
    "Nothing was changed. Put a sound copy of that file there, or move it away to go on without it.",
  );
}

/**
 * Seals lines as a new piece; when this returns, it is on the disk and known to open.
 * @returns its name
 */
export async function writePiece(folder: string, key: RecordKey, lines: Buffer): Promise<string> {
  const sealed = await sealFor(key, lines);
  if ((await openWith(key, sealed))?.equals(lines) !== true)
    throw new TypeError("what was sealed does not open");
  ensureFolder(piecesFolder(folder));
  const name = `${tagOf(key)}-${randomBytes(8).toString("hex")}.age`;
  replaceFile(join(piecesFolder(folder), name), [sealed]);
  return name;
}

/** Removes pieces whose lines lie elsewhere, and what writes that were killed have left. */
export function removePieces(folder: string, names: readonly string[]): void {
  const pieces = piecesFolder(folder);
  for (const name of names) rmSync(join(pieces, name), { force: true });
  for (const name of namesIn(pieces)) if (isLeft(name)) rmSync(join(pieces, name), { force: true });
  if (namesIn(pieces).length > 0) syncFolder(pieces);
  else removeFolder(pieces, folder);
}

function removeFolder(pieces: string, folder: string): void {
  try {
    rmdirSync(pieces);
    syncFolder(folder);
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTEMPTY", "EEXIST")) throw error;
  }
}

function allPieces(folder: string): string[] {
  return namesIn(piecesFolder(folder))
    .filter((name) => /^[0-9a-f]{8}-[0-9a-f]{16}\.age$/.test(name))
    .sort();
}

function isLeft(name: string): boolean {
  return /^\..+\.age\.[0-9a-f]{16}\.tmp$/.test(name);
}

function namesIn(pieces: string): string[] {
  try {
    return readdirSync(pieces);
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}

/** Tells the pieces of one key from those of another; nothing follows from it. */
function tagOf({ recipient }: Pick<RecordKey, "recipient">): string {
  return createHash("sha256").update(recipient).digest("hex").slice(0, 8);
}
