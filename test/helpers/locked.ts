import { newKeyPair } from "../../src/store/age";
import { newRecordKey, type RecordKey, sealedKey } from "../../src/store/locked/lock-file";
import { lockRecord, type WantedLock } from "../../src/store/locked/lock-record";
import { stamp } from "../store/content";

/** The key of a record with the lock that holds it; for a key pair, since a passphrase takes seconds. */
export async function keyAndLock(): Promise<{ key: RecordKey; lock: WantedLock; owner: string }> {
  const key = await newRecordKey();
  const { identity, recipient } = await newKeyPair();
  const sealed = await sealedKey(key, { recipients: [recipient] }, { identities: [identity] });
  return { key, lock: { by: "key", lockedAt: stamp, key: sealed }, owner: identity };
}

/** Locks a journal in plain and hands out its key. */
export async function locked(file: string): Promise<RecordKey> {
  const { key, lock } = await keyAndLock();
  await lockRecord(file, key, lock);
  return key;
}
