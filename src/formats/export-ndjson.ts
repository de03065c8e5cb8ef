import { documentsOf, type ExportJob } from "./export-record";

/**
 * One entry a line, oldest first, so that a later export only adds lines: check-ins
 * (`headroom/checkin@1`), then plans, actions and sessions. With `--all-people` each person begins
 * with a line of their own (`headroom/person@1`).
 */
export function* exportNdjson({ records, allPeople }: ExportJob): Generator<string> {
  for (const record of records) {
    if (allPeople) yield line({ schema: "headroom/person@1", ...record.person });
    for (const list of Object.values(documentsOf(record, "oldest-first")))
      for (const document of list) yield line(document);
  }
}

function line(document: object): string {
  return `${JSON.stringify(document)}\n`;
}
