/** The terminal for prompts: answers from `input`, questions on `output`. */
export interface PromptStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** A screen as it is handed to the terminal; the cursor stands after the last line of `above`. */
export interface Drawn {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly column: number | null;
  readonly scroll: { readonly at: number; readonly most: number };
}

/** The size of the terminal at this moment. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Measures anew each time: a terminal can be resized in the middle of a question. */
export function sizeOf(output: NodeJS.WriteStream): Size {
  return { columns: output.columns || 80, rows: output.rows || 24 };
}

/**
 * Calls back after each change of size, with an empty screen: where the old lines have been
 * broken anew nobody can tell, so they cannot be erased one by one.
 */
export function onResize(output: NodeJS.WriteStream, redraw: () => void): () => void {
  const clearThenDraw = () => {
    output.write("\u001b[H\u001b[2J");
    redraw();
  };
  output.on("resize", clearThenDraw);
  return () => {
    output.removeListener("resize", clearThenDraw);
  };
}

/** True for what Inquirer throws at Ctrl-C, Ctrl-D and SIGTERM. */
export function isExit(error: unknown): boolean {
  return error instanceof Error && error.name === "ExitPromptError";
}
