import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CalendarDate } from "../domain/calendar";
import { isObject } from "../domain/structure";
import { hasCode, isDiskError } from "./disk-failure";
import { checkName } from "./names";
import { replaceFile } from "./replace-file";

/** What a person is known by, next to their record. */
export interface PersonFile {
  readonly name: string;
  readonly role: string | null;
  readonly country: string | null;
  readonly addedOn: CalendarDate | null;
}

export const personFileName = "person.json";

/**
 * Reads `person.json`; `null` when it is missing or of no use.
 * Throws what the disk says when it cannot be read.
 */
export function readPersonFile(folder: string): PersonFile | null {
  try {
    const value: unknown = JSON.parse(
      readFileSync(join(folder, personFileName), "utf8").replace(/^\uFEFF/, ""),
    );
    if (!isObject(value) || typeof value.name !== "string") return null;
    return {
      name: checkName(value.name),
      role: textOrNull(value.role),
      country: textOrNull(value.country),
      addedOn: textOrNull(value.addedOn),
    };
  } catch (error) {
    if (isDiskError(error) && !hasCode(error, "ENOENT", "ENOTDIR", "EISDIR")) throw error;
    return null;
  }
}

/** Writes `person.json`, all or nothing. */
export function writePersonFile(folder: string, { name, role, country, addedOn }: PersonFile): void {
  const text = JSON.stringify({ v: 1, name, role, country, addedOn }, null, 2);
  replaceFile(join(folder, personFileName), [Buffer.from(`${text}\n`)]);
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
