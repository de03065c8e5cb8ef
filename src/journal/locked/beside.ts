import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { claimDraft } from "../draft-claim";
import { syncFolder } from "../folder";
import { replaceFile } from "../replace-file";
import {
  isDraft,
  isPlainText,
  isSealedFile,
  leftCopiesIn,
  sealedEnding,
  textsIn,
  wholeFilesIn,
} from "./beside-files";
import { openWith, type RecordKey, sealFor } from "./record-key";
import { isSealedText, vaultOf } from "./vault";

/**
 * What lies beside a journal and tells as much as it does: drafts, the list of what was shared, and
 * what was set aside. In the folder of a locked record they are sealed as well.
 */

/** True when something beside the journal lies there in plain. */
export function hasPlainBeside(folder: string): boolean {
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
export async function sealBeside(folder: string, key: RecordKey): Promise<void> {
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
export async function openBeside(folder: string, key: RecordKey): Promise<void> {
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
