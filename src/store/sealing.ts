import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/**
 * Sealing with the key of a record: AES-256-GCM, a fresh nonce each time, the text padded with spaces so that
 * its length reveals little (docs/record.md, "A locked record").
 */

const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;
const step = 512;

/** A key of a record. Its id is not secret. */
export interface RecordKey {
  readonly id: string;
  /** 32 random bytes. */
  readonly secret: Buffer;
}

/** Creates a key for a record about to be locked. */
export function newRecordKey(): RecordKey {
  return { id: randomBytes(8).toString("hex"), secret: randomBytes(32) };
}

/**
 * Seals bytes.
 * @param name what they are: the id of the entry, or the kind of file; opening needs the same name
 * @returns base64 of nonce, ciphertext and tag
 */
export function sealBytes({ id, secret }: RecordKey, name: string, bytes: Buffer): string {
  const filled = Buffer.alloc(Math.max(1, Math.ceil(bytes.length / step)) * step, " ");
  bytes.copy(filled);
  const nonce = randomBytes(nonceLength);
  const sealer = createCipheriv(cipher, secret, nonce).setAAD(associated(id, name));
  return Buffer.concat([nonce, sealer.update(filled), sealer.final(), sealer.getAuthTag()]).toString(
    "base64",
  );
}

/** Opens what {@link sealBytes} sealed, without its padding; `null` for data that does not authenticate. */
export function openBytes({ id, secret }: RecordKey, name: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, "base64");
  const end = bytes.length - tagLength;
  if (end < nonceLength) return null;
  try {
    const opener = createDecipheriv(cipher, secret, bytes.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    opener.setAAD(associated(id, name)).setAuthTag(bytes.subarray(end));
    const text = opener.update(bytes.subarray(nonceLength, end));
    opener.final();
    let length = text.length;
    while (length > 0 && text[length - 1] === 0x20) length -= 1;
    return text.subarray(0, length);
  } catch {
    return null;
  }
}

function associated(key: string, name: string): Buffer {
  return Buffer.from(`headroom/1\n${key}\n${name}`);
}
