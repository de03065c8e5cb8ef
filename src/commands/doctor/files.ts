import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../context";
import { addDays } from "../../core/calendar";
import { isObject } from "../../core/structure";
import { mergeCopy } from "../../store/change-people";
import { isDraftName } from "../../store/draft-names";
import { parseDraft } from "../../store/drafts";
import { isLocked } from "../../store/locked/is-locked";
import { isSealedText } from "../../store/locked/lock-file";
import { conflictOf, folderOf, journalName, journalOf, type Person } from "../../store/people";
import { setAside } from "../../store/read";
import { sessionDraft } from "../../store/session-draft";
import { type Case, remark, wrong } from "./cases";

/** What is being written is younger than this, in milliseconds; locks are touched every second. */
const inUse = 60_000;
/** A draft older than so many days was hardly forgotten for an hour. */
const oldDraft = 14;

/** What lies in a person's folder beside the journal. */
export function fileCases(context: Context, person: Person): Case[] {
  const folder = folderOf(context.home, person.id);
  return namesIn(folder).flatMap((name): Case[] => {
    const path = join(folder, name);
    const copyOf = conflictOf(name);
    // Such a copy of a locked journal is taken in by whoever opens it.
    if (copyOf === journalName && isLocked(folder)) return [];
    if (copyOf !== null) return [conflictCase(context, person, path, copyOf)];
    if (isDraftName(name) || sessionDraft.isName(name)) return draftCases(context, path, name);
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

/** What a folder holds; nothing when it cannot be read, which is told elsewhere. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function conflictCase(context: Context, person: Person, path: string, copyOf: string): Case {
  if (copyOf === journalName)
    return wrong("conflict-journal", path, async () => {
      await mergeCopy(journalOf(context.home, person), path);
      setAside(path);
    });
  if (isDraftName(copyOf)) return wrong("conflict-draft", path, () => freeDraft(path));
  return wrong("conflict-other", path, () => {
    setAside(path);
  });
}

/** Gives a draft that was put aside a name under which the next check-in finds it. */
function freeDraft(path: string): void {
  const folder = join(path, "..");
  const free = Array.from({ length: 98 }, (_, slot) => join(folder, `draft-${slot + 2}.json`)).find(
    (place) => !existsSync(place),
  );
  const text = readFileSync(path, "utf8");
  const isDraft = parseDraft(text) !== null || isSealedText(text);
  if (free !== undefined && isDraft) renameSync(path, free);
  else setAside(path);
}

function draftCases({ clock }: Context, path: string, name: string): Case[] {
  let value: unknown;
  let text = "";
  try {
    text = readFileSync(path, "utf8");
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (isObject(value) && typeof value.v === "number" && value.v > 1) return [remark("draft-newer", path)];
  const draft = isDraftName(name) ? parseDraft(text) : sessionDraft.parse(text);
  // Sealed with the record, it is read by who has the passphrase.
  if (draft === null && isSealedText(text)) return [];
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
  if (!isOld(context, path)) return [];
  if (/^\..+\.[0-9a-f]{16}\.tmp$/.test(name)) return [wrong("left-copy", path, () => rmSync(path))];
  // A lock is an empty folder, and only such a one is removed.
  if (name.endsWith(".lock")) return [wrong("stale-lock", path, () => rmdirSync(path))];
  return [];
}

function isOld({ clock }: Context, path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && clock.now() - found.mtimeMs > inUse;
}
