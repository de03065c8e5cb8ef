import { lstatSync, mkdirSync, statSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import envPaths from "env-paths";

/** What a process knows of itself, as far as a private folder asks for it. */
type Owner = Pick<NodeJS.Process, "env" | "getuid">;

/** Absent before Node 22.1. */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };

/**
 * Lets Node keep compiled code, in a folder of headroom's own: its default lies in a shared one, where
 * somebody else could have put code. Without a folder that is surely private headroom only starts slower.
 */
export function useCompileCache(owner: Owner): void {
  if (enableCompileCache === undefined) return;
  try {
    const folder = cacheFolder(owner.env);
    // A relative path would be made in the current folder.
    if (path.isAbsolute(folder) && isPrivate(folder, owner)) enableCompileCache(folder);
  } catch {
    // No folder, no cache.
  }
}

/** `HEADROOM_HOME` holds the cache, too; without it the platform's own place for caches does. */
export function cacheFolder(env: Owner["env"]): string {
  if (env.HEADROOM_HOME?.startsWith("~")) return "";
  return env.HEADROOM_HOME
    ? path.resolve(env.HEADROOM_HOME, "cache")
    : envPaths("headroom", { suffix: "" }).cache;
}

/** Makes the folder when it is missing. False for a link, another owner, or a mode that lets others in. */
export function isPrivate(folder: string, { getuid }: Owner): boolean {
  // In somebody's home root leaves nothing of its own.
  if (getuid?.() === 0 && ownerAbove(folder) !== 0) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  // Windows has neither owners nor modes here; its cache folder lies in the user's profile.
  return (
    stats.isDirectory() && (getuid === undefined || (stats.uid === getuid() && (stats.mode & 0o077) === 0))
  );
}

/** Who owns the nearest folder above that exists. */
function ownerAbove(folder: string): number {
  const above = path.dirname(folder);
  return statSync(above, { throwIfNoEntry: false })?.uid ?? ownerAbove(above);
}
