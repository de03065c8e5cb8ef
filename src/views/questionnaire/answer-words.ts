import { adherenceWords } from "../../content/adherence-words";
import { scales } from "../../content/instruments/scales";
import type { Option } from "../../domain/questionnaire/options";
import type { Step } from "../../domain/questionnaire/script";
import { answerWords } from "../items";

import { boundaryText } from "../plan/boundary-text";

/** The words of one way to answer, as they stand beside its key. */
export function optionWords(step: Step, { key, value }: Option): string {
  if (value === "kept" || value === "partly" || value === "missed") return adherenceWords[value];
  return step.kind === "item" ? (scales[step.instrument.scale].labels[key] ?? key) : key;
}

/** What was answered, for the line that keeps it in sight; help answers without their question. */
export function givenWords(step: Step, value: Option["value"], short: boolean): string {
  if (step.kind === "load") return "";
  const label =
    step.kind === "item" ? step.item.label : boundaryText(step.boundary.field, step.boundary.value);
  const words =
    typeof value === "string"
      ? adherenceWords[value]
      : short || step.kind !== "item"
        ? answerWords(step.id, value)
        : longWords(step.instrument.scale, value);
  return step.part === "help" ? words : `${label}: ${words}`;
}

function longWords(scale: keyof typeof scales, value: boolean | number | null): string {
  if (value === null) return "skipped";
  const key = typeof value === "boolean" ? (value ? "y" : "n") : String(value);
  return scales[scale].labels[key] ?? key;
}
