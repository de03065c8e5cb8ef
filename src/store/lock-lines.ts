import { isObject } from "../core/structure";
import { Failure } from "../errors";
import { isUuid } from "./entry-check";

/** The lines of a journal that concern its lock (docs/record.md, "A locked record"). */

/** Holds the key of the record, sealed with the passphrase. */
export interface KeyLine {
  readonly v: 1;
  readonly id: string;
  readonly type: "key";
  readonly recordedAt: string;
  /** The id of the key. */
  readonly key: string;
  /** An age file with ASCII armor. */
  readonly envelope: string;
}

/** Holds a replaced key, sealed with its replacement. */
export interface KeptKeyLine extends Omit<KeyLine, "envelope"> {
  /** The id of the key that opens it. */
  readonly under: string;
  /** Base64 of nonce, ciphertext and tag; the plaintext is the base64 of the key. */
  readonly sealed: string;
}

/** Says whether the record is locked; if there are several, the one with the highest id counts. */
export interface StateLine {
  readonly v: 1;
  readonly id: string;
  readonly type: "state";
  readonly recordedAt: string;
  readonly state: "locked" | "open";
  /** The id of the key that entries are, or were, sealed with. */
  readonly key: string;
}

/** An entry that only the key of the record can open. */
export interface SealedLine {
  readonly v: 1;
  /** The same id as in the sealed entry. */
  readonly id: string;
  readonly key: string;
  readonly sealed: string;
}

/** Whether and how a record is locked. */
export interface LockState {
  readonly locked: boolean;
  /** The key in use; `null` for a record that was never locked. */
  readonly key: string | null;
  readonly keyLines: readonly KeyLine[];
  readonly keptKeys: readonly KeptKeyLine[];
}

/** True for a line that holds a sealed key. */
export function isKeyLine(value: unknown): value is KeyLine {
  return isLockLine(value, "key") && typeof value.envelope === "string";
}

/** True for a line that keeps a replaced key. */
export function isKeptKeyLine(value: unknown): value is KeptKeyLine {
  return isLockLine(value, "key") && isKeyId(value.under) && typeof value.sealed === "string";
}

/** True for a line that says whether the record is locked. */
export function isStateLine(value: unknown): value is StateLine {
  return isLockLine(value, "state") && (value.state === "locked" || value.state === "open");
}

/** True for a sealed entry, whether it can be opened here or not. */
export function isSealedLine(value: unknown): value is SealedLine {
  return (
    isObject(value) &&
    value.v === 1 &&
    isUuid(value.id) &&
    isKeyId(value.key) &&
    typeof value.sealed === "string" &&
    value.type === undefined
  );
}

/**
 * Reads the lock state of a record. Parses only the few lines about it: their markers cannot occur inside an
 * entry, where quotes are escaped.
 */
export function lockStateOf(journal: Buffer): LockState {
  let newest: StateLine | null = null;
  for (const line of linesWith(journal, '"type":"state"'))
    if (isStateLine(line) && (newest === null || line.id > newest.id)) newest = line;
  if (newest === null) return { locked: false, key: null, keyLines: [], keptKeys: [] };
  const keys = linesWith(journal, '"type":"key"');
  return {
    locked: newest.state === "locked",
    key: newest.key,
    keyLines: keys.filter(isKeyLine),
    keptKeys: keys.filter(isKeptKeyLine),
  };
}

function linesWith(journal: Buffer, mark: string): unknown[] {
  const found: unknown[] = [];
  for (let at = journal.indexOf(mark); at >= 0; ) {
    const start = journal.lastIndexOf(0x0a, at) + 1;
    const end = journal.indexOf(0x0a, at);
    const line = journal.subarray(start, end < 0 ? journal.length : end);
    try {
      const text = line.toString("utf8");
      found.push(JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)));
    } catch {
      // Damaged lines are reported when the record is read.
    }
    at = journal.indexOf(mark, start + line.length);
  }
  return found;
}

function isLockLine(value: unknown, type: string): value is Readonly<Record<string, unknown>> {
  return (
    isObject(value) &&
    value.v === 1 &&
    value.type === type &&
    isUuid(value.id) &&
    typeof value.recordedAt === "string" &&
    isKeyId(value.key)
  );
}

/** Nothing that could be mistaken for another part of the authenticated data. */
function isKeyId(value: unknown): value is string {
  return typeof value === "string" && /^[\w.-]{1,64}$/.test(value);
}

const meanwhile = "the record was locked in another terminal meanwhile";

/** For a record that was locked, or given another key, after it was opened: it has to be opened again. */
export function lockedMeanwhile(): Failure {
  return new Failure(
    "refused",
    meanwhile,
    "Nothing was stored. Run the same command again; it asks for the passphrase.",
  );
}

/** True for a {@link lockedMeanwhile} failure. */
export function isLockedMeanwhile(error: unknown): boolean {
  return error instanceof Error && error.message === meanwhile;
}
