import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Everything below a folder, byte for byte: path, mode, and what a file holds. */
export function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((name) => {
      const stats = lstatSync(path.join(folder, name));
      const mode = (stats.mode & 0o777).toString(8);
      return `${name} ${mode} ${stats.isFile() ? digest(path.join(folder, name)) : "folder"}`;
    });
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}
