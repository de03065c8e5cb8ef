import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { addDays, type CalendarDate, isCalendarDate } from "../../core/calendar";
import type { MenteeNotes } from "../../core/mentoring/notes";
import { sharedScopes } from "../../core/mentoring/session";
import { isFailure } from "../../errors";
import { onDisk } from "../../store/disk-error";
import { replaceFile } from "../../store/write";
import { askLine, fileLine, nextDateLine, noteLine, sharedMenu, supportLine } from "../../ui/session/steps";
import { changeNotes } from "../common/mentoring";
import { type Asked, back, leaving, on, type Running } from "./running";

/** Who is there beside the mentor, who must not become the only support (docs/method.md, "With a mentor"). */
export const askSupport: Asked = async (running, draft) => {
  const line = await running.face.line(supportLine(running.names, draft.support), () => null);
  if (line === null) throw leaving(running, draft);
  const text = line.trim();
  if (text === "b") return back(draft);
  if (text === "") return on(draft);
  const support = text.split(",").map((one) => one.trim());
  return on(draft, { support: [...new Set(support.filter((one) => one !== ""))] });
};

/** Two weeks are near enough to remember, and far enough to have tried. */
const usualDays = 14;

/** The day of the next talk. */
export const askNext: Asked = async (running, draft) => {
  const { face, names, context } = running;
  const { today } = context.clock;
  const offered = draft.nextOn ?? addDays(today, usualDays);
  const line = await face.line(nextDateLine(names, offered), (text) =>
    ["", "b", "-"].includes(text.trim()) || dayIn(text, today) !== null
      ? null
      : "that is no day to come: write it as 2026-12-06, or 2w",
  );
  if (line === null) throw leaving(running, draft);
  const text = line.trim();
  if (text === "b") return back(draft);
  if (text === "-") return on(draft, { nextOn: null });
  return on(draft, { nextOn: text === "" ? offered : dayIn(text, today) });
};

/** A day to come: a date, or days or weeks from now. */
function dayIn(text: string, today: CalendarDate): CalendarDate | null {
  const ahead = /^\+?(\d{1,3})([dw])$/.exec(text.trim().toLowerCase());
  if (ahead !== null) {
    const days = Number(ahead[1]) * (ahead[2] === "w" ? 7 : 1);
    return days === 0 ? null : addDays(today, days);
  }
  const day = text.trim();
  return isCalendarDate(day) && day > today ? day : null;
}

/** What is shared until then. */
export const askShared: Asked = async (running, draft) => {
  const choice = await running.face.menu(sharedMenu(running.names, running.context.err.look));
  if (choice === null) throw leaving(running, draft);
  const shared = sharedScopes[choice];
  return shared === undefined ? back(draft) : on(draft, { shared });
};

/** What the mentor wants to ask the next time. */
export const askNextTime: Asked = async (running, draft) => {
  const line = await running.face.line(askLine(running.names), () => null);
  if (line === null) throw leaving(running, draft);
  const says = line.trim();
  if (says === "b") return back(draft);
  if (says !== "") await noted(running, (before, at) => ({ asks: [...before.asks, { at, says }] }));
  return on(draft);
};

/** The mentor's own note, apart from the mentee's answers. */
export const askNote: Asked = async (running, draft) => {
  const line = await running.face.line(noteLine(running.names), () => null);
  if (line === null) throw leaving(running, draft);
  const says = line.trim();
  if (says === "b") return back(draft);
  if (says !== "") await noted(running, (before, at) => ({ notes: [...before.notes, { at, says }] }));
  return on(draft);
};

/** The mentor's words go into the mentor's own record at once, and never into the mentee's. */
async function noted(
  { context, mentor, record }: Running,
  change: (before: MenteeNotes, at: string) => Partial<MenteeNotes>,
): Promise<void> {
  const { id, name } = record.person;
  const at = context.clock.stamp();
  await changeNotes(context, mentor, { name, person: id }, (before) => change(before, at));
}

/**
 * Asks where a page goes and writes it there, for the owner only. A file that is there already is never
 * replaced, and one that cannot be written is asked about again.
 * @returns the file, or `null` when none was wanted
 */
export async function askFile(
  { face, names }: Running,
  offered: string,
  text: string,
): Promise<string | null> {
  const fileIn = (line: string) => resolve(line.trim() === "" ? offered : line.trim());
  const line = await face.line(fileLine(names, offered), (typed) =>
    typed.trim() === "b" ? null : problemOf(fileIn(typed), text),
  );
  return line === null || line.trim() === "b" ? null : fileIn(line);
}

function problemOf(file: string, text: string): string | null {
  if (existsSync(file)) return `there is already a file ${file}; another name?`;
  try {
    onDisk("it cannot be written", file, "", () => replaceFile(file, [Buffer.from(text)]));
    return null;
  } catch (error) {
    if (isFailure(error)) return error.message;
    throw error;
  }
}
