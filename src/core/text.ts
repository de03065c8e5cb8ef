import { distance } from "fastest-levenshtein";

/**
 * Characters that could control a terminal or change the writing direction; tab and line break do neither.
 * Written out, since Unicode property escapes would cost each command 2 ms.
 */
const controls = "[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]|\\r(?!\\n)";
const steering = `${controls}|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]`;
const controlsAnywhere = new RegExp(controls, "g");
const steeringAnywhere = new RegExp(steering, "g");
/** The colour codes of screens, which are escape sequences themselves. */
const coloursOrSteering = new RegExp(`(\\x1b\\[(?:[12]|22|3[3569])m)|${steering}`, "g");

/**
 * Makes a text safe to show: nothing that people or files put into it can control the terminal. All output
 * goes through here.
 * @param colours whether to keep the colours of screens
 */
export function safeText(text: string, colours = false): string {
  return text.replace(coloursOrSteering, (_, colour?: string) => (colours ? (colour ?? "") : ""));
}

/**
 * A value from a file without control characters in its texts. Characters that change the writing direction
 * stay, since some languages need them; they are removed on display.
 */
export function safeValue<T>(value: T): T {
  if (typeof value === "string") return value.replace(controlsAnywhere, "") as T;
  if (Array.isArray(value)) return value.map(safeValue) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [safeValue(key), safeValue(member)]),
  ) as T;
}

/** {@link safeValue} for the text of a JSON document; a damaged one stays as it is. */
export function safeDocument(json: string): string {
  if (!/\\u00|\\[bf]|[\x7f-\x9f]/.test(json)) return json;
  try {
    return JSON.stringify(safeValue(JSON.parse(json)));
  } catch {
    return json;
  }
}

/** The text of a JSON document with such characters escaped, so that none is lost. */
export function safeJson(json: string): string {
  return json.replace(steeringAnywhere, escapeOf);
}

/** A file name on one line, whatever it contains. */
export function escapedName(name: string): string {
  return name.replace(/[\t\n\r]/g, escapeOf).replace(steeringAnywhere, escapeOf);
}

/** A word as a shell would read it: in single quotes if it contains anything special to a shell. */
export function shellWord(word: string): string {
  return /^[\w.,:=@/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * A text that an error message can safely quote: none of its characters can control the terminal.
 * @param most how many characters to keep; the rest becomes `...`
 */
export function clip(text: string, most = 40): string {
  const plain = text.replace(/[\t\r\n]/g, " ").replace(steeringAnywhere, " ");
  return plain.length > most ? `${plain.slice(0, most)}...` : plain;
}

/**
 * Up to three known words that may have been meant, nearest first. A word is near if fewer than half of its
 * letters would have to change.
 */
export function near(word: string, known: readonly string[]): string[] {
  const fold = (text: string) => text.normalize("NFKC").toLowerCase();
  return known
    .map((candidate) => ({ candidate, far: distance(fold(word), fold(candidate)) }))
    .filter(
      ({ candidate, far }) => far <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) * 0.4)),
    )
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** "Did you mean checkin?" for a mistyped word, or an empty string. */
export function didYouMean(word: string, known: readonly string[]): string {
  const words = near(word, known);
  return words.length === 0 ? "" : `Did you mean ${words.join(" or ")}? `;
}
