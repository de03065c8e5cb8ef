import { goOn, goTo } from "./move";
import type { BoundaryStep, ItemStep, Script } from "./script";
import { isPassed, type Sheet } from "./sheet";
import type { Action, State } from "./state";

/** Where each of the texts is kept. */
const keptIn = { obstacle: "obstacles", example: "examples", view: "views" } as const;

/**
 * What is written beside an answer: what got in the way of a boundary; in a session also an example to
 * a yes, and the mentor's own view, which never stands instead of the answer (docs/method.md, "With a
 * mentor").
 */
export function reduceBeside(
  script: Script,
  state: State,
  step: ItemStep | BoundaryStep,
  action: Action,
): State {
  const { view } = state;
  if (view.on !== "obstacle" && view.on !== "example" && view.on !== "view") return state;
  switch (action.do) {
    case "type":
      return { ...state, view: { on: view.on, text: action.text } };
    case "enter": {
      const kept = { ...state, sheet: withText(state.sheet, keptIn[view.on], step.id, view.text.trim()) };
      return view.on === "view" ? goTo(script, kept, state.at) : goOn(script, kept, state.at);
    }
    case "back":
      return goTo(script, state, state.at);
    default:
      return state;
  }
}

function withText(sheet: Sheet, key: (typeof keptIn)[keyof typeof keptIn], id: string, text: string): Sheet {
  const { [id]: _, ...others } = sheet[key];
  return { ...sheet, [key]: text === "" ? others : { ...others, [id]: text } };
}

/** Passes over what is still open in a part, and goes on with the next one. */
export function skipPart(script: Script, state: State, { part }: ItemStep | BoundaryStep): State {
  const open = script.steps.filter((step) => step.part === part && !isPassed(step, state.sheet));
  const skipped = (kind: "item" | "boundary") =>
    Object.fromEntries(open.flatMap((step) => (step.kind === kind ? [[step.id, null]] : [])));
  const sheet: Sheet = {
    ...state.sheet,
    answers: { ...state.sheet.answers, ...skipped("item") },
    boundaries: { ...state.sheet.boundaries, ...skipped("boundary") },
  };
  const next = script.steps.findIndex((step, at) => at > state.at && step.part !== part);
  const isLast = next < 0 || state.visit !== null;
  return goTo(script, { ...state, sheet }, isLast ? script.steps.length : next);
}
