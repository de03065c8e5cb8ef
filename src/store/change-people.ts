import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { join } from "node:path";
import type { CalendarDate } from "../core/calendar";
import { Failure } from "../errors";
import { hasCode, onDisk } from "./disk-error";
import { ensureFolder, folderMode, keepOwner, setMode, syncFolder } from "./files";
import {
  checkName,
  folderOf,
  type Home,
  idOf,
  journalName,
  keyOf,
  listPeople,
  me,
  type Person,
  personFileName,
  readPersonFile,
  writePersonFile,
} from "./people";
import { unconfirmed } from "./write";

/** What may be said of a person besides the name. */
interface PersonDetails {
  readonly role: string | null;
  readonly country: string | null;
}

/**
 * Adds somebody with a folder of their own; it appears whole or not at all.
 * @throws Failure `usage` for a bad name, `refused` when there is one like it, `disk`
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
 * Gives a person another name; id, folder and record stay.
 * @throws Failure `usage` for a bad name, `refused` when another person has it, `disk`
 */
export function renamePerson(home: Home, person: Person, name: string): Person {
  const clean = checkName(name);
  checkFree(home, clean, person.id);
  return write(home, { ...person, name: clean });
}

/** Changes role and country; what is not given stays. */
export function updatePerson(home: Home, person: Person, details: Partial<PersonDetails>): Person {
  return write(home, { ...person, ...details });
}

/**
 * Erases a person: record, drafts and whatever else lies in the folder, then the folder. Where links
 * stand in their place (dotfiles are often kept so), the data behind them goes, too. `me` stays listed.
 * @throws Failure `disk` naming what could not be erased
 */
export function removePerson(home: Home, person: Person): void {
  const folder = folderOf(home, person.id);
  onDisk(`${person.name} cannot be erased entirely`, folder, "Some of it may be left.", () => {
    const kind = lstatSync(folder, { throwIfNoEntry: false });
    if (kind === undefined) return;
    if (!kind.isSymbolicLink()) {
      eraseFolder(folder);
    } else {
      if (isRecordFolder(folder)) eraseFolder(realpathSync(folder));
      unlinkSync(folder);
    }
    syncFolder(home.people);
  });
}

function eraseFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // Only files: a link to a folder may lead to somebody's whole home.
    if (lstatSync(path).isSymbolicLink() && isFile(path)) rmSync(realpathSync(path));
    rmSync(path, { recursive: true, force: true });
  }
  rmdirSync(folder);
}

/** True when a folder behind a link holds what headroom puts there, so that it is ours to erase. */
function isRecordFolder(folder: string): boolean {
  return [journalName, personFileName].some((name) => existsSync(join(folder, name)));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
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
    `there is already somebody called ${name}`,
    "Names that differ only in case or spacing are the same. Choose another name.",
  );
}
