import type { Context } from "../context";
import { openLineReader } from "../prompts/line-reader";
import { askTypedLine } from "../prompts/typed-line";
import { type AskedLine, drawQuestion, plainQuestion } from "../views/plan/question";

/** How the plan commands ask: drawn on the terminal, or as plain lines. */
export interface PlanFace {
  /**
   * Asks until a line is taken.
   * @param check what is wrong with a line, or `null`
   * @returns the line, or `null` after Ctrl-C
   */
  ask(asked: AskedLine, check: (line: string) => string | null): Promise<string | null>;
  /** Gives the terminal back. */
  rest(): void;
}

/** The face that fits the terminal and the flags. */
export function planFace(context: Context): PlanFace {
  return context.plain ? plainFace(context) : drawnFace(context);
}

function drawnFace({ terminal, err }: Context): PlanFace {
  return {
    ask: (asked, check) =>
      askTypedLine({
        terminal,
        check,
        draw: (line, { columns }) =>
          drawQuestion(asked, line, { ...err.look, width: Math.min(columns, err.look.width) }),
      }),
    rest: () => {},
  };
}

function plainFace({ terminal }: Context): PlanFace {
  const reader = openLineReader(terminal);
  return {
    async ask(asked, check) {
      const { lines, ask } = plainQuestion(asked);
      reader.say(["", ...lines]);
      for (;;) {
        const line = await reader.ask(ask);
        const problem = line === null ? null : check(line);
        if (problem === null) return line;
        reader.say([problem]);
      }
    },
    rest: () => reader.close(),
  };
}
