import { type CalendarDate, isCalendarDate } from "../calendar";
import { isList, isMap, isObject, isText, oneOf, type Raw } from "../structure";
import {
  type Adherence,
  type Answers,
  adherences,
  type Details,
  disturbances,
  type Load,
  type WeekContext,
  weekContexts,
} from "./answers";

/**
 * What was asked; `custom` for answers from a file or a selection. `quarterly` is what an earlier headroom
 * called `full`.
 */
export type Routine = "first" | "weekly" | "monthly" | "quarterly" | "full" | "session" | "custom";

/** What a person says in one check-in: everything that an edit can change. */
export interface CheckInContent {
  readonly date: CalendarDate;
  readonly routine: Routine;
  /** Versions of the instruments with at least one answer. */
  readonly instruments: Readonly<Record<string, number>>;
  readonly answers: Answers;
  readonly details: Details;
  readonly load: Load;
  /** Which of these facts are as the signals showed them; absent if none are. */
  readonly seen?: readonly string[];
  readonly context: readonly WeekContext[];
  /** How each active boundary went, by plan field id. */
  readonly boundaries: Readonly<Record<string, Adherence>>;
  /** What got in the way of a boundary that was not fully kept, by plan field id; absent if not given. */
  readonly obstacles?: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly tags: readonly string[];
}

/** A stored check-in with amendments applied. */
export interface CheckIn extends CheckInContent {
  readonly id: string;
  /** When it was first recorded, ISO 8601 with offset. */
  readonly recordedAt: string;
  /** When it was last edited; absent if it never was. */
  readonly changedAt?: string;
}

/**
 * Those dated no later than `day`: all that an assessment as of that day may know. Commands that list or open
 * the record (`history`, `show`, `export`) include later ones too, so that nothing is ever hidden.
 */
export function datedUpTo<T extends { readonly date: CalendarDate }>(
  checkIns: readonly T[],
  day: CalendarDate,
): T[] {
  return checkIns.filter(({ date }) => date <= day);
}

/**
 * The check-ins that the next one follows: those dated up to `day`. If all are dated later, the clock is
 * wrong rather than the record, so all of them count.
 */
export function knownOn<T extends { readonly date: CalendarDate }>(
  checkIns: readonly T[],
  day: CalendarDate,
): T[] {
  const known = datedUpTo(checkIns, day);
  return known.length === 0 ? [...checkIns] : known;
}

/** Orders check-ins by date, then recordedAt, then id: the last one is `latest`. */
export function byTime(a: CheckIn, b: CheckIn): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const recorded = Date.parse(a.recordedAt) - Date.parse(b.recordedAt);
  if (recorded !== 0) return recorded;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The routines that a check-in may name; retired ones must stay here for old check-ins. */
export const routines = [
  "first",
  "weekly",
  "monthly",
  "quarterly",
  "full",
  "session",
  "custom",
] as const satisfies readonly Routine[];

/**
 * The fields of a check-in in the order in which they are written, each with its structural check. The
 * journal, JSON, CSV and the import all use this table.
 */
const contentFields = {
  date: isCalendarDate,
  routine: oneOf(routines),
  instruments: (value) => isMap(value, isVersion),
  // Any item id: instruments change, and answers to an old one must stay readable forever.
  answers: (value) => isMap(value, isAnswer),
  details: isDetails,
  load: (value) => isMap(value, Number.isFinite),
  seen: (value) => value === undefined || isList(value, isText),
  context: (value) => isList(value, isWeekContext),
  boundaries: (value) => isMap(value, isAdherence),
  obstacles: (value) => value === undefined || isMap(value, isText),
  note: (value) => value === null || isText(value),
  tags: (value) => isList(value, isText),
} as const satisfies Readonly<Record<keyof CheckInContent, (value: unknown) => boolean>>;

const fields = Object.entries(contentFields);
const keys = Object.keys(contentFields) as (keyof CheckInContent)[];

/** True when every field of a check-in is present and valid; other keys do not matter. */
export function isContent(value: Raw): boolean {
  return fields.every(([key, fits]) => fits(value[key]));
}

/** Only the fields of a check-in, in the order of the table; absent ones stay absent. */
export function contentOf<T extends Readonly<Partial<Record<keyof CheckInContent, unknown>>>>(
  from: T,
): Pick<T, Extract<keyof CheckInContent, keyof T>> {
  const content: Partial<Record<keyof CheckInContent, unknown>> = {};
  for (const key of keys) if (from[key] !== undefined) content[key] = from[key];
  return content as Pick<T, Extract<keyof CheckInContent, keyof T>>;
}

function isDetails(value: unknown): boolean {
  if (!isObject(value)) return false;
  return !("high.life-interference" in value) || isList(value["high.life-interference"], isDisturbance);
}

const isVersion = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 1;
const isAnswer = (value: unknown) =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 4);
const isWeekContext = oneOf(weekContexts);
const isAdherence = oneOf(adherences);
const isDisturbance = oneOf(disturbances);
