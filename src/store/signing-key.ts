import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from "node:crypto";
import { join } from "node:path";
import { Failure } from "../errors";
import { readBeside, writeBeside } from "./beside";
import { ensureFolder } from "./files";
import { withLock } from "./lock";
import { folderOf, type Home, type Person } from "./people";
import type { Vault } from "./vault";

/**
 * The Ed25519 key that signs what one person shares. It is kept in that person's own folder, in the text
 * format of age keys, so that people who share a computer never sign for each other.
 */
export interface SigningKey {
  /** The 32 bytes of the public key as base64url. */
  readonly publicKey: string;
  /** The 32 bytes of the secret key as base64url. */
  readonly secretKey: string;
}

const signingKeyName = "signing-key.txt";
const prefix = "HEADROOM-SIGNING-KEY-1";

/** Reads a person's key; `null` when they have none yet. @throws Failure `refused` for a damaged one */
export async function readSigningKey(
  home: Home,
  person: Person,
  vault: Vault | null,
): Promise<SigningKey | null> {
  const text = await readBeside(folderOf(home, person.id), signingKeyName, vault);
  if (text === null) return null;
  const line = text.split(/\r?\n/).find((one) => one.startsWith(`${prefix}:`)) ?? "";
  const secretKey = line.slice(prefix.length + 1).trim();
  const publicKey = publicKeyIn(text);
  if (isKey(secretKey) && isKey(publicKey)) return { publicKey, secretKey };
  throw new Failure(
    "refused",
    `your signing key cannot be used: ${signingKeyName} of ${person.name} is damaged`,
    "Put a good copy in its place, or move it away; people you share with must then trust a new key.",
  );
}

/** Returns a person's key, creating it if there is none. */
export async function signingKeyOf(
  home: Home,
  person: Person,
  vault: Vault | null,
  createdAt: string,
): Promise<SigningKey> {
  const known = await readSigningKey(home, person, vault);
  if (known !== null) return known;
  const folder = folderOf(home, person.id);
  ensureFolder(folder);
  return withLock(join(folder, signingKeyName), async () => {
    // Another process may have been faster.
    const found = await readSigningKey(home, person, vault);
    if (found !== null) return found;
    const { d = "", x = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
    const text = `# created: ${createdAt}\n# public key: ${x}\n${prefix}:${d}\n`;
    await writeBeside(folder, signingKeyName, text, vault);
    return { publicKey: x, secretKey: d };
  });
}

/** Signs a text. @returns the signature as base64url */
export function signText(text: string, { publicKey, secretKey }: SigningKey): string {
  const key = createPrivateKey({
    key: { kty: "OKP", crv: "Ed25519", x: publicKey, d: secretKey },
    format: "jwk",
  });
  return sign(null, Buffer.from(text), key).toString("base64url");
}

/** True when the signature was made for exactly this text with this key. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  if (!isKey(publicKey)) return false;
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}

/** The id of the holder of a key: the beginning of its SHA-256, in the form of a UUID. */
export function sharerOf(publicKey: string): string {
  const hash = createHash("sha256").update(Buffer.from(publicKey, "base64url")).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** The bytes that the words of a fingerprint encode. */
export function fingerprintBytes(publicKey: string): Uint8Array {
  const key = Buffer.from(publicKey, "base64url");
  return createHash("sha256").update("headroom fingerprint 1\n").update(key).digest().subarray(0, 8);
}

function isKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

function publicKeyIn(text: string): string {
  return /^# public key: (\S+)$/m.exec(text)?.[1] ?? "";
}
