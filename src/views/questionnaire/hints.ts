import type { BoundaryStep, ItemStep } from "../../domain/questionnaire/script";
import { given } from "../../domain/questionnaire/sheet";
import type { State } from "../../domain/questionnaire/state";
import type { SessionSetting } from "./setting";

const leave = "q save and leave";

/** The keys of a question, most used first. */
export function questionHints(
  state: State,
  step: ItemStep | BoundaryStep,
  session?: SessionSetting,
): string[] {
  const { view, visit } = state;
  if (view.on === "detail") return ["1-3 on or off", "enter done", "s leave open", "b back", leave];
  if (view.on === "obstacle") return ["enter next", "esc back", "ctrl-c save and leave"];
  if (view.on === "example" || view.on === "view") return ["enter next", "esc back", "ctrl-c save and leave"];
  const help = view.on === "question" && view.help ? "? hide" : "? what counts";
  return [
    ...earlier(state, step),
    answerKeys(step),
    "s skip",
    "b back",
    ...(step.kind === "item" ? [help] : []),
    ...(session === undefined || session.alone ? [] : togetherHints(step, session)),
    session?.alone ? "q leave, nothing kept" : visit === null ? leave : "esc review",
  ];
}

function togetherHints({ kind }: ItemStep | BoundaryStep, { mentor }: SessionSetting): string[] {
  return [...(kind === "item" ? [`m how ${mentor} sees it`] : []), "x rest of this part"];
}

/** What Enter does: with the row that an arrow chose, or with an answer from before. */
function earlier({ sheet, view }: State, step: ItemStep | BoundaryStep): string[] {
  // Once an arrow has chosen a row, Enter takes that one and no longer what was there.
  if (view.on === "question" && view.pointer !== null) return ["enter go"];
  const value = given(step, sheet);
  if (value === undefined) return [];
  return [value === null ? "skipped before: enter goes on" : "enter keep"];
}

function answerKeys(step: ItemStep | BoundaryStep): string {
  if (step.kind === "boundary") return "k/p/m answer";
  return step.instrument.scale === "yes-no" ? "y/n answer" : "0-4 answer";
}

/** Enter leaves a value out after it was said that it cannot be. */
export function formHints(warned: boolean): string[] {
  return [
    "arrows move",
    "type a value",
    warned ? "enter leave it out" : "enter next",
    "s skip",
    "b back",
    leave,
  ];
}
export const weekHints: readonly string[] = ["1-4 choose", "enter next", "arrows move", "b back", leave];
