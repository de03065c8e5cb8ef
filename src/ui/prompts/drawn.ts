import { type createPrompt, useEffect, useRef, useState } from "@inquirer/core";
import { safeText } from "../../core/text";
import { PromptInput, type PromptStreams } from "./input";

export type { PromptStreams } from "./input";

/** A screen for the terminal, with the cursor after the last line of `above`. */
export interface Drawn {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly column: number | null;
  readonly scroll: { readonly at: number; readonly most: number; readonly window?: number };
}

/** The current size of the terminal, and a remark on what was just pressed or pasted. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
  readonly remark: string | null;
}

/** Measures the terminal each time, since it can be resized in the middle of a question. */
export function sizeOf(output: NodeJS.WriteStream, remark: string | null = null): Size {
  return { columns: output.columns || 80, rows: output.rows || 24, remark };
}

/** The two texts of a screen, as Inquirer takes them; no name or file in them can steer the terminal. */
export function shownParts({ above, below }: Pick<Drawn, "above" | "below">): [string, string] {
  return [safeText(above.join("\n"), true), safeText(below.join("\n"), true)];
}

/** Keys that the hints call by another name than the terminal. */
const keyWords: Readonly<Record<string, string>> = { return: "enter", escape: "esc" };

/** The remark on a key that does nothing on this screen. */
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

/** The remark on text pasted where a single key is the answer. */
export const pasteRefused = "What you pasted was not taken: a single key is the answer here.";

/** The remark on pasted text that is too long. */
export const pasteTooLong = "What you pasted was not taken: it is longer than a note can be.";

/**
 * Runs a prompt on the terminal, and removes its drawing at the end.
 * @param stays keeps its last drawing instead
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

/** Handlers for what happens to a prompt apart from its keys. */
interface Outside {
  /** The end of the input: Ctrl-D, a terminal that is gone. */
  readonly left: () => void;
  readonly pasted: (text: string, readline: Line) => void;
}

/** The part of readline's line that prompts use. */
export interface Line {
  readonly line: string;
  clearLine(direction: 0): void;
  write(text: string): void;
}

/** Milliseconds between updates; often enough for a clock that shows minutes. */
const tick = 20_000;

/**
 * Keeps a drawn prompt correct while the terminal is resized or the program is in the background.
 * @param ticks true if the screen has a clock
 * @returns a number that changes with each redraw needed; `null` while nothing may be on the screen
 */
export function useTerminal({ output }: PromptStreams, outside: Outside, ticks = false): number | null {
  const [drawing, setDrawing] = useState(0);
  const [isAway, setAway] = useState(false);
  const latest = useRef(outside);
  latest.current = outside;
  useEffect((readline) => {
    const redraw = () => setDrawing((before) => before + 1);
    // There is no telling how the terminal rewrapped the old lines, so they cannot be erased one by one.
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
    // Readline waits half a second to tell a lone Escape from an arrow key, which feels stuck.
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
