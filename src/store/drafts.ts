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

/** An unfinished check-in as it lies on the disk; format version 1. */
export const draftSchema = z.object({
  v: z.literal(1),
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
  /** In the table of files. */
  readonly id: PersonFileKindId;
  readonly nameOf: (slot: number) => string;
  readonly isName: (name: string) => boolean;
  /** `null` for what is none. */
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
   * Puts the draft on the disk, whole, sealed while the record is locked. Where somebody has locked it since
   * and its key is not known here, the draft is kept in memory from then on.
   * @throws Failure `disk`, or `refused` when another computer has taken the place over
   */
  save(draft: D): void;
  /** True for a draft that only the memory holds, since the record was locked meanwhile. */
  isUnsaved(): boolean;
  /** Goes on with the keys of the record, and puts an unsaved draft on the disk. @throws Failure as `save` */
  unseal(vault: Vault): void;
  /** Throws the draft away, after it was stored or on request. */
  discard(): void;
  release(): void;
}

const most = 100;

/**
 * Takes the newest draft that no other process works on, else a free place.
 * @param folder the person's folder; it is made when missing
 * @param vault of a locked record, `null` for one in plain
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

/**
 * Reads what is kept unfinished, without taking it: what cannot be read is left out. Never fails.
 */
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

/** A damaged draft keeps its bytes under another name, where nothing looks for one. */
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
  /** Nothing is written or removed that another process could have taken over or sealed. */
  const change = (work: (held: Held) => void) =>
    onDisk("answers cannot be kept", file, "", () =>
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
    `this ${what} was taken over in another terminal; answers here are no longer kept`,
    "Go on over there, or finish this one without leaving.",
  );
}
