import { goOn, goTo } from "./move";
import type { BoundaryStep, ItemStep, Script } from "./script";
import { isPassed, type Sheet } from "./sheet";
import type { Action, State } from "./state";

/**
 * What two people add to an answer in a session: an example to a yes, and the mentor's own view, which
 * stands beside the answer and never instead of it (domain.md 9.2).
 */
export function reduceBeside(
  script: Script,
  state: State,
  step: ItemStep | BoundaryStep,
  action: Action,
): State {
  const { view } = state;
  if (view.on !== "example" && view.on !== "view") return state;
  switch (action.do) {
    case "type":
      return { ...state, view: { on: view.on, text: action.text } };
    case "enter": {
      const kept = { ...state, sheet: withText(state.sheet, view.on, step.id, view.text.trim()) };
      return view.on === "example" ? goOn(script, kept, state.at) : goTo(script, kept, state.at);
    }
    case "back":
      return goTo(script, state, state.at);
    default:
      return state;
  }
}

function withText(sheet: Sheet, on: "example" | "view", id: string, text: string): Sheet {
  const key = on === "example" ? "examples" : "views";
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
