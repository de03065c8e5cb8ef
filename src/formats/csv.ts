import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { planFields } from "../core/plan/fields";
import type { CheckIn } from "../core/questionnaire/check-in";
import { instruments } from "../core/questionnaire/instruments/index";
import type { Item } from "../core/questionnaire/items";
import { loadMetrics } from "../core/questionnaire/load-metrics";
import type { AssessedCheckIn } from "../core/scoring/withhold";
import { clip } from "../core/text";
import { Failure } from "../errors";
import { checkInEntryOf } from "./check-in-json";
import type { ExportJob } from "./export-record";
import { type Candidate, lineLimit, objectOrNull } from "./import-candidate";

/** One column of the CSV (docs/json.md); an empty cell means "not asked or not answered". */
interface CsvColumn {
  readonly name: string;
  cell(row: AssessedCheckIn, person: string): string | number | boolean | null | undefined;
}

/** A column that is read back into a key of a check-in. */
interface RawColumn extends CsvColumn {
  readonly key: string;
  /** @throws SyntaxError for invalid JSON where JSON is expected */
  read(cell: string): unknown;
}

const asItStands = (cell: string) => cell;

/** Columns from which a check-in can be read back. */
const rawColumns: readonly RawColumn[] = [
  { name: "id", key: "id", cell: ({ checkIn }) => checkIn.id, read: asItStands },
  { name: "person", key: "person", cell: (_, person) => person, read: asItStands },
  { name: "date", key: "date", cell: ({ checkIn }) => checkIn.date, read: asItStands },
  { name: "recorded_at", key: "recordedAt", cell: ({ checkIn }) => checkIn.recordedAt, read: asItStands },
  { name: "routine", key: "routine", cell: ({ checkIn }) => checkIn.routine, read: asItStands },
  { name: "context", key: "context", cell: ({ checkIn }) => checkIn.context.join(" "), read: words },
  {
    name: "note",
    key: "note",
    cell: ({ checkIn }) => textCell(checkIn.note ?? ""),
    read: (cell) => (cell === "" ? null : textOfCell(cell)),
  },
  {
    name: "tags",
    key: "tags",
    cell: ({ checkIn: { tags } }) => (tags.length === 0 ? "" : JSON.stringify(tags)),
    read: (cell) => jsonCell(cell, []),
  },
  {
    name: "instruments",
    key: "instruments",
    cell: ({ checkIn }) =>
      Object.entries(checkIn.instruments)
        .map(([id, version]) => `${id}@${version}`)
        .join(" "),
    read: (cell) => Object.fromEntries(words(cell).map(versionOf)),
  },
  {
    name: "more",
    key: "more",
    cell: ({ checkIn }) => moreCell(checkIn),
    read: (cell) => objectOrNull(jsonCell(cell, {})) ?? {},
  },
];

/** What is computed from the answers; ignored when reading a CSV. */
const resultColumns: readonly CsvColumn[] = [
  { name: "level", cell: ({ result }) => result.headline.level },
  { name: "leading", cell: ({ result }) => result.headline.leading },
  { name: "risk_level", cell: ({ result }) => result.risk?.level },
  { name: "risk_index", cell: ({ result }) => result.risk?.index },
  { name: "overall", cell: ({ result }) => result.strain?.overall },
  { name: "band", cell: ({ result }) => result.strain?.band },
  { name: "now", cell: ({ result }) => result.strain?.now },
  { name: "physical", cell: ({ result }) => result.strain?.physical },
  { name: "emotional", cell: ({ result }) => result.strain?.emotional },
  { name: "behavioural", cell: ({ result }) => result.strain?.behavioural },
  { name: "exhaustion", cell: ({ result }) => result.dimensions?.exhaustion },
  { name: "distance", cell: ({ result }) => result.dimensions?.distance },
  { name: "efficacy", cell: ({ result }) => result.dimensions?.efficacy },
  { name: "cognition", cell: ({ result }) => result.dimensions?.cognition },
  { name: "environment", cell: ({ result }) => result.environment?.score },
  { name: "stage", cell: ({ result }) => result.stage?.stage },
];

/** The help that the answers call for; only together with the safety answers. */
const helpColumn: CsvColumn = {
  name: "help",
  cell: ({ result }) => ("help" in result ? result.help : null),
};

const helpIds = new Set(instruments.help.items.map(({ id }) => id));
const itemIds = Object.values(instruments).flatMap(({ items }) => items.map(({ id }: Item) => id));

/** A column for each item, the disturbed parts of life, each load metric and each boundary. */
function valueColumns(includeSafety: boolean): CsvColumn[] {
  const items = itemIds.filter((id) => includeSafety || !helpIds.has(id));
  return [
    ...columnsOf("answers", items),
    {
      name: detailsName,
      cell: ({ checkIn }) => checkIn.details["high.life-interference"]?.join(" "),
    },
    ...columnsOf("load", known.load),
    ...columnsOf("boundaries", known.boundaries),
  ];
}

const detailsName = "high.life-interference.disturbs";

type Part = "answers" | "load" | "boundaries";

function columnsOf(part: Part, ids: Iterable<string>): CsvColumn[] {
  return Array.from(ids, (id) => ({ name: id, cell: ({ checkIn }) => checkIn[part][id] }));
}

/**
 * Reads the fields of a check-in from the cells of a row.
 * @returns the fields, with `id`, `recordedAt` and `person`
 * @throws SyntaxError if `tags` or `more` is not valid JSON
 */
function readRow(cell: (column: string) => string): Readonly<Record<string, unknown>> {
  const { more, ...fields } = Object.fromEntries(
    rawColumns.map(({ name, key, read }) => [key, read(cell(name))]),
  );
  const beside = objectOrNull(more) ?? {};
  const part = (name: Part, ids: Iterable<string>) => {
    const filled = Array.from(ids, (id): [string, string] => [id, cell(id)]).filter(
      ([, text]) => text !== "",
    );
    return {
      ...Object.fromEntries(filled.map(([id, text]) => [id, value(text)])),
      ...objectOrNull(beside[name]),
    };
  };
  const disturbed = words(cell(detailsName));
  return {
    ...fields,
    answers: part("answers", known.answers),
    details: cell(detailsName) === "" ? {} : { "high.life-interference": disturbed },
    load: part("load", known.load),
    boundaries: part("boundaries", known.boundaries),
    obstacles: beside.obstacles,
    seen: beside.seen,
  };
}

/** Reads a value as spreadsheets may write it: TRUE in capitals, whole numbers with a decimal point. */
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

const known = { answers: new Set(itemIds), load: ids(loadMetrics), boundaries: ids(planFields) };

function ids(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

/** Everything without its own column, as JSON: retired items, obstacles, seen facts; usually empty. */
function moreCell({ answers, load, boundaries, obstacles = {}, seen = [] }: CheckIn): string {
  const rest = {
    answers: without(answers, known.answers),
    load: without(load, known.load),
    boundaries: without(boundaries, known.boundaries),
    obstacles,
    seen,
  };
  const filled = Object.entries(rest).filter(([, values]) => Object.keys(values).length > 0);
  return filled.length === 0 ? "" : JSON.stringify(Object.fromEntries(filled));
}

function without<T>(values: Readonly<Record<string, T>>, listed: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !listed.has(id)));
}

/** What a spreadsheet would take for a formula, including full-width signs. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Free text that no spreadsheet runs: an apostrophe precedes anything that looks like a formula. */
export function textCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text of a cell; the inverse of {@link textCell}. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** One row per check-in, oldest first, one column per item (RFC 4180, UTF-8); without plans and actions. */
export function exportCsv({ records, includeSafety }: ExportJob): string {
  const help = includeSafety ? [helpColumn] : [];
  const columns = [...rawColumns, ...resultColumns, ...help, ...valueColumns(includeSafety)];
  const rows = records.flatMap(({ person, checkIns }) =>
    checkIns.map((assessed) => columns.map((column) => cellOf(column, assessed, person.id))),
  );
  const table = [columns.map(({ name }) => name), ...rows];
  // By default it quotes only values with both CR and LF, but other programs end a row at either.
  return stringify(table, { record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

function cellOf(column: CsvColumn, ...of: Parameters<CsvColumn["cell"]>): string {
  const value = column.cell(...of);
  return value == null ? "" : String(value);
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const needed = ["id", "date", "recorded_at"];
const importCsvKnown = new Set(
  [...rawColumns, ...resultColumns, helpColumn, ...valueColumns(true)].map(({ name }) => name),
);

/** True for the header line of a CSV written by headroom. */
export function isCsvHeader(line: string): boolean {
  const names = line.split(",").map((name) => name.replace(/^"|"$/g, "").trim());
  return needed.every((name) => names.includes(name));
}

/**
 * Reads a CSV written by headroom: check-ins only, ignoring what was computed from them.
 * @throws Failure `refused` if it is not a CSV, or has an unknown column
 */
export function* importCsv(text: string, name: string): Generator<Candidate> {
  const [header, ...rows] = readRows(text, name);
  const names = header?.record ?? [];
  const stray = names.find((column, at) => !importCsvKnown.has(column) || names.indexOf(column) !== at);
  if (stray !== undefined)
    throw new Failure(
      "refused",
      `${name} has an unknown or repeated column "${clip(stray)}"`,
      "Nothing was stored. Remove that column and run the same command again.",
    );
  const of = names.indexOf("person");
  const several = new Set(rows.map(({ record }) => record[of])).size > 1;
  // The parser gives the line on which a row ends; the next row starts after it.
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
  try {
    const { person, ...fields } = readRow((column) => cells.get(column) ?? "");
    const whose = person === "" ? null : { id: String(person), name: null, role: null, own };
    return { kind: "entry", line, whose, value: checkInEntryOf(fields), exported: true };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: "refused", line, why: "tags or more is not valid JSON" };
  }
}
