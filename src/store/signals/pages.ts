import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { SignalSource } from "../../core/signals/source";
import { textOf } from "./files";
import { pagers } from "./pagers";
import { type Reader, type Reading, type ReadOptions, readEach, Tally, TooSlow, Unusable } from "./reader";
import { momentOf, type WrittenTime, writtenTime, zonesRemark } from "./written-time";

/** Returns the cell of a column. */
type Row = (column: string) => unknown;

interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
}

/** How many rows or characters to parse at a time. */
const pause = 5000;
const pieceSize = 256 * 1024;

/** Reads when someone was paged, from pager exports in CSV or JSON, or from any CSV with a named column. */
export const readPages: Reader = (source, options) =>
  readEach(source, async (path) => {
    const name = path === "-" ? "standard input" : path;
    const text = (await textOf(path, options)).replace(/^\uFEFF/, "");
    const table = /^\s*[[{]/.test(text) ? jsonRows(text, name) : await csvRows(text, name, options.signal);
    return pagesIn(table, name, source, options);
  });

async function pagesIn(
  { columns, rows }: Table,
  name: string,
  { purpose, time, who }: SignalSource,
  { zone }: ReadOptions,
): Promise<Reading> {
  const pager = pagers.find(({ marks }) =>
    marks.every((group) => group.some((one) => columns.includes(one))),
  );
  const column = time === undefined ? pager?.times.find((one) => columns.includes(one)) : snake(time);
  if (column === undefined)
    throw new Unusable(
      `${name} is not an export that headroom knows. Name the column with the time: --time COLUMN.`,
    );
  if (!columns.includes(column)) throw new Unusable(`${name} has no column "${time}". Correct --time.`);
  if (who !== undefined && !columns.includes(snake(who.column)))
    throw new Unusable(`${name} has no column "${who.column}". Correct --who.`);
  const tally = new Tally();
  const times: WrittenTime[] = [];
  const people = new Set<string>();
  const whose = pager?.who.find((one) => columns.includes(one));
  let count = 0;
  for await (const row of rows) {
    count++;
    if (who !== undefined && !names(row(snake(who.column))).includes(who.value.trim().toLowerCase())) {
      tally.add("someone else's");
      continue;
    }
    const cell = row(column);
    const written = writtenTime(
      typeof cell === "number" ? String(cell) : typeof cell === "string" ? cell : "",
      zone,
    );
    if (written === null) tally.add("without a time");
    else times.push(written);
    if (whose !== undefined) people.add(names(row(whose)).join());
  }
  if (times.length === 0 && count > 0)
    throw new Unusable(
      `${name} has no usable time${who === undefined ? "" : " in rows of that person"}. Check its columns.`,
    );
  const several = who === undefined && [...people].filter((one) => one !== "").length > 1;
  return {
    moments: times.map((one) => momentOf(one, "pages", purpose)),
    skipped: tally.skipped,
    remarks: [
      ...zonesRemark(name, times),
      ...(several
        ? [`${name} has pages of several people; all were counted. --who COLUMN=VALUE counts only yours.`]
        : []),
    ],
  };
}

async function csvRows(text: string, name: string, signal: AbortSignal): Promise<Table> {
  const records = csvRecords(text, name, signal);
  const header = (await records.next()).value ?? [];
  const columns = header.map(snake);
  async function* rows(): AsyncGenerator<Row> {
    for await (const record of records) yield (column) => record[columns.indexOf(column)];
  }
  return { columns, rows: rows() };
}

/** Parses in chunks, so that reading can be aborted in between. */
async function* csvRecords(
  text: string,
  name: string,
  signal: AbortSignal,
): AsyncGenerator<string[], undefined> {
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 1024 * 1024,
  });
  try {
    let count = 0;
    for await (const record of Readable.from(pieces(text)).pipe(parser)) {
      yield record as string[];
      if (++count % pause !== 0) continue;
      await new Promise(setImmediate);
      if (signal.aborted) throw new TooSlow();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Unusable(`${name} is not valid CSV. Export it again, as CSV or JSON.`);
  }
  return undefined;
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize);
}

/** Spreadsheets in some countries separate cells with semicolons. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf("\n") >>> 0);
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function jsonRows(text: string, name: string): Table {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unusable(`${name} is not valid JSON. Export it again, as CSV or JSON.`);
  }
  const list = Array.isArray(value) ? value : Object.values(objectOr(value)).find(Array.isArray);
  if (list === undefined)
    throw new Unusable(`${name} holds no list of pages. Export it again, as CSV or JSON.`);
  const entries = list.map((one) => {
    const { attributes, ...own } = objectOr(one);
    const all = Object.entries({ ...own, ...objectOr(attributes) });
    return new Map(all.map(([key, cell]) => [snake(key), cell]));
  });
  return {
    columns: [...new Set(entries.flatMap((entry) => [...entry.keys()]))],
    rows: entries.map(
      (entry): Row =>
        (column) =>
          entry.get(column),
    ),
  };
}

function objectOr(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** `Created On`, `createdOn` and `created_on` are the same column. */
function snake(name: string): string {
  return name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}

/** The names in a cell: a string, a list, or objects with a name. */
function names(cell: unknown): string[] {
  if (Array.isArray(cell)) return cell.flatMap(names);
  if (typeof cell === "object" && cell !== null)
    return Object.values(cell)
      .flatMap((value) => (typeof value === "object" ? names(value) : [String(value)]))
      .map(lower);
  return String(cell ?? "")
    .split(/[,;]/)
    .map(lower)
    .filter((one) => one !== "");
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}
