import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../disk-failure";
import { isDraftName, isSessionDraftName } from "../draft-name";
import { journalName } from "../people";
import { asideName } from "../set-aside";
import { shareLogName } from "../share-log-name";
import { signalsName } from "../signals-name";
import { isSealedText } from "./vault";

/**
 * Which files beside a journal tell as much as it does. Drafts and the list of what was shared keep
 * their names when their text is sealed; whatever else there is becomes an age file with this ending.
 */
export const sealedEnding = ".age";

/** Files that keep their name. */
export function textsIn(folder: string): string[] {
  return namesIn(folder)
    .filter(isText)
    .map((name) => join(folder, name));
}

function isText(name: string): boolean {
  return isDraft(name) || name === shareLogName || name === signalsName;
}

/** True for the name of an unfinished check-in or session. */
export function isDraft(name: string): boolean {
  return isDraftName(name) || isSessionDraftName(name);
}

/** Files that get the ending: what was set aside, and a note over which an editor was killed. */
export function wholeFilesIn(folder: string): string[] {
  const aside = join(folder, asideName);
  return [
    ...namesIn(folder)
      .filter(isWholeFile)
      .map((name) => join(folder, name)),
    ...namesIn(aside)
      .filter((name) => !name.endsWith(".tmp"))
      .map((name) => join(aside, name)),
  ];
}

function isWholeFile(name: string): boolean {
  return /\.(damaged-[0-9a-f]{6}|md)(\.age)?$/.test(name);
}

/** What a write that was killed has left of any of these, with the file that was to be written. */
export function leftCopiesIn(folder: string): { copy: string; of: string }[] {
  const inFolder = (where: string, isOurs: (name: string) => boolean) =>
    namesIn(where).flatMap((name) => {
      const of = /^\.(.+)\.[0-9a-f]{16}\.tmp$/.exec(name)?.[1] ?? "";
      return of !== "" && isOurs(of) ? [{ copy: join(where, name), of: join(where, of) }] : [];
    });
  return [
    ...inFolder(folder, (of) => isText(of) || isWholeFile(of) || of === journalName),
    ...inFolder(join(folder, asideName), () => true),
  ];
}

/** True for a file of {@link textsIn} that is not sealed. */
export function isPlainText(file: string): boolean {
  try {
    return !isSealedText(readFileSync(file, "utf8"));
  } catch (error) {
    // Finished or thrown away meanwhile.
    if (hasCode(error, "ENOENT", "EISDIR")) return false;
    throw error;
  }
}

/** True for a file of {@link wholeFilesIn} that is. */
export function isSealedFile(file: string): boolean {
  return file.endsWith(sealedEnding);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}
