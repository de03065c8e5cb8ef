import { existsSync } from "node:fs";
import type { Context } from "../../context";
import { type Meeting, placeBeside, stepOfPlace } from "../../core/mentoring/place";
import type { Share } from "../../core/sharing/share";
import { shellWord } from "../../core/text";
import { Failure, isFailure } from "../../errors";
import type { DraftPlace } from "../../store/drafts";
import { folderOf, type Person } from "../../store/people";
import type { SessionDraft } from "../../store/session-draft";
import type { AskedLine } from "../../ui/plan/question";
import type { SessionNames } from "../../ui/session/frame";
import type { Prompter } from "../common/prompter";
import type { OpenRecord, RecordHistory } from "../common/record";

/** A running session. */
export interface Running {
  readonly context: Context;
  readonly prompter: Prompter;
  readonly names: SessionNames;
  readonly meeting: Meeting;
  readonly mentor: Person;
  /** What both may look at: the mentee's record here, or what the mentee shares. */
  readonly record: RecordHistory;
  /** The mentee's record on this computer; `null` when it is kept elsewhere. */
  readonly open: OpenRecord | null;
  /** What that mentee shares. */
  readonly share: Share | null;
  /** Where it is kept; `null` when nothing is to be stored. */
  readonly place: DraftPlace<SessionDraft> | null;
  /** Lines that were half typed when someone went back, by their question. */
  readonly half: Map<string, string>;
}

/** What a place of the session returns: the draft, and where it goes from there; 0 when nothing was asked. */
export interface Left {
  readonly draft: SessionDraft;
  readonly go: 1 | 0 | -1;
}

/** One place of a session. @throws Failure `cancelled` when the two leave */
export type Asked = (running: Running, draft: SessionDraft) => Promise<Left>;

/** Moves on, with what was changed. */
export function on(draft: SessionDraft, change: Partial<SessionDraft> = {}): Left {
  return { draft: { ...draft, ...change }, go: 1 };
}

/** Goes back; nothing is changed. */
export function back(draft: SessionDraft): Left {
  return { draft, go: -1 };
}

/** There was nothing to ask: the session keeps moving in the same direction. */
export function pass(draft: SessionDraft, change: Partial<SessionDraft> = {}): Left {
  return { draft: { ...draft, ...change }, go: 0 };
}

/** Writes the draft to disk. @returns what is wrong when it cannot be kept; the session continues */
export function keep(running: Running, draft: SessionDraft): string | null {
  refuseRemoved(running);
  try {
    running.place?.save(draft);
    return null;
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
}

/**
 * A mentee who was removed meanwhile stays removed: nothing is written where their record was.
 * @throws Failure `refused`
 */
export function refuseRemoved({ context, open, names, place }: Running): void {
  if (open === null || place === null || existsSync(folderOf(context.home, open.person.id))) return;
  throw new Failure(
    "refused",
    `${names.mentee} was removed in another terminal, so this session is over`,
    "Nothing of it is stored.",
  );
}

/** The draft at the next place, or at the one before; a line left half-way belongs to the place before. */
export function moved(draft: SessionDraft, by: 1 | -1): SessionDraft {
  return { ...draft, typed: "", place: placeBeside(draft.place, by) };
}

/** Asks for a line; one left half-way is there again when the session continues, or comes back to it. */
export async function askLine(
  running: Running,
  draft: SessionDraft,
  asked: AskedLine,
  check: (line: string) => string | null = () => null,
): Promise<string> {
  const start = draft.typed || (running.half.get(asked.question) ?? "");
  let half = start;
  const typed = (text: string) => {
    half = text;
  };
  const line = await running.prompter.line(asked, check, { start, typed });
  if (line !== null) return taken(running, asked, line, half);
  const left = { ...draft, typed: half.trim() };
  keep(running, left);
  throw leaving(running, left);
}

/** What was said; on the way back what was half typed stays with its question. */
export function taken({ half }: Running, { question }: AskedLine, line: string, typed: string): string {
  const said = line.trim();
  if (said === "b" && typed.trim() !== "b") half.set(question, typed.trim());
  else half.delete(question);
  return said;
}

/** The calm way out: what was kept, and how to continue. The same words wherever they leave. */
export function leaving({ names, open, place: kept }: Running, { place }: SessionDraft): Failure {
  const again = `headroom session --with ${shellWord(names.mentee)}`;
  const help = "Help at once: headroom help-now";
  if (kept === null) return new Failure("cancelled", "Nothing was stored.", `${again} starts again. ${help}`);
  return new Failure(
    "cancelled",
    `Kept: the session with ${names.mentee} up to step ${stepOfPlace[place]} of 7, on this computer only.`,
    `${again}${open === null ? " --from-share" : ""} continues it. ${help}`,
  );
}
