import type { BoundaryStep, ItemStep } from "../../domain/questionnaire/script";
import type { State } from "../../domain/questionnaire/state";
import { wrapAny } from "../plan/lines";
import { textWidth } from "../text";
import type { Setting } from "./setting";

/** What is asked beside an answer in a session; both may be left empty. */
export function besideQuestion(on: "example" | "view", { session }: Setting): string {
  return on === "example"
    ? "An example? Enter leaves it empty."
    : `How does ${session?.mentor ?? "the mentor"} see it? It stands beside the answer, never instead of it.`;
}

/** The mentor's own view of a sign, where one was noted. */
export function besideLines(
  { view, sheet }: State,
  step: ItemStep | BoundaryStep,
  { session }: Setting,
  width: number,
): string[] {
  const noted = sheet.views[step.id];
  if (noted === undefined || session === undefined || view.on === "view") return [];
  return wrapAny(`${session.mentor}'s view: ${noted}`, textWidth(width) - 2).map((line) => `  ${line}`);
}
