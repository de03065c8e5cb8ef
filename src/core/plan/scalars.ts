import { isCalendarDate } from "../calendar";
import type { PlanColumn, PlanFieldType, PlanValue } from "../questionnaire/items";

/** Times of day as stored in plans, `HH:MM`, without a date or a zone. */

const shape = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** `8:30` or `08:30` as `08:30`; `null` for anything else. */
export function readTime(text: string): string | null {
  const parts = shape.exec(text.trim());
  return parts === null ? null : `${(parts[1] ?? "").padStart(2, "0")}:${parts[2]}`;
}

/** `9:00 - 9:30` as `09:00-09:30`; it may run past midnight, but from and to must differ. */
function readSpan(text: string): string | null {
  const [from, to, ...more] = text.split("-").map(readTime);
  if (!from || !to || more.length > 0 || from === to) return null;
  return `${from}-${to}`;
}

/** From and to of a span; `null` for anything else. */
export function splitSpan(text: string): readonly [string, string] | null {
  const span = readSpan(text);
  return span === null ? null : [span.slice(0, 5), span.slice(6)];
}

/** Minutes since midnight, 0 … 1439, of a time as returned by {@link readTime}. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The inverse of {@link minutesOf}; wraps around midnight. */
export function clockOf(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** Why a value is refused: the part that does not fit, where it is, and what is expected. */
export interface Refusal {
  readonly refused: unknown;
  /** `""`, `, entry 2` or `, entry 2, date`. */
  readonly place: string;
  readonly takes: string;
}

/** A value of the field's type, `null` for "no value", or why it is refused. */
export type Reading = { readonly value: PlanValue | null } | Refusal;

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** The most that a field takes: this tool's own convention. */
const longestText = 2000;
const limits = { hours: 168, minutes: 1440, number: 1000 } as const;

type ScalarKind = Exclude<PlanFieldType["kind"], "choice" | "list">;

export const scalarTakes: Readonly<Record<ScalarKind, string>> = {
  time: "a time of day such as 18:00",
  span: "a time span such as 09:00-09:30",
  weekday: "a day of the week such as sunday",
  date: "a real day such as 2026-07-01",
  "date-range": "two real days in order, such as 2026-07-01/2026-07-14",
  hours: `hours from 0 to ${limits.hours}, such as 45`,
  minutes: `whole minutes from 0 to ${limits.minutes}, such as 60`,
  number: `a whole number from 0 to ${limits.number}`,
  text: `one line of text, at most ${longestText} characters`,
};

/** A single value; `null` when it does not fit its kind. */
export function readScalar(kind: ScalarKind, given: unknown): string | number | null {
  if (kind === "hours" || kind === "minutes" || kind === "number")
    return readNumber(given, limits[kind], kind !== "hours");
  if (typeof given !== "string") return null;
  const word = given.trim();
  switch (kind) {
    case "time":
      return readTime(word);
    case "span":
      return readSpan(word);
    case "weekday":
      return weekdays.find((day) => day === word.toLowerCase()) ?? null;
    case "date":
      return isCalendarDate(word) ? word : null;
    case "date-range":
      return isRange(word) ? word : null;
    case "text":
      return readLine(word, longestText);
  }
}

function readNumber(given: unknown, most: number, whole: boolean): number | null {
  if (typeof given !== "number" || !(given >= 0 && given <= most)) return null;
  // Adding 0 turns minus zero into zero, which is what the record would give back.
  return whole && !Number.isInteger(given) ? null : given + 0;
}

function isRange(text: string): boolean {
  const [from, to, ...more] = text.split("/");
  return isCalendarDate(from) && isCalendarDate(to) && from <= to && more.length === 0;
}

/**
 * Text in any language, without line breaks or anything else that could control a terminal or reverse its
 * text.
 */
function readLine(text: string, longest: number): string | null {
  return text === "" || text.length > longest || /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u.test(text)
    ? null
    : text;
}

type ListType = Extract<PlanFieldType, { kind: "list" }>;

const longestEntry = 500;
const mostEntries = 50;

/** What a list takes, in the words of an error message. */
export function listTakes(type: ListType): string {
  if (type.of === "columns")
    return `a JSON list such as [{${type.columns.map(({ id }) => `"${id}":"..."`).join(",")}}]`;
  return type.of === "text"
    ? 'text, or a JSON list such as ["manager","team"]'
    : 'a JSON list of time spans such as ["09:00-09:30","16:30-17:00"]';
}

/** Reads a list entry by entry; where entries are texts, a plain text is a list of one. */
export function readList(type: ListType, given: unknown): Reading {
  const entries = typeof given === "string" && type.of === "text" ? [given] : given;
  if (!Array.isArray(entries)) return { refused: given, place: "", takes: listTakes(type) };
  if (entries.length > mostEntries)
    return { refused: entries.length, place: ", number of entries", takes: `at most ${mostEntries}` };
  if (type.of === "columns") return readRows(type.columns, entries);
  const read = type.of === "span" ? (entry: string) => readSpan(entry.trim()) : readEntry;
  const takes =
    type.of === "span" ? scalarTakes.span : `one line of text, at most ${longestEntry} characters`;
  const values: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const value = typeof entry === "string" ? read(entry) : null;
    if (value === null) return { refused: entry, place: `, entry ${index + 1}`, takes };
    values.push(value);
  }
  return { value: values };
}

const readEntry = (text: string) => readLine(text.trim(), longestEntry);

function readRows(columns: readonly PlanColumn[], entries: readonly unknown[]): Reading {
  const rows: Record<string, string>[] = [];
  for (const [index, entry] of entries.entries()) {
    const place = `, entry ${index + 1}`;
    const row = readRow(columns, entry);
    if ("refused" in row) return { ...row, place: place + row.place };
    rows.push(row.row);
  }
  return { value: rows };
}

/** One entry with the field's columns; all but the first are optional. */
function readRow(columns: readonly PlanColumn[], entry: unknown): { row: Record<string, string> } | Refusal {
  const names = columns.map(({ id }) => id);
  const takes = `an object with ${names.join(", ")}`;
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    return { refused: entry, place: "", takes };
  const stray = Object.keys(entry).find((key) => !names.includes(key));
  if (stray !== undefined) return { refused: stray, place: ", a key", takes };
  const row: Record<string, string> = {};
  for (const { id, type } of columns) {
    const cell: unknown = Object.getOwnPropertyDescriptor(entry, id)?.value ?? "";
    if (cell === "" && id !== names[0]) continue;
    const value = readScalar(type, cell);
    if (typeof value !== "string") return { refused: cell, place: `, ${id}`, takes: scalarTakes[type] };
    row[id] = value;
  }
  return { row };
}
