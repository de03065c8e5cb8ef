import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../../errors";
import { isOurs } from "../../formats/remind/reminder";
import { onDisk } from "../../journal/disk-failure";
import { ensureFolder } from "../../journal/folder";
import { replaceFile } from "../../journal/replace-file";
import type { Step } from "./keeper";

/**
 * Writes a file of the reminder.
 * @throws Failure `refused` at once when a file of somebody else has the name
 */
export function writeStep(file: string, text: string): Step {
  if (existsSync(file) && ownText(file) === null)
    throw new Failure(
      "refused",
      `this file was not written by headroom: ${file}`,
      "Nothing was changed. Move it away, or choose another --kind.",
    );
  return {
    says: `write ${file}`,
    lines: text.trimEnd().split("\n"),
    act: () =>
      onDisk("the reminder cannot be written", file, "", () => {
        ensureFolder(dirname(file));
        replaceFile(file, [Buffer.from(text)]);
      }),
  };
}

/** Removes a file of the reminder. */
export function removeStep(file: string): Step {
  return {
    says: `remove ${file}`,
    lines: [],
    act: () => onDisk("the reminder cannot be removed", file, "", () => rmSync(file)),
  };
}

/** What stands in a file that `remind` has written; `null` for any other. */
export function ownText(file: string): string | null {
  try {
    const text = readFileSync(file, "utf8");
    return isOurs(text) ? text : null;
  } catch {
    return null;
  }
}
