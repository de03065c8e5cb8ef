import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CalendarDate } from "../core/calendar";
import { isObject } from "../core/structure";
import { didYouMean, safeValue } from "../core/text";
import { Failure } from "../errors";
import { hasCode, isDiskError, onDisk } from "./disk-error";
import { isFolder, readTextWithin } from "./files";
import { replaceFile } from "./write";

const syncthing = /^(?<name>.+)\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}(?<ending>\.[a-z]+)?$/;
/** Dropbox, Nextcloud and ownCloud: `journal (Ann's conflicted copy 2026-11-22).jsonl`. */
const inBrackets = /^(?<name>.+?) ?\([^()]*conflict[^()]*\)(?<ending>\.[a-z]+)?$/i;

/** Names of headroom's own files, up to the first dot. */
const stem =
  "(?<name>journal|(?:session-|talk-)?draft(?:-\\d{1,2})?|(?:safety-plan|mentor-notes|received|shares|signals|person|config|signing-key|due|reminded))";
const ending = "(?<ending>\\.[a-z]+)?";
/**
 * OneDrive (`journal-LAPTOP.jsonl`), iCloud (`journal 2.jsonl`) and suffixes of file managers, in any
 * language.
 */
const added = new RegExp(`^${stem}(?: ?\\([^()]+\\)|[ _-][^./]+)${ending}$`, "u");
/** `Copy of journal.jsonl`, `Kopie von journal.jsonl`. */
const ahead = new RegExp(`^[^./]{1,40} ${stem}${ending}$`, "u");
const endings: Readonly<Record<string, string>> = {
  journal: ".jsonl",
  "signing-key": ".txt",
  due: "",
  reminded: "",
};

/**
 * The file of which this one is a conflict copy, made by a sync program or a file manager; `null` for any
 * other name.
 */
export function conflictOf(name: string): string | null {
  const synced = (syncthing.exec(name) ?? inBrackets.exec(name))?.groups;
  if (synced !== undefined) return `${synced.name ?? ""}${synced.ending ?? ""}`;
  if (ownName.test(name)) return null;
  const copied = (added.exec(name) ?? ahead.exec(name))?.groups;
  if (copied === undefined) return null;
  const expected = endings[copied.name ?? ""] ?? ".json";
  return (copied.ending ?? "") === expected ? `${copied.name}${expected}` : null;
}

/** Numbered drafts would otherwise look like copies of the first one. */
const ownName = /^(?:session-|talk-)?draft(?:-\d{1,2})?\.json$/;

/** Turns names into folder names: safe on every file system, the same on every computer. */

const longestName = 80;
/** ASCII needs none of the Unicode checks, which would cost each command 2 ms. */
const plainLetters = /^[ -~]*$/;
const controls = () => /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const invisible = () => /\p{Default_Ignorable_Code_Point}/gu;
const plainId = /^[a-z0-9][a-z0-9-]{0,39}$/;
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A person's name as stored: trimmed, in composed characters (NFC).
 * @throws Failure `usage` for a name that cannot be displayed or used as a folder name
 */
export function checkName(name: string): string {
  const clean = name.normalize("NFC").trim();
  const wrong = flawOf(clean);
  if (wrong !== null)
    throw new Failure(
      "usage",
      `the name ${wrong}`,
      "A name can have up to 80 characters, such as Ann or Jo Weber.",
    );
  return clean;
}

function flawOf(name: string): string | null {
  if (!plainLetters.test(name)) {
    if (controls().test(name)) return "contains control characters";
    if (bidiControls.test(name)) return "contains characters that change the writing direction";
  }
  if (withoutInvisible(name).trim() === "") return "is empty";
  if (/[/\\]/.test(name)) return "contains / or \\";
  if (/^[.\s]+$/.test(keyOf(name))) return "contains nothing but dots";
  const length = [...name].length;
  return length > longestName ? `is ${length} characters long` : null;
}

/**
 * Two names with the same key belong to the same person: it ignores case, width, spacing and invisible
 * characters.
 */
export function keyOf(name: string): string {
  const folded = withoutInvisible(name.normalize("NFKC").toLowerCase().normalize("NFKC"));
  // The lower case of a sigma depends on what follows it, which must not make two people of one.
  return folded.replaceAll("\u03C2", "\u03C3").trim().replaceAll(/\s+/g, " ");
}

function withoutInvisible(text: string): string {
  return plainLetters.test(text) ? text : text.replaceAll(invisible(), "");
}

/**
 * The id of a person, also the name of the folder: `jo-weber` for Jo Weber. A name that a plain id cannot
 * fully represent gets part of its hash: `jorg-1f3a90c2` for Jörg. The same name gets the same id on every
 * computer, so synced folders converge.
 */
export function idOf(name: string): string {
  const key = keyOf(name);
  const plain = key.replaceAll(" ", "-");
  // A name with hyphens, or one that looks like an id with a hash, might be the plain id of another name.
  const lossless = plainId.test(plain) && !key.includes("-") && !/-[0-9a-f]{8}$/.test(plain);
  if (lossless && !windowsDevice.test(plain)) return plain;
  const slug = key
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 30)
    .replace(/-+$/, "");
  return `${slug === "" ? "p" : slug}-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
}

/** True for an id as {@link idOf} and `addPerson` create it, which is safe in any path. */
export function isPersonId(id: string): boolean {
  if (!/^[a-z0-9][a-z0-9-]{0,47}$/.test(id)) return false;
  return id === me || /-[0-9a-f]{8}$/.test(id) || idOf(id.replaceAll("-", " ")) === id;
}

/** What describes a person, beside their record. */
interface PersonFile {
  readonly name: string;
  readonly role: string | null;
  readonly country: string | null;
  readonly addedOn: CalendarDate | null;
}

export const personFileName = "person.json";

/**
 * Reads `person.json`; `null` when it is missing or invalid. Throws the raw disk error when it cannot be
 * read.
 */
export function readPersonFile(folder: string): PersonFile | null {
  try {
    const text = readTextWithin(join(folder, personFileName)) ?? "";
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
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
  return typeof value === "string" ? safeValue(value) : null;
}

/** Where the people's folders are; absolute. */
export interface Home {
  readonly people: string;
}

/** A person with a record. */
export interface Person {
  /** Also the name of the folder; unchanged when the person is renamed. */
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  /** ISO 3166 code, upper case. */
  readonly country: string | null;
}

/** The person who exists before any is added. */
export const me = "me";

/** The folder with everything that belongs to one person. */
export function folderOf(home: Home, id: string): string {
  return join(home.people, id);
}

/** The record itself, in its person's folder. */
export const journalName = "journal.jsonl";

/** The journal of a person, whether it exists or not. */
export function journalOf(home: Home, person: Person): string {
  return join(folderOf(home, person.id), journalName);
}

/**
 * Everyone with a record here: `me` first, the others by name. A folder without a readable `person.json` is
 * listed under the folder's name.
 * @throws Failure `disk` when the people's folder cannot be read
 */
export function listPeople(home: Home): Person[] {
  const ids = onDisk("the people cannot be listed", home.people, "", () => foldersIn(home.people));
  const others = ids.filter((id) => id !== me).map((id) => personIn(home, id));
  return [personIn(home, me), ...others.sort(byName)];
}

/**
 * The person with this name, in any case, or with this id.
 * @throws Failure `not-found` suggesting similar names, `usage` for an invalid name
 */
export function findPerson(home: Home, name: string): Person {
  const wanted = checkName(name);
  const people = listPeople(home);
  const found =
    people.find((person) => keyOf(person.name) === keyOf(wanted)) ??
    people.find((person) => person.id === keyOf(wanted));
  if (found !== undefined) return found;
  const meant = didYouMean(
    wanted,
    people.map((person) => person.name),
  );
  throw new Failure(
    "not-found",
    `there is no one called ${wanted}`,
    `${meant}headroom people lists everyone; headroom people add adds someone.`,
  );
}

function personIn(home: Home, id: string): Person {
  const file = fileOf(folderOf(home, id));
  return { id, name: file?.name ?? id, role: file?.role ?? null, country: file?.country ?? null };
}

/** One unreadable folder must not block access to the others. */
function fileOf(folder: string): PersonFile | null {
  try {
    return readPersonFile(folder);
  } catch {
    return null;
  }
}

/** Anything else there is not a record (docs/record.md, "Files, links and owners"). */
function foldersIn(people: string): string[] {
  try {
    return readdirSync(people).filter((name) => isPersonId(name) && isFolder(join(people, name)));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

function byName(a: Person, b: Person): number {
  const [first, second] = [`${keyOf(a.name)}\0${a.id}`, `${keyOf(b.name)}\0${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
