import { exportCsv } from "./export-csv";
import { exportJson } from "./export-json";
import { exportMarkdown } from "./export-markdown";
import { exportNdjson } from "./export-ndjson";
import type { ExportFormat } from "./export-record";
import type { ExportFormatId } from "./export-formats";

/** Every way out; `--format` and the tests follow from it. */
export const exportFormats = {
  json: exportJson,
  ndjson: exportNdjson,
  csv: exportCsv,
  md: exportMarkdown,
} as const satisfies Record<string, ExportFormat>;
