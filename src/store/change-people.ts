import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from "node:fs";
import { basename, join } from "node:path";
import type { CalendarDate } from "../core/calendar";
import { escapedName } from "../core/text";
import { Failure } from "../errors";
import { hasCode, onDisk } from "./disk-error";
import { rememberPerson } from "./erased";
import { ensureFolder, folderMode, isLink, keepOwner, setMode, syncFolder } from "./files";
import {
  checkName,
  conflictOf,
  folderOf,
  type Home,
  idOf,
  keyOf,
  listPeople,
  me,
  type Person,
  readPersonFile,
  writePersonFile,
} from "./people";
import { kindOfFile, personFiles } from "./person-files";
import { unconfirmed } from "./write";

/** What a person can have besides a name. */
interface PersonDetails {
  readonly role: string | null;
  readonly country: string | null;
}

/**
 * Adds a person with their own folder, which appears complete or not at all.
 * @throws Failure `usage` for an invalid name, `refused` when the name is taken, `disk`
 */
export function addPerson(home: Home, name: string, details: PersonDetails, addedOn: CalendarDate): Person {
  const clean = checkName(name);
  checkFree(home, clean, null);
  ensureFolder(home.people);
  const id = [idOf(clean), `${idOf(clean)}-${randomBytes(4).toString("hex")}`].find(
    (candidate) => !existsSync(folderOf(home, candidate)),
  );
  if (id === undefined) throw taken(clean);
  onDisk(`${clean} cannot be added`, home.people, "Nothing was stored.", () => {
    const unnamed = join(home.people, `.new-${randomBytes(8).toString("hex")}`);
    mkdirSync(unnamed, { mode: folderMode });
    setMode(() => chmodSync(unnamed, folderMode));
    keepOwner(unnamed);
    try {
      writePersonFile(unnamed, { name: clean, ...details, addedOn });
      renameSync(unnamed, folderOf(home, id));
    } catch (error) {
      rmSync(unnamed, { recursive: true, force: true });
      // Another process has just added the same one.
      throw hasCode(error, "ENOTEMPTY", "EEXIST") ? taken(clean) : error;
    }
    try {
      syncFolder(home.people);
    } catch {
      throw unconfirmed(folderOf(home, id));
    }
  });
  return { id, name: clean, ...details };
}

/**
 * Renames a person; id, folder and record stay the same.
 * @throws Failure `usage` for an invalid name, `refused` when another person has it, `disk`
 */
export function renamePerson(home: Home, person: Person, name: string): Person {
  const clean = checkName(name);
  checkFree(home, clean, person.id);
  return write(home, { ...person, name: clean });
}

/** Changes role and country; anything not given stays. */
export function updatePerson(home: Home, person: Person, details: Partial<PersonDetails>): Person {
  return write(home, { ...person, ...details });
}

/**
 * Erases a person: everything that headroom keeps in the folder, then the folder itself. Links are never
 * followed and stay in place, as does anything headroom did not put there. `me` stays listed.
 * @throws Failure `disk` naming what could not be erased, `refused` naming what was left
 */
export function removePerson(home: Home, person: Person): void {
  const folder = folderOf(home, person.id);
  if (!isLink(folder)) rememberPerson(home, person);
  const left = onDisk(`${person.name} cannot be erased entirely`, folder, "Some of it may be left.", () => {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (found.isSymbolicLink()) return [`${folder} is a link`];
    const stays = eraseFiles(folder);
    syncFolder(home.people);
    return stays;
  });
  if (left.length > 0) throw notErased(person, left);
}

/** Unlinks headroom's own files, then any folders left empty. @returns what is left, in words */
function eraseFiles(folder: string): string[] {
  const left = personFiles(folder).flatMap(({ path, name }) => {
    const file = lstatSync(path);
    if (file.isSymbolicLink()) return [`${path} is a link`];
    const base = basename(name);
    const copied = conflictOf(base);
    const isOurs =
      kindOfFile(name) !== null ||
      (copied !== null && kindOfFile(name.slice(0, name.length - base.length) + copied) !== null);
    if (!isOurs) return [`${path} was not put there by headroom`];
    unlinkSync(path);
    return file.nlink > 1 ? [`${path} had another hard link, which still holds its content`] : [];
  });
  const inner = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  for (const empty of [...inner.map(({ name }) => join(folder, name)), folder])
    try {
      rmdirSync(empty);
    } catch (error) {
      if (!hasCode(error, "ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST")) throw error;
    }
  const isThere = lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
  return left.length === 0 && isThere ? [`${folder} holds folders that headroom did not put there`] : left;
}

function notErased({ name }: Person, left: readonly string[]): Failure {
  const more = left.length > 3 ? ` and ${left.length - 3} more` : "";
  return new Failure(
    "refused",
    `not everything of ${name} was erased: ${left.slice(0, 3).map(escapedName).join("; ")}${more}`,
    "Everything headroom kept there is gone. Check the rest and remove it yourself.",
  );
}

function write(home: Home, person: Person): Person {
  const folder = folderOf(home, person.id);
  ensureFolder(folder);
  onDisk(`${person.name} cannot be changed`, folder, "Nothing was stored.", () =>
    writePersonFile(folder, { ...person, addedOn: readPersonFile(folder)?.addedOn ?? null }),
  );
  return person;
}

function checkFree(home: Home, name: string, except: string | null): void {
  const key = keyOf(name);
  const other = listPeople(home).find(
    (person) => person.id !== except && (keyOf(person.name) === key || (key === me && person.id === me)),
  );
  if (other !== undefined) throw taken(other.name);
}

function taken(name: string): Failure {
  return new Failure(
    "refused",
    `there is already a person called ${name}`,
    "Names that differ only in case or spacing are the same. Choose another name.",
  );
}
