import { exportCsv } from "./export-csv";
import { exportJson } from "./export-json";
import { exportMarkdown } from "./export-markdown";
import { exportNdjson } from "./export-ndjson";
import type { RenderExport } from "./export-record";
import type { ExportFormatId } from "./registry";

/** What writes each format. */
export const renderers = {
  json: exportJson,
  ndjson: exportNdjson,
  csv: exportCsv,
  md: exportMarkdown,
} as const satisfies Readonly<Record<ExportFormatId, RenderExport>>;
