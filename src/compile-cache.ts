import { lstatSync, mkdirSync, statSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import envPaths from "env-paths";

/** What a private folder needs to know about the process. */
type Owner = Pick<NodeJS.Process, "env" | "getuid">;

/** Absent before Node 22.1. */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };

/**
 * Lets Node keep compiled code in a folder of headroom's own: Node's default is in a shared folder, where
 * someone else could plant code. Without a folder known to be private, headroom just starts more slowly.
 */
export function useCompileCache(owner: Owner): void {
  if (enableCompileCache === undefined) return;
  try {
    const folder = cacheFolder(owner.env);
    // A relative path would be created in the current folder.
    if (path.isAbsolute(folder) && isPrivate(folder, owner)) enableCompileCache(folder);
  } catch {
    // No folder, no cache.
  }
}

/** The cache is in `HEADROOM_HOME` or, without it, in the platform's own place for caches. */
export function cacheFolder(env: Owner["env"]): string {
  if (env.HEADROOM_HOME?.startsWith("~")) return "";
  return env.HEADROOM_HOME
    ? path.resolve(env.HEADROOM_HOME, "cache")
    : envPaths("headroom", { suffix: "" }).cache;
}

/** Creates the folder if missing. False for a link, another owner, or a mode that lets others in. */
export function isPrivate(folder: string, { getuid }: Owner): boolean {
  // Root leaves nothing behind in another user's home.
  if (getuid?.() === 0 && ownerAbove(folder) !== 0) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  // Windows has neither owners nor modes here; its cache folder is in the user's profile.
  return (
    stats.isDirectory() && (getuid === undefined || (stats.uid === getuid() && (stats.mode & 0o077) === 0))
  );
}

/** The owner of the nearest existing parent folder. */
function ownerAbove(folder: string): number {
  const above = path.dirname(folder);
  return statSync(above, { throwIfNoEntry: false })?.uid ?? ownerAbove(above);
}
