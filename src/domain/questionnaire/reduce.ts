import { disturbances } from "../answers";
import { answer, detailItem } from "./answer";
import { reduceBeside, skipPart } from "./beside";
import { reduceForm } from "./form";
import { goBack, goForward, goOn, goTo } from "./move";
import { optionsOf } from "./options";
import { reduceReview } from "./review";
import type { BoundaryStep, ItemStep, Script } from "./script";
import { given } from "./sheet";
import { type Action, type State, stepAt } from "./state";

/**
 * What becomes of a questionnaire by one action. Pure; an action that means nothing on
 * the present screen leaves everything as it is.
 */
export function reduce(script: Script, state: State, action: Action): State {
  if (action.do === "leave") return { ...state, exit: "left" };
  if (action.do === "review" && state.visit !== null) return goTo(script, state, script.steps.length);
  const step = stepAt(script, state);
  if (step === null) return reduceReview(script, state, action);
  if (step.kind === "load") return reduceForm(script, state, step, action);
  if (state.view.on === "detail") return reduceDetail(script, state, action);
  if (state.view.on === "question") return reduceQuestion(script, state, step, action);
  return reduceBeside(script, state, step, action);
}

function reduceQuestion(script: Script, state: State, step: ItemStep | BoundaryStep, action: Action): State {
  if (state.view.on !== "question") return state;
  const options = optionsOf(step);
  const { view } = state;
  switch (action.do) {
    case "choose": {
      const option = options[action.option];
      return option === undefined ? state : answer(script, state, step, option.value);
    }
    case "enter": {
      const option = view.pointer === null ? undefined : options[view.pointer];
      // Without a choice Enter does nothing; an earlier answer is a choice and is kept.
      return option === undefined ? goForward(script, state) : answer(script, state, step, option.value);
    }
    case "move": {
      const before = options.findIndex(({ value }) => value === given(step, state.sheet));
      const from = view.pointer ?? (before >= 0 ? before : action.by > 0 ? -1 : options.length);
      const pointer = Math.min(Math.max(from + action.by, 0), options.length - 1);
      return { ...state, view: { ...view, pointer } };
    }
    case "skip":
      return answer(script, state, step, null);
    case "view":
      if (!script.manner?.together || step.kind !== "item") return state;
      return { ...state, view: { on: "view", text: state.sheet.views[step.id] ?? "" } };
    case "skip-part":
      return script.manner?.together ? skipPart(script, state, step) : state;
    case "help":
      return { ...state, view: { ...view, help: !view.help } };
    case "back":
      return goBack(script, state);
    case "forward":
      return goForward(script, state);
    default:
      return state;
  }
}

function reduceDetail(script: Script, state: State, action: Action): State {
  if (state.view.on !== "detail") return state;
  const { chosen } = state.view;
  const keep = (list: typeof chosen) => ({
    ...state.sheet,
    details: { ...state.sheet.details, [detailItem]: list },
  });
  switch (action.do) {
    case "toggle": {
      const box = disturbances[action.box];
      if (box === undefined) return state;
      const list = disturbances.filter((one) => (one === box) !== chosen.includes(one));
      return { ...state, sheet: keep(list), view: { on: "detail", chosen: list } };
    }
    case "enter":
    case "forward":
      return goOn(
        script,
        { ...state, sheet: chosen.length > 0 ? keep(chosen) : withoutDetail(state) },
        state.at,
      );
    case "skip":
      return goOn(script, { ...state, sheet: withoutDetail(state) }, state.at);
    case "back":
      return goTo(script, state, state.at);
    default:
      return state;
  }
}

/** Left open is not the same as "none of the three". */
function withoutDetail({ sheet }: State): State["sheet"] {
  const { [detailItem]: _, ...details } = sheet.details;
  return { ...sheet, details };
}
