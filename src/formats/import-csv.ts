import { parse } from "csv-parse/sync";
import { clip } from "../clip";
import { Failure } from "../errors";
import { detailsName, helpColumn, rawColumns, resultColumns, textOfCell, valueColumns } from "./csv-columns";
import { type Candidate, lineLimit, objectOrNull } from "./import-candidate";

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const needed = ["id", "date", "recorded_at"];
const known = new Set(
  [...rawColumns, ...resultColumns, helpColumn, ...valueColumns(true)].map(({ name }) => name),
);

/** True when a line is the header of a CSV of ours. */
export function isCsvHeader(line: string): boolean {
  const names = line.split(",").map((name) => name.replace(/^"|"$/g, "").trim());
  return needed.every((name) => names.includes(name));
}

/**
 * A CSV of ours: check-ins only; what was computed from them is passed over.
 * @throws Failure `refused` when it is no CSV, or has a column that is not ours
 */
export function* importCsv(text: string, name: string): Generator<Candidate> {
  const [header, ...rows] = readRows(text, name);
  const names = header?.record ?? [];
  const stray = names.find((column, at) => !known.has(column) || names.indexOf(column) !== at);
  if (stray !== undefined)
    throw new Failure(
      "refused",
      `${name} has a column "${clip(stray)}" that is not known, or twice`,
      "Nothing was stored. Take that column out and run the same command again.",
    );
  const of = names.indexOf("person");
  const several = new Set(rows.map(({ record }) => record[of])).size > 1;
  // The parser tells the line on which a row ends; the next one begins after it.
  let line = (header?.info.lines ?? 1) + 1;
  for (const { record, info } of rows) {
    yield rowCandidate(names, record, line, several);
    line = info.lines + 1;
  }
}

function readRows(text: string, name: string): Row[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: lineLimit,
    }) as unknown as Row[];
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^\w+: /, "") : "it cannot be read";
    throw new Failure(
      "refused",
      `${name} is not valid CSV: ${clip(why, 120)}`,
      "Nothing was stored. Export it again, or use ndjson.",
    );
  }
}

function rowCandidate(
  names: readonly string[],
  record: readonly string[],
  line: number,
  own: boolean,
): Candidate {
  if (record.length !== names.length)
    return { kind: "refused", line, why: `${record.length} cells where the header has ${names.length}` };
  const cells = new Map(names.map((column, at) => [column, record[at] ?? ""]));
  const cell = (column: string) => cells.get(column) ?? "";
  let lists: { readonly tags: unknown; readonly more: Readonly<Record<string, unknown>> };
  try {
    lists = { tags: jsonCell(cell("tags"), []), more: objectOrNull(jsonCell(cell("more"), {})) ?? {} };
  } catch {
    return { kind: "refused", line, why: "tags or more is not valid JSON" };
  }
  const filled = [...cells].filter(([column, value]) => value !== "" && column.includes("."));
  const person = cell("person");
  const content = {
    date: cell("date"),
    routine: cell("routine"),
    instruments: Object.fromEntries(words(cell("instruments")).map(versionOf)),
    answers: { ...valuesOf(filled, isItem), ...objectOrNull(lists.more.answers) },
    details: cell(detailsName) === "" ? {} : { "high.life-interference": words(cell(detailsName)) },
    load: { ...valuesOf(filled, isMetric), ...objectOrNull(lists.more.load) },
    context: words(cell("context")),
    boundaries: { ...valuesOf(filled, isField), ...objectOrNull(lists.more.boundaries) },
    ...(lists.more.obstacles === undefined ? {} : { obstacles: lists.more.obstacles }),
    note: cell("note") === "" ? null : textOfCell(cell("note")),
    tags: lists.tags,
  };
  return {
    kind: "entry",
    line,
    whose: person === "" ? null : { id: person, name: null, role: null, own },
    value: { v: 1, id: cell("id"), type: "checkin", recordedAt: cell("recorded_at"), ...content },
  };
}

const isMetric = (column: string) => column.startsWith("m.");
const isField = (column: string) => column.startsWith("plan.");
const isItem = (column: string) => !isMetric(column) && !isField(column) && column !== detailsName;

function valuesOf(
  filled: readonly (readonly [string, string])[],
  fits: (column: string) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(
    filled.filter(([column]) => fits(column)).map(([column, text]) => [column, value(text)]),
  );
}

/** Spreadsheets write TRUE and FALSE in capitals, and whole numbers as they like. */
function value(text: string): unknown {
  const word = text.trim().toLowerCase();
  if (word === "true" || word === "false") return word === "true";
  return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : text;
}

function versionOf(word: string): [string, number] {
  const at = word.lastIndexOf("@");
  return [word.slice(0, at), Number(word.slice(at + 1))];
}

function words(cell: string): string[] {
  return cell.split(/\s+/).filter((word) => word !== "");
}

function jsonCell(cell: string, empty: unknown): unknown {
  return cell.trim() === "" ? empty : JSON.parse(cell);
}
