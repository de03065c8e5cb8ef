import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import * as z from "zod";
import { isCalendarDate } from "../core/calendar";
import { adherences, disturbances, weekContexts } from "../core/questionnaire/answers";
import { routines } from "../core/questionnaire/check-in";
import { looks } from "../core/questionnaire/routines";
import { Failure } from "../errors";
import { onDisk } from "./disk-error";
import { type DraftFile, plainDraftFile, sealedDraftFile } from "./draft-file";
import { isDraftName } from "./draft-names";
import { ensureFolder } from "./files";
import { isLocked } from "./locked/is-locked";
import type { Vault } from "./locked/lock-file";
import { removeLeftCopies } from "./write";

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

/** An unfinished check-in as it lies on the disk; format version 1. */
export const draftSchema = z.object({
  v: z.literal(1),
  /** Which process wrote it last. */
  owner: z.string().optional(),
  /** When it was begun, ISO 8601 with offset. */
  begun: z.iso.datetime({ offset: true }),
  /** The day it is about. */
  date: z.string().refine(isCalendarDate),
  routine: z.enum(routines),
  /** What `--only` named, when it was given. */
  only: z.string().nullable(),
  /** Load metrics and boundaries that were asked about when it was begun. */
  metrics: z.array(z.string()),
  active: z.array(z.string()),
  /** The closer look of a monthly one; a check-in begun with an earlier headroom has none. */
  look: z.enum(looks).nullable().default(null),
  /** The check-in that the answers are added to. */
  into: z.string().nullable().default(null),
  /** The step it goes on with; `review` after the last one. */
  at: z.string(),
  answers: z.record(z.string(), z.union([z.boolean(), z.int().min(0).max(4), z.null()])),
  details: z.object({ "high.life-interference": z.array(z.enum(disturbances)).exactOptional() }),
  load: z.record(z.string(), z.number().nullable()),
  context: z.array(z.enum(weekContexts)).nullable(),
  boundaries: z.record(z.string(), z.enum(adherences).nullable()),
  obstacles: z.record(z.string(), z.string()),
  /** Only in a session; a check-in of an earlier headroom has none. */
  examples: z.record(z.string(), z.string()).default({}),
  views: z.record(z.string(), z.string()).default({}),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  looked: z.boolean(),
});

export type Draft = z.infer<typeof draftSchema>;

/** Reads a draft; `null` for what is none, which is never a reason to fail. */
export function parseDraft(text: string): Draft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

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
   * Puts the draft on the disk, whole: in plain before it returns, sealed soon after it.
   * @throws Failure `disk`, or `refused` when another process has taken the place over
   */
  save(draft: D): void;
  /** When everything that was saved is on the disk. @throws Failure as `save` */
  settled(): Promise<void>;
  /** Throws the draft away, after it was stored or on request. */
  discard(): void;
  release(): Promise<void>;
}

const most = 100;

/**
 * Takes the newest draft that no other process works on, else a free place.
 * @param folder the person's folder; it is made when missing
 * @param vault of a locked record, `null` for one in plain
 * @throws Failure `disk`, `refused` when the record was locked or unlocked since it was opened
 */
export async function openDraft<D extends Owned>(
  folder: string,
  kind: DraftKind<D>,
  vault: Vault | null,
): Promise<DraftPlace<D>> {
  ensureFolder(folder);
  refuseOtherwise(folder, vault);
  const setAside: string[] = [];
  let busy = false;
  for (const name of draftsIn(folder, kind)) {
    const file = join(folder, name);
    const release = await claimDraft(file);
    if (release === null) {
      busy = true;
      continue;
    }
    const kept = vault === null ? plainDraftFile(file) : sealedDraftFile(file, vault);
    const draft = kind.parse((await kept.read()) ?? "");
    if (draft !== null) return place({ file, kept, kind, draft, busy, setAside, release });
    setAside.push(...moveAside(file));
    await release();
  }
  for (let slot = 1; slot <= most; slot++) {
    const file = join(folder, kind.nameOf(slot));
    if (existsSync(file)) continue;
    const release = await claimDraft(file, 0);
    const kept = vault === null ? plainDraftFile(file) : sealedDraftFile(file, vault);
    if (release !== null) return place({ file, kept, kind, draft: null, busy, setAside, release });
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

/** Who found the record in plain must not keep answers in plain beside a locked one, nor the other way. */
function refuseOtherwise(folder: string, vault: Vault | null): void {
  if (isLocked(folder) === (vault !== null)) return;
  throw new Failure(
    "refused",
    `the record was ${vault === null ? "locked" : "unlocked"} in another terminal meanwhile`,
    "Nothing was stored. Run the same command again.",
  );
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
  readonly kept: DraftFile;
  readonly kind: DraftKind<D>;
  readonly draft: D | null;
  readonly busy: boolean;
  readonly setAside: readonly string[];
  readonly release: () => Promise<void>;
}

async function place<D extends Owned>(held: Held<D>): Promise<DraftPlace<D>> {
  const { file, kept, kind, draft, busy, setAside, release } = held;
  const owner = randomBytes(8).toString("hex");
  const isTaken = () => kept.written() && kept.owner() !== owner;
  const mayWrite = () => {
    if (isTaken()) throw takenOver(kind.what);
  };
  const write = (content: D) => kept.write(`${JSON.stringify({ ...content, owner })}\n`, owner, mayWrite);
  onDisk("answers cannot be kept", file, "", () => removeLeftCopies(file));
  // From now on a process that was only asleep finds that the place is taken.
  if (draft !== null) write(draft);
  await kept.settled();
  return {
    draft,
    busy,
    setAside,
    save: write,
    settled: () => kept.settled(),
    discard: () => {
      if (!isTaken()) kept.remove();
    },
    release: async () => {
      await kept.settled().catch(() => undefined);
      // A lock that somebody else took meanwhile is no longer ours to give back.
      await release().catch(() => undefined);
    },
  };
}

function takenOver(what: string): Failure {
  return new Failure(
    "refused",
    `this ${what} was taken over in another terminal; answers here are no longer kept`,
    "Go on over there, or finish this one without leaving.",
  );
}
