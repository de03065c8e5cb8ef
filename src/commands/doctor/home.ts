import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Context } from "../../context";
import { isObject } from "../../core/structure";
import { readTextWithin } from "../../store/files";
import {
  conflictOf,
  folderOf,
  keyOf,
  listPeople,
  me,
  personFileName,
  readPersonFile,
} from "../../store/people";
import { setAside } from "../../store/read";
import { readSettings } from "../../store/settings";
import { type Case, remark, wrong } from "./cases";
import { namesIn } from "./files";
import { isPrepared } from "./git";

const known = new Set(["person", "country", "role", "metrics"]);

/** The settings, and people whose names or folders clash. */
export function homeCases(context: Context): Case[] {
  return [...settingsCases(context), ...peopleCases(context), ...gitCases(context)];
}

function settingsCases({ home }: Context): Case[] {
  return [...settingsFileCases(home), ...conflictCases(home)];
}

/** Copies of the settings that a sync program has put aside. */
function conflictCases({ config }: Context["home"]): Case[] {
  return namesIn(dirname(config))
    .filter((name) => conflictOf(name) === basename(config))
    .map((name) => join(dirname(config), name))
    .map((copy) =>
      wrong("conflict-other", copy, () => {
        setAside(copy);
      }),
    );
}

function settingsFileCases(home: Context["home"]): Case[] {
  const { settings, damaged } = readSettings(home.config);
  if (damaged !== null) return [wrong("settings-damaged", home.config, null)];
  const unknown = keysIn(home.config).filter((key) => !known.has(key));
  const name = settings.person;
  const isThere =
    name === null ||
    listPeople(home).some((person) => person.id === name || keyOf(person.name) === keyOf(name));
  return [
    ...(unknown.length === 0
      ? []
      : [remark("settings-unknown", home.config, { count: unknown.length, names: unknown })]),
    ...(isThere ? [] : [wrong("settings-person", home.config, null, { names: [name] })]),
  ];
}

function keysIn(config: string): string[] {
  try {
    const stored: unknown = JSON.parse(readTextWithin(config) ?? "");
    return isObject(stored) ? Object.keys(stored) : [];
  } catch {
    return [];
  }
}

function peopleCases({ home }: Context): Case[] {
  const people = listPeople(home);
  const nameless = people
    .map(({ id }) => ({ id, folder: folderOf(home, id) }))
    .filter(({ id, folder }) => id !== me && isNameless(folder));
  const groups = new Map<string, string[]>();
  for (const { id, name } of people) groups.set(keyOf(name), [...(groups.get(keyOf(name)) ?? []), id]);
  return [
    ...nameless.map(({ id, folder }) =>
      wrong("no-person-file", join(folder, personFileName), null, { names: [id] }),
    ),
    ...[...groups.values()]
      .filter((ids) => ids.length > 1)
      .map((ids) => wrong("same-name", home.people, null, { count: ids.length, names: ids })),
  ];
}

function isNameless(folder: string): boolean {
  try {
    return readPersonFile(folder) === null;
  } catch {
    return true;
  }
}

/** A folder in Git needs to be told once how to merge journals. */
function gitCases({ home }: Context): Case[] {
  const inGit = [home.people, dirname(home.people)].some((folder) => existsSync(join(folder, ".git")));
  return inGit && !isPrepared(home.people) ? [wrong("git-unprepared", home.people, null)] : [];
}
