import { newKeyPair, type OpenWith, open, type SealFor, seal, withArmor } from "../../sealing/age";

/**
 * The key pair of one locked record. Everything of the record is sealed for it; it is itself sealed by
 * the passphrase, or for the person's own key. So the slow work of a passphrase is done once, and
 * another passphrase changes one small file.
 */
export interface RecordKey {
  /** The public half, `age1...`: seals. */
  readonly recipient: string;
  /** The secret half, `AGE-SECRET-KEY-1...`: opens. */
  readonly identity: string;
}

/** A key pair for a record that is to be locked. */
export function newRecordKey(): Promise<RecordKey> {
  return newKeyPair();
}

/**
 * The secret half as an age file with ASCII armor. It is opened once before it is handed out, for a key
 * that does not open would be lost with the record.
 */
export async function sealedKey(key: RecordKey, lock: SealFor, opens: OpenWith): Promise<string> {
  const text = withArmor(await seal(Buffer.from(`${key.identity}\n`), lock));
  if ((await openedKey(text, key.recipient, opens))?.identity !== key.identity)
    throw new TypeError("the sealed key does not open");
  return text;
}

/** @returns the key, or `null` when the passphrase or keys do not fit */
export async function openedKey(
  sealed: string,
  recipient: string,
  opens: OpenWith,
): Promise<RecordKey | null> {
  const opened = await open(Buffer.from(sealed), opens);
  return opened === null ? null : { recipient, identity: Buffer.from(opened).toString("utf8").trim() };
}

/** Seals bytes for this record; a binary age file. */
export async function sealFor({ recipient }: Pick<RecordKey, "recipient">, bytes: Buffer): Promise<Buffer> {
  return Buffer.from(await seal(bytes, { recipients: [recipient] }));
}

/**
 * Opens what {@link sealFor} has sealed.
 * @returns `null` for what was sealed for another key
 * @throws Failure `refused` for what is damaged
 */
export async function openWith({ identity }: RecordKey, bytes: Buffer): Promise<Buffer | null> {
  const opened = await open(bytes, { identities: [identity] });
  return opened === null ? null : Buffer.from(opened);
}
