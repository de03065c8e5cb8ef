import type { Context } from "../context";
import { Failure } from "../errors";
import { type LockFile, readLockFile } from "../journal/locked/lock-file";
import { openedKey, type RecordKey } from "../journal/locked/record-key";
import { openSealed, type SealedJournal } from "../journal/locked/sealed-journal";
import { folderOf, journalOf, listPeople, type Person } from "../journal/people";
import { ownIdentities } from "./own-key";
import { passphrase } from "./passphrase";

/** On a terminal a slip of a finger is no reason to begin anew. */
const attempts = 3;

/**
 * Opens a locked record.
 * @throws Failure `refused` when passphrase or key do not fit or it is damaged, `no-terminal`, `cancelled`
 */
export async function openLocked(context: Context, person: Person): Promise<SealedJournal> {
  return openSealed(journalOf(context.home, person), await recordKey(context, person));
}

/** The key of a locked record, before anything of it is read. */
export async function recordKey(context: Context, person: Person): Promise<RecordKey> {
  const lock = readLockFile(folderOf(context.home, person.id));
  if (lock === null)
    throw new Failure("refused", `the record of ${person.name} is not locked`, "Nothing was changed.");
  return lock.by === "key" ? byOwnKey(context, person, lock) : byPassphrase(context, person, lock);
}

async function byOwnKey(context: Context, person: Person, { key, recipient }: LockFile): Promise<RecordKey> {
  const opened = await openedKey(key, recipient, { identities: await ownIdentities(context) });
  if (opened !== null) return opened;
  throw new Failure(
    "refused",
    `the record of ${person.name} is locked to another key than yours`,
    "Nothing was changed. headroom keys shows which one is here; put the right one in its place.",
  );
}

async function byPassphrase(context: Context, person: Person, lock: LockFile): Promise<RecordKey> {
  const whose = listPeople(context.home).length > 1 ? `the record of ${person.name}` : "the record";
  const asked = context.flags.passphraseFile === undefined ? attempts : 1;
  for (let attempt = 1; ; attempt++) {
    const words = await passphrase(context, `Passphrase of ${whose}`);
    const opened = await openedKey(lock.key, lock.recipient, { passphrase: words });
    if (opened !== null) return opened;
    if (attempt === asked) break;
    context.err.write("That does not open it. Once more; Ctrl-C leaves.\n");
  }
  throw new Failure(
    "refused",
    `the passphrase does not open ${whose}`,
    "Nothing was changed. headroom help-now needs none.",
  );
}
