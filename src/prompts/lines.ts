import { disturbances } from "../domain/answers";
import type { Script } from "../domain/questionnaire/script";
import { type Action, type State, stepAt } from "../domain/questionnaire/state";
import { actionFor, isTyping, plainLine } from "./keys";

/**
 * What a typed line means on the present screen of the plain questionnaire; `null` for a line
 * that means nothing there.
 */
export function actionsFor(script: Script, state: State, line: string): Action[] | null {
  const typed = plainLine(line).trim();
  if (isTyping(state))
    return typed === "" ? [{ do: "enter" }] : [{ do: "type", text: typed }, { do: "enter" }];
  const { view } = state;
  if (/^[1-4]([ ,]+[1-4])*$/.test(typed)) {
    const boxes = typed.split(/[ ,]+/).map((digit) => Number(digit) - 1);
    if (view.on === "detail") return [...switched(view.chosen, boxes), { do: "enter" }];
    if (isWeekRow(script, state)) return [...week(boxes), { do: "enter" }];
  }
  if (view.on === "form" && !isWeekRow(script, state) && /^[\d-]/.test(typed))
    return [{ do: "type", text: typed }, { do: "enter" }];
  const action = actionFor(script, state, { name: typed === "" ? "enter" : typed.toLowerCase() }, "");
  return action === null ? null : [action];
}

function isWeekRow(script: Script, state: State): boolean {
  const step = stepAt(script, state);
  return state.view.on === "form" && step?.kind === "load" && step.fields[state.view.row]?.kind === "week";
}

/** A line names all boxes at once: those that differ are switched. */
function switched(chosen: readonly string[], boxes: readonly number[]): Action[] {
  return disturbances.flatMap((one, box): Action[] =>
    boxes.includes(box) === chosen.includes(one) ? [] : [{ do: "toggle", box }],
  );
}

function week(boxes: readonly number[]): Action[] {
  const marks = [...new Set(boxes)].filter((box) => box > 0);
  return [{ do: "toggle", box: 0 }, ...marks.map((box): Action => ({ do: "toggle", box }))];
}
