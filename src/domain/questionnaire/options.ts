import type { Adherence, AnswerValue } from "../answers";
import type { ScaleId } from "../instrument";
import type { Step } from "./script";

/** How a question can be answered: the key and what it means. */
export interface Option {
  readonly key: string;
  readonly value: AnswerValue | Adherence;
}

const days = [0, 1, 2, 3, 4].map((value): Option => ({ key: String(value), value }));
const scaleOptions: Readonly<Record<ScaleId, readonly Option[]>> = {
  "yes-no": [
    { key: "y", value: true },
    { key: "n", value: false },
  ],
  days,
  frequency: days,
};
const boundaryOptions: readonly Option[] = [
  { key: "k", value: "kept" },
  { key: "p", value: "partly" },
  { key: "m", value: "missed" },
];

/** The answers of a step, in the order in which they stand; none for the form. */
export function optionsOf(step: Step): readonly Option[] {
  if (step.kind === "load") return [];
  return step.kind === "boundary" ? boundaryOptions : scaleOptions[step.instrument.scale];
}
