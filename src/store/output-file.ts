import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { clip } from "../core/text";
import { Failure } from "../errors";
import { onDisk } from "./disk-error";
import { replaceFile } from "./write";

/**
 * Writes an export, all or nothing, for the owner only.
 * @param file absolute; what is there is replaced
 * @throws Failure `disk`
 */
export function writeExport(file: string, text: string): void {
  onDisk("the export cannot be written", file, "Nothing was written.", () =>
    replaceFile(file, [Buffer.from(text)]),
  );
}

/**
 * Where a command may write what `-o` names; nothing is there before it is asked for with `--force`.
 * @returns the absolute path
 * @throws Failure `refused` for a file that is there or the name of a folder, `disk` when its folder is missing
 */
export function outputFile(output: string, force: boolean): string {
  const file = resolve(output);
  // A slash at the end would get lost on the way, and the file another name than was asked for.
  if (output.endsWith("/"))
    throw new Failure(
      "refused",
      `${clip(output, 200)} names a folder`,
      "Nothing was written. Give the name of a file in it.",
    );
  if (!force && existsSync(file))
    throw new Failure(
      "refused",
      `there is already a file ${clip(output, 200)}`,
      "Nothing was written. Add --force to replace it, or give another name.",
    );
  if (!existsSync(dirname(file)))
    throw new Failure(
      "disk",
      `there is no folder ${clip(dirname(file), 200)}`,
      "Nothing was written. Make that folder first, or name a file in one that is there.",
    );
  return file;
}
