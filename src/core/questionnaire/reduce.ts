import { type AnswerValue, disturbances } from "./answers";
import { reduceForm, sheetWithRow } from "./form";
import { goBack, goForward, goOn, goTo } from "./navigate";
import { reduceReview, sheetWithText } from "./review";
import { type BoundaryStep, canLeavePart, type ItemStep, type Script } from "./script";
import { type Action, given, isPassed, optionsOf, type Sheet, type State, stepAt } from "./state";

/**
 * The item where a yes leads to asking which of three things the job disturbs (docs/json.md, "Taking
 * something in").
 */
const detailItem = "high.life-interference";

/** Gives an answer and moves on, unless it leads to more: what is disturbed, what got in the way. */
function answer(
  script: Script,
  state: State,
  step: ItemStep | BoundaryStep,
  value: ReturnType<typeof given>,
): State {
  return step.kind === "item"
    ? answerItem(script, state, step, typeof value === "string" ? null : (value ?? null))
    : answerBoundary(script, state, step, value);
}

function answerItem(script: Script, state: State, step: ItemStep, value: AnswerValue): State {
  const before = state.sheet.details[detailItem];
  const { [detailItem]: _, ...details } = state.sheet.details;
  const answers = { ...state.sheet.answers, [step.id]: value };
  if (step.id === detailItem && value === true) {
    const sheet = { ...state.sheet, answers };
    return { ...state, sheet, view: { on: "detail", chosen: before ?? [] } };
  }
  const sheet = { ...state.sheet, answers, details: step.id === detailItem ? details : state.sheet.details };
  if (value === true && script.manner?.together)
    return { ...state, sheet, view: { on: "example", text: sheet.examples[step.id] ?? "" } };
  const next = goOn(script, { ...state, sheet }, state.at);
  return value === true && isCrisis(step) ? { ...next, exit: "crisis" } : next;
}

/** True for an item where a yes brings up the help page at once (docs/method.md, "Help"). */
function isCrisis({ item }: ItemStep): boolean {
  return "calls" in item && item.calls === "crisis";
}

function answerBoundary(
  script: Script,
  state: State,
  step: BoundaryStep,
  value: ReturnType<typeof given>,
): State {
  const how = typeof value === "string" ? value : null;
  const sheet = { ...state.sheet, boundaries: { ...state.sheet.boundaries, [step.id]: how } };
  if (how === "partly" || how === "missed")
    return { ...state, sheet, view: { on: "obstacle", text: sheet.obstacles[step.id] ?? "" } };
  const { [step.id]: _, ...obstacles } = sheet.obstacles;
  return goOn(script, { ...state, sheet: { ...sheet, obstacles } }, state.at);
}

/** Where each of the texts is kept. */
const keptIn = { obstacle: "obstacles", example: "examples", view: "views" } as const;

/**
 * Handles text beside an answer: what got in the way of a boundary; in a session also an example for a yes,
 * and the mentor's own view, which never replaces the answer (docs/method.md, "With a mentor").
 */
function reduceBeside(script: Script, state: State, step: ItemStep | BoundaryStep, action: Action): State {
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

/** The sheet including half-typed text, so that it survives an interruption. */
function sheetWithTyped(script: Script, state: State): Sheet {
  const { view, sheet } = state;
  const step = stepAt(script, state);
  if (view.on === "form" && step?.kind === "load") return sheetWithRow(script, state, step);
  if (view.on === "note" || view.on === "tags") return sheetWithText(sheet, view);
  if (view.on !== "obstacle" && view.on !== "example" && view.on !== "view") return sheet;
  return step === null ? sheet : withText(sheet, keptIn[view.on], step.id, view.text.trim());
}

/** Skips what is still open in a part, and moves on to the next one. */
function skipPart(script: Script, state: State, { part }: ItemStep | BoundaryStep): State {
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

/**
 * The state of a questionnaire after one action. Pure; an action that means nothing on the current screen
 * changes nothing.
 */
export function reduce(script: Script, state: State, action: Action): State {
  if (action.do === "leave") return { ...state, sheet: sheetWithTyped(script, state), exit: "left" };
  if (action.do === "review" && state.visit !== null)
    return goTo(script, { ...state, sheet: sheetWithTyped(script, state) }, script.steps.length);
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
      // Without a choice, Enter does nothing; an earlier answer is a choice and is kept.
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
      return canLeavePart(script, step) ? skipPart(script, state, step) : state;
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
