import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from "@inquirer/core";
import {
  type Drawn,
  type Line,
  type PromptStreams,
  runPrompt,
  type Size,
  shownParts,
  sizeOf,
  useTerminal,
} from "./drawn";
import { oneLine } from "./input";
import { plainLine } from "./keys";

/** The line being typed. */
interface TypedLine {
  readonly text: string;
  /** What is wrong with the line last entered. */
  readonly problem: string | null;
}

interface TypedLineConfig {
  readonly terminal: PromptStreams;
  /** What is wrong with a line, or `null` to accept it. */
  readonly check: (text: string) => string | null;
  readonly draw: (line: TypedLine, size: Size) => Pick<Drawn, "above" | "below">;
  /** Text already in the line, to continue from. */
  readonly start?: string;
  /** Called with each change, so that a half-typed line is not lost. */
  readonly typed?: (text: string) => void;
  /** True if the screen has a clock. */
  readonly ticks?: boolean;
  /** What Esc stands for, instead of going back; `null` for nothing. */
  readonly escape?: null;
  /** The question and its answer stay on the screen. */
  readonly stays?: boolean;
}

/** What Esc stands for: going back. */
const back = "b";

/**
 * Asks for one line of text. Esc goes back; a line that is refused stays, to be corrected.
 * @returns the line, or `null` after Ctrl-C, Ctrl-D or the end of the input
 */
export function askTypedLine(config: TypedLineConfig): Promise<string | null> {
  return runPrompt(typedLine, config, config.terminal, config.stays);
}

const typedLine = createPrompt<string | null, TypedLineConfig>((config, done) => {
  const { terminal, check, draw, start = "" } = config;
  const [line, setLine] = useState<TypedLine>({ text: start, problem: null });
  const become = (text: string) => {
    config.typed?.(text);
    setLine({ text, problem: null });
  };
  const outside = {
    left: () => done(null),
    pasted: (text: string, readline: Line) => {
      readline.write(oneLine(text));
      become(plainLine(readline.line));
    },
  };
  const drawing = useTerminal(terminal, outside, config.ticks);
  useEffect((readline) => {
    if (start !== "") readline.write(start);
  }, []);
  useKeypress((key, readline) => {
    if (key.name === "escape") return config.escape === null ? undefined : done(back);
    if (!isEnterKey(key)) return become(plainLine(readline.line));
    const problem = check(line.text);
    if (problem === null) return done(line.text);
    // Readline has emptied its line; put the text back so that it can be corrected.
    readline.write(line.text);
    setLine({ text: line.text, problem });
  });
  if (drawing === null) return "";
  return shownParts(draw(line, sizeOf(terminal.output)));
});
