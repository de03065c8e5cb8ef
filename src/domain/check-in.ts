import type { Adherence, Answers, Details, Load, WeekContext } from "./answers";
import type { CalendarDate } from "./calendar";

/** What a routine asks (cli.md, "Routines"); `custom` when the answers came from a file or a selection. */
export type Routine = "weekly" | "monthly" | "quarterly" | "full" | "custom";

/** What a person says at one check-in: everything that an edit can change. */
export interface CheckInContent {
  readonly date: CalendarDate;
  readonly routine: Routine;
  /** Versions of the instruments in which something was answered. */
  readonly instruments: Readonly<Record<string, number>>;
  readonly answers: Answers;
  readonly details: Details;
  readonly load: Load;
  readonly context: readonly WeekContext[];
  /** How each active boundary went, by plan field id. */
  readonly boundaries: Readonly<Record<string, Adherence>>;
  /** What got in the way of a boundary that was not fully kept, by plan field id; absent when nobody said. */
  readonly obstacles?: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly tags: readonly string[];
}

/** A stored check-in as the record gives it, amendments applied. */
export interface CheckIn extends CheckInContent {
  readonly id: string;
  /** When it was first recorded, ISO 8601 with offset. */
  readonly recordedAt: string;
}

/**
 * Those dated no later than `day`: all that a judgement as of that day may know. What lists or opens
 * the record (`history`, `show`, `export`) has the later ones too, so that nothing is ever hidden.
 */
export function datedUpTo<T extends { readonly date: CalendarDate }>(
  checkIns: readonly T[],
  day: CalendarDate,
): T[] {
  return checkIns.filter(({ date }) => date <= day);
}

/** Orders check-ins by date, then recordedAt, then id: the last one is `latest` (cli.md, "REF"). */
export function byTime(a: CheckIn, b: CheckIn): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const recorded = Date.parse(a.recordedAt) - Date.parse(b.recordedAt);
  if (recorded !== 0) return recorded;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
