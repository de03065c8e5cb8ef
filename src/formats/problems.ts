import { clip, didYouMean, escapedName } from "../core/text";

/**
 * What is wrong with one value that somebody handed in, as a sentence that names the
 * place, the value and what is expected; `null` when nothing is.
 */

const noteBytes = 256 * 1024;
const tagLength = 100;

/** A note: plain text of any language. */
export function noteProblem(value: unknown, name = "the note"): string | null {
  if (typeof value !== "string") return `${name} is ${show(value)}; it takes text`;
  if (Buffer.byteLength(value) > noteBytes) return `${name} is longer than 256 KiB`;
  if (/\p{Cs}/u.test(value)) return `${name} holds half a character (a lone surrogate); it takes plain text`;
  return hasControls(value) ? `${name} holds a control character; it takes plain text` : null;
}

/** A tag: a word or a few. */
export function tagProblem(value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "") return `a tag is ${show(value)}; it takes a word`;
  if (value.length > tagLength) return `a tag is longer than ${tagLength} characters`;
  return escapedName(value) !== value || hasControls(value)
    ? "a tag holds a control character; it takes a word"
    : null;
}

/** An id that names nothing, with the one that was probably meant. */
export function unknownId(noun: string, id: string, known: readonly string[]): string {
  return `there is no ${noun} "${clip(id)}". ${didYouMean(id, known)}`.trimEnd();
}

/** A value as an error message may quote it: never long, never nested. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? JSON.stringify(clip(value)) : String(value);
}

/** A text without what {@link hasControls} finds in it; every line break is one character. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, "");
}

/**
 * Tabs and line breaks are fine; other control characters could steer a terminal, and half of a character
 * (a lone surrogate) makes a text that no other program reads.
 */
export function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Cs}]/u.test(text) && /[\p{Cc}\p{Cs}]/u.test(text.replace(/[\t\n\r]/g, ""));
}
