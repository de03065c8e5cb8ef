import type { PlanColumn, PlanFieldType } from "./instrument";
import { readSpan } from "./plan-clock";
import { type Reading, type Refusal, readLine, readScalar, scalarTakes } from "./plan-scalars";

export type ListType = Extract<PlanFieldType, { kind: "list" }>;

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

/** Reads a list entry by entry; a plain text is a list of one where entries are texts. */
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

/** One entry with the field's columns; all but the first may be missing. */
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
