import type { Failure } from "../errors";
import { hanging, wrap } from "./layout";

/** A remark that must not hide the result. */
export interface Note {
  readonly message: string;
  readonly hint?: string;
}

/**
 * What goes to stderr at the end: notes first, then the error; what happened, then what to do.
 * @param columns width of the terminal, for hanging indents; `null` without a terminal, to keep each line
 *   whole for programs
 */
export function textReport(failure: Failure | null, notes: readonly Note[], columns: number | null): string {
  const told = (label: string, { message, hint }: Note) => [
    ...hung(`${label}: `, message, columns),
    ...(hint ? hung("  ", hint, columns) : []),
  ];
  const lines = notes.flatMap((note) => told("note", note));
  if (failure?.kind === "cancelled")
    lines.push(...[failure.message, failure.hint].flatMap((line) => hung("", line, columns)));
  else if (failure) lines.push(...told("error", failure));
  return lines.map((line) => `${line}\n`).join("");
}

/** A line after its label, broken at spaces; further lines align with the text. */
function hung(start: string, text: string, columns: number | null): string[] {
  if (columns === null) return [start + text];
  return hanging(
    start,
    text.split("\n").flatMap((line) => wrap(line, Math.max(columns - 1 - start.length, narrowest))),
  );
}

const narrowest = 20;

/** The same with `--json`: one object, or nothing when there is nothing to say. */
export function jsonReport(failure: Failure | null, notes: readonly Note[]): string {
  if (failure === null && notes.length === 0) return "";
  const error = failure && { code: failure.kind, message: failure.message, hint: failure.hint };
  return `${JSON.stringify({ ...(error ? { error } : {}), warnings: notes })}\n`;
}
