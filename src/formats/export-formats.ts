/**
 * Every export format. `--format`, its help and the tests follow from this list; the writers are kept apart
 * in `export.ts`, so that `--help` need not load them.
 */
export const exportFormats = {
  json: { says: "one document, newest first" },
  ndjson: { says: "one entry a line, oldest first" },
  csv: { says: "one row a check-in, a column an item" },
  md: { says: "a report to read; never with safety answers" },
} as const satisfies Readonly<Record<string, { readonly says: string }>>;

export type ExportFormatId = keyof typeof exportFormats;
export const exportFormatIds = Object.keys(exportFormats) as ExportFormatId[];
