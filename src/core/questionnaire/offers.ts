import type { AnswerValue } from "./answers";
import type { Script, Step } from "./script";
import { given, type Sheet } from "./state";

/** An answer that follows from another one in the same sitting, and the item it follows from. */
export interface OfferedAnswer {
  readonly value: boolean;
  readonly from: string;
}

/** `days` applies from {@link manyDays} up, `none` is 0 days. */
type Says = "yes" | "no" | "days" | "none" | "sleep";

interface Meaning {
  readonly item: string;
  readonly offers: boolean;
  readonly from: string;
  readonly when: Says;
}

/**
 * Questions that mean the same although they are in different parts. Only clear implications are listed; a
 * help question is never answered yes on someone's behalf.
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

/** The answer for four or more days a week. */
const manyDays = 3;

/** The answer to an open step implied by an earlier one in this sitting, or `null`. */
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
