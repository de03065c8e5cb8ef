import type { AnswerValue } from "./answers";
import type { Script, Step } from "./script";
import { given, type Sheet } from "./state";

/** An answer that follows from another one of the same sitting, and the item that gave it. */
export interface OfferedAnswer {
  readonly value: boolean;
  readonly from: string;
}

/** `days` counts from an answer of so many days on, `none` is 0 days. */
type Says = "yes" | "no" | "days" | "none" | "sleep";

interface Meaning {
  readonly item: string;
  readonly offers: boolean;
  readonly from: string;
  readonly when: Says;
}

/**
 * Where two questions mean the same, although they stand in different parts. Only what follows plainly is
 * listed; help is never answered with a yes on somebody's behalf.
 */
const meanings: readonly Meaning[] = [
  { item: "high.body-symptoms", offers: true, from: "phys.head-eyes", when: "days" },
  { item: "high.body-symptoms", offers: true, from: "phys.chronic-fatigue", when: "days" },
  { item: "low.sleeps-well", offers: false, from: "phys.sleep-disruption", when: "days" },
  { item: "low.sleeps-well", offers: true, from: "phys.sleep-disruption", when: "none" },
  { item: "low.nontech-interests", offers: false, from: "medium.no-nontech-hobby", when: "yes" },
  { item: "low.nontech-interests", offers: true, from: "medium.no-nontech-hobby", when: "no" },
  { item: "s3.sleep-anxiety", offers: true, from: "high.life-interference", when: "sleep" },
  { item: "s3.health-symptoms", offers: true, from: "high.body-symptoms", when: "yes" },
  { item: "s4.health-problems", offers: true, from: "high.body-symptoms", when: "yes" },
  { item: "s4.health-problems", offers: false, from: "high.body-symptoms", when: "no" },
  { item: "help.insomnia", offers: false, from: "low.sleeps-well", when: "yes" },
];

/** Four days a week or more. */
const manyDays = 3;

/** The answer that an earlier one of this sitting gives to a step that is still open, or `null`. */
export function offerFor(
  step: Step,
  sheet: Sheet,
  { earlier }: Pick<Script, "earlier">,
): OfferedAnswer | null {
  if (step.kind !== "item" || given(step, sheet) !== undefined) return null;
  const answers = { ...earlier.said?.answers, ...sheet.answers };
  const disturbed = { ...earlier.said?.details, ...sheet.details }["high.life-interference"] ?? [];
  const says = (value: AnswerValue | undefined, when: Says) => {
    switch (when) {
      case "yes":
        return value === true;
      case "no":
        return value === false;
      case "days":
        return typeof value === "number" && value >= manyDays;
      case "none":
        return value === 0;
      case "sleep":
        return value === true && disturbed.includes("sleep");
    }
  };
  const found = meanings.find(({ item, from, when }) => item === step.id && says(answers[from], when));
  return found === undefined ? null : { value: found.offers, from: found.from };
}
