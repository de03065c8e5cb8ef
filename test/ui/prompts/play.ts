import { instruments } from "../../../src/core";
import { planFields } from "../../../src/core/plan/fields";
import { loadMetrics } from "../../../src/core/questionnaire/load-metrics";
import { startAt } from "../../../src/core/questionnaire/navigate";
import { reduce } from "../../../src/core/questionnaire/reduce";
import { type AskedRoutine, partsOfRoutine } from "../../../src/core/questionnaire/routines";
import { buildScript, type LoadField, type Plot, type Script } from "../../../src/core/questionnaire/script";
import { type Action, emptySheet, type State } from "../../../src/core/questionnaire/state";
import { actionFor, isTyping, type Key } from "../../../src/ui/prompts/keys";

const field = (id: string): LoadField => {
  const metric = loadMetrics.find((one) => one.id === id);
  if (metric === undefined) throw new TypeError(`no metric ${id}`);
  return { kind: "number", id, metric };
};

const usualForm: readonly LoadField[] = [
  field("m.hours"),
  field("m.after-hours-calls"),
  field("m.weekend-days"),
  { kind: "week", id: "week" },
  { kind: "holiday", id: "m.since-vacation" },
];

/** A check-in of Sun 22 Nov 2026 with one boundary in practice and a known holiday. */
export function script(routine: AskedRoutine, change: Partial<Plot> = {}): Script {
  const mail = planFields.find(({ id }) => id === "plan.time.mail-cutoff");
  if (mail === undefined) throw new TypeError("no such plan field");
  const look = routine === "monthly" ? "stages" : null;
  return buildScript({
    date: "2026-11-22",
    parts: partsOfRoutine(routine, instruments, look),
    look,
    form: usualForm,
    boundaries: [{ field: mail, value: "19:00", since: "2026-10-04" }],
    earlier: { hours: [], holiday: { day: "2026-08-21", said: "2026-08-23" } },
    instruments,
    ...change,
  });
}

export const start = (asked: Script): State => startAt(asked, emptySheet, 0);

/** A key as readline names it; a character stands for itself. */
function key(name: string): Key {
  if (name.length === 1 && name !== " ") return { name: name === "?" ? undefined : name, sequence: name };
  return { name: name === " " ? "space" : name };
}

/**
 * Presses keys one by one, as the terminal would; typed characters gather in readline's line. `skip` is the
 * key that skips a question, and leaves a field of the form empty, where letters are letters.
 */
export function play(asked: Script, from: State, keys: readonly string[]): State {
  let state = from;
  let line = "";
  for (const name of keys) {
    if (state.exit !== null) state = { ...state, exit: null };
    const before = state;
    if (isTyping(state)) {
      if (name.length === 1) line += name;
      else if (name === "backspace") line = line.slice(0, -1);
    }
    const skips: Action | null = name === "skip" && state.view.on === "form" ? { do: "skip" } : null;
    const action = skips ?? actionFor(asked, state, key(name === "skip" ? "s" : name), line);
    if (action !== null) state = reduce(asked, state, action);
    if (!isTyping(state)) line = "";
    else if (!isTyping(before)) line = "text" in state.view ? state.view.text : "";
  }
  return state;
}

/** Keys written with spaces between them. */
export const keys = (text: string): string[] => text.split(" ");

/** A way far into a check-in: up to `steps` keys that answer or skip, whatever is asked. */
export function onward(steps: number): string[] {
  const answers = keys("3 y k enter skip 0 n p enter enter");
  return Array.from({ length: steps }, (_, index) => answers[index % answers.length] ?? "s");
}
