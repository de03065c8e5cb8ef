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
