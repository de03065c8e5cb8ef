import { reduce } from "../domain/questionnaire/reduce";
import type { Script } from "../domain/questionnaire/script";
import type { State } from "../domain/questionnaire/state";
import type { LineReader } from "./line-reader";
import { actionsFor } from "./lines";

/** What the plain questionnaire needs of its caller. */
export interface PlainOptions {
  readonly reader: LineReader;
  readonly say: (state: State) => { readonly lines: readonly string[]; readonly ask: string };
  readonly keep: (state: State) => void;
}

/**
 * The same questionnaire as static lines: nothing is redrawn, and each answer ends with Enter.
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
    reader.say(["That is none of the answers."]);
  }
}
