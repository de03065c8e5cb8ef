import type { Context } from "../../context";
import { Failure } from "../../errors";
import { openSealed, type SealedJournal } from "../../store/locked/beside";
import {
  type LockFile,
  openedKey,
  type RecordKey,
  readLockFile,
  sealedKey,
} from "../../store/locked/lock-file";
import type { WantedLock } from "../../store/locked/lock-record";
import { folderOf, journalOf, listPeople, type Person } from "../../store/people";
import { makeOwnKey, ownIdentities } from "./own-key";
import { newPassphrase, passphrase } from "./passphrase";

/** Shorter ones are found by trying, even at a second for each. */
const shortest = 12;

/** With what a record is to be locked. */
export interface LockWish {
  /** With the own key pair instead of a passphrase. */
  readonly key?: boolean;
  /** A file with the new passphrase, where the present one is needed as well. */
  readonly newPassphraseFile?: string;
}

/**
 * Seals the key of a record as it is wanted; asks for the new passphrase, or for that of the own key.
 * What comes out is known to open.
 */
export async function lockOf(context: Context, key: RecordKey, wish: LockWish): Promise<WantedLock> {
  const lockedAt = context.clock.stamp();
  if (wish.key === true) {
    const { key: own } = await makeOwnKey(context);
    const opens = { identities: await ownIdentities(context) };
    if (!own.isProtected)
      context.note(
        "your key pair has no passphrase: whoever can read your files can open the record",
        "headroom keys --protect gives it one.",
      );
    return { by: "key", lockedAt, key: await sealedKey(key, { recipients: [own.recipient] }, opens) };
  }
  const words = { passphrase: await newPassphrase(context, "New passphrase", wish.newPassphraseFile) };
  if ([...words.passphrase].length < shortest)
    context.note(
      "this passphrase is short, and can be guessed",
      "headroom lock --change sets another one; four or more words are good.",
    );
  return { by: "passphrase", lockedAt, key: await sealedKey(key, words, words) };
}

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
