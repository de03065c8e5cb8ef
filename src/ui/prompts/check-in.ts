import { createPrompt, useEffect, useKeypress, useState } from "@inquirer/core";
import { onExit } from "signal-exit";
import { reduce } from "../../core/questionnaire/reduce";
import type { Script } from "../../core/questionnaire/script";
import type { State } from "../../core/questionnaire/state";
import {
  type Drawn,
  type Line,
  nothingHere,
  type PromptStreams,
  pasteRefused,
  pasteTooLong,
  runPrompt,
  type Size,
  shownParts,
  sizeOf,
  useTerminal,
} from "./drawn";
import { actionFor, isTyping, type Key, lineOf, pastedInto, textOf } from "./keys";

/** What the questionnaire needs from its caller. */
export interface AskOptions {
  readonly terminal: PromptStreams;
  readonly draw: (state: State, size: Size) => Drawn;
  /** Called with each new state before it is drawn, to save the answers to disk. */
  readonly keep: (state: State) => void;
  /** True if the screen has a clock. */
  readonly ticks: boolean;
}

interface Config extends AskOptions {
  readonly script: Script;
  readonly start: State;
  readonly become: (state: State) => void;
}

/**
 * Asks from `start` on, one key per answer, until something else has to happen.
 * @returns the state with its `exit`
 */
export async function askCheckIn(script: Script, start: State, options: AskOptions): Promise<State> {
  let latest = start;
  const become = (state: State) => {
    // Typing alone changes nothing that is kept, and a write for each letter would lag.
    if (state.sheet !== latest.sheet || state.at !== latest.at) options.keep(state);
    latest = state;
  };
  // Keep half-typed text too; when a signal ends the program, this is the last chance.
  const leave = () => become(reduce(script, latest, { do: "leave" }));
  const forget = onExit(leave);
  try {
    const end = await runPrompt(questionnaire, { ...options, script, start, become }, options.terminal);
    if (end === null) leave();
    return end ?? latest;
  } finally {
    forget();
  }
}

const questionnaire = createPrompt<State | null, Config>((config, done) => {
  const { script, terminal, draw, become } = config;
  const [state, setState] = useState(config.start);
  const [remark, setRemark] = useState<string | null>(null);
  const screen = draw(state, sizeOf(terminal.output, remark));

  const goTo = (next: State, readline: Line) => {
    if (!isTyping(next)) readline.clearLine(0);
    else if (!isTyping(state)) {
      readline.clearLine(0);
      readline.write(lineOf(next));
    }
    if (next === state) return;
    become(next);
    setState(next);
    if (next.exit !== null) done(next);
  };

  const outside = {
    left: () => done(null),
    pasted: (text: string, readline: Line) => {
      const typed = pastedInto(script, state, text);
      setRemark(typed !== null ? null : isTyping(state) ? pasteTooLong : pasteRefused);
      if (typed === null) return;
      if (isTyping(state)) readline.write(typed);
      goTo(
        reduce(script, state, { do: "type", text: isTyping(state) ? textOf(state, readline.line) : typed }),
        readline,
      );
    },
  };
  const drawing = useTerminal(terminal, outside, config.ticks);

  useKeypress((key: Key, readline) => {
    const action = actionFor(script, state, key, readline.line, screen.scroll);
    const next = action === null ? state : reduce(script, state, action);
    // While typing, readline handles other keys itself, such as those that move within the line.
    setRemark(next === state && !isTyping(state) ? nothingHere(key) : null);
    goTo(next, readline);
  });

  useEffect(() => {
    // In a form the cursor belongs after the value, not at the end of its line.
    if (screen.column !== null && drawing !== null) terminal.output.write(`\u001b[${screen.column + 1}G`);
  }, [state, drawing, remark]);

  return drawing === null ? "" : shownParts(screen);
});
