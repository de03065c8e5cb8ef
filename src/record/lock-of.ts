import type { Context } from "../context";
import type { WantedLock } from "../journal/locked/lock-record";
import { type RecordKey, sealedKey } from "../journal/locked/record-key";
import { makeOwnKey, ownIdentities } from "./own-key";
import { newPassphrase } from "./passphrase";

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
