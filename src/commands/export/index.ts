import { Option } from "commander";
import { exportFormatIds, exportFormats } from "../../formats/export-formats";
import type { Declaration } from "../declaration";
import { choice, force, output, since, until, withSafety } from "../flags";

export const exportCommand: Declaration = {
  name: "export",
  summary: "the record as JSON, NDJSON, CSV or a report",
  group: "data",
  examples: [
    ["headroom export -o record.json", "a file that only you can read"],
    ["headroom export --format csv --since 2026-01-01", "for a spreadsheet"],
    ["headroom export --format ndjson | jq .date", "one entry per line"],
  ],
  flags: [
    choice("--format <name>", exportFormatIds.join(", ").replace(/, (\w+)$/, " or $1"), exportFormatIds),
    since,
    until,
    new Option("--all-people", "everyone who has a record here"),
    new Option("--no-notes", "leave out your notes"),
    withSafety,
    new Option("--include-sessions", "with conversations and their notes"),
    output,
    force,
  ],
  notes: [`Formats: ${exportFormatIds.map((id) => `${id} (${exportFormats[id].says})`).join(", ")}.`],
  lasts: ({ output: file = "-" }) => (file === "-" ? null : "change"),
  prints: ({ output: file = "-", format }) =>
    file === "-" && (format === "csv" || format === "md") ? format.toUpperCase() : null,
  load: () => import("./run"),
};
