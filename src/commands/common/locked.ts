import type { Context } from "../../context";
import { Failure } from "../../errors";
import { type Journal, sealedJournal } from "../../store/journal";
import { envelopeOf, type KeyRing } from "../../store/key-ring";
import { type NewLock, openKeys } from "../../store/lock-record";
import { journalOf, listPeople, type Person } from "../../store/people";
import { newRecordKey } from "../../store/sealing";
import { newPassphrase, passphrase } from "./passphrase";

/**
 * Creates the key that a record will be locked with, and asks for its passphrase.
 * @param file holds the new passphrase, when the current one is needed as well
 */
export async function newLock(context: Context, file: string | undefined): Promise<NewLock> {
  const again = "headroom lock --change sets another one";
  const words = await newPassphrase(context, "New passphrase", again, file);
  const key = newRecordKey();
  const { now, stamp } = context.clock;
  return { key, envelope: await envelopeOf(key, words), now: now(), recordedAt: stamp() };
}

/** On a terminal a typo is no reason to start over. */
const attempts = 3;

/**
 * Opens a locked record.
 * @throws Failure `refused` when the passphrase does not fit, `no-terminal`, `cancelled`
 */
export async function openLocked(context: Context, person: Person): Promise<Journal> {
  return sealedJournal(journalOf(context.home, person), await recordKeys(context, person));
}

/**
 * The keys of a locked record, before anything of it is read.
 * @param further also the keys that the record has from earlier locks
 */
export async function recordKeys(context: Context, person: Person, further = false): Promise<KeyRing> {
  const whose = listPeople(context.home).length > 1 ? `the record of ${person.name}` : "the record";
  const asked = context.flags.passphraseFile === undefined ? attempts : 1;
  for (let attempt = 1; ; attempt++) {
    const words = await passphrase(context, `Passphrase of ${whose}`);
    const ring = await openKeys(journalOf(context.home, person), words, further);
    if (ring !== null) return ring;
    if (attempt === asked) break;
    context.err.write("That does not open it. Try again; Ctrl-C leaves.\n");
  }
  throw new Failure(
    "refused",
    `the passphrase does not open ${whose}`,
    "Nothing was changed. headroom help-now needs none.",
  );
}
