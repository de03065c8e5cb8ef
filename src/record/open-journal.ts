import type { Context } from "../context";
import { type Journal, plainJournal } from "../journal/journal";
import { isLocked } from "../journal/locked/is-locked";
import { folderOf, journalOf, type Person } from "../journal/people";

/**
 * The journal of a person, opened: a locked one asks for its passphrase, or takes the own key.
 * @throws Failure `refused` for a wrong passphrase, `no-terminal` when it cannot be asked for
 */
export async function openJournal(context: Context, person: Person): Promise<Journal> {
  if (!isLocked(folderOf(context.home, person.id))) return plainJournal(journalOf(context.home, person));
  const { openLocked } = await import("./open-locked");
  return openLocked(context, person);
}
