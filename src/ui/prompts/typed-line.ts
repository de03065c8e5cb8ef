import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { type Drawn, isExit, onResize, type PromptStreams, type Size, sizeOf } from "./drawn";

/** What stands on the screen while a line is typed. */
interface TypedLine {
  readonly text: string;
  /** What is wrong with the line that was entered last. */
  readonly problem: string | null;
}

interface TypedLineConfig {
  readonly terminal: PromptStreams;
  /** What is wrong with a line, or `null` when it is taken. */
  readonly check: (text: string) => string | null;
  readonly draw: (line: TypedLine, size: Size) => Pick<Drawn, "above" | "below">;
}

/** What Esc stands for: going back. */
const back = "b";

/**
 * Asks for one line of text. Esc goes back, a line that is not taken stays to be mended.
 * @returns the line, or `null` after Ctrl-C, Ctrl-D or the end of the input
 */
export async function askTypedLine(config: TypedLineConfig): Promise<string | null> {
  const { input, output } = config.terminal;
  try {
    return await typedLine(config, { input, output, clearPromptOnDone: true });
  } catch (error) {
    if (isExit(error)) return null;
    throw error;
  }
}

const typedLine = createPrompt<string | null, TypedLineConfig>(({ terminal, check, draw }, done) => {
  const [line, setLine] = useState<TypedLine>({ text: "", problem: null });
  const [, setDrawing] = useState(0);
  useEffect((rl) => {
    rl.on("close", () => done(null));
    return onResize(terminal.output, () => setDrawing((before) => before + 1));
  }, []);
  useKeypress((key, rl) => {
    if (key.name === "escape") return done(back);
    if (!isEnterKey(key)) return setLine({ text: visible(rl.line), problem: null });
    const problem = check(line.text);
    if (problem === null) return done(line.text);
    // Readline has emptied its line; what was typed comes back to be mended.
    rl.write(line.text);
    setLine({ text: line.text, problem });
  });
  const screen = draw(line, sizeOf(terminal.output));
  return [screen.above.join("\n"), screen.below.join("\n")];
});

/** Each control character as one space, so that columns stay right. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}
