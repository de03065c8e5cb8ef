import { stringify } from "csv-stringify/sync";
import { type CsvColumn, helpColumn, rawColumns, resultColumns, valueColumns } from "./csv-columns";
import type { ExportJob } from "./export-record";

/** One row a check-in, oldest first, a column an item (RFC 4180, UTF-8); plans and actions are left out. */
export function exportCsv({ records, includeSafety }: ExportJob): string {
  const help = includeSafety ? [helpColumn] : [];
  const columns = [...rawColumns, ...resultColumns, ...help, ...valueColumns(includeSafety)];
  const rows = records.flatMap(({ person, checkIns }) =>
    checkIns.map((assessed) => columns.map((column) => cellOf(column, assessed, person.id))),
  );
  return stringify([columns.map(({ name }) => name), ...rows], { record_delimiter: "windows" });
}

function cellOf(column: CsvColumn, ...of: Parameters<CsvColumn["cell"]>): string {
  const value = column.cell(...of);
  return value == null ? "" : String(value);
}
