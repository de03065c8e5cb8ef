import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../errors";
import { hasCode, onDiskLater } from "../disk-error";
import { ensureFolder, syncFolder } from "../files";
import { highestId } from "../ids";
import { idOfLine, isEnded, linesIn } from "../parse";
import { lastIdIn } from "../read";
import { replaceFile } from "../write";
import { sealedFolder } from "./is-locked";
import { openWith, type RecordKey, sealFor } from "./lock-file";

const newline = Buffer.from("\n");

/**
 * Lines of several parts of a journal, one after the other, each once: a line stands in two parts when
 * a change was cut short between writing the new part and removing the old one.
 * @param keep which lines are wanted
 */
export function linesOnce(parts: readonly Buffer[], keep: (line: Buffer) => boolean = () => true): Buffer {
  const seen = new Set<string>();
  const wanted: Buffer[] = [];
  for (const part of parts)
    for (const line of linesIn(part)) {
      const bytes = bytesOf(line);
      if (seen.has(bytes)) continue;
      seen.add(bytes);
      if (keep(line)) wanted.push(line);
    }
  return joined(wanted);
}

/** Lines in one buffer; one that lacks its newline gets it, unless it is the last. */
export function joined(lines: readonly Buffer[]): Buffer {
  return Buffer.concat(
    lines.flatMap((line, at) => (at < lines.length - 1 && !isEnded(line) ? [line, newline] : [line])),
  );
}

/** A line as a key: its bytes without its end. */
export function bytesOf(line: Buffer): string {
  return line.toString("latin1").replace(/\r?\n$/, "");
}

/** The id of the first entry; empty when there is none. */
function firstIdIn(lines: Buffer): string {
  for (const line of linesIn(lines)) {
    const id = idOfLine(line);
    if (id !== null) return id;
  }
  return "";
}

/**
 * The folder in which the entries of a locked record lie: age files, each with one line or many of the
 * journal, under names that never repeat. An age file cannot be appended to, so each addition is a file
 * of its own, which is there as a whole or not at all; two copies of a folder merge as the union of
 * their files. Now and then many become one.
 */
export function piecesFolder(folder: string): string {
  return join(folder, sealedFolder);
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
async function readPiece(folder: string, key: RecordKey, name: string): Promise<Buffer> {
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

/** What one piece holds. */
interface Opened {
  readonly lines: Buffer;
  readonly firstId: string;
  readonly lastId: string | null;
}

/** From so many pieces on they become one: each takes about 5 ms to open. */
const mostPieces = 32;

/** The pieces of a locked record, opened: what its folder held at the last look, and what was added since. */
export class OpenPieces {
  readonly #folder: string;
  readonly #key: RecordKey;
  #pieces = new Map<string, Opened>();

  /** @param folder of the person */
  constructor(folder: string, key: RecordKey) {
    this.#folder = folder;
    this.#key = key;
  }

  get count(): number {
    return this.#pieces.size;
  }

  /** The highest id in any of them. */
  get lastId(): string | null {
    return [...this.#pieces.values()].reduce<string | null>(
      (highest, { lastId }) => highestId(highest, lastId),
      null,
    );
  }

  /** All lines as they would stand in plain, each once. */
  lines(): Buffer {
    const all = [...this.#pieces.values()].toSorted(byFirstId).map(({ lines }) => lines);
    return all.length === 1 ? (all[0] ?? Buffer.alloc(0)) : linesOnce(all);
  }

  /**
   * Opens what is new on the disk, and lets go of what is no longer there.
   * @throws Failure `refused` when one is damaged, `disk` with this outcome
   */
  async look(outcome: string): Promise<void> {
    await onDiskLater("the record cannot be read", this.#folder, outcome, async () => {
      const pieces = new Map<string, Opened>();
      for (const name of listPieces(this.#folder, this.#key)) {
        const known = this.#pieces.get(name);
        pieces.set(name, known ?? openedPiece(await readPiece(this.#folder, this.#key, name)));
      }
      this.#pieces = pieces;
    });
  }

  /** Lines that could not be sealed are read with the others until the next look. */
  readAlso(lines: Buffer): void {
    this.#pieces.set("in plain", openedPiece(lines));
  }

  /** Seals lines as one more piece. Throws what the disk says. */
  async add(lines: Buffer): Promise<void> {
    const name = await writePiece(this.#folder, this.#key, lines);
    this.#pieces.set(name, openedPiece(lines));
  }

  /** From now on these lines are all there is, in one piece. Throws what the disk says. */
  async become(lines: Buffer): Promise<void> {
    const old = [...this.#pieces.keys()];
    // The new one is there before the old ones go; what lies in both counts once.
    if (lines.length > 0) await this.add(lines);
    removePieces(this.#folder, old);
    for (const name of old) this.#pieces.delete(name);
  }

  /** Makes one of too many. What was to be stored is stored by now, so trouble waits for another time. */
  async tidy(): Promise<void> {
    if (this.#pieces.size <= mostPieces) return;
    try {
      await this.become(this.lines());
    } catch {
      // All pieces that were there are still there, or their lines lie in the new one.
    }
  }
}

function openedPiece(lines: Buffer): Opened {
  return { lines, firstId: firstIdIn(lines), lastId: lastIdIn(lines) };
}

function byFirstId(a: Opened, b: Opened): number {
  return a.firstId < b.firstId ? -1 : a.firstId > b.firstId ? 1 : 0;
}
