import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CalendarDate, isCalendarDate } from "../core/calendar";
import type { Due } from "../core/questionnaire/routines";
import { fileMode, keepOwner, readTextWithin } from "./files";

/**
 * A small file beside the journal that says when the next check-in is due, for shell hooks, which cannot wait
 * for Node to start. It only repeats what the journal says, so it may be missing.
 */
export const dueStampName = "due";

/** The content of the stamp, one field per line. */
interface DueStamp {
  /** The day on which the next check-in is due; during a pause, no earlier than the day after it. */
  readonly dueOn: CalendarDate;
  readonly routine: Due["routine"];
  /** The day of the latest check-in. */
  readonly lastCheckin: CalendarDate | null;
}

export function dueStampText({ dueOn, routine, lastCheckin }: DueStamp): string {
  return `${dueOn}\n${routine}\n${lastCheckin ?? ""}\n`;
}

function isDueRoutine(word: string | undefined): word is Due["routine"] {
  return word === "first" || word === "weekly" || word === "monthly";
}

/** Parses the text of a stamp; `null` for anything else. */
export function parseDueStamp(text: string | null): DueStamp | null {
  const [dueOn, routine, last = ""] = (text ?? "").split("\n");
  if (!isCalendarDate(dueOn) || !isDueRoutine(routine)) return null;
  return { dueOn, routine, lastCheckin: isCalendarDate(last) ? last : null };
}

/** The text of the stamp in a person's folder; `null` when it is missing or unreadable. */
export function readDueStamp(folder: string): string | null {
  try {
    return readTextWithin(join(folder, dueStampName));
  } catch {
    return null;
  }
}

/**
 * Writes the stamp, or removes it with `null`. It is not flushed, since that would take longer than
 * everything else: a power cut may leave the old stamp, an empty one or none, and the next command recreates
 * it. Throws the raw disk error.
 */
export function writeDueStamp(folder: string, text: string | null): void {
  const file = join(folder, dueStampName);
  if (text === null) {
    rmSync(file, { force: true });
    return;
  }
  const copy = join(
    folder,
    `.${dueStampName}.${Math.random().toString(16).slice(2).padEnd(16, "0").slice(0, 16)}.tmp`,
  );
  try {
    writeFileSync(copy, text, { mode: fileMode, flag: "wx" });
    keepOwner(copy);
    renameSync(copy, file);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
}
