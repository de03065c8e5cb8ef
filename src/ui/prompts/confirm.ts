import { Failure } from "../../errors";
import type { PromptStreams } from "./input";
import { askTypedLine } from "./typed-line";

/**
 * Asks a yes-or-no question; no, which loses nothing, is the default.
 * @throws Failure `cancelled` on Ctrl-C
 */
export async function confirm(question: string, terminal: PromptStreams): Promise<boolean> {
  const sure = await askYesNo(question, terminal);
  if (sure === null)
    throw new Failure("cancelled", "Nothing was changed.", "Run the command again when you like.");
  return sure;
}

/** @returns true for yes, `null` when the person left; Enter and Esc mean no */
export async function askYesNo(question: string, terminal: PromptStreams): Promise<boolean | null> {
  const typed = await askTypedLine({
    terminal,
    stays: true,
    check: (text) => (/^\s*(y|yes|n|no)?\s*$/i.test(text) ? null : "Please type y or n, and Enter."),
    draw: ({ text, problem }) => ({
      above: [...question.split("\n").slice(0, -1), `${question.split("\n").at(-1)} (y/N) ${text}`],
      below: problem === null ? [] : [problem],
    }),
  });
  return typed === null ? null : /^\s*y/i.test(typed);
}
