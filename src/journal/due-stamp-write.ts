import { rmSync } from "node:fs";
import { join } from "node:path";
import { dueStampName } from "./due-stamp";
import { replaceFile } from "./replace-file";

/** Writes the stamp, all or nothing, or removes it with `null`. Throws what the disk says. */
export function writeDueStamp(folder: string, text: string | null): void {
  const file = join(folder, dueStampName);
  if (text === null) rmSync(file, { force: true });
  else replaceFile(file, [Buffer.from(text)]);
}
