import { createPrompt, useEffect, useKeypress, useState } from "@inquirer/core";
import { reduce } from "../../core/questionnaire/reduce";
import type { Script } from "../../core/questionnaire/script";
import type { State } from "../../core/questionnaire/state";
import { type Drawn, isExit, onResize, type PromptStreams, type Size, sizeOf } from "./drawn";
import { actionFor, isTyping, type Key, plainLine } from "./keys";

/** What the questionnaire needs of its caller. */
export interface AskOptions {
  readonly terminal: PromptStreams;
  readonly draw: (state: State, size: Size) => Drawn;
  /** Called with each new state before it is drawn: what was answered goes to the disk here. */
  readonly keep: (state: State) => void;
}

interface Config extends AskOptions {
  readonly script: Script;
  readonly start: State;
  readonly become: (state: State) => void;
  readonly latest: () => State;
}

/**
 * Asks from `start` on, one key an answer, until something else has to happen.
 * @returns the state with its `exit`
 */
export async function askCheckIn(script: Script, start: State, options: AskOptions): Promise<State> {
  const { input, output } = options.terminal;
  let latest = start;
  const become = (state: State) => {
    // Typing alone changes nothing that is kept; a write for each letter would lag behind.
    if (state.sheet !== latest.sheet || state.at !== latest.at) options.keep(state);
    latest = state;
  };
  try {
    return await questionnaire(
      { ...options, script, start, become, latest: () => latest },
      { input, output, clearPromptOnDone: true },
    );
  } catch (error) {
    if (isExit(error)) return { ...latest, exit: "left" };
    throw error;
  }
}

const questionnaire = createPrompt<State, Config>((config, done) => {
  const { script, terminal, draw, become } = config;
  const [state, setState] = useState(config.start);
  const [drawing, setDrawing] = useState(0);
  const screen = draw(state, sizeOf(terminal.output));

  useEffect((rl) => {
    const again = () => setDrawing((before) => before + 1);
    // The end of the input (Ctrl-D, a terminal that is gone) is a way to leave, too.
    rl.on("close", () => done({ ...config.latest(), exit: "left" }));
    rl.on("SIGCONT", again);
    // Readline's half second, after which a lone Escape is no longer a part of an arrow, feels stuck.
    Object.assign(rl, { escapeCodeTimeout: 50 });
    return onResize(terminal.output, again);
  }, []);

  useKeypress((key: Key, rl) => {
    const action = actionFor(script, state, key, rl.line, screen.scroll);
    const next = action === null ? state : reduce(script, state, action);
    if (!isTyping(next)) rl.clearLine(0);
    else if (!isTyping(state)) {
      rl.clearLine(0);
      rl.write(textOf(next));
    }
    if (next === state) return;
    become(next);
    setState(next);
    if (next.exit !== null) done(next);
  });

  useEffect(() => {
    // Within a form the cursor belongs behind the value, not at the end of its line.
    if (screen.column !== null) terminal.output.write(`\u001b[${screen.column + 1}G`);
  }, [state, drawing]);

  return [screen.above.join("\n"), screen.below.join("\n")];
});

function textOf({ view }: State): string {
  return "text" in view ? plainLine(view.text) : "";
}
