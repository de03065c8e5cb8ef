import { fstatSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../errors";
import { onDisk } from "./disk-error";
import type { Entry } from "./entry";
import { closeFile, ensureFolder, openToRead, placeOf, readAll, refuseLink } from "./files";
import { type Held, withLock } from "./lock";
import { lockedMeanwhile, lockStateOf, type SealedLine } from "./lock-lines";
import { idOfVerdict, linesIn, parseLine } from "./parse";
import { journalLimit, type Opener, readBytes } from "./read";
import { removeLeftCopies, replaceFile } from "./write";

/** The new content of a journal. */
export interface NewLines {
  /** Each with its newline. */
  readonly lines: readonly Buffer[];
  /** Checks what was written, as read back from disk; if it throws, everything stays as it was. */
  readonly verify?: (written: Buffer) => void;
}

/**
 * The only way to rewrite a journal: a new file is written beside it, flushed, read back and put in its
 * place, once it is certain that the lock is still held and the journal is still the one that was read.
 * @param change returns the new content; `null` leaves it as it is
 * @throws Failure `disk`; the record is then unchanged
 */
export async function rewriteJournal(
  file: string,
  outcome: string,
  change: (journal: Buffer) => NewLines | null,
): Promise<void> {
  await whileHeld(file, outcome, (held, place) => rewriteHeld(held, place, change));
}

/**
 * Runs the work on a person's files while no other process changes any of them.
 * @param file the journal, whether it exists or not; its folder is created if missing
 * @param outcome what became of the data when the disk refuses, e.g. `Nothing was stored.`
 */
export async function whileHeld<T>(
  file: string,
  outcome: string,
  work: (held: Held, place: string) => T | Promise<T>,
): Promise<T> {
  const place = onDisk("the record cannot be written", file, outcome, () => placeOf(file));
  ensureFolder(dirname(place));
  return withLock(place, (held) =>
    onDisk("the record cannot be written", place, outcome, () => work(held, place)),
  );
}

/** {@link rewriteJournal} for callers that already hold the lock. */
export function rewriteHeld(held: Held, place: string, change: (journal: Buffer) => NewLines | null): void {
  held.check();
  removeLeftCopies(place);
  const { bytes, mark } = readMarked(place);
  const wanted = change(bytes);
  if (wanted === null) return;
  const { lines, verify } = wanted;
  replaceFile(place, batches(lines), (copy) => {
    const written = readFileSync(copy);
    if (!written.equals(Buffer.concat(lines))) throw lostPart(place);
    verify?.(written);
    held.check();
    if (markOf(place) !== mark) throw changed(place);
  });
}

/** A file's content and a mark that changes when it is modified or replaced. */
function readMarked(place: string): { readonly bytes: Buffer; readonly mark: string } {
  const handle = openToRead(place, journalLimit);
  if (handle === null) return { bytes: Buffer.alloc(0), mark: "" };
  try {
    const { dev, ino, mtimeMs } = fstatSync(handle);
    const bytes = readAll(handle);
    return { bytes, mark: [dev, ino, bytes.length, mtimeMs].join() };
  } finally {
    closeFile(handle);
  }
}

function markOf(place: string): string {
  const found = statSync(place, { throwIfNoEntry: false });
  return found === undefined ? "" : [found.dev, found.ino, found.size, found.mtimeMs].join();
}

const batch = 1 << 20;

/** Joins lines into buffers of about 1 MiB: one write per line would be slow. */
function* batches(lines: readonly Buffer[]): Generator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for (const line of lines) {
    parts.push(line);
    size += line.length;
    if (size < batch) continue;
    yield Buffer.concat(parts, size);
    [parts, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(parts, size);
}

function lostPart(place: string): Failure {
  return new Failure("disk", `the disk lost part of the new file: ${place}`, "Nothing was changed.");
}

function changed(place: string): Failure {
  return new Failure(
    "disk",
    `another program changed the record meanwhile: ${place}`,
    "Nothing was changed. Run the same command again.",
  );
}

/**
 * Permanently erases the entries that `keep` rejects, plain and sealed. Every other line stays as it is,
 * including lines that cannot be read or opened or were written by a newer headroom. A missing file stays
 * missing.
 * @param open for a locked record
 * @throws Failure `disk`, {@link lockedMeanwhile}; the record is then unchanged
 */
export async function rewrite(
  file: string,
  keep: (entry: Entry) => boolean,
  open: Opener | null = null,
): Promise<void> {
  refuseLink(file);
  if (readBytes(file).length === 0) return;
  await rewriteJournal(file, "Nothing was erased.", (journal) => {
    if (journal.length === 0) return null;
    const lines = Array.from(linesIn(journal));
    const verdicts = lines.map(parseLine);
    const sealed = verdicts.flatMap((verdict) => (verdict.kind === "sealed" ? [verdict.sealed] : []));
    const opened = open?.(sealed) ?? [];
    refuseUnopened(journal, sealed, opened);
    const inside = opened.flatMap((one) => (one.kind === "line" ? [parseLine(one.line)] : []));
    const erased = new Set<string>();
    for (const verdict of [...verdicts, ...inside])
      if (verdict.kind === "entry" && !keep(verdict.entry)) erased.add(verdict.entry.id);
    const opens = new Set(sealed.filter((_, index) => opened[index]?.kind === "line").map(({ id }) => id));
    const stays = verdicts.map((verdict) => {
      const id = idOfVerdict(verdict);
      if (id === null) return true;
      // In a locked record, the sealed line of the two counts.
      return !erased.has(id) && !(opens.has(id) && verdict.kind === "entry");
    });
    return { lines: lines.filter((_, index) => stays[index]) };
  });
}

/** If the record got another key since it was opened, nothing would be found and nothing erased. */
function refuseUnopened(
  journal: Buffer,
  sealed: readonly SealedLine[],
  opened: readonly { readonly kind: string }[],
): void {
  const { locked, key } = lockStateOf(journal);
  if (!locked) return;
  const isOpened = sealed.every((line, index) => {
    const kind = opened[index]?.kind ?? "unknown-key";
    return line.key !== key || kind !== "unknown-key";
  });
  if (!isOpened) throw lockedMeanwhile();
}
