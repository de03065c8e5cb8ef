import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../core/structure";
import { Failure } from "../../errors";
import { newKeyPair, type OpenWith, open, type SealFor, seal, withArmor } from "../age";
import { hasCode, onDisk } from "../disk-error";
import { syncFolder } from "../files";
import { replaceFile } from "../write";
import { lockFileName } from "./is-locked";

/** What opens a locked record: a passphrase, or the person's own key pair. */
type LockedBy = "passphrase" | "key";

/** `locked.json`: how a record is sealed. It decides: the record is locked as long as this file is there. */
export interface LockFile {
  readonly by: LockedBy;
  /** Public key of the record, `age1...`. */
  readonly recipient: string;
  /** The record's secret key as an age file with ASCII armor. */
  readonly key: string;
  /** ISO 8601 with offset. */
  readonly lockedAt: string;
}

/**
 * Reads it; `null` when the record is not locked.
 * @throws Failure `refused` when it is damaged or of a newer headroom: such a record is locked all the
 *   same, and nothing may be written in plain beside it; `disk`
 */
export function readLockFile(folder: string): LockFile | null {
  const file = join(folder, lockFileName);
  const text = onDisk("the key of the locked record cannot be read", file, "Nothing was changed.", () => {
    try {
      return readFileSync(file, "utf8");
    } catch (error) {
      if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
      throw error;
    }
  });
  return text === null ? null : parse(text, file);
}

/** Writes it, all or nothing: from then on the record is locked, or opens with another passphrase. */
export function writeLockFile(folder: string, lock: LockFile): void {
  const file = join(folder, lockFileName);
  onDisk("the record cannot be locked", file, "Nothing was changed.", () =>
    replaceFile(file, [Buffer.from(`${JSON.stringify({ v: 1, ...lock }, null, 2)}\n`)]),
  );
}

/** Takes it away: from then on the record is in plain. */
export function removeLockFile(folder: string): void {
  rmSync(join(folder, lockFileName), { force: true });
  syncFolder(folder);
}

function parse(text: string, file: string): LockFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (isObject(value) && typeof value.v === "number" && value.v > 1)
    throw new Failure(
      "refused",
      `this record was locked by a newer headroom: ${file}`,
      "Nothing was changed. Update headroom to open it.",
    );
  if (isObject(value) && value.v === 1 && isLock(value)) return value;
  throw new Failure(
    "refused",
    `the key of the locked record is damaged: ${file}`,
    "Nothing was changed. Put a sound copy of that file there, from a backup or another computer.",
  );
}

function isLock(value: Readonly<Record<string, unknown>>): value is LockFile & Record<string, unknown> {
  return (
    (value.by === "passphrase" || value.by === "key") &&
    [value.recipient, value.key, value.lockedAt].every((text) => typeof text === "string")
  );
}

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

/**
 * Seals the small text files beside a locked record: drafts, the list of what was shared. They keep
 * their names, and in place of their content stands `{"v":1,"type":"sealed","age":"<base64>"}`.
 */
export interface Vault {
  /** @param open what may stand beside the sealed text for everybody to read */
  seal(text: string, open?: Readonly<Record<string, string>>): Promise<string>;
  /** @returns the text; one that is not sealed as it is; `null` for what does not open */
  open(text: string): Promise<string | null>;
}

/** The vault of a record whose key is known. */
export function vaultOf(key: RecordKey): Vault {
  return {
    seal: async (text, open = {}) => {
      const age = (await sealFor(key, Buffer.from(text))).toString("base64");
      return `${JSON.stringify({ v: 1, type: "sealed", ...open, age })}\n`;
    },
    open: async (text) => {
      const sealed = sealedIn(text);
      if (sealed === null) return text;
      const opened = await openWith(key, Buffer.from(sealed, "base64")).catch(() => null);
      return opened === null ? null : opened.toString("utf8");
    },
  };
}

/** True for the text of a sealed file. */
export function isSealedText(text: string): boolean {
  return sealedIn(text) !== null;
}

function sealedIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && value.type === "sealed" && typeof value.age === "string" ? value.age : null;
  } catch {
    return null;
  }
}
