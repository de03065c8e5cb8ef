import { parse } from "csv-parse/sync";
import { clip } from "../clip";
import { Failure } from "../errors";
import { checkInEntryOf } from "./check-in-json";
import { helpColumn, rawColumns, readRow, resultColumns, valueColumns } from "./csv-columns";
import { type Candidate, lineLimit } from "./import-candidate";

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
  try {
    const { person, ...fields } = readRow((column) => cells.get(column) ?? "");
    const whose = person === "" ? null : { id: String(person), name: null, role: null, own };
    return { kind: "entry", line, whose, value: checkInEntryOf(fields) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: "refused", line, why: "tags or more is not valid JSON" };
  }
}
