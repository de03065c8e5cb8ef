import type { Share } from "../core/sharing/share";
import { isObject } from "../core/structure";
import { readBeside, writeBeside } from "./beside";
import type { Home } from "./home";
import { folderOf, type Person } from "./people";
import type { Vault } from "./vault";

/** The list of what a person has shared, in their own folder. */
const shareLogName = "shares.json";

/** What was given to whom: the terms of a share, but none of its content. */
export interface GivenShare
  extends Pick<
    Share,
    "for" | "recipients" | "sharedAt" | "fields" | "since" | "until" | "expiresOn" | "safety"
  > {
  /** Absolute path of the file it was written to. */
  readonly file: string;
  readonly sealed: "no" | "passphrase" | "keys";
}

/** What a person has shared, kept in their own folder so that it is erased with them. */
interface ShareLog {
  /** Oldest first. */
  readonly shares: readonly GivenShare[];
}

/**
 * Reads a person's log; an empty, unsaved one when there is none.
 * @param vault of a locked record
 */
export async function readShareLog(
  { home }: { readonly home: Home },
  person: Person,
  vault: Vault | null,
): Promise<ShareLog> {
  return logIn(readBeside(folderOf(home, person.id), shareLogName, vault));
}

/** Adds a share to the log, all or nothing. @returns its number among all shares of this person */
export async function addGiven(
  { home }: { readonly home: Home },
  person: Person,
  given: GivenShare,
  vault: Vault | null,
): Promise<number> {
  let number = 0;
  const folder = folderOf(home, person.id);
  await writeBeside(
    folder,
    shareLogName,
    (old) => {
      // Another terminal may have added a share since this one read the log.
      const shares = [...logIn(old).shares, given];
      number = shares.length;
      return `${JSON.stringify({ v: 1, shares }, null, 2)}\n`;
    },
    vault,
  );
  return number;
}

function logIn(text: string | null): ShareLog {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (isObject(value) && Array.isArray(value.shares)) return { shares: value.shares.filter(isGiven) };
  } catch {
    // Missing or invalid: start a new list.
  }
  return { shares: [] };
}

function isGiven(value: unknown): value is GivenShare {
  return (
    isObject(value) &&
    [value.for, value.sharedAt, value.until, value.file].every((text) => typeof text === "string") &&
    Array.isArray(value.fields)
  );
}
