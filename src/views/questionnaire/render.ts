import type { Script } from "../../domain/questionnaire/script";
import { type State, stepAt } from "../../domain/questionnaire/state";
import { formScreen } from "./form";
import { questionScreen } from "./question";
import { reviewScreen } from "./review";
import type { Screen, Surface } from "./screen";
import type { Setting } from "./setting";

/** Draws whatever the questionnaire is at; pure, the terminal's size comes with `surface`. */
export function renderState(setting: Setting, script: Script, state: State, surface: Surface): Screen {
  const step = stepAt(script, state);
  if (step === null) return reviewScreen(setting, script, state, surface);
  if (step.kind === "load") return formScreen(setting, script, state, step, surface);
  return questionScreen(setting, script, state, step, surface);
}
