import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { addDays, type CalendarDate, isCalendarDate } from "../../core/calendar";
import type { MenteeNotes } from "../../core/mentoring/notes";
import { sharedScopes } from "../../core/mentoring/session";
import { isFailure } from "../../errors";
import { onDisk } from "../../store/disk-error";
import type { SessionDraft } from "../../store/session-draft";
import { replaceFile } from "../../store/write";
import type { AskedLine } from "../../ui/plan/question";
import {
  fileLine,
  nextDateLine,
  nextTimeLine,
  noteLine,
  sharedMenu,
  supportLine,
} from "../../ui/session/steps";
import { changeNotes } from "../common/mentoring";
import { type Asked, askLine, back, type Left, leaving, on, pass, type Running, taken } from "./running";

/** Who is there beside the mentor, who must not become the only support (docs/method.md, "With a mentor"). */
export const askSupport: Asked = async (running, draft) => {
  const text = await askLine(running, draft, supportLine(running.names, draft.support));
  if (text === "b") return back(draft);
  if (text === "") return on(draft);
  const support = text.split(",").map((one) => one.trim());
  return on(draft, { support: [...new Set(support.filter((one) => one !== ""))] });
};

/** Two weeks: near enough to remember, far enough to have tried. */
const usualDays = 14;

/** The day of the next talk. */
export const askNext: Asked = async (running, draft) => {
  const { names, context } = running;
  const { today } = context.clock;
  const offered = draft.nextOn ?? addDays(today, usualDays);
  const text = await askLine(running, draft, nextDateLine(names, offered), (line) =>
    ["", "b", "-"].includes(line.trim()) || dayIn(line, today) !== null
      ? null
      : "that day has passed or is not a date: write it as 2026-12-06, or 2w",
  );
  if (text === "b") return back(draft);
  if (text === "-") return on(draft, { nextOn: null });
  return on(draft, { nextOn: text === "" ? offered : dayIn(text, today) });
};

/** A future day: a date, or days or weeks from now. */
function dayIn(text: string, today: CalendarDate): CalendarDate | null {
  const ahead = /^\+?(\d{1,3})([dw])$/.exec(text.trim().toLowerCase());
  if (ahead !== null) {
    const days = Number(ahead[1]) * (ahead[2] === "w" ? 7 : 1);
    return days === 0 ? null : addDays(today, days);
  }
  const day = text.trim();
  return isCalendarDate(day) && day > today ? day : null;
}

/** What the mentor may see until then. */
export const askShared: Asked = async (running, draft) => {
  // Of a record kept elsewhere a mentor sees what is shared in a file, and nothing between the talks.
  if (running.open === null || running.place === null) return pass(draft);
  const choice = await running.prompter.menu(sharedMenu(running.names, running.context.err.look));
  if (choice === null) throw leaving(running, draft);
  const shared = sharedScopes[choice];
  return shared === undefined ? back(draft) : on(draft, { shared });
};

/** What the mentor wants to ask next time. */
export const askNextTime: Asked = async (running, draft) => {
  return askMentor(running, draft, nextTimeLine(running.names), (before, said) => ({
    asks: [...before.asks, said],
  }));
};

/** The mentor's own note, apart from the mentee's answers. */
export const askNote: Asked = async (running, draft) => {
  return askMentor(running, draft, noteLine(running.names), (before, said) => ({
    notes: [...before.notes, said],
  }));
};

type Said = MenteeNotes["notes"][number];

/**
 * The mentor's words go into the mentor's own record at once, even a line left half-way, and never
 * into the mentee's. On the mentee's computer they are not asked for.
 */
async function askMentor(
  running: Running,
  draft: SessionDraft,
  asked: AskedLine,
  change: (before: MenteeNotes, said: Said) => Partial<MenteeNotes>,
): Promise<Left> {
  const { context, prompter, mentor, meeting, names, open, place } = running;
  if (meeting === "mentees-screen" || place === null) return pass(draft);
  const start = running.half.get(asked.question) ?? "";
  let half = start;
  const typed = (text: string) => {
    half = text;
  };
  const line = await prompter.line(asked, () => null, { start, typed });
  const says = line === null ? half.trim() : taken(running, asked, line, half);
  if (line !== null && says === "b") return back(draft);
  const mentee = { name: names.mentee, person: open?.person.id ?? null };
  const said = { at: context.clock.stamp(), says };
  if (says !== "") await changeNotes(context, mentor, mentee, (before) => change(before, said));
  if (line === null) throw leaving(running, draft);
  return on(draft);
}

/**
 * Asks where a page goes and writes it there, readable for the owner only. An existing file is never
 * replaced, and one that cannot be written is asked about again.
 * @returns the file, or `null` when none was wanted
 */
export async function askFile(
  { prompter, names }: Running,
  offered: string,
  text: string,
): Promise<string | null> {
  const fileIn = (line: string) => resolve(line.trim() === "" ? offered : line.trim());
  const line = await prompter.line(fileLine(names, offered), (typed) =>
    typed.trim() === "b" ? null : problemOf(fileIn(typed), text),
  );
  return line === null || line.trim() === "b" ? null : fileIn(line);
}

function problemOf(file: string, text: string): string | null {
  if (existsSync(file)) return `${file} exists already; another name?`;
  try {
    onDisk("it cannot be written", file, "", () => replaceFile(file, [Buffer.from(text)]));
    return null;
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
}
