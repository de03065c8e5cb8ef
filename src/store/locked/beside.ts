import {
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure, isFailure } from "../../errors";
import { type Arrival, type Arrived, unknownOf } from "../append";
import { hasCode, onDisk, onDiskLater } from "../disk-error";
import { isDraftName, isSessionDraftName } from "../draft-names";
import { claimDraft } from "../drafts";
import { makeEntry } from "../entry-check";
import { checkPlainFile, closeFile, isStill, placeOf, syncFolder } from "../files";
import { highestId, nextId } from "../ids";
import type { Journal } from "../journal";
import { withLock } from "../lock";
import { idOfLine, linesIn, parseLine } from "../parse";
import { conflictOf, journalName } from "../people";
import { mentorNotesName, receivedName } from "../person-files";
import { asideName, contentsOf } from "../read";
import { shareLogName } from "../share-log";
import { signalsName } from "../signals/sources-file";
import { signingKeyName } from "../signing-key";
import { removeLeftCopies, replaceFile } from "../write";
import {
  isSealedText,
  openWith,
  type RecordKey,
  readLockFile,
  removeLockFile,
  sealFor,
  vaultOf,
} from "./lock-file";
import { bytesOf, joined, linesOnce, listPieces, OpenPieces, removePieces, writePiece } from "./pieces";

/**
 * Which files beside a journal tell as much as it does. Drafts and the list of what was shared keep
 * their names when their text is sealed; whatever else there is becomes an age file with this ending.
 */
const sealedEnding = ".age";

/** Files that keep their name. */
function textsIn(folder: string): string[] {
  return namesIn(folder)
    .filter(isText)
    .map((name) => join(folder, name));
}

function isText(name: string): boolean {
  return (
    isDraft(name) || [shareLogName, signalsName, receivedName, mentorNotesName, signingKeyName].includes(name)
  );
}

/** True for the name of an unfinished check-in or session. */
function isDraft(name: string): boolean {
  return isDraftName(name) || isSessionDraftName(name);
}

/** Files that get the ending: what was set aside, and a note over which an editor was killed. */
function wholeFilesIn(folder: string): string[] {
  const aside = join(folder, asideName);
  return [
    ...namesIn(folder)
      .filter(isWholeFile)
      .map((name) => join(folder, name)),
    ...namesIn(aside)
      .filter((name) => !name.endsWith(".tmp"))
      .map((name) => join(aside, name)),
  ];
}

function isWholeFile(name: string): boolean {
  return /\.(damaged-[0-9a-f]{6}|md)(\.age)?$/.test(name);
}

/** What a write that was killed has left of any of these, with the file that was to be written. */
function leftCopiesIn(folder: string): { copy: string; of: string }[] {
  const inFolder = (where: string, isOurs: (name: string) => boolean) =>
    namesIn(where).flatMap((name) => {
      const of = /^\.(.+)\.[0-9a-f]{16}\.tmp$/.exec(name)?.[1] ?? "";
      return of !== "" && isOurs(of) ? [{ copy: join(where, name), of: join(where, of) }] : [];
    });
  return [
    ...inFolder(folder, (of) => isText(of) || isWholeFile(of) || of === journalName),
    ...inFolder(join(folder, asideName), () => true),
  ];
}

/** True for a file of {@link textsIn} that is not sealed. */
function isPlainText(file: string): boolean {
  try {
    return !isSealedText(readFileSync(file, "utf8"));
  } catch (error) {
    // Finished or thrown away meanwhile.
    if (hasCode(error, "ENOENT", "EISDIR")) return false;
    throw error;
  }
}

/** True for a file of {@link wholeFilesIn} that is. */
function isSealedFile(file: string): boolean {
  return file.endsWith(sealedEnding);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}

/**
 * What lies beside a journal and tells as much as it does: drafts, the list of what was shared, and
 * what was set aside. In the folder of a locked record they are sealed as well.
 */

/** True when something beside the journal lies there in plain. */
function hasPlainBeside(folder: string): boolean {
  return (
    textsIn(folder).some(isPlainText) ||
    wholeFilesIn(folder).some((file) => !isSealedFile(file)) ||
    leftCopiesIn(folder).length > 0
  );
}

/**
 * Seals all of it, file by file, and removes copies that killed programs have left half written. A
 * draft in another process' hands is left to that one.
 */
async function sealBeside(folder: string, key: RecordKey): Promise<void> {
  const vault = vaultOf(key);
  for (const file of textsIn(folder).filter(isPlainText))
    await whileClaimed(file, async () => {
      const text = existsSync(file) ? readFileSync(file, "utf8") : null;
      if (text !== null && !isSealedText(text))
        replaceFile(file, [Buffer.from(await vault.seal(text, ownerIn(text)))]);
    });
  for (const file of wholeFilesIn(folder).filter((name) => !isSealedFile(name)))
    await swap(
      file,
      (free) => `${file}${free}${sealedEnding}`,
      (bytes) => sealFor(key, bytes),
    );
  for (const { copy, of } of leftCopiesIn(folder))
    await whileClaimed(of, () => rmSync(copy, { force: true }));
}

/** Opens all of it again. What does not open stays sealed. */
async function openBeside(folder: string, key: RecordKey): Promise<void> {
  const vault = vaultOf(key);
  for (const file of textsIn(folder).filter((name) => !isPlainText(name))) {
    const text = await vault.open(readFileSync(file, "utf8"));
    if (text !== null) replaceFile(file, [Buffer.from(text)]);
  }
  for (const file of wholeFilesIn(folder).filter(isSealedFile)) {
    const plain = file.slice(0, -sealedEnding.length);
    await swap(
      file,
      (free) => `${plain}${free}`,
      (bytes) => openWith(key, bytes).catch(() => null),
    );
  }
}

/** A draft may be in the hands of another process; nothing else is written without the lock. */
async function whileClaimed(file: string, work: () => Promise<void> | void): Promise<void> {
  const release = isDraft(basename(file)) ? await claimDraft(file, 0) : async () => {};
  if (release === null) return;
  try {
    await work();
  } finally {
    await release().catch(() => undefined);
  }
}

/** A draft names the process that wrote it last; that one looks for its name. */
function ownerIn(text: string): Record<string, string> {
  try {
    const { owner } = JSON.parse(text) as { owner?: unknown };
    return typeof owner === "string" ? { owner } : {};
  } catch {
    return {};
  }
}

/**
 * Puts a changed file in place of another.
 * @param nameOf where it goes; the number keeps it from one that is there already
 */
async function swap(
  from: string,
  nameOf: (number: string) => string,
  change: (bytes: Buffer) => Promise<Buffer | null>,
): Promise<void> {
  const bytes = await change(readFileSync(from));
  if (bytes === null) return;
  let to = nameOf("");
  for (let copy = 2; existsSync(to); copy++) to = nameOf(`.${copy}`);
  replaceFile(to, [bytes]);
  rmSync(from);
  syncFolder(join(from, ".."));
}

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
    if (!hasPlain(file)) return false;
    const place = placeOf(file);
    await withLock(place, async () => {
      // Unlocked meanwhile, it lies there in plain by right.
      if (readLockFile(folder)?.recipient !== key.recipient) return;
      for (const journal of plainJournals(file)) {
        while (existsSync(journal)) await takeInJournal(journal, key, known);
        // A link that leads nowhere any more.
        if (isThere(journal)) rmSync(journal);
      }
      if (existsSync(dirname(place))) removeLeftCopies(place);
      await sealBeside(folder, key);
    });
    return true;
  });
}

/** True when anything in the folder of a locked record lies there in plain. */
export function hasPlain(file: string): boolean {
  return plainJournals(file).length > 0 || hasPlainBeside(dirname(file));
}

/** The journal in plain, and copies of it that a sync program has put aside. */
function plainJournals(file: string): string[] {
  const folder = dirname(file);
  const copies = readdirSync(folder).filter((name) => conflictOf(name) === basename(file));
  return [...(isThere(file) ? [file] : []), ...copies.map((name) => join(folder, name))];
}

/** The journal in plain as it lies beside a locked record; empty when there is none. */
function plainLines(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR", "ELOOP")) return Buffer.alloc(0);
    throw error;
  }
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
