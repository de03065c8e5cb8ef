import { createInterface } from "node:readline";
import { onExit } from "signal-exit";
import { isCalendarDate } from "../../core/calendar";
import { disturbances } from "../../core/questionnaire/answers";
import { reduce } from "../../core/questionnaire/reduce";
import type { Script } from "../../core/questionnaire/script";
import { type Action, type State, stepAt } from "../../core/questionnaire/state";
import { safeText } from "../../core/text";
import { type PromptStreams, pasteRefused } from "./drawn";
import { markPaste, pasteMarks } from "./input";
import { actionFor, isTyping, plainLine } from "./keys";

/**
 * What a typed line means on the current screen of the plain questionnaire; `null` if it means nothing there.
 */
function actionsFor(script: Script, state: State, line: string): Action[] | null {
  const { view } = state;
  if (isTyping(state)) {
    const text = view.on === "note" ? line.trim() : plainLine(line).trim();
    return text === "" ? [{ do: "enter" }] : [{ do: "type", text }, { do: "enter" }];
  }
  const step = stepAt(script, state);
  // Of several pasted lines, only one could be the answer.
  if (line.includes("\n")) return null;
  const typed = plainLine(line).trim();
  if (/^[1-6]([ ,]+[1-6])*$/.test(typed)) {
    const boxes = typed.split(/[ ,]+/).map((digit) => Number(digit) - 1);
    if (view.on === "detail" && boxes.every((box) => box < disturbances.length))
      return [...switched(view.chosen, boxes), { do: "enter" }];
    if (isWeekRow(script, state)) return [...week(boxes), { do: "enter" }];
  }
  if (view.on === "form" && !isWeekRow(script, state)) {
    const command = fieldCommands[typed.toLowerCase()];
    if (command !== undefined) return [command];
    // A day in words is first shown as a date; Enter then takes it.
    const isTold =
      step?.kind === "load" && step.fields[view.row]?.kind === "holiday" && !isCalendarDate(typed);
    return [{ do: "type", text: typed }, ...(isTold ? [] : [{ do: "enter" } as const])];
  }
  const action = actionFor(script, state, { name: typed === "" ? "enter" : typed.toLowerCase() }, "");
  return action === null ? null : [action];
}

/** Lines that are commands rather than text in a field of the form. */
const fieldCommands: Readonly<Record<string, Action>> = {
  "": { do: "enter" },
  s: { do: "skip" },
  b: { do: "back" },
  q: { do: "leave" },
  a: { do: "take-seen" },
};

function isWeekRow(script: Script, state: State): boolean {
  const step = stepAt(script, state);
  return state.view.on === "form" && step?.kind === "load" && step.fields[state.view.row]?.kind === "week";
}

/** Toggles the boxes that differ, since a line names all of them at once. */
function switched(chosen: readonly string[], boxes: readonly number[]): Action[] {
  return disturbances.flatMap((one, box): Action[] =>
    boxes.includes(box) === chosen.includes(one) ? [] : [{ do: "toggle", box }],
  );
}

function week(boxes: readonly number[]): Action[] {
  const marks = [...new Set(boxes)].filter((box) => box > 0);
  return [{ do: "toggle", box: 0 }, ...marks.map((box): Action => ({ do: "toggle", box }))];
}

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
  /** The open question, with the lines before it. */
  let shown: string[] = [];
  // Pasted text is one answer, however many lines it has.
  let pasted: string[] | null = null;
  const take = (line: string) => {
    shown = [];
    const answer = waiting.shift();
    if (answer === undefined) lines.push(line);
    else answer(line);
  };
  reader.on("line", (line) => {
    if (line.includes(pasteMarks.begin)) pasted = [];
    const text = line.replaceAll(pasteMarks.begin, "").replaceAll(pasteMarks.end, "");
    if (pasted === null) return take(text);
    pasted.push(text);
    if (!line.includes(pasteMarks.end)) return undefined;
    take(pasted.join("\n"));
    pasted = null;
    return undefined;
  });
  reader.on("close", end);
  // Without raw mode Ctrl-C is a signal; it ends the questions, not the program.
  const forget = onExit((_code, signal) => {
    if (signal !== "SIGINT") return undefined;
    output.write("\n");
    end();
    return true;
  });
  // After Ctrl-Z and fg the question would be somewhere above.
  const resume = () => {
    markPaste(output, true);
    if (waiting.length > 0) output.write(`\n${shown.join("\n")}`);
  };
  process.on("SIGCONT", resume);
  markPaste(output, true);
  return {
    say: (said) => {
      const safe = said.map((line) => safeText(line, true));
      shown.push(...safe);
      for (const line of safe) output.write(`${line}\n`);
    },
    ask: (question) => {
      shown.push(safeText(question, true));
      output.write(safeText(question, true));
      const line = lines.shift();
      if (line !== undefined) return Promise.resolve(line);
      return ended ? Promise.resolve(null) : new Promise((answer) => waiting.push(answer));
    },
    close: () => {
      forget();
      process.off("SIGCONT", resume);
      markPaste(output, false);
      reader.close();
    },
  };
}

/** What the plain questionnaire needs from its caller. */
interface PlainOptions {
  readonly reader: LineReader;
  readonly say: (state: State) => { readonly lines: readonly string[]; readonly ask: string };
  readonly keep: (state: State) => void;
}

/**
 * Asks the questionnaire as static lines: nothing is redrawn, and each answer ends with Enter.
 * @returns the state with its `exit`
 */
export async function askPlainly(script: Script, start: State, options: PlainOptions): Promise<State> {
  const { reader, say, keep } = options;
  let state = start;
  while (state.exit === null) {
    const { lines, ask } = say(state);
    reader.say(["", ...lines]);
    state = await nextState(script, state, ask, reader);
    keep(state);
  }
  return state;
}

async function nextState(script: Script, state: State, ask: string, reader: LineReader): Promise<State> {
  for (;;) {
    const line = await reader.ask(ask);
    if (line === null) return reduce(script, state, { do: "leave" });
    const actions = actionsFor(script, state, line);
    if (actions !== null) return actions.reduce((before, action) => reduce(script, before, action), state);
    reader.say([line.includes("\n") ? pasteRefused : "That is not one of the answers."]);
  }
}
