import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import { Failure } from "../errors";
import { hasCode, onDisk } from "./disk-failure";
import { isDraftName } from "./draft-name";
import { type Draft, parseDraft } from "./draft-schema";
import { ensureFolder, syncFolder } from "./folder";
import { removeLeftCopies, replaceFile } from "./replace-file";

/** What is kept unfinished in a person's folder, each kind under names of its own. */
export interface DraftKind<D> {
  /** What is open, for messages: `check-in`. */
  readonly what: string;
  readonly nameOf: (slot: number) => string;
  readonly isName: (name: string) => boolean;
  /** `null` for what is none. */
  readonly parse: (text: string) => D | null;
}

/** Which process wrote a draft last. */
interface Owned {
  readonly owner?: string | undefined;
}

/** An unfinished check-in. */
export const checkInDraft: DraftKind<Draft> = {
  what: "check-in",
  nameOf: (slot) => (slot === 1 ? "draft.json" : `draft-${slot}.json`),
  isName: isDraftName,
  parse: parseDraft,
};

/**
 * The place of one unfinished check-in or session, held by this process until it is released. A second
 * one at the same time gets a place of its own (`draft-2.json`), so that neither writes over
 * the other's answers.
 */
export interface DraftPlace<D = Draft> {
  /** What was kept there; `null` for a new one. */
  readonly draft: D | null;
  /** Another one is open in another process. */
  readonly busy: boolean;
  /** Files that could not be read and were moved aside. */
  readonly setAside: readonly string[];
  /**
   * Puts the draft on the disk, whole, before it returns.
   * @throws Failure `disk`, or `refused` when another process has taken the place over
   */
  save(draft: D): void;
  /** Throws the draft away, after it was stored or on request. */
  discard(): void;
  release(): Promise<void>;
}

/** The owner of a lock touches it every second; after two without a touch it was killed. */
const staleAfter = 2_000;
/** A new lock is dated up to a second ahead, so the last knock comes after three and a half. */
const knocks = 18;
const most = 100;

/**
 * Takes the newest draft that no other process works on, else a free place.
 * @param folder the person's folder; it is made when missing
 * @throws Failure `disk`
 */
export async function openDraft<D extends Owned>(folder: string, kind: DraftKind<D>): Promise<DraftPlace<D>> {
  ensureFolder(folder);
  const setAside: string[] = [];
  let busy = false;
  for (const name of draftsIn(folder, kind)) {
    const file = join(folder, name);
    const release = await claim(file);
    if (release === null) {
      busy = true;
      continue;
    }
    const draft = read(file, kind);
    if (draft !== null) return place({ file, kind, draft, busy, setAside, release });
    setAside.push(...moveAside(file));
    await release();
  }
  for (let slot = 1; slot <= most; slot++) {
    const file = join(folder, kind.nameOf(slot));
    if (existsSync(file)) continue;
    const release = await claim(file, 0);
    if (release !== null) return place({ file, kind, draft: null, busy, setAside, release });
    busy = true;
  }
  throw new Failure(
    "disk",
    `there are ${most} ${kind.what}s open at once: ${folder}`,
    "Finish one of them first.",
  );
}

/** Names of the drafts, newest first. */
function draftsIn(folder: string, { isName }: Pick<DraftKind<never>, "isName">): string[] {
  return onDisk("the folder of the record cannot be read", folder, "", () =>
    readdirSync(folder)
      .filter(isName)
      .map((name) => ({ name, time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.time - a.time)
      .map(({ name }) => name),
  );
}

/**
 * Locks a place. After a crash its lock stays for up to three seconds, which are waited for.
 * @returns `null` when another process holds it
 */
async function claim(file: string, retries = knocks): Promise<(() => Promise<void>) | null> {
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

function read<D>(file: string, { parse }: DraftKind<D>): D | null {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (hasCode(error, "ENOENT", "EISDIR", "EACCES", "EIO")) return null;
    throw error;
  }
}

/** A damaged draft keeps its bytes under another name, where nothing looks for one. */
function moveAside(file: string): string[] {
  if (!existsSync(file)) return [];
  const aside = `${file}.damaged-${randomBytes(3).toString("hex")}`;
  return onDisk("a damaged draft cannot be moved aside", file, "", () => {
    renameSync(file, aside);
    return [aside];
  });
}

interface Held<D> {
  readonly file: string;
  readonly kind: DraftKind<D>;
  readonly draft: D | null;
  readonly busy: boolean;
  readonly setAside: readonly string[];
  readonly release: () => Promise<void>;
}

function place<D extends Owned>(held: Held<D>): DraftPlace<D> {
  const { file, kind, draft, busy, setAside, release } = held;
  const owner = randomBytes(8).toString("hex");
  let written = false;
  const write = (content: D) =>
    onDisk("answers cannot be kept", file, "", () => {
      replaceFile(file, [Buffer.from(`${JSON.stringify({ ...content, owner })}\n`)]);
      written = true;
    });
  onDisk("answers cannot be kept", file, "", () => removeLeftCopies(file));
  // From now on a process that was only asleep finds that the place is taken.
  if (draft !== null) write(draft);
  return {
    draft,
    busy,
    setAside,
    save: (content) => {
      if (written && read(file, kind)?.owner !== owner) throw takenOver(kind.what);
      write(content);
    },
    discard: () => {
      if (written && read(file, kind)?.owner !== owner) return;
      rmSync(file, { force: true });
      syncFolder(join(file, ".."));
      written = false;
    },
    // A lock that somebody else took meanwhile is no longer ours to give back.
    release: () => release().catch(() => undefined),
  };
}

function takenOver(what: string): Failure {
  return new Failure(
    "refused",
    `this ${what} was taken over in another terminal; answers here are no longer kept`,
    "Go on over there, or finish this one without leaving.",
  );
}
