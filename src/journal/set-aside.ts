import { chmodSync, constants, copyFileSync, existsSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ensureFolder, fileMode, syncFolder } from "./folder";

/** Where what is taken out of use is kept, beside the record, so that it is erased with it. */
export const asideName = "set-aside";

/**
 * Moves a file of a person's folder to the folder `set-aside` in it; one that is there already stays.
 * @param folder of the person, for a file that lies deeper
 * @returns where it is now
 */
export function setAside(file: string, folder = dirname(file)): string {
  return aside(file, folder, renameSync);
}

/** Keeps a copy of a file there; the file itself stays. @returns where the copy is */
export function copyAside(file: string): string {
  return aside(file, dirname(file), (from, to) => {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    chmodSync(to, fileMode);
  });
}

function aside(file: string, owner: string, put: (from: string, to: string) => void): string {
  const folder = join(owner, asideName);
  ensureFolder(folder);
  const name = basename(file);
  let place = join(folder, name);
  for (let copy = 2; existsSync(place); copy++) place = join(folder, `${name}.${copy}`);
  put(file, place);
  syncFolder(folder);
  syncFolder(dirname(file));
  return place;
}
