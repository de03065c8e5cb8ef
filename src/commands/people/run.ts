import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../context";
import type { Role } from "../../core/advice/roles";
import { clip, shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { dueDetails } from "../../formats/due-json";
import { addPerson, removePerson, renamePerson } from "../../store/change-people";
import { isLocked } from "../../store/journal";
import { findPerson, folderOf, listPeople, type Person } from "../../store/people";
import { receivedName } from "../../store/person-files";
import { settingKeys } from "../../store/setting-keys";
import { writeSetting } from "../../store/settings-write";
import { textWidth, wrap } from "../../ui/layout";
import { dueUnasked } from "../common/due";
import type { SharedRecord } from "../common/received";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { type PersonRow, renderPeople } from "./view";

interface AddOptions {
  readonly role?: Role;
  readonly country?: string;
}

interface ListOptions {
  readonly all?: boolean;
}

interface RemoveOptions {
  readonly confirm?: string;
}

/** `people` and `people list`: who has a record here, with what is due; never a score. */
export async function list(context: Context, options: ListOptions = {}): Promise<Outcome> {
  const { today } = context.clock;
  const current = personOf(context);
  const rows: PersonRow[] = [];
  for (const person of listPeople(context.home)) {
    const locked = isLocked(folderOf(context.home, person.id));
    const due = await dueUnasked(context, person);
    rows.push({ ...person, current: person.id === current.id, locked, ...due });
  }
  const shared = await sharedHere(context, current);
  if (context.flags.json) {
    const sharedRows =
      shared.length === 0 ? [] : shared.map((await import("../common/received")).sharedRowOf);
    context.json({ schema: "headroom/people-list@2", people: rows.map(listed), shared: sharedRows });
  } else context.out.write(renderPeople(rows, shared, options.all === true, today, context.out.look));
  return "done";
}

function listed({ id, name, role, country, current, locked, ...due }: PersonRow) {
  return { id, name, role, country, current, locked, ...dueDetails(due) };
}

/** What others share with the person in use; when nobody does, its schemas are not loaded. */
async function sharedHere(context: Context, person: Person): Promise<readonly SharedRecord[]> {
  if (!existsSync(join(folderOf(context.home, person.id), receivedName))) return [];
  const { receivedUnasked, sharedIn } = await import("../common/received");
  const here = await receivedUnasked(context, person);
  return here === null ? [] : sharedIn(here.received, context.clock.today);
}

/** `people add NAME`: adds a person with a record of their own. */
export function add(context: Context, options: AddOptions, name = ""): Outcome {
  const details = {
    role: options.role ?? null,
    country: options.country === undefined ? null : countryFlag(options.country),
  };
  const person = addPerson(context.home, name, details, context.clock.today);
  return told(
    context,
    "added",
    person,
    `${person.name} is added. headroom people use ${shellWord(person.name)} switches to that record.`,
  );
}

/** `people use NAME`: whose record is used when none is named. */
export function use(context: Context, _options: object, name = ""): Outcome {
  const person = findPerson(context.home, name);
  writeSetting(context.home, "person", person.name);
  return told(context, "used", person, `The record of ${person.name} is in use now.`);
}

/** `people rename NAME NEW`: another name for the same record. */
export function rename(context: Context, _options: object, name = "", newName = ""): Outcome {
  const person = findPerson(context.home, name);
  const renamed = renamePerson(context.home, person, newName);
  if (context.settings.person !== null && isNamed(context, person))
    writeSetting(context.home, "person", renamed.name);
  return told(context, "renamed", renamed, `${person.name} is called ${renamed.name} now.`);
}

/** `people remove NAME --confirm NAME`: erases a person's record for good. */
export async function remove(context: Context, options: RemoveOptions, name = ""): Promise<Outcome> {
  const person = findPerson(context.home, name);
  if (options.confirm === undefined || findNamed(context, options.confirm)?.id !== person.id)
    throw new Failure(
      "usage",
      `this erases everything recorded about ${person.name}, and cannot be undone`,
      `If that is what you want: headroom people remove ${shellWord(person.name)} --confirm ${shellWord(person.name)}`,
    );
  const inUse = context.settings.person !== null && isNamed(context, person);
  removePerson(context.home, person);
  const left = await (await import("../common/received")).sharesLeft(context, person);
  if (inUse) writeSetting(context.home, "person", null);
  return told(
    context,
    "removed",
    person,
    [
      `${person.name} is erased here. Copies elsewhere (backups, synced folders, Git history) remain.`,
      ...left,
    ].join(" "),
  );
}

function isNamed(context: Context, person: Person): boolean {
  return context.settings.person?.toLowerCase() === person.name.toLowerCase();
}

function findNamed(context: Context, name: string): Person | undefined {
  return listPeople(context.home).find((person) => person.name.toLowerCase() === name.trim().toLowerCase());
}

function told(context: Context, change: string, person: Person, sentence: string): Outcome {
  if (context.flags.json) context.json(changeDocument(person, change, { country: person.country }));
  else if (!context.flags.quiet)
    context.out.write(`${wrap(sentence, textWidth(context.out.look.width)).join("\n")}\n`);
  return "done";
}

/**
 * The country of `--country`, in capitals.
 * @throws Failure `usage` for anything else
 */
function countryFlag(text: string): string {
  const parsed = settingKeys.country.schema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Failure("usage", `--country is "${clip(text)}"`, `It takes ${settingKeys.country.takes}.`);
}
