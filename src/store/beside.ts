import { dirname, join } from "node:path";
import { safeDocument } from "../core/text";
import { Failure } from "../errors";
import { keyFor } from "./append";
import { onDisk } from "./disk-error";
import { ensureFolder } from "./files";
import { journalName } from "./people";
import { kindOfFile, type PersonFileKind } from "./person-files";
import { readBytes } from "./read";
import { whileHeld } from "./rewrite";
import { sealedFileIn, type Vault } from "./vault";
import { replaceFile } from "./write";

/** Small text files beside a journal, listed in `person-files.ts`: sealed while the record is locked. */

/**
 * Reads one of them.
 * @param name its path below the folder
 * @param vault of a locked record, `null` for an unlocked one
 * @returns `null` when it is missing
 * @throws Failure `disk`, `refused` when it is sealed and cannot be opened
 */
export function readBeside(folder: string, name: string, vault: Vault | null): string | null {
  const file = join(folder, name);
  const stored = readBytes(file);
  if (stored.length === 0) return null;
  if (sealedFileIn(stored) === null) return safeDocument(stored.toString("utf8"));
  const opened = vault?.open(stored, kindIn(name).id) ?? null;
  if (opened === null)
    throw new Failure(
      "refused",
      `this file is sealed with another passphrase: ${file}`,
      "Nothing was changed. headroom unlock opens it.",
    );
  return safeDocument(opened.toString("utf8"));
}

/**
 * Writes one of them, all or nothing.
 * @param text the new text, or a function of the old one, called while no other process writes
 * @throws Failure `disk`, `refused` when the record was locked since it was opened
 */
export async function writeBeside(
  folder: string,
  name: string,
  text: string | ((old: string | null) => string),
  vault: Vault | null,
): Promise<void> {
  const file = join(folder, name);
  const journal = join(folder, journalName);
  await whileHeld(journal, "Nothing was changed.", (held) => {
    const kind = kindIn(name);
    const bytes = Buffer.from(typeof text === "string" ? text : text(readBeside(folder, name, vault)));
    // A file that the person chose to keep readable stays readable.
    const isReadable = kind.whenLocked === "asked" && sealedFileIn(readBytes(file)) === null;
    const key = isReadable ? null : keyFor(readBytes(journal), vault?.ring ?? null);
    const stored = key === null || vault === null ? bytes : vault.seal(bytes, kind.id);
    ensureFolder(dirname(file));
    onDisk("this file of the record cannot be written", file, "Nothing was changed.", () =>
      replaceFile(file, [stored], () => held.check()),
    );
  });
}

function kindIn(name: string): PersonFileKind {
  const kind = kindOfFile(name);
  if (kind === null) throw new TypeError(`no kind of file is called ${name}`);
  return kind;
}
