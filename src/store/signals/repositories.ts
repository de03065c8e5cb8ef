import { statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readTextWithin } from "../files";
import { unreadable } from "./files";
import { TooSlow, Unusable } from "./reader";

/** How deep below a folder to look for repositories. */
const deepest = 4;
const mostFolders = 50_000;
/** Finds repositories in these folders and below; a repository and its worktrees count once. */
export async function findRepositories(
  paths: readonly string[],
  remarks: string[],
  signal: AbortSignal,
): Promise<string[]> {
  const found = new Map<string, string>();
  let folders = 0;
  const look = async (folder: string, depth: number): Promise<void> => {
    if (signal.aborted) throw new TooSlow();
    if (++folders > mostFolders) return;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const names = new Set(entries.map(({ name }) => name));
    const bare = names.has("HEAD") && names.has("objects") && names.has("refs");
    if (bare || names.has(".git")) {
      const common = commonFolder(folder);
      if (!found.has(common)) found.set(common, folder);
      if (bare) return;
    }
    if (depth === deepest) return;
    for (const entry of entries)
      if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
        await look(join(folder, entry.name), depth + 1);
  };
  for (const path of paths) {
    const before = found.size;
    try {
      if (!(await stat(path)).isDirectory()) throw new Unusable(`${path} is not a folder.`);
      await look(path, 0);
      if (found.size === before && ![...found.values()].some((one) => one.startsWith(path)))
        throw new Unusable(`${path} holds no git repository, down to four folders deep.`);
    } catch (error) {
      if (error instanceof TooSlow) throw error;
      remarks.push((error instanceof Unusable ? error : unreadable(path, error)).message);
    }
  }
  if (folders > mostFolders)
    remarks.push(
      `more than ${mostFolders} folders: the rest was not searched. Name the repositories' own folders.`,
    );
  return [...found.values()];
}

/** The folder that a repository and all its worktrees share. */
export function commonFolder(repository: string): string {
  const entry = join(repository, ".git");
  if (!isFile(entry)) return statSync(entry, { throwIfNoEntry: false }) ? entry : repository;
  const pointed = /^gitdir: (.+)$/m.exec(textIn(entry))?.[1];
  if (pointed === undefined) return entry;
  const own = resolve(repository, pointed);
  const common = textIn(join(own, "commondir")).trim();
  return common === "" ? own : resolve(own, common);
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function textIn(file: string): string {
  try {
    return readTextWithin(file) ?? "";
  } catch {
    return "";
  }
}
