import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { isObject } from "../core/structure";
import { isFailure } from "../errors";
import { onDisk } from "./disk-error";
import { ensureFolder, readTextWithin } from "./files";
import { withLockNow } from "./lock";
import { idOfLine, linesIn } from "./parse";
import { conflictOf, folderOf, type Home, journalName, journalOf, type Person } from "./people";
import { personFiles } from "./person-files";
import { readBytes } from "./read";
import { whileHeld } from "./rewrite";
import { sealedFileIn, type Vault } from "./vault";
import { replaceFile } from "./write";

/**
 * What was permanently erased in this home, as the SHA-256 of each id, one per line, so no merge brings it
 * back. The ids themselves would reveal when something was recorded.
 */
const fileName = "erased";

/** True for an erased entry, by its id, and for one that changes an erased entry. */
export type IsErased = (entry: unknown) => boolean;

/** Reads the list. @throws Failure `disk` */
export function erasedIn(home: Home): IsErased {
  const hashes = hashesIn(fileOf(home));
  if (hashes.size === 0) return () => false;
  return (entry) =>
    isObject(entry) &&
    [entry.id, entry.target].some((id) => typeof id === "string" && hashes.has(hashOf(id)));
}

/** Adds ids to the list, before they are erased. @throws Failure `disk` */
export function rememberErased(home: Home, ids: Iterable<string>): void {
  change(home, (hashes) => new Set([...hashes, ...Array.from(ids, hashOf)]));
}

/** Removes ids from the list that were restored on purpose. @throws Failure `disk` */
export function forgetErased(home: Home, ids: Iterable<string>): void {
  const back = new Set(Array.from(ids, hashOf));
  change(home, (hashes) => new Set([...hashes].filter((hash) => !back.has(hash))));
}

/**
 * Adds everything in a person's journal to the list, sealed or not; nothing for a journal that cannot be
 * read.
 */
export function rememberPerson(home: Home, person: Person): void {
  let journal: Buffer;
  try {
    journal = readBytes(journalOf(home, person));
  } catch (error) {
    if (isFailure(error)) return;
    throw error;
  }
  rememberErased(home, idsIn(journal));
}

/**
 * Also erases entries from what was set aside and from copies that a sync program left in the person's
 * folder.
 * @returns files that could not be searched because they are sealed with another passphrase
 * @throws Failure `disk`
 */
export async function eraseFromCopies(
  home: Home,
  person: Person,
  gone: ReadonlySet<string>,
  vault: Vault | null,
): Promise<string[]> {
  const folder = folderOf(home, person.id);
  const copies = personFiles(folder).filter(
    ({ name, kind }) =>
      kind?.id === "set-aside" || (kind === null && !name.includes("/") && conflictOf(name) === journalName),
  );
  if (copies.length === 0) return [];
  return whileHeld(journalOf(home, person), "Some of it may be left.", (held) =>
    copies.flatMap(({ path }) => {
      const stored = readBytes(path);
      const isSealed = sealedFileIn(stored) !== null;
      const content = isSealed ? (vault?.open(stored, "set-aside") ?? null) : stored;
      if (content === null) return [path];
      const lines = Array.from(linesIn(content));
      const kept = lines.filter((line) => !gone.has(idOfLine(line) ?? ""));
      if (kept.length < lines.length) {
        const bytes = Buffer.concat(kept);
        replaceFile(path, [isSealed && vault !== null ? vault.seal(bytes, "set-aside") : bytes], () =>
          held.check(),
        );
      }
      return [];
    }),
  );
}

function idsIn(journal: Buffer): string[] {
  return Array.from(linesIn(journal)).flatMap((line) => idOfLine(line) ?? []);
}

function fileOf({ people }: Home): string {
  return join(dirname(people), fileName);
}

function hashesIn(file: string): ReadonlySet<string> {
  const text = onDisk("the list of what was erased cannot be read", file, "", () => readTextWithin(file));
  return new Set((text ?? "").split("\n").filter((line) => /^[0-9a-f]{64}$/.test(line)));
}

function change(home: Home, to: (hashes: ReadonlySet<string>) => ReadonlySet<string>): void {
  const file = fileOf(home);
  onDisk("the list of what was erased cannot be written", file, "Nothing was erased.", () => {
    if (to(hashesIn(file)).size === hashesIn(file).size) return;
    ensureFolder(dirname(file));
    withLockNow(file, (held) => {
      const text = [...to(hashesIn(file))].map((hash) => `${hash}\n`).join("");
      replaceFile(file, [Buffer.from(text)], () => held.check());
    });
  });
}

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
