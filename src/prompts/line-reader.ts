import { createInterface } from "node:readline";
import { onExit } from "signal-exit";
import type { PromptStreams } from "./drawn";

/** Reads whole lines and never moves the cursor: for screen readers and dumb terminals. */
export interface LineReader {
  say(lines: readonly string[]): void;
  /** The next line without its end; `null` after Ctrl-C, Ctrl-D or the end of the input. */
  ask(question: string): Promise<string | null>;
  close(): void;
}

/** Opens a reader; close it before anything else reads the terminal. */
export function openLineReader({ input, output }: PromptStreams): LineReader {
  const lines: string[] = [];
  const waiting: ((line: string | null) => void)[] = [];
  let ended = false;
  const reader = createInterface({ input, terminal: false });
  const end = () => {
    ended = true;
    for (const answer of waiting.splice(0)) answer(null);
  };
  reader.on("line", (line) => {
    const answer = waiting.shift();
    if (answer === undefined) lines.push(line);
    else answer(line);
  });
  reader.on("close", end);
  // Without raw mode Ctrl-C is a signal; it ends the questions, not the program.
  const forget = onExit((_code, signal) => {
    if (signal !== "SIGINT") return undefined;
    output.write("\n");
    end();
    return true;
  });
  return {
    say: (said) => {
      for (const line of said) output.write(`${line}\n`);
    },
    ask: (question) => {
      output.write(question);
      const line = lines.shift();
      if (line !== undefined) return Promise.resolve(line);
      return ended ? Promise.resolve(null) : new Promise((answer) => waiting.push(answer));
    },
    close: () => {
      forget();
      reader.close();
    },
  };
}
