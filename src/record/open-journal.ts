import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../context";
import { Failure } from "../errors";
import { type Journal, plainJournal } from "../journal/journal";
import { isLocked, lockFileName, sealedFolder } from "../journal/locked/is-locked";
import { folderOf, journalOf, type Person } from "../journal/people";

/**
 * The journal of a person, opened: a locked one asks for its passphrase, or takes the own key.
 * @throws Failure `refused` for a wrong passphrase, `no-terminal` when it cannot be asked for
 */
export async function openJournal(context: Context, person: Person): Promise<Journal> {
  const folder = folderOf(context.home, person.id);
  const file = journalOf(context.home, person);
  if (!isLocked(folder)) {
    if (existsSync(join(folder, sealedFolder)) && !existsSync(file)) refuseWithoutKey(folder);
    return plainJournal(file);
  }
  const { openLocked } = await import("./open-locked");
  return openLocked(context, person);
}

/** An empty record in place of a locked one would look as if everything were lost. */
function refuseWithoutKey(folder: string): void {
  if (!readdirSync(join(folder, sealedFolder)).some((name) => name.endsWith(".age"))) return;
  throw new Failure(
    "refused",
    `the record was locked, and the file with its key is gone: ${join(folder, lockFileName)}`,
    "Put it back from a backup or another computer, or move the folder sealed away to begin anew.",
  );
}
