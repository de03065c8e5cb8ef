import { dirname } from "node:path";
import { Failure, isFailure } from "../../errors";
import { type Arrival, type Arrived, unknownOf } from "../arrival";
import { onDisk, onDiskLater } from "../disk-failure";
import { makeEntry } from "../entry-line";
import { highestId, nextId } from "../id";
import type { Journal } from "../journal";
import { withLock } from "../lock";
import { idOfLine, parseLine } from "../parse-line";
import { placeOf } from "../plain-file";
import { contentsOf } from "../read";
import { replaceFile } from "../replace-file";
import { lastIdIn } from "../tail";
import { thinIn } from "../thin-read";
import { openBeside } from "./beside";
import { firstIdIn, joined, linesOnce } from "./lines-once";
import { readLockFile, removeLockFile } from "./lock-file";
import { listPieces, readPiece, removePieces, writePiece } from "./pieces";
import type { RecordKey } from "./record-key";
import { plainLines, takeIn } from "./take-in";
import { vaultOf } from "./vault";

/** A piece that was opened. */
interface Opened {
  readonly lines: Buffer;
  readonly firstId: string;
  readonly lastId: string | null;
}

/** From so many pieces on they become one: each takes about 5 ms to open. */
const mostPieces = 32;

/** A locked record whose key is known. */
export interface SealedJournal extends Journal {
  /** Puts everything back in plain; the record is locked until all of it lies there. */
  unlock(): Promise<void>;
}

/**
 * Opens a locked record. What lies in plain beside it, from a lock that was cut short or from a program
 * that did not know of it, is sealed first; where the disk refuses that, it is read all the same.
 * @param file where the journal would lie in plain
 * @throws Failure `refused` when a part of it is damaged, `disk`
 */
export async function openSealed(file: string, key: RecordKey): Promise<SealedJournal> {
  const journal = new Sealed(file, key);
  await journal.open();
  return journal;
}

class Sealed implements SealedJournal {
  readonly vault;
  readonly #file: string;
  readonly #folder: string;
  readonly #key: RecordKey;
  #pieces = new Map<string, Opened>();

  constructor(file: string, key: RecordKey) {
    this.#file = file;
    this.#folder = dirname(file);
    this.#key = key;
    this.vault = vaultOf(key);
  }

  async open(): Promise<void> {
    await this.#look("Nothing was changed.");
    try {
      if (await takeIn(this.#file, this.#key, this.#lines())) await this.#look("Nothing was changed.");
    } catch (error) {
      if (!isFailure(error) || error.kind !== "disk") throw error;
      // A full disk must not hide what is there.
      this.#pieces.set("in plain", openedPiece(plainLines(this.#file)));
    }
  }

  /** All lines as they would stand in plain, each once. */
  #lines(): Buffer {
    const all = [...this.#pieces.values()].toSorted(byFirstId).map(({ lines }) => lines);
    return all.length === 1 ? (all[0] ?? Buffer.alloc(0)) : linesOnce(all);
  }

  read() {
    return contentsOf(this.#lines());
  }

  /** Most of the time goes into opening the pieces, so nothing is left for later. */
  async skim() {
    return this.read();
  }

  readThin() {
    return thinIn(this.#lines());
  }

  append(build: Parameters<Journal["append"]>[0], now: number, after: string | null) {
    return this.#change("Nothing was stored.", async () => {
      const last = [...this.#pieces.values()].reduce<string | null>(
        (highest, { lastId }) => highestId(highest, lastId),
        after,
      );
      const { entry, line } = makeEntry(build, nextId(now, last));
      await this.#add(Buffer.from(line));
      if (this.#pieces.size > mostPieces) await this.#tidy();
      return entry;
    });
  }

  async appendAll(arrivals: readonly Arrival[]): Promise<Arrived> {
    if (arrivals.length === 0) return { added: 0, known: 0 };
    return this.#change("Nothing was stored.", async () => {
      const added = unknownOf(arrivals, this.#ids());
      if (added.length > 0) await this.#add(joined(added.map(({ line }) => line)));
      return { added: added.length, known: arrivals.length - added.length };
    });
  }

  async wouldArrive(arrivals: readonly Arrival[]): Promise<Arrived> {
    const added = unknownOf(arrivals, this.#ids()).length;
    return { added, known: arrivals.length - added };
  }

  rewrite(keep: Parameters<Journal["rewrite"]>[0]) {
    return this.#change("Nothing was erased.", async () => {
      // What could not be sealed would bring back what was erased.
      if (plainLines(this.#file).length > 0)
        throw new Failure(
          "disk",
          `a part of the locked record still lies there in plain: ${this.#file}`,
          "Nothing was erased. Free some space and run the same command again.",
        );
      await this.#become(
        linesOnce([this.#lines()], (line) => {
          const verdict = parseLine(line);
          return verdict.kind !== "entry" || keep(verdict.entry);
        }),
      );
    });
  }

  async unlock(): Promise<void> {
    await this.#change("The record is still locked.", async () => {
      const inPlain = plainLines(this.#file);
      const sealed = this.#lines();
      if (this.#pieces.size > 0)
        replaceFile(this.#file, [inPlain.length === 0 ? sealed : linesOnce([sealed, inPlain])]);
      await openBeside(this.#folder, this.#key);
      removeLockFile(this.#folder);
    });
    const left = "The record is unlocked. headroom doctor clears away what is left.";
    onDisk("the sealed copy cannot be removed", this.#folder, left, () =>
      removePieces(this.#folder, listPieces(this.#folder, this.#key)),
    );
  }

  /** Does the work while no other process changes the record, and after a look at what others did. */
  #change<T>(outcome: string, work: () => Promise<T>): Promise<T> {
    return withLock(placeOf(this.#file), async () => {
      if (readLockFile(this.#folder)?.recipient !== this.#key.recipient)
        throw new Failure(
          "refused",
          "the record was unlocked in another terminal meanwhile",
          `${outcome} Run the same command again.`,
        );
      await this.#look(outcome);
      return onDiskLater("the record cannot be written", this.#folder, outcome, work);
    });
  }

  /** Opens what is new on the disk, and lets go of what is no longer there. */
  async #look(outcome: string): Promise<void> {
    await onDiskLater("the record cannot be read", this.#folder, outcome, async () => {
      const names = listPieces(this.#folder, this.#key);
      const pieces = new Map<string, Opened>();
      for (const name of names) {
        const known = this.#pieces.get(name);
        pieces.set(name, known ?? openedPiece(await readPiece(this.#folder, this.#key, name)));
      }
      this.#pieces = pieces;
    });
  }

  async #add(lines: Buffer): Promise<void> {
    const name = await writePiece(this.#folder, this.#key, lines);
    this.#pieces.set(name, openedPiece(lines));
  }

  /** Many pieces become one. The entry is stored by now, so trouble with that is left for another time. */
  async #tidy(): Promise<void> {
    try {
      await this.#become(this.#lines());
    } catch {
      // All pieces that were there are still there, or their lines lie in the new one.
    }
  }

  /** The record holds these lines from now on, and no others, in one piece. */
  async #become(lines: Buffer): Promise<void> {
    const old = [...this.#pieces.keys()];
    // The new one is there before the old ones go; what lies in both counts once.
    if (lines.length > 0) await this.#add(lines);
    removePieces(this.#folder, old);
    for (const name of old) this.#pieces.delete(name);
  }

  #ids(): Set<string> {
    const ids = new Set<string>();
    linesOnce([this.#lines()], (line) => {
      const id = idOfLine(line);
      if (id !== null) ids.add(id);
      return false;
    });
    return ids;
  }
}

function openedPiece(lines: Buffer): Opened {
  return { lines, firstId: firstIdIn(lines), lastId: lastIdIn(lines) };
}

function byFirstId(a: Opened, b: Opened): number {
  return a.firstId < b.firstId ? -1 : a.firstId > b.firstId ? 1 : 0;
}
