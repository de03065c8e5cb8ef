import { armor, Encrypter } from "age-encryption";
import { KeyRing } from "../../src/store/key-ring";
import { lockRecord, type NewLock } from "../../src/store/lock-record";
import { newRecordKey } from "../../src/store/sealing";
import { stamp } from "../store/content";

/** A lock with an envelope that nobody opens, since a passphrase takes seconds. */
export function newTestLock(): NewLock & { readonly ring: KeyRing } {
  const key = newRecordKey();
  const envelope = `sealed ${key.id}`;
  return { key, envelope, now: Date.parse(stamp), recordedAt: stamp, ring: new KeyRing(key, envelope) };
}

/** Locks a journal in plain and hands out its keys. */
export async function locked(file: string): Promise<KeyRing> {
  const lock = newTestLock();
  await lockRecord(file, lock);
  return lock.ring;
}

/** Locks a journal with a passphrase that takes little work, for what several programs open. */
export async function lockedWith(file: string, passphrase: string): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase(passphrase);
  const key = newRecordKey();
  const envelope = armor.encode(await encrypter.encrypt(key.secret));
  await lockRecord(file, { key, envelope, now: Date.parse(stamp), recordedAt: stamp });
}
