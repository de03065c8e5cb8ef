import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isFailure } from "../../errors";
import { onDisk } from "../../journal/disk-failure";
import { replaceFile } from "../../journal/replace-file";
import { fileLine } from "../../views/session/steps";
import type { Running } from "./running";

/**
 * Asks where a page goes and writes it there, for the owner only. A file that is there already is never
 * replaced, and one that cannot be written is asked about again.
 * @returns the file, or `null` when none was wanted
 */
export async function askFile(
  { face, names }: Running,
  offered: string,
  text: string,
): Promise<string | null> {
  const fileIn = (line: string) => resolve(line.trim() === "" ? offered : line.trim());
  const line = await face.line(fileLine(names, offered), (typed) =>
    typed.trim() === "b" ? null : problemOf(fileIn(typed), text),
  );
  return line === null || line.trim() === "b" ? null : fileIn(line);
}

function problemOf(file: string, text: string): string | null {
  if (existsSync(file)) return `there is already a file ${file}; another name?`;
  try {
    onDisk("it cannot be written", file, "", () => replaceFile(file, [Buffer.from(text)]));
    return null;
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
}
