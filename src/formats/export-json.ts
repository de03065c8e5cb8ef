import { documentsOf, type ExportedRecord, type ExportJob } from "./export-record";

/** One document: `headroom/history@1`, or `headroom/people@1` with one of these for each person. */
export function exportJson({ records, allPeople }: ExportJob): string {
  const documents = records.map(historyDocument);
  const document = allPeople ? { schema: "headroom/people@1", people: documents } : documents[0];
  return `${JSON.stringify(document, null, 2)}\n`;
}

function historyDocument(record: ExportedRecord) {
  const { person, exportedAt } = record;
  return { schema: "headroom/history@1", person, exportedAt, ...documentsOf(record, "newest-first") };
}
