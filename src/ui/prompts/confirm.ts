import { Failure } from "../../errors";
import type { PromptStreams } from "./input";

/** Where a question is asked, and how. */
export interface AskedOn {
  readonly terminal: PromptStreams;
  /** In plain lines, for screen readers and dumb terminals. */
  readonly plain: boolean;
}

/**
 * Asks a yes-or-no question; no, which loses nothing, is the default.
 * @throws Failure `cancelled` on Ctrl-C
 */
export async function confirm(question: string, on: AskedOn): Promise<boolean> {
  const sure = await askYesNo(question, on);
  if (sure === null)
    throw new Failure("cancelled", "Nothing was changed.", "Run the command again when you like.");
  return sure;
}

/** @returns true for yes, `null` when the person left; Enter and Esc mean no */
export async function askYesNo(question: string, { terminal, plain }: AskedOn): Promise<boolean | null> {
  const typed = await (plain ? plainAnswer(question, terminal) : drawnAnswer(question, terminal));
  return typed === null ? null : /^\s*y/i.test(typed);
}

/** What is wrong with an answer, or `null`. */
function check(text: string): string | null {
  return /^\s*(y|yes|n|no)?\s*$/i.test(text) ? null : "Please type y or n, and Enter.";
}

async function drawnAnswer(question: string, terminal: PromptStreams): Promise<string | null> {
  const { askTypedLine } = await import("./typed-line");
  return askTypedLine({
    terminal,
    stays: true,
    check,
    draw: ({ text, problem }) => ({
      above: [...question.split("\n").slice(0, -1), `${question.split("\n").at(-1)} (y/N) ${text}`],
      below: problem === null ? [] : [problem],
    }),
  });
}

async function plainAnswer(question: string, terminal: PromptStreams): Promise<string | null> {
  const { openLineReader } = await import("./plain");
  const reader = openLineReader(terminal);
  const lines = question.split("\n");
  try {
    reader.say(lines.slice(0, -1));
    for (;;) {
      const line = await reader.ask(`${lines.at(-1)} (y or n, Enter is n): `);
      const problem = line === null ? null : check(line);
      if (problem === null) return line;
      reader.say([problem]);
    }
  } finally {
    reader.close();
  }
}
