import { safeJson } from "../core/text";
import { exportCsv } from "./csv";
import type { ExportFormatId } from "./export-formats";
import { exportMarkdown } from "./export-markdown";
import { documentsOf, type ExportedRecord, type ExportJob, type RenderExport } from "./export-record";

/** One document: `headroom/history@1`, or `headroom/people@1` with one of these for each person. */
function exportJson({ records, allPeople }: ExportJob): string {
  const documents = records.map(historyDocument);
  const document = allPeople ? { schema: "headroom/people@1", people: documents } : documents[0];
  return `${safeJson(JSON.stringify(document, null, 2))}\n`;
}

function historyDocument(record: ExportedRecord) {
  const { person, exportedAt } = record;
  return { schema: "headroom/history@1", person, exportedAt, ...documentsOf(record, "newest-first") };
}

/**
 * One entry per line: check-ins, then plans, actions, removals and sessions, each oldest first. With
 * `--all-people` each person starts with a line of their own (`headroom/person@1`).
 */
function exportNdjson({ records, allPeople }: ExportJob): string {
  const documents = records.flatMap((record) => [
    ...(allPeople ? [{ schema: "headroom/person@1", ...record.person }] : []),
    ...Object.values(documentsOf(record, "oldest-first")).flat(),
  ]);
  return documents.map((document) => `${safeJson(JSON.stringify(document))}\n`).join("");
}

/** The writer of each format. */
export const renderers = {
  json: exportJson,
  ndjson: exportNdjson,
  csv: exportCsv,
  md: exportMarkdown,
} as const satisfies Readonly<Record<ExportFormatId, RenderExport>>;
