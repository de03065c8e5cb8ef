import { exportCsv } from "./csv";
import { exportMarkdown } from "./export-markdown";
import { documentsOf, type ExportedRecord, type ExportJob, type RenderExport } from "./export-record";

/** One document: `headroom/history@1`, or `headroom/people@1` with one of these for each person. */
function exportJson({ records, allPeople }: ExportJob): string {
  const documents = records.map(historyDocument);
  const document = allPeople ? { schema: "headroom/people@1", people: documents } : documents[0];
  return `${JSON.stringify(document, null, 2)}\n`;
}

function historyDocument(record: ExportedRecord) {
  const { person, exportedAt } = record;
  return { schema: "headroom/history@1", person, exportedAt, ...documentsOf(record, "newest-first") };
}

/**
 * One entry a line, oldest first, so that a later export only adds lines: check-ins
 * (`headroom/checkin@1`), then plans, actions and sessions. With `--all-people` each person begins
 * with a line of their own (`headroom/person@1`).
 */
function exportNdjson({ records, allPeople }: ExportJob): string {
  const documents = records.flatMap((record) => [
    ...(allPeople ? [{ schema: "headroom/person@1", ...record.person }] : []),
    ...Object.values(documentsOf(record, "oldest-first")).flat(),
  ]);
  return documents.map((document) => `${JSON.stringify(document)}\n`).join("");
}

/**
 * Every way out of the record. `--format`, its help and the tests follow from this list; what writes
 * each one stands in `renderers.ts`, apart, so that `--help` need not load it.
 */
export const exportFormats = {
  json: { says: "one document, newest first" },
  ndjson: { says: "one entry a line, oldest first" },
  csv: { says: "one row a check-in, a column an item" },
  md: { says: "a report to read; never with safety answers" },
} as const satisfies Readonly<Record<string, { readonly says: string }>>;

export type ExportFormatId = keyof typeof exportFormats;
export const exportFormatIds = Object.keys(exportFormats) as ExportFormatId[];

/** What writes each format. */
export const renderers = {
  json: exportJson,
  ndjson: exportNdjson,
  csv: exportCsv,
  md: exportMarkdown,
} as const satisfies Readonly<Record<ExportFormatId, RenderExport>>;
