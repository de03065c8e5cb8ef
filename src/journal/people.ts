import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../errors";
import { didYouMean } from "../near";
import { hasCode, onDisk } from "./disk-failure";
import { isFolder } from "./folder";
import { checkName, keyOf } from "./names";
import { type PersonFile, readPersonFile } from "./person-file";

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

/** The one who is there before anybody is added (cli.md, "Global"). */
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

/** Folders that begin with a dot are being made, or belong to a program that syncs. */
function foldersIn(people: string): string[] {
  try {
    return readdirSync(people).filter((name) => !name.startsWith(".") && isFolder(join(people, name)));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

function byName(a: Person, b: Person): number {
  const [first, second] = [`${keyOf(a.name)}\0${a.id}`, `${keyOf(b.name)}\0${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
