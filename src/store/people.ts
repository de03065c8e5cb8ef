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

/** Names of files that headroom keeps, without what follows the first dot. */
const stem =
  "(?<name>journal|(?:session-|talk-)?draft(?:-\\d{1,2})?|(?:safety-plan|mentor-notes|received|shares|signals|person|config|signing-key|due|reminded))";
const ending = "(?<ending>\\.[a-z]+)?";
/** OneDrive (`journal-LAPTOP.jsonl`), iCloud (`journal 2.jsonl`) and what file managers add, in any language. */
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
 * Of which file this one is the copy that a program which syncs, or a file manager, has put beside it;
 * `null` for any other name.
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

/** Numbered drafts would look like copies of the first one. */
const ownName = /^(?:session-|talk-)?draft(?:-\d{1,2})?\.json$/;

/** Where a name becomes the name of a folder: safe on every file system, the same on every computer. */

const longestName = 80;
/** Of such letters everything is known; asking the tables of Unicode would cost each command 2 ms. */
const plainLetters = /^[ -~]*$/;
const controls = () => /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const invisible = () => /\p{Default_Ignorable_Code_Point}/gu;
const plainId = /^[a-z0-9][a-z0-9-]{0,39}$/;
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A person's name as it is kept: trimmed, composed characters.
 * @throws Failure `usage` for a name that cannot be shown or filed
 */
export function checkName(name: string): string {
  const clean = name.normalize("NFC").trim();
  const wrong = flawOf(clean);
  if (wrong !== null)
    throw new Failure(
      "usage",
      `the name ${wrong}`,
      "A name takes up to 80 characters, such as Ann or Jo Weber.",
    );
  return clean;
}

function flawOf(name: string): string | null {
  if (!plainLetters.test(name)) {
    if (controls().test(name)) return "holds control characters";
    if (bidiControls.test(name)) return "holds characters that turn the direction of writing";
  }
  if (withoutInvisible(name).trim() === "") return "is empty";
  if (/[/\\]/.test(name)) return "holds / or \\";
  if (/^[.\s]+$/.test(keyOf(name))) return "holds nothing but dots";
  const length = [...name].length;
  return length > longestName ? `is ${length} characters long` : null;
}

/** Two names with the same key belong to the same person: case, width, spacing and invisible characters aside. */
export function keyOf(name: string): string {
  const folded = withoutInvisible(name.normalize("NFKC").toLowerCase().normalize("NFKC"));
  // Lower case of a sigma depends on what stands after it; one person must not become two by that.
  return folded.replaceAll("\u03C2", "\u03C3").trim().replaceAll(/\s+/g, " ");
}

function withoutInvisible(text: string): string {
  return plainLetters.test(text) ? text : text.replaceAll(invisible(), "");
}

/**
 * The id of a person, also the name of the folder: `jo-weber` for Jo Weber. A name of which a plain
 * id would lose something gets a part of its hash: `jorg-1f3a90c2` for Jörg. The same name gets the
 * same id on every computer, so synced folders converge.
 */
export function idOf(name: string): string {
  const key = keyOf(name);
  const plain = key.replaceAll(" ", "-");
  // A name with hyphens, or one that looks like an id with a hash, might be another's plain id.
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

/** True for an id that {@link idOf} and `addPerson` give, which is safe wherever it is written. */
export function isPersonId(id: string): boolean {
  if (!/^[a-z0-9][a-z0-9-]{0,47}$/.test(id)) return false;
  return id === me || /-[0-9a-f]{8}$/.test(id) || idOf(id.replaceAll("-", " ")) === id;
}

/** What a person is known by, next to their record. */
interface PersonFile {
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

/** Where the people's folders lie; absolute. */
export interface Home {
  readonly people: string;
}

/** Somebody with a record of their own. */
export interface Person {
  /** Also the name of the folder; stays the same when the name changes. */
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  /** ISO 3166 code, upper case. */
  readonly country: string | null;
}

/** The one who is there before anybody is added. */
export const me = "me";

/** The folder with all that belongs to one person. */
export function folderOf(home: Home, id: string): string {
  return join(home.people, id);
}

/** The record itself, in the folder of its person. */
export const journalName = "journal.jsonl";

/** The journal of a person, whether it exists or not. */
export function journalOf(home: Home, person: Person): string {
  return join(folderOf(home, person.id), journalName);
}

/**
 * Everybody who has a record here: `me` first, the others by name. A folder without a readable
 * `person.json` goes by its own name.
 * @throws Failure `disk` when the people's folder cannot be read
 */
export function listPeople(home: Home): Person[] {
  const ids = onDisk("the people cannot be listed", home.people, "", () => foldersIn(home.people));
  const others = ids.filter((id) => id !== me).map((id) => personIn(home, id));
  return [personIn(home, me), ...others.sort(byName)];
}

/**
 * The person with this name, whatever its case; an id does as well.
 * @throws Failure `not-found` that suggests near names, `usage` for what cannot be a name
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
    `there is nobody called ${wanted}`,
    `${meant}headroom people lists everybody; headroom people add adds somebody.`,
  );
}

function personIn(home: Home, id: string): Person {
  const file = fileOf(folderOf(home, id));
  return { id, name: file?.name ?? id, role: file?.role ?? null, country: file?.country ?? null };
}

/** One folder that cannot be read must not keep anybody from the others. */
function fileOf(folder: string): PersonFile | null {
  try {
    return readPersonFile(folder);
  } catch {
    return null;
  }
}

/** Whatever else lies there is nobody's record (docs/record.md, "Files, links and owners"). */
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
