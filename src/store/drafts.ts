import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { isCalendarDate } from "../core/calendar";
import { adherences, disturbances, weekContexts } from "../core/questionnaire/answers";
import { routines } from "../core/questionnaire/check-in";
import { looks } from "../core/questionnaire/routines";
import { safeDocument } from "../core/text";
import { Failure } from "../errors";
import { keyFor } from "./append";
import { onDisk } from "./disk-error";
import { isDraftName } from "./draft-names";
import { ensureFolder, placeOf, syncFolder } from "./files";
import { isLocked } from "./journal";
import { type Held, take, withLockNow } from "./lock";
import { isLockedMeanwhile, lockedMeanwhile } from "./lock-lines";
import { journalName } from "./people";
import type { PersonFileKindId } from "./person-files";
import { readBytes } from "./read";
import { remark } from "./remarks";
import { sealedFileIn, type Vault } from "./vault";
import { removeLeftCopies, replaceFile } from "./write";

/** An unfinished check-in as stored on disk; format version 1. */
export const draftSchema = z.object({
  v: z.literal(1),
  /** When it was started, ISO 8601 with offset. */
  begun: z.iso.datetime({ offset: true }),
  /** The day it is about. */
  date: z.string().refine(isCalendarDate),
  routine: z.enum(routines),
  /** The value of `--only`, if given. */
  only: z.string().nullable(),
  /** Load metrics and boundaries that it asks about, fixed when it was started. */
  metrics: z.array(z.string()),
  active: z.array(z.string()),
  /** The closer look of a monthly check-in; `null` for one started with an earlier headroom. */
  look: z.enum(looks).nullable().default(null),
  /** The check-in that the answers are added to. */
  into: z.string().nullable().default(null),
  /** The step to resume at; `review` after the last one. */
  at: z.string(),
  answers: z.record(z.string(), z.union([z.boolean(), z.int().min(0).max(4), z.null()])),
  details: z.object({ "high.life-interference": z.array(z.enum(disturbances)).exactOptional() }),
  load: z.record(z.string(), z.number().nullable()),
  context: z.array(z.enum(weekContexts)).nullable(),
  boundaries: z.record(z.string(), z.enum(adherences).nullable()),
  obstacles: z.record(z.string(), z.string()),
  /** Only in a session; empty for a check-in started with an earlier headroom. */
  examples: z.record(z.string(), z.string()).default({}),
  views: z.record(z.string(), z.string()).default({}),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  looked: z.boolean(),
});

export type Draft = z.infer<typeof draftSchema>;

/** Parses a draft; `null` for anything else, never an error. */
export function parseDraft(text: string): Draft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A kind of unfinished work kept in a person's folder, with its own file names. */
export interface DraftKind<D> {
  /** What it is called in messages: `check-in`. */
  readonly what: string;
  /** Its id in the table of files. */
  readonly id: PersonFileKindId;
  readonly nameOf: (slot: number) => string;
  readonly isName: (name: string) => boolean;
  /** Returns `null` for anything else. */
  readonly parse: (text: string) => D | null;
}

/** An unfinished check-in. */
export const checkInDraft: DraftKind<Draft> = {
  what: "check-in",
  id: "check-in-draft",
  nameOf: (slot) => (slot === 1 ? "draft.json" : `draft-${slot}.json`),
  isName: isDraftName,
  parse: parseDraft,
};

/**
 * The file of one unfinished check-in or session, held by this process until it is released. A second one at
 * the same time gets its own file (`draft-2.json`), so neither overwrites the other's answers.
 */
export interface DraftPlace<D = Draft> {
  /** What was stored there; `null` for a new one. */
  readonly draft: D | null;
  /** True when another process has one open. */
  readonly busy: boolean;
  /** Files that could not be read and were moved aside. */
  readonly setAside: readonly string[];
  /**
   * Writes the whole draft to disk, sealed while the record is locked. If the record has been locked since
   * and its key is not known here, the draft is kept in memory from then on.
   * @throws Failure `disk`, or `refused` when another computer has taken over the file
   */
  save(draft: D): void;
  /** True for a draft held only in memory because the record was locked meanwhile. */
  isUnsaved(): boolean;
  /** Continues with the keys of the record, and writes an unsaved draft to disk. @throws Failure as `save` */
  unseal(vault: Vault): void;
  /** Deletes the draft, once its content is stored or on request. */
  discard(): void;
  release(): void;
}

const most = 100;

/**
 * Takes the newest draft that no other process has open, or a free file.
 * @param folder the person's folder; created if missing
 * @param vault of a locked record, `null` for an unlocked one
 * @throws Failure `disk`, `refused` when the record was locked or unlocked since it was opened
 */
export async function openDraft<D>(
  folder: string,
  kind: DraftKind<D>,
  vault: Vault | null,
): Promise<DraftPlace<D>> {
  ensureFolder(folder);
  if (vault === null && isLocked(folder)) throw lockedMeanwhile();
  const setAside: string[] = [];
  let busy = false;
  for (const name of draftsIn(folder, kind)) {
    const file = join(folder, name);
    const claim = take(file);
    if (claim === null) {
      busy = true;
      continue;
    }
    const stored = readBytes(file);
    const content = sealedFileIn(stored) === null ? stored : (vault?.open(stored, kind.id) ?? null);
    const draft = kind.parse(safeDocument(content?.toString("utf8") ?? ""));
    if (draft !== null) return place({ file, kind, draft, busy, setAside, claim, vault });
    if (content === null)
      remark(
        `an unfinished ${kind.what} is sealed with another passphrase: ${file}`,
        "headroom unlock opens it.",
      );
    else setAside.push(...moveAside(file));
    claim.release();
  }
  for (let slot = 1; slot <= most; slot++) {
    const file = join(folder, kind.nameOf(slot));
    if (existsSync(file)) continue;
    const claim = take(file);
    if (claim !== null) return place({ file, kind, draft: null, busy, setAside, claim, vault });
    busy = true;
  }
  throw new Failure(
    "disk",
    `there are ${most} ${kind.what}s open at once: ${folder}`,
    "Finish one of them first.",
  );
}

/** Reads unfinished work without taking it; anything unreadable is left out. Never throws. */
export function draftsWaiting<D>(folder: string, kind: DraftKind<D>, vault: Vault | null): readonly D[] {
  try {
    return draftsIn(folder, kind).flatMap((name) => {
      const stored = readBytes(join(folder, name));
      const content = sealedFileIn(stored) === null ? stored : (vault?.open(stored, kind.id) ?? null);
      return kind.parse(content?.toString("utf8") ?? "") ?? [];
    });
  } catch {
    return [];
  }
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

/** Keeps the bytes of a damaged draft under a name that is no longer taken for a draft. */
function moveAside(file: string): string[] {
  if (!existsSync(file)) return [];
  const aside = `${file}.damaged-${randomBytes(3).toString("hex")}`;
  return onDisk("a damaged draft cannot be moved aside", file, "", () => {
    renameSync(file, aside);
    return [aside];
  });
}

interface Taken<D> {
  readonly file: string;
  readonly kind: DraftKind<D>;
  readonly draft: D | null;
  readonly busy: boolean;
  readonly setAside: readonly string[];
  readonly claim: Held;
  readonly vault: Vault | null;
}

function place<D>({ file, kind, draft, busy, setAside, claim, vault: known }: Taken<D>): DraftPlace<D> {
  let vault = known;
  let unsaved: D | null = null;
  const journal = join(file, "..", journalName);
  /** Never writes or removes a file that another process may have taken over or sealed. */
  const change = (work: (held: Held) => void) =>
    onDisk("your answers cannot be saved", file, "", () =>
      withLockNow(placeOf(journal), (held) => {
        checkClaim(claim, kind.what);
        work(held);
      }),
    );
  const save = (content: D) =>
    change((held) => {
      const bytes = Buffer.from(`${JSON.stringify(content)}\n`);
      try {
        const key = keyFor(readBytes(journal), vault?.ring ?? null);
        const kept = key === null || vault === null ? bytes : vault.seal(bytes, kind.id);
        replaceFile(file, [kept], () => held.check());
        unsaved = null;
      } catch (error) {
        if (!isLockedMeanwhile(error)) throw error;
        unsaved = content;
      }
    });
  change(() => removeLeftCopies(file));
  return {
    draft,
    busy,
    setAside,
    save,
    isUnsaved: () => unsaved !== null,
    unseal: (opened) => {
      vault = opened;
      if (unsaved !== null) save(unsaved);
    },
    discard: () => {
      unsaved = null;
      change((held) => {
        held.check();
        rmSync(file, { force: true });
        syncFolder(dirname(file));
      });
    },
    release: () => claim.release(),
  };
}

function checkClaim(claim: Held, what: string): void {
  try {
    claim.check();
  } catch {
    throw takenOver(what);
  }
}

function takenOver(what: string): Failure {
  return new Failure(
    "refused",
    `this ${what} was taken over in another terminal; answers here are no longer saved`,
    "Continue over there, or finish this one without leaving.",
  );
}
