import { accessSync, chmodSync, constants, existsSync, lstatSync, readdirSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import type { Context } from "../../context";
import { fileMode, folderMode } from "../../store/files";
import { platform } from "../../store/machine";
import { folderOf, type Person } from "../../store/people";
import { type Case, wrong } from "./cases";

/** Written by a shell; says only on which day it last gave a reminder. */
const harmless = new Set(["reminded"]);

/** Folders in which nothing can be stored; a missing one is created when it is needed. */
export function writeCases({ home }: Context, people: readonly Person[]): Case[] {
  const folders = [dirname(home.config), home.people, ...people.map(({ id }) => folderOf(home, id))];
  return [...new Set(folders)]
    .filter((folder) => existsSync(folder) && !isWritable(folder))
    .map((folder) => wrong("read-only", folder, null));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Files and folders that others may read (docs/record.md); links are left to whoever made them. */
export function modeCases({ home }: Context): Case[] {
  if (platform() === "win32") return [];
  return [home.people, home.keys, home.config].flatMap(below);
}

function below(path: string): Case[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isSymbolicLink()) return [];
  if (!found.isDirectory()) return found.isFile() && isOpen(found) ? [openMode(path, fileMode)] : [];
  const own = isOpen(found) ? [openMode(path, folderMode)] : [];
  let names: string[];
  try {
    names = readdirSync(path);
  } catch {
    return [...own, wrong("unreadable", path, null)];
  }
  // A name with a leading dot belongs to a sync program, which has its own ways.
  const ours = names.filter((name) => !name.startsWith(".") && !harmless.has(name));
  return [...own, ...ours.flatMap((name) => below(join(path, name)))];
}

function isOpen({ mode }: Stats): boolean {
  return (mode & 0o077) !== 0;
}

function openMode(path: string, mode: number): Case {
  return wrong("open-mode", path, () => chmodSync(path, mode));
}
