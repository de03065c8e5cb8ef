import { isUtf8 } from "node:buffer";
import { isObject } from "../core/structure";
import type { KeyRing } from "./key-ring";
import type { KeyLine } from "./lock-lines";
import { openBytes, sealBytes } from "./sealing";

/**
 * Seals whole files beside a locked record: drafts, lists, what was set aside. Each keeps its name; its
 * content becomes one line with the sealed content and the envelope of its key, so the passphrase alone opens
 * it.
 */
export interface Vault {
  /** The known keys; the one in use seals. */
  readonly ring: KeyRing;
  /** @param kind its kind in the table of files; opening needs the same kind */
  seal(content: Buffer, kind: string): Buffer;
  /** @returns `null` when it does not open */
  open(sealed: Buffer, kind: string): Buffer | null;
}

/** The content of a sealed file. */
interface SealedFile {
  readonly v: 1;
  readonly type: "sealed";
  readonly key: string;
  readonly envelope: string;
  readonly sealed: string;
}

/** Returns the vault of a record whose keys are known. */
export function vaultOf(ring: KeyRing): Vault {
  return {
    ring,
    seal: (content, kind) => {
      const held = isUtf8(content)
        ? { text: content.toString("utf8") }
        : { base64: content.toString("base64") };
      const sealed = sealBytes(ring.current, kind, Buffer.from(JSON.stringify(held)));
      const file: SealedFile = {
        v: 1,
        type: "sealed",
        key: ring.current.id,
        envelope: ring.envelope,
        sealed,
      };
      return Buffer.from(`${JSON.stringify(file)}\n`);
    },
    open: (content, kind) => {
      const file = sealedFileIn(content);
      const key = file === null ? null : ring.get(file.key);
      if (file === null || key === null) return null;
      const held = openBytes(key, kind, file.sealed);
      return held === null ? null : contentIn(held);
    },
  };
}

/** Parses a sealed file; `null` for a plain one. */
export function sealedFileIn(content: Buffer): (SealedFile & Pick<KeyLine, "key" | "envelope">) | null {
  if (!content.subarray(0, 32).includes('"type":"sealed"')) return null;
  try {
    const value: unknown = JSON.parse(content.toString("utf8"));
    return isObject(value) && isSealedFile(value) ? value : null;
  } catch {
    return null;
  }
}

function isSealedFile(
  value: Readonly<Record<string, unknown>>,
): value is SealedFile & Record<string, unknown> {
  return (
    value.v === 1 &&
    value.type === "sealed" &&
    [value.key, value.envelope, value.sealed].every((text) => typeof text === "string")
  );
}

function contentIn(held: Buffer): Buffer | null {
  try {
    const value: unknown = JSON.parse(held.toString("utf8"));
    if (!isObject(value)) return null;
    if (typeof value.text === "string") return Buffer.from(value.text);
    return typeof value.base64 === "string" ? Buffer.from(value.base64, "base64") : null;
  } catch {
    return null;
  }
}
