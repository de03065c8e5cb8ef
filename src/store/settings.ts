import { readFileSync } from "node:fs";
import * as z from "zod";
import { roles } from "../core/advice/roles";
import { isCountry } from "../core/contacts/countries";
import { loadMetrics } from "../core/questionnaire/load-metrics";

/** What can be set with `headroom config`, each with what it takes in plain words. */
export const settingKeys = {
  country: {
    takes: "the two letters of a country (ISO 3166), such as IE",
    says: "whose help lines help-now shows",
    schema: z
      .string()
      .trim()
      .toUpperCase()
      // What people write is not always what the standard says.
      .transform((code) => (code === "UK" ? "GB" : code))
      .refine(isCountry),
  },
  role: {
    takes: roles.join(", "),
    says: "which advice fits your work",
    schema: z.enum(roles),
  },
  metrics: {
    takes: "load metrics with commas, for instance m.sleep,m.night-calls",
    says: "what the weekly form asks beside its usual facts",
    schema: z
      .string()
      .transform((text) => text.split(",").map((id) => id.trim()))
      .pipe(z.array(z.enum(loadMetrics.map(({ id }) => id))).min(1)),
  },
  weekend: {
    takes: "days with commas, such as sat,sun or fri,sat",
    says: "which days signals counts as the weekend",
    schema: z
      .string()
      .toLowerCase()
      .transform((text) => text.split(",").map((name) => name.trim().slice(0, 3)))
      .pipe(
        z
          .array(z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]))
          .min(1)
          .max(3),
      ),
  },
} as const;

/** What a person can set; everything is optional and `null` means "not set". */
export interface Settings {
  /** The person whose record is used when none is named. */
  readonly person: string | null;
  /** ISO 3166-1 alpha-2 code in capitals, for the contacts of `help-now`. */
  readonly country: string | null;
  /** The role, which advice takes into account. */
  readonly role: string | null;
  /** Load metrics that the weekly form asks beside its usual ones. */
  readonly metrics: readonly string[];
  /** Days of the weekend, `fri` and the like; empty for Saturday and Sunday. */
  readonly weekend: readonly string[];
}

const unset: Settings = { person: null, country: null, role: null, metrics: [], weekend: [] };

/**
 * Reads the settings plainly, without the library that writes them, so that commands
 * start fast. Damaged settings never block a command: what cannot be read counts as unset.
 * @returns the settings, and what is wrong with the file (`null` when nothing is)
 */
export function readSettings(file: string): { settings: Settings; damaged: string | null } {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { settings: unset, damaged: missing ? null : `${file} cannot be opened` };
  }
  try {
    const stored: unknown = JSON.parse(text);
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
