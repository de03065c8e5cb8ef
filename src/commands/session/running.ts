import type { Context } from "../../context";
import { placeBeside, stepOfPlace } from "../../core/mentoring/place";
import { Failure, isFailure } from "../../errors";
import type { DraftPlace } from "../../store/drafts";
import type { Person } from "../../store/people";
import type { SessionDraft } from "../../store/session-draft";
import { quotedName } from "../../ui/quoted-name";
import type { SessionNames } from "../../ui/session/frame";
import type { Face } from "../common/face";
import type { OpenRecord } from "../common/record";

/** A session while it runs. */
export interface Running {
  readonly context: Context;
  readonly face: Face;
  readonly names: SessionNames;
  readonly mentor: Person;
  /** The record of the mentee. */
  readonly record: OpenRecord;
  readonly place: DraftPlace<SessionDraft>;
}

/** What a place of the session leaves: the draft, and where it goes from there. */
export interface Left {
  readonly draft: SessionDraft;
  readonly go: 1 | -1;
}

/** One place of a session. @throws Failure `cancelled` when the two leave */
export type Asked = (running: Running, draft: SessionDraft) => Promise<Left>;

/** Goes on with what was changed. */
export function on(draft: SessionDraft, change: Partial<SessionDraft> = {}): Left {
  return { draft: { ...draft, ...change }, go: 1 };
}

/** Goes back; nothing is changed. */
export function back(draft: SessionDraft): Left {
  return { draft, go: -1 };
}

/** Puts the draft on the disk. @returns what is wrong when it cannot be kept; the session goes on */
export function keep({ place }: Running, draft: SessionDraft): string | null {
  try {
    place.save(draft);
    return null;
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
}

/** The draft at the next place, or at the one before. */
export function moved({ draft, go }: Left): SessionDraft {
  return { ...draft, place: placeBeside(draft.place, go) };
}

/** The calm way out: what was kept, and how to go on. The same words wherever one leaves. */
export function leaving({ names }: Running, { place }: SessionDraft): Failure {
  return new Failure(
    "cancelled",
    `Kept: the session with ${names.mentee} up to step ${stepOfPlace[place]} of 7, on this computer only.`,
    `headroom session --with ${quotedName(names.mentee)} goes on. Help at once: headroom help-now`,
  );
}
