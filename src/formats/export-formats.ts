/**
 * Every way out of the record. `--format`, its help and the tests follow from this list; what writes
 * each one stands in `export.ts`, apart, so that `--help` need not load it.
 */
export const exportFormats = {
  json: { says: "one document, newest first" },
  ndjson: { says: "one entry a line, oldest first" },
  csv: { says: "one row a check-in, a column an item" },
  md: { says: "a report to read; never with safety answers" },
} as const satisfies Readonly<Record<string, { readonly says: string }>>;

export type ExportFormatId = keyof typeof exportFormats;
export const exportFormatIds = Object.keys(exportFormats) as ExportFormatId[];
