import type { Context } from "../../context";
import type { Reminder } from "../../formats/remind/reminder";

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
