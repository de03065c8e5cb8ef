import { distance } from "fastest-levenshtein";

/**
 * What could steer a terminal or turn the direction of writing; tab and line break do neither. Written out,
 * since asking the tables of Unicode would cost each command 2 ms.
 */
const controls = "[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]|\\r(?!\\n)";
const steering = `${controls}|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]`;
const controlsAnywhere = new RegExp(controls, "g");
const steeringAnywhere = new RegExp(steering, "g");
/** The colours that screens are painted in, which begin and end with an escape themselves. */
const coloursOrSteering = new RegExp(`(\\x1b\\[(?:[12]|22|3[3569])m)|${steering}`, "g");

/**
 * A text as it may be shown: what people or files put into it steers no terminal. All output goes through here.
 * @param colours whether the colours of screens stay
 */
export function safeText(text: string, colours = false): string {
  return text.replace(coloursOrSteering, (_, colour?: string) => (colours ? (colour ?? "") : ""));
}

/**
 * A value from a file without control characters in its texts. What turns the direction of writing stays, since
 * some languages need it; it goes where it is shown.
 */
export function safeValue<T>(value: T): T {
  if (typeof value === "string") return value.replace(controlsAnywhere, "") as T;
  if (Array.isArray(value)) return value.map(safeValue) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [safeValue(key), safeValue(member)]),
  ) as T;
}

/** {@link safeValue} for the text of a JSON document; one that is damaged stays as it is. */
export function safeDocument(json: string): string {
  if (!/\\u00|\\[bf]|[\x7f-\x9f]/.test(json)) return json;
  try {
    return JSON.stringify(safeValue(JSON.parse(json)));
  } catch {
    return json;
  }
}

/** The text of a JSON document in which such characters stand as escapes, so that none is lost. */
export function safeJson(json: string): string {
  return json.replace(steeringAnywhere, escapeOf);
}

/** A name of a file on one line, whatever it holds. */
export function escapedName(name: string): string {
  return name.replace(/[\t\n\r]/g, escapeOf).replace(steeringAnywhere, escapeOf);
}

/** A word as a shell reads it back: in single quotes where it holds anything that a shell could take for its own. */
export function shellWord(word: string): string {
  return /^[\w.,:=@/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * A text as an error message may quote it: none of its characters steers a terminal.
 * @param most characters that are kept; the rest becomes `...`
 */
export function clip(text: string, most = 40): string {
  const plain = text.replace(/[\t\r\n]/g, " ").replace(steeringAnywhere, " ");
  return plain.length > most ? `${plain.slice(0, most)}...` : plain;
}

/**
 * The known words that somebody may have meant, nearest first, three at most.
 * A word is near when fewer than half of its letters would have to change.
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
