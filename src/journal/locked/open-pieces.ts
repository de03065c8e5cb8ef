import { onDiskLater } from "../disk-failure";
import { highestId } from "../id";
import { lastIdIn } from "../tail";
import { firstIdIn, linesOnce } from "./lines-once";
import { listPieces, readPiece, removePieces, writePiece } from "./pieces";
import type { RecordKey } from "./record-key";

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
