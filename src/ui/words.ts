import type { RecoveryPhase } from "../core/advice/strategy";
import type { CheckIn, Routine } from "../core/questionnaire/check-in";
import type { StageItem } from "../core/questionnaire/items";
import type { Level } from "../core/scoring/risk";

/** The words for what the rules return; one table for each verdict. */

export const routineWords: Readonly<Record<Routine, string>> = {
  weekly: "Weekly check-in",
  monthly: "Monthly check-in",
  quarterly: "Quarterly check-in",
  full: "Full check-in",
  custom: "Check-in",
};

export const stageNames: Readonly<Record<StageItem["stage"], string>> = {
  1: "eager overachiever",
  2: "indispensable employee",
  3: "trapped expert",
  4: "breaking point",
};

/** The phases of a recovery with their months (docs/method.md, "Recovery"). */
export const phaseWords: Readonly<Record<RecoveryPhase, string>> = {
  immediate: "immediate phase (months 0 to 2)",
  adjustment: "adjustment (months 3 to 11)",
  integration: "integration (months 12 to 23)",
  past: "past the last phase",
};

export const contextWords = { "on-call": "on call", leave: "on leave", ill: "ill" } as const;

/** `own rules, no diagnosis`: stands on every screen that shows a score or a level. */
export const ownRules = "own rules, no diagnosis";

/** Stands quietly at the end of what looks back. */
export const helpLine = "help at once: headroom help-now";

/** `low or medium`, `low, medium or high`. */
export function anyOf(words: readonly string[], joint: "or" | "and" = "or"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** `1 answer`, `2 answers`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `; you were on call and ill`, or an empty string for an ordinary week. */
export function weekWords(checkIn: CheckIn): string {
  return anyOf(
    checkIn.context.map((mark) => contextWords[mark]),
    "and",
  );
}

/** How many points lie in each band (docs/method.md, "Checklist: low, medium, high"). */
export const bandPoints: Readonly<Record<Level, string>> = {
  low: "low is under 5",
  medium: "medium is 5 to 29",
  high: "high is from 30",
};

/** A sentence that goes on after a colon: its first letter small. */
export function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
