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

/** One thing that is done, as it is shown before it is done. */
export interface Step {
  readonly says: string;
  /** What is written, line by line; empty for a program that is run. */
  readonly lines: readonly string[];
  /** @throws Failure when it cannot be done */
  readonly act: () => void;
}

/** A part of the system that can start something at a time. */
export interface Keeper {
  /** True where it can be used. */
  isHere(context: Context): boolean;
  install(context: Context, reminder: Reminder): readonly Step[];
  /** Empty when there is nothing of ours. */
  remove(context: Context, person: string): readonly Step[];
  /** What is installed, as text; `null` for nothing. */
  found(context: Context, person: string): { readonly place: string; readonly text: string } | null;
}

/**
 * Writes a file of the reminder.
 * @throws Failure `refused` at once when a file of somebody else has the name
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

/** What stands in a file that `remind` has written; `null` for any other. */
export function ownText(file: string): string | null {
  try {
    const text = readTextWithin(file);
    return text !== null && isOurs(text) ? text : null;
  } catch {
    return null;
  }
}

/** Runs a program; when it fails, that is said with its own words. */
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
          "headroom remind show says what is installed, headroom remind remove takes it away.",
        );
    },
  };
}
