import { dirname } from "node:path";
import { Failure, isFailure } from "../../errors";
import { type Arrival, type Arrived, unknownOf } from "../arrival";
import { onDisk, onDiskLater } from "../disk-failure";
import { makeEntry } from "../entry-line";
import { highestId, nextId } from "../id";
import type { Journal } from "../journal";
import { linesIn } from "../lines";
import { withLock } from "../lock";
import { idOfLine, parseLine } from "../parse-line";
import { placeOf } from "../plain-file";
import { contentsOf } from "../read";
import { replaceFile } from "../replace-file";
import { openBeside } from "./beside";
import { joined, linesOnce } from "./lines-once";
import { readLockFile, removeLockFile } from "./lock-file";
import { OpenPieces } from "./open-pieces";
import { listPieces, removePieces } from "./pieces";
import type { RecordKey } from "./record-key";
import { plainLines, takeIn } from "./take-in";
import { vaultOf } from "./vault";

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
  const unchanged = "Nothing was changed.";
  const pieces = new OpenPieces(dirname(file), key);
  await pieces.look(unchanged);
  try {
    if (await takeIn(file, key, pieces.lines())) await pieces.look(unchanged);
  } catch (error) {
    if (!isFailure(error) || error.kind !== "disk") throw error;
    // A full disk must not hide what is there.
    pieces.readAlso(plainLines(file));
  }
  return sealedJournal(file, key, pieces);
}

function sealedJournal(file: string, key: RecordKey, pieces: OpenPieces): SealedJournal {
  /** Does the work while no other process changes the record, and after a look at what others did. */
  const change = <T>(outcome: string, work: () => Promise<T>): Promise<T> =>
    withLock(placeOf(file), async () => {
      refuseWhenUnlocked(dirname(file), key, outcome);
      await pieces.look(outcome);
      return onDiskLater("the record cannot be written", dirname(file), outcome, work);
    });
  const unknown = (arrivals: readonly Arrival[]) => unknownOf(arrivals, idsIn(pieces.lines()));

  return {
    vault: vaultOf(key),
    read: () => contentsOf(pieces.lines()),
    append: (build, now, after) =>
      change("Nothing was stored.", async () => {
        const { entry, line } = makeEntry(build, nextId(now, highestId(pieces.lastId, after)));
        await pieces.add(Buffer.from(line));
        await pieces.tidy();
        return entry;
      }),
    appendAll: async (arrivals): Promise<Arrived> => {
      if (arrivals.length === 0) return { added: 0, known: 0 };
      return change("Nothing was stored.", async () => {
        const added = unknown(arrivals);
        if (added.length > 0) await pieces.add(joined(added.map(({ line }) => line)));
        return { added: added.length, known: arrivals.length - added.length };
      });
    },
    wouldArrive: async (arrivals): Promise<Arrived> => {
      const added = unknown(arrivals).length;
      return { added, known: arrivals.length - added };
    },
    rewrite: (keep) =>
      change("Nothing was erased.", async () => {
        refuseWhilePlain(file);
        const stays = (line: Buffer) => {
          const verdict = parseLine(line);
          return verdict.kind !== "entry" || keep(verdict.entry);
        };
        await pieces.become(linesOnce([pieces.lines()], stays));
      }),
    unlock: async () => {
      await change("The record is still locked.", async () => {
        const inPlain = plainLines(file);
        const lines = inPlain.length === 0 ? pieces.lines() : linesOnce([pieces.lines(), inPlain]);
        if (pieces.count > 0) replaceFile(file, [lines]);
        await openBeside(dirname(file), key);
        removeLockFile(dirname(file));
      });
      const outcome = "The record is unlocked. headroom doctor clears away what is left.";
      onDisk("the sealed copy cannot be removed", dirname(file), outcome, () =>
        removePieces(dirname(file), listPieces(dirname(file), key)),
      );
    },
  };
}

function refuseWhenUnlocked(folder: string, key: RecordKey, outcome: string): void {
  if (readLockFile(folder)?.recipient === key.recipient) return;
  throw new Failure(
    "refused",
    "the record was unlocked in another terminal meanwhile",
    `${outcome} Run the same command again.`,
  );
}

/** What could not be sealed would bring back what is erased. */
function refuseWhilePlain(file: string): void {
  if (plainLines(file).length === 0) return;
  throw new Failure(
    "disk",
    `a part of the locked record still lies there in plain: ${file}`,
    "Nothing was erased. Free some space and run the same command again.",
  );
}

function idsIn(lines: Buffer): Set<string> {
  const ids = new Set<string>();
  for (const line of linesIn(lines)) {
    const id = idOfLine(line);
    if (id !== null) ids.add(id);
  }
  return ids;
}
