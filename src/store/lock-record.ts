import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../errors";
import { ensureFolder, refuseLink } from "./files";
import { highestId, nextId } from "./ids";
import { type Envelope, KeyRing, keepKey, ringFrom } from "./key-ring";
import type { Held } from "./lock";
import { type LockState, lockStateOf, type StateLine } from "./lock-lines";
import { idOfLine, isEnded, linesIn, parseLine } from "./parse";
import { conflictOf, journalName } from "./people";
import { type PersonFile, type PersonFileKindId, personFiles } from "./person-files";
import { asideName, readBytes } from "./read";
import { type NewLines, rewriteHeld, whileHeld } from "./rewrite";
import { openLines, sealLine } from "./sealed-lines";
import type { RecordKey } from "./sealing";
import { sealedFileIn, type Vault, vaultOf } from "./vault";
import { replaceFile } from "./write";

/** How a record is to be locked. */
export interface NewLock {
  readonly key: RecordKey;
  /** The key, sealed with the passphrase. */
  readonly envelope: string;
  readonly now: number;
  readonly recordedAt: string;
  /** Kinds of files that the person wants to keep readable. */
  readonly readable?: ReadonlySet<PersonFileKindId>;
}

const unchanged = "Nothing was changed.";

/**
 * Locks an unlocked record. The files beside the journal are sealed first, each with the envelope of its key;
 * then key, state and sealed lines are written together. So there is never a plain file beside a locked
 * record, and wherever this is interrupted, everything opens with the passphrase.
 * @param file path of the journal
 * @throws Failure `refused` when it is locked already or a sync program left a copy; `disk`
 */
export async function lockRecord(file: string, lock: NewLock): Promise<void> {
  refuseLink(file);
  const folder = dirname(file);
  await whileHeld(file, unchanged, (held, place) => {
    refuseCopies(folder);
    if (lockStateOf(readBytes(place)).locked)
      throw new Failure("refused", "the record was locked in another terminal meanwhile", unchanged);
    const vault = vaultOf(new KeyRing(lock.key, lock.envelope));
    try {
      sealBeside(held, folder, vault, lock.readable);
      rewriteHeld(held, place, (journal) => sealedWith(journal, lock, null));
    } catch (error) {
      openAgain(held, folder, vault);
      throw error;
    }
  });
}

/**
 * Gives a locked record a new key and passphrase. Everything that the old keys open is resealed, and they are
 * kept sealed under the new one, for what another computer may still add with them.
 */
export async function changeLock(file: string, ring: KeyRing, lock: NewLock): Promise<void> {
  refuseLink(file);
  await whileHeld(file, unchanged, (held, place) => {
    refuseUnlessLocked(place, ring);
    rewriteHeld(held, place, (journal) => sealedWith(journal, lock, ring));
    const vault = vaultOf(new KeyRing(lock.key, lock.envelope));
    resealBeside(held, dirname(file), vaultOf(ring), vault);
    sealBeside(held, dirname(file), vault, lock.readable ?? readableIn(dirname(file)));
  });
}

/**
 * Unlocks a record and every file beside it that the keys open; lines that they do not open stay as they are.
 * Also opens what is still sealed in an unlocked record.
 */
export async function unlockRecord(
  file: string,
  ring: KeyRing,
  { now, recordedAt }: Pick<NewLock, "now" | "recordedAt">,
): Promise<void> {
  await whileHeld(file, "The record is unchanged.", (held, place) => {
    if (lockStateOf(readBytes(place)).locked) refuseUnlessLocked(place, ring);
    rewriteHeld(held, place, (journal) => {
      const lines = unsealedLines(journal, ring);
      const state = lockStateOf(journal);
      if (!state.locked) return { lines };
      const id = nextId(
        now,
        lines.reduce<string | null>((last, line) => highestId(last, idOfLine(line)), null),
      );
      return { lines: [...lines, stateLine(id, recordedAt, "open", ring.current.id)] };
    });
    openBeside(held, dirname(file), vaultOf(ring));
  });
}

/** Seals the plain lines in a locked record, so that they count. */
export async function takeInPlain(file: string, ring: KeyRing, recordedAt: string): Promise<void> {
  refuseLink(file);
  await whileHeld(file, unchanged, (held, place) => {
    const key = refuseUnlessLocked(place, ring);
    rewriteHeld(held, place, (journal) => {
      const sealed = new Set(sealedIds(journal));
      const lines = Array.from(linesIn(journal)).flatMap((line) => {
        const verdict = parseLine(line);
        if (verdict.kind === "sealed" || verdict.kind === "lock") return [ended(line)];
        if (verdict.kind === "blank") return [];
        return verdict.kind === "entry" && sealed.has(verdict.entry.id)
          ? []
          : [sealLine(key, line, recordedAt, null)];
      });
      return { lines };
    });
  });
}

/** Seals the plain files beside a locked record. */
export async function takeInBeside(file: string, ring: KeyRing): Promise<void> {
  await whileHeld(file, unchanged, (held, place) => {
    refuseUnlessLocked(place, ring);
    sealBeside(held, dirname(file), vaultOf(ring), readableIn(dirname(file)));
  });
}

/**
 * Opens the keys of everything sealed in a person's folder.
 * @param further also the keys that the record has from earlier locks
 * @returns `null` when the passphrase does not open the key in use
 */
export async function openKeys(file: string, passphrase: string, further = false): Promise<KeyRing | null> {
  const journal = readBytes(file);
  const state = lockStateOf(journal);
  const files = sealedBeside(dirname(file));
  const required = state.locked ? state.key : null;
  const earlier = further ? [...(state.key === null ? [] : [state.key]), ...keysOf(state)] : [];
  const wanted = [...sealedKeys(journal), ...files.map(({ key }) => key), ...earlier];
  return ringFrom(state, [...state.keyLines, ...files], { required, wanted }, passphrase);
}

/**
 * Moves lines of a journal to a file in `set-aside`, sealed while the record is locked.
 * @param numbers line numbers; 1 is the first
 */
export async function setLinesAside(file: string, ring: KeyRing, numbers: readonly number[]): Promise<void> {
  refuseLink(file);
  await whileHeld(file, unchanged, (held, place) => {
    const source = Array.from(linesIn(readBytes(place)));
    const aside = source.filter((_, index) => numbers.includes(index + 1));
    const kept = join(dirname(file), asideName, `lines-${Date.now()}.jsonl`);
    ensureFolder(dirname(kept));
    put(held, kept, vaultOf(ring).seal(Buffer.concat(aside), "set-aside"));
    rewriteHeld(held, place, (journal) => ({
      lines: Array.from(linesIn(journal)).filter((line) => !aside.some((one) => one.equals(line))),
    }));
  });
}

/** True when a record has a key, in use or from an earlier lock. */
export function hasKey(file: string, key: string): boolean {
  return keysOf(lockStateOf(readBytes(file))).includes(key);
}

function keysOf({ keyLines, keptKeys }: LockState): string[] {
  return [...keyLines, ...keptKeys].map(({ key }) => key);
}

/** True when anything in a person's folder is sealed, whether the record is locked or not. */
export function isAnythingSealed(file: string): boolean {
  return sealedKeys(readBytes(file)).length > 0 || sealedBeside(dirname(file)).length > 0;
}

/** Files beside the journal of a locked record that should be sealed and are not. */
export function plainBeside(folder: string): PersonFile[] {
  return personFiles(folder).filter(
    ({ path, kind }) =>
      kind?.whenLocked === "removed" ||
      (kind?.whenLocked === "sealed" && sealedFileIn(readBytes(path)) === null),
  );
}

/** Files that a lock leaves alone because headroom did not put them there. */
export function unknownFiles(folder: string): PersonFile[] {
  return personFiles(folder).filter(({ kind }) => kind === null);
}

/** The lines of a journal sealed with a new key, followed by that key and the new state. */
function sealedWith(journal: Buffer, lock: NewLock, ring: KeyRing | null): NewLines {
  const { key, envelope, now, recordedAt } = lock;
  let last = lastId(journal);
  const next = () => {
    last = nextId(now, last);
    return last;
  };
  const expected: Buffer[] = [];
  const seal = (line: Buffer) => {
    const sealed = sealLine(key, line, recordedAt, last);
    last = highestId(last, idOfLine(sealed));
    expected.push(line);
    return sealed;
  };
  const source = Array.from(linesIn(journal));
  const opened = openedIn(source, ring);
  const twins = textsOf(opened);
  const lines = source.flatMap((line, index) => {
    const { kind } = parseLine(line);
    const inside = opened[index] ?? null;
    if (inside !== null) return [seal(inside)];
    if (kind === "blank") return [];
    if (kind === "sealed" || kind === "lock") return [ended(line)];
    // Plain lines in a locked record are left for the person to decide, unless they are there sealed as well.
    if (ring !== null) return twins.has(textOf(line)) ? [] : [ended(line)];
    return [seal(line)];
  });
  lines.push(
    jsonLine({ v: 1, id: next(), type: "key", recordedAt, key: key.id, envelope }),
    ...(ring?.all() ?? []).map((old) => jsonLine(keepKey(old, key, { id: next(), recordedAt }))),
  );
  lines.push(stateLine(next(), recordedAt, "locked", key.id));
  const verify = (written: Buffer) => {
    const own = Array.from(linesIn(written), parseLine).flatMap((verdict) =>
      verdict.kind === "sealed" && verdict.sealed.key === key.id ? [verdict.sealed] : [],
    );
    const opened = openLines(new KeyRing(key, envelope), own);
    const isWhole =
      opened.length === expected.length &&
      opened.every((one, index) => one.kind === "line" && isSameText(one.line, expected[index]));
    if (!isWhole) throw new TypeError("the sealed record does not open");
  };
  return { lines, verify };
}

/**
 * The lines of a journal, with those that the keys open made plain; a line that was there in both forms is
 * kept once.
 */
function unsealedLines(journal: Buffer, ring: KeyRing): Buffer[] {
  const lines = Array.from(linesIn(journal));
  const opened = openedIn(lines, ring);
  const twins = textsOf(opened);
  return lines.flatMap((line, index) => {
    const inside = opened[index] ?? null;
    if (inside !== null) return [ended(inside)];
    return twins.has(textOf(line)) ? [] : [ended(line)];
  });
}

/** The content of each line that the keys open; `null` for the others. */
function openedIn(lines: readonly Buffer[], ring: KeyRing | null): (Buffer | null)[] {
  return lines.map((line) => {
    const verdict = parseLine(line);
    if (verdict.kind !== "sealed" || ring === null) return null;
    const [one] = openLines(ring, [verdict.sealed]);
    if (one?.kind !== "line") return null;
    const inside = idOfLine(one.line);
    return inside === null || inside === verdict.sealed.id ? one.line : null;
  });
}

function textsOf(lines: readonly (Buffer | null)[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => (line === null ? [] : [textOf(line)])));
}

function sealedIds(journal: Buffer): string[] {
  return Array.from(linesIn(journal), parseLine).flatMap((verdict) =>
    verdict.kind === "sealed" ? [verdict.sealed.id] : [],
  );
}

function sealedKeys(journal: Buffer): string[] {
  if (!journal.includes('"sealed":"')) return [];
  return Array.from(linesIn(journal), parseLine).flatMap((verdict) =>
    verdict.kind === "sealed" ? [verdict.sealed.key] : [],
  );
}

function sealedBeside(folder: string): Envelope[] {
  return personFiles(folder).flatMap(({ path, kind }) => {
    if (kind === null || kind.whenLocked === "readable" || kind.whenLocked === "lines") return [];
    const file = sealedFileIn(readBytes(path));
    return file === null ? [] : [file];
  });
}

/** Kinds of files that the person chose to keep readable: those that are there unsealed. */
function readableIn(folder: string): ReadonlySet<PersonFileKindId> {
  const asked = personFiles(folder).filter(
    ({ path, kind }) => kind?.whenLocked === "asked" && sealedFileIn(readBytes(path)) === null,
  );
  return new Set(asked.flatMap(({ kind }) => (kind === null ? [] : [kind.id])));
}

function sealBeside(held: Held, folder: string, vault: Vault, readable: NewLock["readable"]): void {
  for (const { path, kind } of personFiles(folder)) {
    if (kind === null || kind.whenLocked === "readable" || kind.whenLocked === "lines") continue;
    if (kind.whenLocked === "removed") {
      held.check();
      rmSync(path, { force: true });
    } else if (kind.whenLocked === "sealed" || readable?.has(kind.id) !== true) {
      const content = readBytes(path);
      if (sealedFileIn(content) === null) put(held, path, vault.seal(content, kind.id));
    }
  }
}

/** Opens everything that the keys open. */
function openBeside(held: Held, folder: string, vault: Vault): void {
  resealBeside(held, folder, vault, null);
}

function resealBeside(held: Held, folder: string, from: Vault, to: Vault | null): void {
  for (const { path, kind } of personFiles(folder)) {
    if (kind === null) continue;
    const sealed = readBytes(path);
    const content = sealedFileIn(sealed) === null ? null : from.open(sealed, kind.id);
    if (content !== null) put(held, path, to === null ? content : to.seal(content, kind.id));
  }
}

function put(held: Held, path: string, content: Buffer): void {
  replaceFile(path, [content], (copy) => {
    if (!readFileSync(copy).equals(content))
      throw new Failure("disk", `the disk lost part of ${path}`, unchanged);
    held.check();
  });
}

/** Undoes a failed lock; anything that cannot be reopened now still opens with the passphrase. */
function openAgain(held: Held, folder: string, vault: Vault): void {
  try {
    openBeside(held, folder, vault);
  } catch {
    // The first error is the one to report.
  }
}

function refuseUnlessLocked(place: string, ring: KeyRing): RecordKey {
  const { locked, key } = lockStateOf(readBytes(place));
  const known = locked && key !== null ? ring.get(key) : null;
  if (known !== null) return known;
  throw new Failure(
    "refused",
    locked
      ? "the passphrase was changed in another terminal meanwhile"
      : "the record was unlocked in another terminal meanwhile",
    unchanged,
  );
}

function refuseCopies(folder: string): void {
  const copy = readdirSync(folder).find((name) => conflictOf(name) === journalName);
  if (copy !== undefined)
    throw new Failure(
      "refused",
      `a sync program left a copy here: ${join(folder, copy)}`,
      `${unchanged} headroom doctor --fix merges it; then lock the record.`,
    );
}

function lastId(journal: Buffer): string | null {
  let last: string | null = null;
  for (const line of linesIn(journal)) last = highestId(last, idOfLine(line));
  return last;
}

function stateLine(id: string, recordedAt: string, state: StateLine["state"], key: string): Buffer {
  const line: StateLine = { v: 1, id, type: "state", recordedAt, state, key };
  return jsonLine(line);
}

function jsonLine(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

function ended(line: Buffer): Buffer {
  return isEnded(line) ? line : Buffer.concat([line, Buffer.from("\n")]);
}

function textOf(line: Buffer): string {
  return line.toString("latin1").trimEnd();
}

function isSameText(a: Buffer, b: Buffer | undefined): boolean {
  return b !== undefined && textOf(a) === textOf(b);
}
