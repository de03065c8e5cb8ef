import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { hasCode } from "../disk-failure";
import { claimDraft } from "../draft-claim";
import { isDraftName, isSessionDraftName } from "../draft-name";
import { syncFolder } from "../folder";
import { journalName } from "../people";
import { replaceFile } from "../replace-file";
import { asideName } from "../set-aside";
import { shareLogName } from "../share-log-name";
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
      const text = existsSync(file) ? readFileSync(file, "utf8") : "";
      if (text !== "" && !isSealedText(text))
        replaceFile(file, [Buffer.from(await vault.seal(text, ownerIn(text)))]);
    });
  for (const file of wholeFilesIn(folder).filter((name) => !isSealedFile(name)))
    await swap(file, `${file}${ending}`, (bytes) => sealFor(key, bytes));
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
  for (const file of wholeFilesIn(folder).filter(isSealedFile))
    await swap(file, file.slice(0, -ending.length), (bytes) => openWith(key, bytes).catch(() => null));
}

const ending = ".age";

/** Files that keep their name when their text is sealed. */
function textsIn(folder: string): string[] {
  return namesIn(folder)
    .filter(isText)
    .map((name) => join(folder, name));
}

function isText(name: string): boolean {
  return isDraft(name) || name === shareLogName;
}

function isDraft(name: string): boolean {
  return isDraftName(name) || isSessionDraftName(name);
}

/** Files that are sealed as they are: what was set aside, and a note that an editor was killed over. */
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

function isPlainText(file: string): boolean {
  try {
    return !isSealedText(readFileSync(file, "utf8"));
  } catch (error) {
    // Finished or thrown away meanwhile.
    if (hasCode(error, "ENOENT", "EISDIR")) return false;
    throw error;
  }
}

function isSealedFile(file: string): boolean {
  return file.endsWith(ending);
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

async function swap(
  from: string,
  to: string,
  change: (bytes: Buffer) => Promise<Buffer | null>,
): Promise<void> {
  const bytes = await change(readFileSync(from));
  if (bytes === null) return;
  replaceFile(to, [bytes]);
  rmSync(from);
  syncFolder(join(from, ".."));
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
