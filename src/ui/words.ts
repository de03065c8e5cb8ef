import type { RecoveryPhase } from "../core/advice/strategy";
import type { WeekContext } from "../core/questionnaire/answers";
import type { CheckIn, Routine } from "../core/questionnaire/check-in";
import type { DimensionId, StageItem } from "../core/questionnaire/items";
import type { Level } from "../core/scoring/risk";

/** The words for what the rules return, one table for each verdict. */

export const routineWords: Readonly<Record<Routine, string>> = {
  first: "First check-in",
  weekly: "Weekly check-in",
  monthly: "Monthly check-in",
  quarterly: "Full check-in",
  full: "Full check-in",
  session: "Session",
  custom: "Check-in",
};

export const stageNames: Readonly<Record<StageItem["stage"], string>> = {
  1: "eager overachiever",
  2: "indispensable employee",
  3: "trapped expert",
  4: "breaking point",
};

/** What each stage is like, before it is named. */
export const stageWords: Readonly<Record<StageItem["stage"], string>> = {
  1: "You give a lot, and it feels good",
  2: "Much depends on you, and more is expected",
  3: "Needed everywhere, and hard to pull back",
  4: "Strength and focus are used up",
};

/** The four dimensions in plain words: a higher number means more of it. */
export const dimensionWords: Readonly<Record<DimensionId, string>> = {
  exhaustion: "exhaustion",
  distance: "distance",
  efficacy: "low output",
  cognition: "poor focus",
};

/** A month of a recovery as people count: month 0 of the rules is "the first month". */
export function monthWords(month: number): string {
  return month === 0 ? "the first month" : `month ${month + 1}`;
}

/** The phases of a recovery with their months (docs/method.md, "Recovery"). */
export const phaseWords: Readonly<Record<RecoveryPhase, string>> = {
  immediate: "immediate phase (first 3 months)",
  adjustment: "adjustment (months 4 to 12)",
  integration: "integration (months 13 to 24)",
  past: "past the last phase",
};

export const contextWords: Readonly<Record<WeekContext, string>> = {
  "on-call": "on call",
  leave: "on leave",
  ill: "ill",
  "between-jobs": "between jobs",
  home: "under strain at home",
};

/** Shown on every screen with a score or a level. */
export const ownRules = "our own rules, untested";

/** Shown quietly at the end of screens that look back. */
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

/** `on call and ill`, or an empty string for an ordinary week. */
export function weekWords(checkIn: CheckIn): string {
  return anyOf(
    checkIn.context.map((mark) => contextWords[mark]),
    "and",
  );
}

/** The points of each band (docs/method.md, "Checklist: low, medium, high"). */
export const bandPoints: Readonly<Record<Level, string>> = {
  low: "low is under 5",
  medium: "medium is 5 to 29",
  high: "high is from 30",
};

/** A sentence with a lower-case first letter, to follow a colon. */
export function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
