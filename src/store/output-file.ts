import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { clip } from "../core/text";
import { Failure } from "../errors";
import { onDisk } from "./disk-error";
import { replaceFile } from "./write";

/**
 * Writes an export, all or nothing, for the owner only.
 * @param file absolute; an existing file is replaced
 * @throws Failure `disk`
 */
export function writeExport(file: string, text: string): void {
  onDisk("the export cannot be written", file, "Nothing was written.", () =>
    replaceFile(file, [Buffer.from(text)]),
  );
}

/**
 * The path that a command may write for `-o`; an existing file needs `--force`.
 * @returns the absolute path
 * @throws Failure `refused` for an existing file or the name of a folder, `disk` when its folder is missing
 */
export function outputFile(output: string, force: boolean): string {
  const file = resolve(output);
  // Resolving would drop a trailing slash and write a file under an unintended name.
  if (output.endsWith("/"))
    throw new Failure(
      "refused",
      `${clip(output, 200)} is the name of a folder`,
      "Nothing was written. Name a file in it.",
    );
  if (!force && existsSync(file))
    throw new Failure(
      "refused",
      `${clip(output, 200)} already exists`,
      "Nothing was written. Add --force to replace it, or choose another name.",
    );
  if (!existsSync(dirname(file)))
    throw new Failure(
      "disk",
      `there is no folder ${clip(dirname(file), 200)}`,
      "Nothing was written. Create that folder first, or choose an existing one.",
    );
  return file;
}
