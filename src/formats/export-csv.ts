import { stringify } from "csv-stringify/sync";
import { type CsvColumn, helpColumn, rawColumns, resultColumns, valueColumns } from "./csv-columns";
import type { ExportJob } from "./export-record";

/** One row a check-in, oldest first, a column an item (RFC 4180, UTF-8); plans and actions are left out. */
export function* exportCsv({ records, includeSafety }: ExportJob): Generator<string> {
  const help = includeSafety ? [helpColumn] : [];
  const columns = [...rawColumns, ...resultColumns, ...help, ...valueColumns(includeSafety)];
  yield row(columns.map(({ name }) => name));
  for (const { person, checkIns } of records)
    for (const assessed of checkIns("oldest-first"))
      yield row(columns.map((column) => cellOf(column, assessed, person.id)));
}

function cellOf(column: CsvColumn, ...of: Parameters<CsvColumn["cell"]>): string {
  const value = column.cell(...of);
  return value == null ? "" : String(value);
}

function row(cells: readonly string[]): string {
  return stringify([cells], { record_delimiter: "windows" });
}
