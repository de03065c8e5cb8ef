import { type Context, dayFlag } from "../../context";
import { Failure } from "../../errors";
import { renderers } from "../../formats/export";
import type { ExportFormatId } from "../../formats/export-formats";
import { outputFile, writeExport } from "../../store/output-file";
import { exportJob } from "../common/export-job";
import type { Outcome } from "../declaration";

interface ExportOptions {
  readonly format?: ExportFormatId;
  readonly since?: string;
  readonly until?: string;
  readonly allPeople?: boolean;
  /** False with `--no-notes`. */
  readonly notes?: boolean;
  readonly includeSafety?: boolean;
  readonly includeSessions?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

/** `export`: the record in the format asked for, without safety answers unless asked for by name. */
export async function run(context: Context, options: ExportOptions): Promise<Outcome> {
  const { format = "json" } = options;
  const scope = { ...rangeOf(context, options), ...scopeOf(options, format) };
  const draw = format === "md" ? (await import("../common/export-job")).chartsFor : null;
  const job = await exportJob(context, scope, draw);
  if (format === "md" && options.includeSafety)
    context.note("a report never holds safety answers", "json, ndjson and csv do with --include-safety.");
  const { output = "-" } = options;
  if (output === "-") context.out.write(renderers[format](job));
  else writeFile(context, output, options.force === true, renderers[format](job), format);
  return "done";
}

function rangeOf(context: Context, options: ExportOptions) {
  const { today } = context.clock;
  const since = options.since === undefined ? null : dayFlag(options.since, "--since", today);
  const until = options.until === undefined ? null : dayFlag(options.until, "--until", today);
  if (since !== null && until !== null && since > until)
    throw new Failure("usage", `--since ${since} is after --until ${until}`, "Swap them, or leave one out.");
  return { since, until };
}

function scopeOf(options: ExportOptions, format: ExportFormatId) {
  return {
    allPeople: options.allPeople === true,
    notes: options.notes !== false,
    safety: options.includeSafety === true && format !== "md",
    sessions: options.includeSessions === true,
  };
}

function writeFile(
  context: Context,
  output: string,
  force: boolean,
  text: string,
  format: ExportFormatId,
): void {
  const file = outputFile(output, force);
  writeExport(file, text);
  if (context.flags.json) context.json({ schema: "headroom/export@1", file, format });
  else if (!context.flags.quiet) context.out.write(`Written: ${output}. It is not encrypted.\n`);
}
