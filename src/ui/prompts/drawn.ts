import { type createPrompt, useEffect, useRef, useState } from "@inquirer/core";
import { PromptInput, type PromptStreams } from "./input";

export type { PromptStreams } from "./input";

/** A screen as it is handed to the terminal; the cursor stands after the last line of `above`. */
export interface Drawn {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly column: number | null;
  readonly scroll: { readonly at: number; readonly most: number; readonly window?: number };
}

/** The size of the terminal at this moment, and a remark on what was just pressed or pasted. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
  readonly remark: string | null;
}

/** Measures anew each time: a terminal can be resized in the middle of a question. */
export function sizeOf(output: NodeJS.WriteStream, remark: string | null = null): Size {
  return { columns: output.columns || 80, rows: output.rows || 24, remark };
}

/** Keys as the hints call them, where the terminal has another name. */
const keyWords: Readonly<Record<string, string>> = { return: "enter", escape: "esc" };

/** What is said of a key that does nothing on this screen. */
export function nothingHere({
  name,
  sequence,
}: {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
}): string {
  const key = keyWords[name ?? ""] ?? name ?? sequence ?? "";
  return /^[\w ?.,;:+-]{1,12}$/.test(key) ? `${key} does nothing here.` : "That key does nothing here.";
}

/** What is said of a text that was pasted where one key is the answer. */
export const pasteRefused = "What you pasted was not taken: here one key is the answer.";

/** What is said of a text too long to be pasted. */
export const pasteTooLong = "What you pasted was not taken: it is longer than a note can be.";

/**
 * Runs a prompt on the terminal, and takes its drawing away at the end.
 * @param stays its last drawing stays instead
 * @returns its answer, or `null` after Ctrl-C, SIGTERM or the end of the input
 */
export async function runPrompt<T, C>(
  prompt: ReturnType<typeof createPrompt<T, C>>,
  config: C,
  streams: PromptStreams,
  stays = false,
): Promise<T | null> {
  const input = new PromptInput(streams, "event");
  try {
    return await prompt(config, { input, output: streams.output, clearPromptOnDone: !stays });
  } catch (error) {
    if (isExit(error)) return null;
    throw error;
  } finally {
    input.close();
  }
}

/** What happens to a prompt from outside its keys. */
interface Outside {
  /** The end of the input: Ctrl-D, a terminal that is gone. */
  readonly left: () => void;
  readonly pasted: (text: string, readline: Line) => void;
}

/** Readline's line, as far as prompts use it. */
export interface Line {
  readonly line: string;
  clearLine(direction: 0): void;
  write(text: string): void;
}

/** Often enough for a clock that shows minutes, in milliseconds. */
const tick = 20_000;

/**
 * Keeps a drawn prompt right while the terminal is resized or the program is in the background.
 * @param ticks there is a clock on the screen
 * @returns how often it has to be drawn anew; `null` while nothing may stand on the screen
 */
export function useTerminal({ output }: PromptStreams, outside: Outside, ticks = false): number | null {
  const [drawing, setDrawing] = useState(0);
  const [isAway, setAway] = useState(false);
  const latest = useRef(outside);
  latest.current = outside;
  useEffect((readline) => {
    const redraw = () => setDrawing((before) => before + 1);
    // Where the old lines have been broken anew nobody can tell, so they cannot be erased one by one.
    const resized = () => {
      output.write("\u001b[H\u001b[2J");
      redraw();
    };
    const { input } = readline;
    readline.on("close", () => latest.current.left());
    input.on("paste", (text: string) => latest.current.pasted(text, readline));
    input.on("suspend", () => setAway(true));
    input.on("resume", () => {
      setAway(false);
      redraw();
    });
    // Readline's half second, after which a lone Escape is no longer a part of an arrow, feels stuck.
    Object.assign(readline, { escapeCodeTimeout: 50 });
    output.on("resize", resized);
    const timer = ticks ? setInterval(redraw, tick).unref() : undefined;
    return () => {
      clearInterval(timer);
      output.removeListener("resize", resized);
    };
  }, []);
  return isAway ? null : drawing;
}

/** True for what Inquirer throws at Ctrl-C, Ctrl-D and SIGTERM. */
export function isExit(error: unknown): boolean {
  return error instanceof Error && error.name === "ExitPromptError";
}
