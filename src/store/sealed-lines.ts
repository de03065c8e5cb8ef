import { isObject } from "../core/structure";
import { nextId } from "./ids";
import type { KeyRing } from "./key-ring";
import type { SealedLine } from "./lock-lines";
import { idOfLine } from "./parse";
import type { Opened } from "./read";
import { openBytes, type RecordKey, sealBytes } from "./sealing";

/** The content of a sealed line for a line without an id: a damaged one, kept as it was. */
interface Wrapped {
  readonly v: 1;
  readonly id: string;
  readonly type: "damaged-line";
  readonly recordedAt: string;
  /** Base64. */
  readonly line: string;
}

/**
 * Seals a line of a journal; a line without an id is wrapped in one that has an id.
 * @param after the id that a new one must follow, if one is needed
 */
export function sealLine(key: RecordKey, line: Buffer, recordedAt: string, after: string | null): Buffer {
  const text = line.at(-1) === 0x0a ? line.subarray(0, -1) : line;
  const own = idOfLine(line);
  if (own !== null) return sealed(key, own, text);
  const id = nextId(Date.parse(recordedAt), after);
  const wrapped: Wrapped = { v: 1, id, type: "damaged-line", recordedAt, line: text.toString("base64") };
  return sealed(key, id, Buffer.from(JSON.stringify(wrapped)));
}

function sealed(key: RecordKey, id: string, text: Buffer): Buffer {
  const line: SealedLine = { v: 1, id, key: key.id, sealed: sealBytes(key, id, text) };
  return Buffer.from(`${JSON.stringify(line)}\n`);
}

/** Opens sealed lines. */
export function openLines(ring: KeyRing, lines: readonly SealedLine[]): readonly Opened[] {
  return lines.map((line) => openLine(ring, line));
}

const ended = Buffer.from("\n");
const wrapMark = '"type":"damaged-line"';

function openLine(ring: KeyRing, { id, key: keyId, sealed: text }: SealedLine): Opened {
  const key = ring.get(keyId);
  if (key === null) return { kind: "unknown-key" };
  const bytes = openBytes(key, id, text);
  if (bytes === null) return { kind: "forged" };
  const value = bytes.includes(wrapMark) ? parsed(bytes) : null;
  if (isObject(value) && value.id === id && value.type === "damaged-line" && typeof value.line === "string")
    return { kind: "line", line: Buffer.concat([Buffer.from(value.line, "base64"), ended]) };
  return { kind: "line", line: Buffer.concat([bytes, ended]) };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}
