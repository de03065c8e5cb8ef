import { readdirSync } from "node:fs";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import { onDisk } from "./disk-failure";

/** The owner of a lock touches it every second; after two without a touch it was killed. */
const staleAfter = 2_000;
/** A new lock is dated up to a second ahead, so the last knock comes after three and a half. */
const knocks = 18;

/**
 * Takes a draft for this process, until it is released. After a crash its lock stays for up to three
 * seconds, which are waited for.
 * @param file the draft, whether it exists or not
 * @returns `null` when another process holds it
 */
export async function claimDraft(file: string, retries = knocks): Promise<(() => Promise<void>) | null> {
  try {
    return await lock(file, {
      realpath: false,
      stale: staleAfter,
      update: staleAfter / 2,
      retries: { retries, factor: 1, minTimeout: 200, maxTimeout: 200 },
      onCompromised: () => {},
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ELOCKED") return null;
    if (!(error instanceof Error)) throw error;
    return onDisk("answers cannot be kept", file, "", () => {
      throw error;
    });
  }
}

/** Drafts that are there, and those that a process has just begun: of these there is only the lock. */
export function draftsAndClaims(folder: string, isName: (name: string) => boolean): string[] {
  const names = onDisk("the folder of the record cannot be read", folder, "", () => readdirSync(folder));
  const drafts = names.map((name) => name.replace(/\.lock$/, "")).filter(isName);
  return [...new Set(drafts)].sort().map((name) => join(folder, name));
}
