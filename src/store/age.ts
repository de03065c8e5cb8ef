import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { Failure } from "../errors";

/**
 * The only place that encrypts: files in the standard age format (age-encryption.org), which the `age`
 * program can open too. Loaded lazily because it is large.
 */

/**
 * Who can open a sealed file: anyone who knows the passphrase, or who holds one of these keys (`age1...`).
 */
export type SealFor = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens it again: the passphrase, or any matching secret key (`AGE-SECRET-KEY-1...`). */
export type OpenWith = { readonly passphrase: string } | { readonly identities: readonly string[] };

/** A key pair. The recipient is public; the identity is secret. */
export interface KeyPair {
  /** `AGE-SECRET-KEY-1...` */
  readonly identity: string;
  /** `age1...` */
  readonly recipient: string;
}

/**
 * Seals bytes as a binary age file. A passphrase takes about 1.5 seconds (scrypt 2^18), as it should.
 * @throws Failure `usage` for an invalid recipient
 */
export async function seal(bytes: Uint8Array, lock: SealFor): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ("passphrase" in lock) encrypter.setPassphrase(lock.passphrase);
  else for (const recipient of lock.recipients) addRecipient(encrypter, recipient);
  return encrypter.encrypt(bytes);
}

/**
 * Opens an age file, binary or with ASCII armor.
 * @returns the bytes, or `null` when the passphrase or keys do not fit
 * @throws Failure `refused` when it is not an age file, or was damaged or changed in transit
 */
export async function open(bytes: Uint8Array, key: OpenWith): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  if ("passphrase" in key) decrypter.addPassphrase(key.passphrase);
  else for (const identity of key.identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(withoutArmor(bytes));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("no identity matched")) return null;
    throw new Failure(
      "refused",
      "the encrypted file is damaged, or is not an age file",
      "Nothing was changed. Get a good copy of it and try again.",
    );
  }
}

/** The base-2 logarithm of the work factor of a passphrase; `null` for a file that no passphrase opens. */
export function workOf(bytes: Uint8Array): number | null {
  try {
    const header = new TextDecoder().decode(withoutArmor(bytes).subarray(0, 256));
    const work = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d{1,2})\n/.exec(header)?.[1];
    return work === undefined ? null : Number(work);
  } catch {
    return null;
  }
}

/** Which kind of key an age file needs; anything not sealed with a passphrase needs keys. */
export function opensWith(bytes: Uint8Array): "passphrase" | "keys" {
  return workOf(bytes) === null ? "keys" : "passphrase";
}

/** Creates a key pair that every version of `age` supports (X25519). */
export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/**
 * The public key that belongs to a secret one.
 * @throws Error for anything but a secret key
 */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** An age file as text that survives email and chat. */
export function withArmor(bytes: Uint8Array): string {
  return `${armor.encode(bytes).trimEnd()}\n`;
}

const armorStart = "-----BEGIN AGE ENCRYPTED FILE-----";

function withoutArmor(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart();
  return start.startsWith(armorStart) ? armor.decode(new TextDecoder().decode(bytes)) : bytes;
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new Failure(
      "usage",
      `"${recipient.slice(0, 40)}" is not a public key`,
      "A public key begins with age1 and has 62 characters; the other person's headroom keys shows it.",
    );
  }
}
