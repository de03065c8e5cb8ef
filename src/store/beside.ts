import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode, onDisk } from "./disk-error";
import { ensureFolder } from "./files";
import type { Vault } from "./locked/lock-file";
import { replaceFile } from "./write";

/**
 * Small text files beside a journal (see `person-files.ts`), sealed while the record is locked.
 */

/**
 * Reads one.
 * @param name its path below the folder
 * @param vault of a locked record, `null` for one in plain
 * @returns `null` when it is missing, or sealed with another key
 * @throws Failure `disk`
 */
export async function readBeside(folder: string, name: string, vault: Vault | null): Promise<string | null> {
  const file = join(folder, name);
  const stored = onDisk("this file of the record cannot be read", file, "", () => textOf(file));
  return stored === null || vault === null ? stored : vault.open(stored);
}

/**
 * Writes one, all or nothing.
 * @throws Failure `disk`, `refused` when the record was locked or unlocked since it was opened
 */
export async function writeBeside(
  folder: string,
  name: string,
  text: string,
  vault: Vault | null,
): Promise<void> {
  const file = join(folder, name);
  const stored = vault === null ? text : await vault.seal(text);
  ensureFolder(join(file, ".."));
  onDisk("this file of the record cannot be written", file, "Nothing was changed.", () =>
    replaceFile(file, [Buffer.from(stored)]),
  );
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
