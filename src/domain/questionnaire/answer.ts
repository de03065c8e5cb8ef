import type { AnswerValue } from "../answers";
import { goOn } from "./move";
import type { BoundaryStep, ItemStep, Script } from "./script";
import type { given } from "./sheet";
import type { State } from "./state";

/** The item whose yes asks which of three things the job disturbs (cli.md, "Answers in"). */
export const detailItem = "high.life-interference";

/** Gives an answer and goes on, unless it asks for more: what is disturbed, what got in the way. */
export function answer(
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

/** True for an item whose yes brings the help page at once (scoring.md 6). */
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
