import type { Failure } from "./errors";

/** A remark that must not hide the result. */
export interface Note {
  readonly message: string;
  readonly hint?: string;
}

/** What goes to stderr at the end: notes first, then the error; what happened, then what to do. */
export function textReport(failure: Failure | null, notes: readonly Note[]): string {
  const lines = notes.flatMap(({ message, hint }) => [`note: ${message}`, ...(hint ? [`  ${hint}`] : [])]);
  if (failure?.kind === "cancelled") lines.push(failure.message, failure.hint);
  else if (failure) lines.push(`error: ${failure.message}`, `  ${failure.hint}`);
  return lines.map((line) => `${line}\n`).join("");
}

/** The same with `--json`: one object, or nothing when there is nothing to say (cli.md, "Global"). */
export function jsonReport(failure: Failure | null, notes: readonly Note[]): string {
  if (failure === null && notes.length === 0) return "";
  const error = failure && { code: failure.kind, message: failure.message, hint: failure.hint };
  return `${JSON.stringify({ ...(error ? { error } : {}), warnings: notes })}\n`;
}
