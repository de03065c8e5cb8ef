import { join } from "node:path";
import { onDisk } from "../../store/disk-error";
import { ensureFolder, readTextWithin } from "../../store/files";
import { replaceFile } from "../../store/write";

/** What Git has to be told, by file. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  ".gitattributes": [
    "# Two copies of a journal merge as the union of their lines, byte for byte.",
    "journal.jsonl merge=union -text",
  ],
  ".gitignore": [
    "# What belongs to one computer only.",
    "due",
    "reminded",
    "draft*.json*",
    "session-draft*.json*",
    "talk-draft*.json*",
    "remote-session-*.json*",
    "*.lock",
    "*.lock.break",
    ".*.tmp",
    "set-aside/",
  ],
};

/** True when Git has been told already. */
export function isPrepared(people: string): boolean {
  return Object.keys(wanted).every((name) => missingIn(people, name).length === 0);
}

/**
 * Writes `.gitattributes` and `.gitignore` into the folder of the people; existing lines stay.
 * @returns the files that were changed
 * @throws Failure `disk`
 */
export function prepareGit(people: string): string[] {
  ensureFolder(people);
  return Object.keys(wanted).flatMap((name) => {
    const file = join(people, name);
    const missing = missingIn(people, name);
    if (missing.length === 0) return [];
    const old = textIn(file);
    const begin = old === "" || old.endsWith("\n") ? old : `${old}\n`;
    onDisk("this file cannot be written", file, "", () =>
      replaceFile(file, [Buffer.from(`${begin}${missing.join("\n")}\n`)]),
    );
    return [file];
  });
}

function missingIn(people: string, name: string): string[] {
  const lines = new Set(
    textIn(join(people, name))
      .split("\n")
      .map((line) => line.trim()),
  );
  const rules = (wanted[name] ?? []).filter((line) => !lines.has(line));
  return rules.every((line) => line.startsWith("#")) ? [] : rules;
}

function textIn(file: string): string {
  return readTextWithin(file) ?? "";
}
