import { isUtf8 } from "node:buffer";
import { isObject } from "../core/structure";
import { type Entry, entryTypes, type OtherEntry } from "./entry";
import { isEntry, isOther, isUuid } from "./entry-check";
import { isKeptKeyLine, isKeyLine, isSealedLine, isStateLine, type SealedLine } from "./lock-lines";

const newline = 0x0a;

/** Yields the lines of a block, each with its newline; the last one may lack it. */
export function* linesIn(block: Buffer): Generator<Buffer> {
  for (let start = 0; start < block.length; ) {
    const found = block.indexOf(newline, start);
    const end = found < 0 ? block.length : found + 1;
    yield block.subarray(start, end);
    start = end;
  }
}

/** True when a line ends with its newline, as every completely written line does. */
export function isEnded(line: Buffer): boolean {
  return line.at(-1) === newline;
}

/** Why a line was set aside. */
type Damage = "half-written" | "nul" | "not-utf8" | "not-json" | "not-an-entry" | "same-id";

/** Kinds of damage in the words of a report: `line 7: …`. */
export const damageWords: Readonly<Record<Damage, string>> = {
  "half-written": "half-written (a power cut or a killed program)",
  nul: "only zero bytes (a power cut)",
  "not-utf8": "not UTF-8 text",
  "not-json": "not JSON",
  "not-an-entry": "not an entry of a headroom journal",
  "same-id": "same id, different content",
};

/** What one line of a journal is. */
export type Verdict =
  | { readonly kind: "entry"; readonly entry: Entry }
  /** Version 1, of a type that this headroom does not know. */
  | { readonly kind: "other"; readonly entry: OtherEntry }
  /** Of a later format version. */
  | { readonly kind: "newer"; readonly id: string | null }
  /** A line about the lock of the record: its key, or its state. */
  | { readonly kind: "lock"; readonly id: string }
  | { readonly kind: "sealed"; readonly sealed: SealedLine }
  | { readonly kind: "blank" }
  | { readonly kind: "damaged"; readonly why: Damage };

const blank: Verdict = { kind: "blank" };

/**
 * Parses one line as it is on disk. Tolerates what other programs do to text files: Windows line endings, a
 * byte order mark, zero bytes around a complete entry, a missing newline at the end.
 */
export function parseLine(line: Buffer): Verdict {
  const verdict = parseText(line.toString("utf8"));
  if (verdict.kind === "damaged") return isEnded(line) ? verdict : { kind: "damaged", why: "half-written" };
  // A flipped bit inside a note would otherwise pass as a replacement character.
  return isUtf8(line) ? verdict : { kind: "damaged", why: "not-utf8" };
}

/** The id of a line: entries of every type and version have one. */
export function idOfLine(line: Buffer): string | null {
  return idOfVerdict(parseLine(line));
}

/** The id of a parsed line. */
export function idOfVerdict(verdict: Verdict): string | null {
  if (verdict.kind === "newer" || verdict.kind === "lock") return verdict.id;
  if (verdict.kind === "sealed") return verdict.sealed.id;
  return verdict.kind === "entry" || verdict.kind === "other" ? verdict.entry.id : null;
}

/** Parses lines as {@link parseLine} does, but decodes them together where possible, which is faster. */
export function parseLines(bytes: Buffer): Verdict[] {
  if (!isUtf8(bytes) || !isEnded(bytes)) return Array.from(linesIn(bytes), parseLine);
  const lines = bytes.toString("utf8").split("\n");
  // Drop the empty string after the last newline.
  lines.pop();
  return lines.map(parseText);
}

/** Parses one complete line. */
function parseText(line: string): Verdict {
  const text = withoutPadding(line);
  if (text === "") return line.includes("\0") ? { kind: "damaged", why: "nul" } : blank;
  // Most damage is detected without an exception, which would cost a hundred times as much.
  if (!text.startsWith("{")) return { kind: "damaged", why: "not-an-entry" };
  if (!text.endsWith("}")) return { kind: "damaged", why: "not-json" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "damaged", why: "not-json" };
  }
  if (isEntry(value)) return { kind: "entry", entry: value };
  if (isSealedLine(value)) return { kind: "sealed", sealed: value };
  if (isKeyLine(value) || isKeptKeyLine(value) || isStateLine(value)) return { kind: "lock", id: value.id };
  if (isOther(value) && !isKnownType(value.type)) return { kind: "other", entry: value };
  return newerVersion(value) ?? { kind: "damaged", why: "not-an-entry" };
}

/** Zero bytes and byte order marks around a line do not make its content damaged. */
function withoutPadding(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isPadding(text, start)) start += 1;
  while (start < end && isPadding(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isPadding(text: string, at: number): boolean {
  const character = text.charCodeAt(at);
  return character <= 0x20 || character === 0xfeff;
}

/**
 * Includes the lock's own types, so that a broken lock line does not pass for an entry of another headroom.
 */
function isKnownType(type: string): boolean {
  return type === "key" || type === "state" || entryTypes.some((known) => known === type);
}

function newerVersion(value: unknown): Verdict | null {
  if (!isObject(value) || typeof value.v !== "number" || !Number.isInteger(value.v) || value.v <= 1)
    return null;
  return { kind: "newer", id: isUuid(value.id) ? value.id : null };
}
