import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../context";
import { addDays } from "../../core/calendar";
import { isObject } from "../../core/structure";
import { isDraftName, isRemoteDraftName } from "../../store/draft-names";
import { parseDraft } from "../../store/drafts";
import { erasedIn } from "../../store/erased";
import { isFolder, isLink, readTextWithin } from "../../store/files";
import type { KeyRing } from "../../store/key-ring";
import { standingOf } from "../../store/lock";
import { mergeCopy } from "../../store/merge-copy";
import { conflictOf, folderOf, isPersonId, journalName, journalOf, type Person } from "../../store/people";
import { setAside } from "../../store/read";
import { sessionDraft } from "../../store/session-draft";
import { talkDraft } from "../../store/talk-draft";
import { sealedFileIn } from "../../store/vault";
import { type Case, remark, wrong } from "./cases";
import type { Keys } from "./locked";

/** A file still being written is younger than this, in milliseconds; locks are touched every second. */
const inUse = 60_000;
/** A draft older than this many days has probably been forgotten. */
const oldDraft = 14;

const draftNames = [isDraftName, sessionDraft.isName, talkDraft.isName, isRemoteDraftName];

/** What is in a person's folder beside the journal. */
export async function fileCases(context: Context, person: Person, keys: Keys): Promise<Case[]> {
  const folder = folderOf(context.home, person.id);
  const ring = namesIn(folder).some((name) => conflictOf(name) === journalName) ? await keys(person) : null;
  return namesIn(folder).flatMap((name): Case[] => {
    const path = join(folder, name);
    if (isLink(path)) return [remark("link", path)];
    const copyOf = conflictOf(name);
    if (copyOf !== null) return [conflictCase(context, person, path, copyOf, ring)];
    if (draftNames.some((isName) => isName(name))) return draftCases(context, path, name);
    return leftCases(context, path, name);
  });
}

/** What a killed program left among the people's folders. */
export function leftFolders(context: Context): Case[] {
  return namesIn(context.home.people)
    .filter((name) => /^\.new-[0-9a-f]{16}$/.test(name))
    .map((name) => join(context.home.people, name))
    .filter((path) => isOld(context, path))
    .map((path) => wrong("left-copy", path, () => rmSync(path, { recursive: true })));
}

/** What is among the people's folders and belongs to nobody. */
export function strangers({ home }: Context): Case[] {
  return namesIn(home.people)
    .filter((name) => !name.startsWith("."))
    .map((name) => ({ name, path: join(home.people, name) }))
    .flatMap(({ name, path }) => {
      if (!isPersonId(name) || !isFolder(path)) return [remark("not-a-person", path)];
      return isLink(path) ? [remark("link", path)] : [];
    });
}

/** What a folder holds; nothing when it cannot be read, which is reported elsewhere. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function conflictCase(
  context: Context,
  person: Person,
  path: string,
  copyOf: string,
  ring: KeyRing | null,
): Case {
  if (copyOf === journalName)
    return wrong("conflict-journal", path, async () => {
      await mergeCopy(journalOf(context.home, person), path, ring, erasedIn(context.home));
      setAside(path);
    });
  if (isDraftName(copyOf)) return wrong("conflict-draft", path, () => freeDraft(path));
  return wrong("conflict-other", path, () => {
    setAside(path);
  });
}

/** Gives a conflict copy of a draft a name under which the next check-in finds it. */
function freeDraft(path: string): void {
  const folder = join(path, "..");
  const free = Array.from({ length: 98 }, (_, slot) => join(folder, `draft-${slot + 2}.json`)).find(
    (place) => !existsSync(place),
  );
  const text = readTextWithin(path) ?? "";
  const isDraft = parseDraft(text) !== null || sealedFileIn(Buffer.from(text)) !== null;
  if (free !== undefined && isDraft) renameSync(path, free);
  else setAside(path);
}

function draftCases({ clock }: Context, path: string, name: string): Case[] {
  let value: unknown;
  let text = "";
  try {
    text = readTextWithin(path) ?? "";
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (isObject(value) && typeof value.v === "number" && value.v > 1) return [remark("draft-newer", path)];
  const draft = isDraftName(name)
    ? parseDraft(text)
    : (talkDraft.isName(name) ? talkDraft : sessionDraft).parse(text);
  // Sealed with the record, it takes the passphrase to be read.
  if (draft === null && sealedFileIn(Buffer.from(text)) !== null) return [];
  if (draft === null)
    return [
      wrong("draft-damaged", path, () => {
        setAside(path);
      }),
    ];
  const begun = draft.begun.slice(0, 10);
  return begun < addDays(clock.today, -oldDraft) ? [remark("draft-old", path, { names: [begun] })] : [];
}

function leftCases(context: Context, path: string, name: string): Case[] {
  // A lock that a live process holds is not a fault, however old.
  if (/\.lock(?:\.break)*$/.test(name))
    return standingOf(path) === "held"
      ? []
      : [wrong("stale-lock", path, () => rmSync(path, { recursive: true, force: true }))];
  if (!isOld(context, path)) return [];
  return /^\..+\.[0-9a-f]{16}\.tmp$/.test(name) ? [wrong("left-copy", path, () => rmSync(path))] : [];
}

function isOld({ clock }: Context, path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && clock.now() - found.mtimeMs > inUse;
}
