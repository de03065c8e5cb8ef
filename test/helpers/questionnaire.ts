import { startAt } from "../../src/core/questionnaire/navigate";
import { reduce } from "../../src/core/questionnaire/reduce";
import type { Script } from "../../src/core/questionnaire/script";
import { type Action, emptySheet, type Sheet, type State } from "../../src/core/questionnaire/state";
import { script } from "../ui/prompts/play";

/** The boundary that the scripts here ask about. */
export const mail = "plan.time.mail-cutoff";
export const weekly = script("weekly");
export const monthly = script("monthly");
/** Asked by two people together. */
export const session = script("monthly", { manner: { together: true } });

export const placeOf = (asked: Script, id: string) => asked.steps.findIndex((step) => step.id === id);
export const stepOf = (asked: Script, id: string) => {
  const step = asked.steps[placeOf(asked, id)];
  if (step === undefined) throw new TypeError(`no step ${id}`);
  return step;
};
export const at = (asked: Script, id: string, sheet: Partial<Sheet> = {}) =>
  startAt(asked, { ...emptySheet, ...sheet }, placeOf(asked, id));
export const inReview = (asked: Script, sheet: Partial<Sheet> = {}) =>
  startAt(asked, { ...emptySheet, ...sheet }, asked.steps.length);
export const play = (asked: Script, from: State, ...actions: Action[]) =>
  actions.reduce((state, action) => reduce(asked, state, action), from);
export const choose = (option: number): Action => ({ do: "choose", option });
export const type = (text: string): Action => ({ do: "type", text });
export const toggle = (box: number): Action => ({ do: "toggle", box });
export const move = (by: 1 | -1): Action => ({ do: "move", by });
export const [enter, skip, back, forward] = (["enter", "skip", "back", "forward"] as const).map(
  (one): Action => ({ do: one }),
) as [Action, Action, Action, Action];
