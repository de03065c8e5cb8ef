import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Context } from "../../context";
import { Failure } from "../../errors";
import { isOurs, type Reminder } from "../../formats/reminders";
import { onDisk } from "../../store/disk-error";
import { ensureFolder, readTextWithin } from "../../store/files";
import { runProgram } from "../../store/programs";
import { replaceFile } from "../../store/write";

export const reminderKinds = ["systemd", "launchd", "cron"] as const;
/** What starts the reminder at its time; a calendar only gets a file. */
export type ReminderKind = (typeof reminderKinds)[number];

/** One thing to do, as it is shown beforehand. */
export interface Step {
  readonly says: string;
  /** What is written, line by line; empty when a program is run. */
  readonly lines: readonly string[];
  /** @throws Failure when it cannot be done */
  readonly act: () => void;
}

/** A part of the system that can start something at a time. */
export interface Keeper {
  /** True when it can be used. */
  isHere(context: Context): boolean;
  install(context: Context, reminder: Reminder): readonly Step[];
  /** Empty when nothing of ours is installed. */
  remove(context: Context, person: string): readonly Step[];
  /** What is installed, as text; `null` for nothing. */
  found(context: Context, person: string): { readonly place: string; readonly text: string } | null;
}

/**
 * Writes a file of the reminder.
 * @throws Failure `refused` at once when something else has a file of that name
 */
export function writeStep(file: string, text: string): Step {
  if (existsSync(file) && ownText(file) === null)
    throw new Failure(
      "refused",
      `this file was not written by headroom: ${file}`,
      "Nothing was changed. Move it away, or choose another --kind.",
    );
  return {
    says: `write ${file}`,
    lines: text.trimEnd().split("\n"),
    act: () =>
      onDisk("the reminder cannot be written", file, "", () => {
        ensureFolder(dirname(file));
        replaceFile(file, [Buffer.from(text)]);
      }),
  };
}

/** Removes a file of the reminder. */
export function removeStep(file: string): Step {
  return {
    says: `remove ${file}`,
    lines: [],
    act: () => onDisk("the reminder cannot be removed", file, "", () => rmSync(file)),
  };
}

/** The text of a file that `remind` has written; `null` for any other. */
export function ownText(file: string): string | null {
  try {
    const text = readTextWithin(file);
    return text !== null && isOurs(text) ? text : null;
  } catch {
    return null;
  }
}

/** Runs a program; a failure is reported in the program's own words. */
export function runStep(context: Context, command: readonly [string, ...string[]], input = ""): Step {
  return {
    says: `run ${command.join(" ")}`,
    lines: [],
    act: () => {
      const { code, stderr } = runProgram(context, command, input);
      if (code !== 0)
        throw new Failure(
          "refused",
          `${command.join(" ")} failed: ${stderr.trim().split("\n")[0] || `it ended with ${code ?? "no code"}`}`,
          "headroom remind show says what is installed, headroom remind remove removes it.",
        );
    },
  };
}
