import { safeValue } from "../core/text";
import { isFailure } from "../errors";
import { readTextWithin } from "./files";

/** What a person can set; everything is optional and `null` means "not set". */
export interface Settings {
  /** The person whose record is used by default. */
  readonly person: string | null;
  /** ISO 3166-1 alpha-2 code in capitals, for the contacts of `help-now`. */
  readonly country: string | null;
  /** The role, which advice takes into account. */
  readonly role: string | null;
  /** Load metrics that the weekly form asks beside its usual ones. */
  readonly metrics: readonly string[];
  /** Weekend days, such as `fri`; empty for Saturday and Sunday. */
  readonly weekend: readonly string[];
}

const unset: Settings = { person: null, country: null, role: null, metrics: [], weekend: [] };

/**
 * Reads the settings without the library that writes them, so that commands start fast. Damaged settings
 * never block a command: anything unreadable counts as unset.
 * @returns the settings, and what is wrong with the file (`null` if nothing is)
 */
export function readSettings(file: string): { settings: Settings; damaged: string | null } {
  let text: string | null;
  try {
    text = readTextWithin(file);
  } catch (error) {
    return { settings: unset, damaged: isFailure(error) ? error.message : `${file} cannot be opened` };
  }
  if (text === null) return { settings: unset, damaged: null };
  try {
    const stored: unknown = safeValue(JSON.parse(text));
    if (typeof stored !== "object" || stored === null || Array.isArray(stored)) throw new SyntaxError();
    return { settings: settingsFrom(stored), damaged: null };
  } catch {
    return { settings: unset, damaged: `${file} is not valid JSON` };
  }
}

function settingsFrom(stored: object): Settings {
  const text = (key: string) => {
    const value: unknown = Object.getOwnPropertyDescriptor(stored, key)?.value;
    return typeof value === "string" && value !== "" ? value : null;
  };
  const list = (key: string) => {
    const value: unknown = Object.getOwnPropertyDescriptor(stored, key)?.value;
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
  };
  return {
    person: text("person"),
    country: text("country"),
    role: text("role"),
    metrics: list("metrics"),
    weekend: list("weekend"),
  };
}
