import type { NextStep } from "../../domain/next-step";
import type { Effort } from "../../domain/strategy";
import { headed, labelled } from "../text";

/** The step of the week, the month or the year, and how to say that it is done. */
export function nextStepLines(step: NextStep | null, width: number): string[] {
  if (step === null) return [];
  return [
    ...headed(nextStepTerms[step.term], step.says, width),
    ...labelled("", [`headroom advice done ${step.id}`], width),
  ];
}

const nextStepTerms: Readonly<Record<Effort, string>> = {
  week: "This week",
  month: "This month",
  year: "This year",
};
