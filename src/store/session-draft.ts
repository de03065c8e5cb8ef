import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { isCalendarDate } from "../core/calendar";
import { meetings, sessionPlaces } from "../core/mentoring/place";
import { agreedKinds, sharedScopes } from "../core/mentoring/session";
import { adherences } from "../core/questionnaire/answers";
import { talkKinds } from "../core/talk/talk";
import { onDisk } from "./disk-error";
import { isRemoteDraftName, isSessionDraftName } from "./draft-names";
import { type DraftKind, draftSchema } from "./drafts";
import { syncFolder } from "./files";
import { idOf } from "./people";
import { readBytes } from "./read";
import { sealedFileIn, type Vault } from "./vault";

const day = z.string().refine(isCalendarDate);
const moment = z.iso.datetime({ offset: true });

/** An agreed boundary with its value. */
export const agreedBoundarySchema = z.object({
  id: z.string(),
  value: z.union([z.string(), z.number(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]),
});

/**
 * An unfinished session, as stored in the mentee's folder. It has no fields for answers to the help questions
 * or what follows from them: neither is ever written anywhere.
 */
const sessionDraftSchema = z.object({
  v: z.literal(1),
  begun: moment,
  consent: moment,
  date: day,
  mentor: z.object({ id: z.string(), name: z.string() }),
  /** A mentee who keeps their record elsewhere; `null` for the owner of the folder. */
  mentee: z.string().nullable().default(null),
  place: z.enum(sessionPlaces),
  meeting: z.enum(meetings).default("room"),
  /** A line being typed at this place when the two left. */
  typed: z.string().default(""),
  /** The conversation being rehearsed, and its page once there is one, until the session ends. */
  talk: z
    .object({ kind: z.enum(talkKinds), at: z.string(), given: z.record(z.string(), z.string()) })
    .nullable()
    .default(null),
  page: z.string().nullable().default(null),
  /** The questions so far; `null` before the first one. */
  checkIn: draftSchema.nullable(),
  agreed: z.array(z.object({ kind: z.enum(agreedKinds), id: z.string().nullable(), says: z.string() })),
  held: z.array(
    z.object({ id: z.string().nullable(), says: z.string(), how: z.enum(adherences).nullable() }),
  ),
  /** The boundary that takes effect, with its value. */
  boundary: agreedBoundarySchema.nullable(),
  /** Boundaries no longer in effect. */
  dropped: z.array(z.string()).default([]),
  support: z.array(z.string()),
  nextOn: day.nullable(),
  shared: z.enum(sharedScopes),
});

export type SessionDraft = z.infer<typeof sessionDraftSchema>;

/** An unfinished session, apart from a check-in that may wait in the same folder. */
export const sessionDraft: DraftKind<SessionDraft> = {
  what: "session",
  id: "session-draft",
  nameOf: (slot) => (slot === 1 ? "session-draft.json" : `session-draft-${slot}.json`),
  isName: isSessionDraftName,
  parse,
};

const remoteId = "remote-session";

/** An unfinished session with someone who keeps their record elsewhere; stored in the mentor's folder. */
export function remoteSessionDraft(mentee: string): DraftKind<SessionDraft> {
  const id = idOf(mentee);
  const nameOf = (slot: number) => `remote-session-${id}${slot === 1 ? "" : `.${slot}`}.json`;
  const isName = (name: string) =>
    isRemoteDraftName(name) && (/^remote-session-(.+?)(?:\.\d+)?\.json$/.exec(name)?.[1] ?? "") === id;
  return { what: "session", id: remoteId, nameOf, isName, parse };
}

function parse(text: string): SessionDraft | null {
  try {
    const parsed = sessionDraftSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A session waiting to be continued, and its file. */
interface WaitingSession {
  readonly file: string;
  readonly draft: SessionDraft;
}

/**
 * Sessions waiting in a person's folder, their own and those they hold as a mentor; unreadable files are
 * skipped.
 * @param vault of a locked record
 */
export function sessionFilesIn(folder: string, vault: Vault | null): WaitingSession[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name): WaitingSession[] => {
    const kind = isSessionDraftName(name) ? sessionDraft.id : isRemoteDraftName(name) ? remoteId : null;
    if (kind === null) return [];
    const file = join(folder, name);
    const stored = readBytes(file);
    const content = sealedFileIn(stored) === null ? stored : (vault?.open(stored, kind) ?? null);
    const draft = parse(content?.toString("utf8") ?? "");
    return draft === null ? [] : [{ file, draft }];
  });
}

/** Erases an unfinished session. @throws Failure `disk` */
export function eraseSession({ file }: Pick<WaitingSession, "file">): void {
  onDisk("an unfinished session cannot be erased", file, "Some of it may be left.", () => {
    rmSync(file, { force: true });
    syncFolder(dirname(file));
  });
}
