import type { Result } from "./assess";
import { type CalendarDate, daysBetween } from "./calendar";
import type { CheckIn } from "./check-in";

/** Why the first step is about the place: it weighs more than the strain, or the person's own lines hold. */
export type PlaceReason = "heavier" | "boundaries-kept";

/** From here on the workplace counts as heavy (cli.md, "Plan, advice, recovery, sessions"). */
export const heavyPlace = 50;

/**
 * Whether more self-care is what is missing, or the place comes first.
 * @param kept the active boundaries were mostly kept
 */
export function placeReason(
  { environment, strain }: Pick<Result, "environment" | "strain">,
  kept: boolean,
): PlaceReason | null {
  const place = environment?.score ?? null;
  const overall = strain?.overall ?? null;
  if (place !== null && overall !== null && place >= heavyPlace && place > overall) return "heavier";
  return kept && (strain?.band === "raised" || strain?.band === "high") ? "boundaries-kept" : null;
}

/** Days of check-ins that say how a boundary goes at present. */
const recentDays = 56;
const fewestAnswers = 2;

/**
 * True when the boundaries in practice were kept in most of the answers of the last eight
 * weeks; two answers are needed. "Partly" is no "kept".
 */
export function mostlyKept(
  checkIns: readonly CheckIn[],
  active: readonly string[],
  asOf: CalendarDate,
): boolean {
  const answers = checkIns
    .filter(({ date }) => date <= asOf && daysBetween(date, asOf) <= recentDays)
    .flatMap(({ boundaries }) => active.map((field) => boundaries[field]))
    .filter((answer) => answer !== undefined);
  const kept = answers.filter((answer) => answer === "kept").length;
  return answers.length >= fewestAnswers && kept * 2 > answers.length;
}
