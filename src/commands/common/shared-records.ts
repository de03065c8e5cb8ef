import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../context";
import { isStale, mergeShares, type Share } from "../../core/sharing/share";
import { didYouMean } from "../../core/text";
import { Failure } from "../../errors";
import { readShare, shareText } from "../../formats/share-file";
import { hasCode, onDisk } from "../../store/disk-error";
import { isUuid } from "../../store/entry-check";
import { ensureFolder, isFolder, syncFolder } from "../../store/files";
import { checkName, keyOf } from "../../store/people";
import { removeLeftCopies, replaceFile } from "../../store/write";

/**
 * What other people share with this computer: each in a folder of its own beside the people, read
 * only, never part of anybody's record.
 */
export interface SharedRecord {
  /** The name under which it is found; two people of the same name get a number. */
  readonly name: string;
  readonly share: Share;
  /** Its last day of use has passed. */
  readonly stale: boolean;
}

const fileName = "share.json";

/** Everybody who shares something, by name. What cannot be read is told and passed over. */
export function listShared(context: Context): SharedRecord[] {
  const { home, clock } = context;
  const taken = new Map<string, number>();
  const shares = foldersIn(home.shared).flatMap((id) => readStored(context, id) ?? []);
  return shares.toSorted(byName).map((share) => {
    const key = keyOf(share.name);
    const number = (taken.get(key) ?? 0) + 1;
    taken.set(key, number);
    const name = number === 1 ? share.name : `${share.name} ${number}`;
    return { name, share, stale: isStale(share, clock.today) };
  });
}

/**
 * The shared record with this name.
 * @throws Failure `not-found` that suggests near names
 */
export function findShared(context: Context, name: string): SharedRecord {
  const wanted = checkName(name);
  const shared = listShared(context);
  const found = shared.find((one) => keyOf(one.name) === keyOf(wanted));
  if (found !== undefined) return found;
  const meant = didYouMean(
    wanted,
    shared.map((one) => one.name),
  );
  throw new Failure(
    "not-found",
    `nobody called ${wanted} shares anything with you here`,
    `${meant}headroom shared lists who does; headroom import takes in a shared file.`,
  );
}

/** What a file brings: the record as it will be, and how much of it is new. */
export interface ShareArrival {
  readonly share: Share;
  readonly added: number;
  readonly known: number;
  /** False when what is here is as new, or newer. */
  readonly isNewer: boolean;
}

/** What would come of a shared file; stores nothing. */
export function arrivalOf(context: Context, incoming: Share): ShareArrival {
  const stored = readStored(context, incoming.sharer);
  const share = stored === null ? incoming : mergeShares(stored, incoming, context.clock.today);
  const before = new Set(stored?.checkins.map(({ id }) => id));
  const added = incoming.checkins.filter(({ id }) => !before.has(id)).length;
  const isNewer = share !== stored;
  return {
    share,
    isNewer,
    added: isNewer ? added : 0,
    known: incoming.checkins.length - (isNewer ? added : 0),
  };
}

/** Keeps a shared record, all or nothing. */
export function storeShared({ home }: Context, share: Share): void {
  const folder = folderOf(home, share.sharer);
  ensureFolder(folder);
  const file = join(folder, fileName);
  onDisk("what was shared cannot be stored", file, "Nothing was stored.", () =>
    replaceFile(file, [Buffer.from(shareText(share))]),
  );
}

/** Erases a shared record. */
export function removeShared({ home }: Context, { share, name }: SharedRecord): void {
  const folder = folderOf(home, share.sharer);
  onDisk(`what ${name} shares cannot be erased entirely`, folder, "Some of it may be left.", () => {
    removeLeftCopies(join(folder, fileName));
    rmSync(folder, { recursive: true, force: true });
    syncFolder(home.shared);
  });
}

function folderOf(home: Context["home"], sharer: string): string {
  // It becomes the name of a folder, so it must be nothing else.
  if (!isUuid(sharer)) throw new TypeError(`"${sharer}" is no id of a person who shares`);
  return join(home.shared, sharer);
}

function readStored(context: Context, sharer: string): Share | null {
  const file = join(folderOf(context.home, sharer), fileName);
  try {
    return readShare(readFileSync(file, "utf8"), file);
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTDIR"))
      context.note(
        `what somebody shared cannot be read: ${file}`,
        "Import their newest file again, or remove that folder.",
      );
    return null;
  }
}

function foldersIn(shared: string): string[] {
  return onDisk("what is shared cannot be listed", shared, "", () => {
    try {
      return readdirSync(shared).filter((name) => isUuid(name) && isFolder(join(shared, name)));
    } catch (error) {
      if (hasCode(error, "ENOENT")) return [];
      throw error;
    }
  });
}

function byName(a: Share, b: Share): number {
  const [first, second] = [`${keyOf(a.name)}\0${a.sharer}`, `${keyOf(b.name)}\0${b.sharer}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** A shared record in a list: its terms, none of its content (`headroom/shared@1`). */
export function sharedRowOf({ name, share, stale }: SharedRecord) {
  const { for: reader, sharedAt, fields, since, until, expires, safety, checkins } = share;
  return {
    name,
    for: reader,
    ...{ sharedAt, fields, since, until, expires, safety, stale },
    checkins: checkins.length,
  };
}
