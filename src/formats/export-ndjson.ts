import { documentsOf, type ExportJob } from "./export-record";

/**
 * One entry a line, oldest first, so that a later export only adds lines: check-ins
 * (`headroom/checkin@1`), then plans, actions and sessions. With `--all-people` each person begins
 * with a line of their own (`headroom/person@1`).
 */
export function exportNdjson({ records, allPeople }: ExportJob): string {
  const documents = records.flatMap((record) => [
    ...(allPeople ? [{ schema: "headroom/person@1", ...record.person }] : []),
    ...Object.values(documentsOf(record, "oldest-first")).flat(),
  ]);
  return documents.map((document) => `${JSON.stringify(document)}\n`).join("");
}
