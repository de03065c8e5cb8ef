import type { Context } from "../../context";
import { Failure } from "../../errors";
import { type Journal, sealedJournal } from "../../store/journal";
import { envelopeOf, type KeyRing } from "../../store/key-ring";
import { type NewLock, openKeys } from "../../store/lock-record";
import { journalOf, listPeople, type Person } from "../../store/people";
import { newRecordKey } from "../../store/sealing";
import { newPassphrase, passphrase } from "./passphrase";

/** Shorter ones are found by trying, even at half a second for each. */
const shortest = 12;
const fewest = 6;
const common = /^(?:pass(?:word|wort|phrase)|qwert[yz]|azerty|letmein|welcome|hello|admin|headroom|burnout)/i;

/**
 * Makes the key that a record is to be locked with, and asks for its passphrase. What comes out is known to open.
 * @param file with the new passphrase, where the present one is needed as well
 */
export async function newLock(context: Context, file: string | undefined): Promise<NewLock> {
  const words = await newPassphrase(context, "New passphrase", file);
  const weak = weaknessOf(words);
  if (weak !== null)
    context.note(
      `this passphrase ${weak}, and can be guessed`,
      "headroom lock --change sets another one; four or more words are good.",
    );
  const key = newRecordKey();
  const { now, stamp } = context.clock;
  return { key, envelope: await envelopeOf(key, words), now: now(), recordedAt: stamp() };
}

/** Says what makes a passphrase easy to guess; `null` for one that has no such flaw. */
export function weaknessOf(words: string): string | null {
  const characters = [...words.normalize("NFC")];
  if (characters.length < shortest) return "is short";
  if (new Set(characters).size < fewest) return "has few different characters";
  if (/^[\d\s./-]+$/.test(words)) return "has only digits";
  return common.test(words) && characters.length < 20 ? "begins with a common word" : null;
}

/** On a terminal a slip of a finger is no reason to begin anew. */
const attempts = 3;

/**
 * Opens a locked record.
 * @throws Failure `refused` when the passphrase does not fit, `no-terminal`, `cancelled`
 */
export async function openLocked(context: Context, person: Person): Promise<Journal> {
  return sealedJournal(journalOf(context.home, person), await recordKeys(context, person));
}

/** The keys of a locked record, before anything of it is read. */
export async function recordKeys(context: Context, person: Person): Promise<KeyRing> {
  const whose = listPeople(context.home).length > 1 ? `the record of ${person.name}` : "the record";
  const asked = context.flags.passphraseFile === undefined ? attempts : 1;
  for (let attempt = 1; ; attempt++) {
    const words = await passphrase(context, `Passphrase of ${whose}`);
    const ring = await openKeys(journalOf(context.home, person), words);
    if (ring !== null) return ring;
    if (attempt === asked) break;
    context.err.write("That does not open it. Once more; Ctrl-C leaves.\n");
  }
  throw new Failure(
    "refused",
    `the passphrase does not open ${whose}`,
    "Nothing was changed. headroom help-now needs none.",
  );
}
