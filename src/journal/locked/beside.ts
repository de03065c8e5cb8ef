import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../disk-failure";
import { claimDraft } from "../draft-claim";
import { isDraftName, isSessionDraftName } from "../draft-name";
import { syncFolder } from "../folder";
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
  return textsIn(folder).some(isPlainText) || wholeFilesIn(folder).some((file) => !isSealedFile(file));
}

/** Seals all of it, file by file; a draft in another process' hands is left to that one. */
export async function sealBeside(folder: string, key: RecordKey): Promise<void> {
  const vault = vaultOf(key);
  for (const file of textsIn(folder).filter(isPlainText))
    await whileClaimed(file, async () => {
      const text = readFileSync(file, "utf8");
      if (!isSealedText(text)) replaceFile(file, [Buffer.from(await vault.seal(text, ownerIn(text)))]);
    });
  for (const file of wholeFilesIn(folder).filter((name) => !isSealedFile(name)))
    await swap(file, `${file}${ending}`, (bytes) => sealFor(key, bytes));
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
    .filter((name) => isDraftName(name) || isSessionDraftName(name) || name === shareLogName)
    .map((name) => join(folder, name));
}

/** Files that are sealed as they are: what was set aside, and a note that an editor was killed over. */
function wholeFilesIn(folder: string): string[] {
  const aside = join(folder, asideName);
  return [
    ...namesIn(folder)
      .filter((name) => /\.(damaged-[0-9a-f]{6}|md)(\.age)?$/.test(name))
      .map((name) => join(folder, name)),
    ...namesIn(aside).map((name) => join(aside, name)),
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

async function whileClaimed(file: string, work: () => Promise<void>): Promise<void> {
  const release = file.endsWith(shareLogName) ? async () => {} : await claimDraft(file, 0);
  if (release === null) return;
  try {
    if (existsSync(file)) await work();
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
