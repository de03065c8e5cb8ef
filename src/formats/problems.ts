import { clip, didYouMean, escapedName } from "../core/text";

/**
 * What is wrong with an input value, as a sentence that names the place, the value and what is expected;
 * `null` if nothing is.
 */

const noteBytes = 256 * 1024;
const tagLength = 100;

/** Checks a note: plain text in any language. */
export function noteProblem(value: unknown, name = "the note"): string | null {
  if (typeof value !== "string") return `${name} is ${show(value)}; it takes text`;
  if (Buffer.byteLength(value) > noteBytes) return `${name} is longer than 256 KiB`;
  if (/\p{Cs}/u.test(value))
    return `${name} contains half a character (a lone surrogate); it takes plain text`;
  return hasControls(value) ? `${name} contains a control character; it takes plain text` : null;
}

/** Checks a tag: a word or a few. */
export function tagProblem(value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "") return `a tag is ${show(value)}; it takes a word`;
  if (value.length > tagLength) return `a tag is longer than ${tagLength} characters`;
  return escapedName(value) !== value || hasControls(value)
    ? "a tag contains a control character; it takes a word"
    : null;
}

/** The message for an unknown id, with the one that was probably meant. */
export function unknownId(noun: string, id: string, known: readonly string[]): string {
  return `there is no ${noun} "${clip(id)}". ${didYouMean(id, known)}`.trimEnd();
}

/** A value as quoted in error messages: never long, never nested. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? JSON.stringify(clip(value)) : String(value);
}

/** A text without anything that {@link hasControls} finds, and with `\n` for every line break. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, "");
}

/**
 * True for control characters, which could steer a terminal, other than tabs and line breaks, and for lone
 * surrogates, which other programs cannot read.
 */
export function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Cs}]/u.test(text) && /[\p{Cc}\p{Cs}]/u.test(text.replace(/[\t\n\r]/g, ""));
}
