import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { onExit } from "signal-exit";

/** The streams on which questions are asked: answers from stdin, questions on stderr. */
export interface PromptStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

const bracketedPaste = { on: "\u001b[?2004h", off: "\u001b[?2004l" } as const;
/** How the terminal marks the start and end of pasted text. */
export const pasteMarks = { begin: "\u001b[200~", end: "\u001b[201~" } as const;

/**
 * Asks the terminal to mark pasted text, so that a pasted line break is not taken for Enter. A dumb terminal
 * (`TERM=dumb`) cannot: there each pasted line counts as typed.
 */
export function markPaste(output: NodeJS.WritableStream, on: boolean): void {
  if (isSteered()) output.write(on ? bracketedPaste.on : bracketedPaste.off);
}

function isSteered(): boolean {
  return process.env.TERM !== "dumb";
}

const showCursor = "\u001b[?25h";
const ctrlZ = "\u001a";

/** What came from the terminal. */
type Received = { readonly keys: string } | { readonly pasted: string };

/** Tells pasted text from keys, even when the terminal sends either in parts. */
export class PasteReader {
  #held = "";
  #isPasting = false;

  /** Takes a chunk of input. @returns what is complete so far */
  read(chunk: string): Received[] {
    const received: Received[] = [];
    let rest = this.#held + chunk;
    for (;;) {
      const mark = this.#isPasting ? pasteMarks.end : pasteMarks.begin;
      const at = rest.indexOf(mark);
      if (at < 0) break;
      const text = rest.slice(0, at);
      if (this.#isPasting) received.push({ pasted: text });
      else if (text !== "") received.push({ keys: text });
      this.#isPasting = !this.#isPasting;
      rest = rest.slice(at + mark.length);
    }
    const open = this.#isPasting ? 0 : rest.length - begunMark(rest);
    if (open > 0) received.push({ keys: rest.slice(0, open) });
    this.#held = rest.slice(open);
    return received;
  }
}

/** How many characters at the end may start a mark. A lone Escape is a key, and passes through at once. */
function begunMark(text: string): number {
  const { begin } = pasteMarks;
  return [5, 4, 3, 2].find((length) => text.endsWith(begin.slice(0, length))) ?? 0;
}

/** How a prompt receives pasted text. */
type PasteUse =
  /** As a `paste` event. */
  | "event"
  /** As if typed, on one line. */
  | "typed"
  /** Not at all. */
  | "dropped";

/**
 * The keyboard while a prompt has it. Pasted text never counts as keys, and Ctrl-Z hands the terminal back as
 * it was: `suspend` is emitted before that, so that nothing half-drawn is left, and `resume` after `fg`.
 */
export class PromptInput extends PassThrough {
  readonly isTTY = true;
  readonly #streams: PromptStreams;
  readonly #pasteUse: PasteUse;
  readonly #decoder = new StringDecoder("utf8");
  readonly #reader = new PasteReader();
  readonly #forget: () => void;
  #wake: NodeJS.Timeout | undefined;

  constructor(streams: PromptStreams, pasteUse: PasteUse) {
    super();
    this.#streams = streams;
    this.#pasteUse = pasteUse;
    const { input, output } = streams;
    markPaste(output, true);
    input.on("data", this.#take);
    input.on("end", this.#end);
    process.on("SIGCONT", this.#resume);
    // Also when a signal ends the program in the middle of a question.
    this.#forget = onExit(() => {
      markPaste(output, false);
    });
    input.resume();
  }

  /** Called by readline, which turns raw mode on at the start and off at the end. */
  setRawMode(on: boolean): this {
    this.#streams.input.setRawMode?.(on);
    return this;
  }

  /** Gives the terminal back. */
  close(): void {
    const { input, output } = this.#streams;
    clearTimeout(this.#wake);
    this.#forget();
    process.off("SIGCONT", this.#resume);
    input.off("data", this.#take);
    input.off("end", this.#end);
    input.pause();
    markPaste(output, false);
    this.destroy();
  }

  readonly #end = () => {
    this.end();
  };

  readonly #take = (chunk: Buffer | string) => {
    const text = typeof chunk === "string" ? chunk : this.#decoder.write(chunk);
    for (const received of this.#reader.read(text)) {
      if ("keys" in received) this.#takeKeys(received.keys);
      else if (this.#pasteUse === "event") this.emit("paste", received.pasted);
      else if (this.#pasteUse === "typed") this.push(oneLine(received.pasted));
    }
  };

  #takeKeys(keys: string): void {
    for (const [index, part] of keys.split(ctrlZ).entries()) {
      if (index > 0) this.#suspend();
      if (part !== "") this.push(part);
    }
  }

  #suspend(): void {
    // Windows has no job control.
    if (process.platform === "win32") return;
    this.emit("suspend");
    markPaste(this.#streams.output, false);
    if (isSteered()) this.#streams.output.write(showCursor);
    this.setRawMode(false);
    // Stop the whole job, as the terminal would: a script that waits for this program stops with it.
    process.kill(0, "SIGTSTP");
    // The system does not stop a process that nobody could resume; carry on at once then.
    this.#wake = setTimeout(this.#resume, 50);
  }

  readonly #resume = () => {
    clearTimeout(this.#wake);
    this.setRawMode(true);
    markPaste(this.#streams.output, true);
    this.emit("resume");
    // The library's prompts redraw when their text changes, so change it and change it back.
    if (this.#pasteUse === "typed") this.push("x\u007f");
    else if (this.#pasteUse === "dropped") this.push("\u001b[B\u001b[A");
  };
}

/** A text on one line, with line breaks and other control characters as spaces. */
export function oneLine(text: string): string {
  return text.trim().replace(/\r\n|\p{Cc}/gu, " ");
}
