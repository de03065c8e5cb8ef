/** What a reminder of the system has to know, whatever keeps it. */
export interface Reminder {
  /** Id of the person; letters, digits and hyphens. */
  readonly person: string;
  /** What is started at that time: node, the script and its arguments. */
  readonly command: readonly string[];
  /** Variables that say where the record lies; the timer of a system knows none of them. */
  readonly env: Readonly<Record<string, string>>;
  /** Time of day, `18:00`. */
  readonly at: string;
  /** 1 = Monday ... 7 = Sunday; `null` for every day. */
  readonly day: number | null;
}

/** Stands in everything that `remind` writes; what lacks it was written by somebody else. */
export const mark = "written by headroom remind";

/** True for a text that `remind` has written. */
export function isOurs(text: string): boolean {
  return text.includes(mark);
}

/** Hour and minute of a time of day. */
export function hourAndMinute(at: string): readonly [hour: number, minute: number] {
  const [hour = "0", minute = "0"] = at.split(":");
  return [Number(hour), Number(minute)];
}
