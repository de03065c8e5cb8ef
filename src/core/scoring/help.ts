import type { CalendarDate } from "../calendar";
import { type Answers, answerTo, isYes } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { HelpItem, Instrument } from "../questionnaire/items";

/** What the answers call for, most urgent first (docs/method.md, "Help"). */
export type HelpLevel = "crisis" | "therapy" | "professional" | "decision" | "none";

const byUrgency = ["crisis", "therapy", "professional", "decision"] as const;

/** A stage mark that calls for therapy although it proves no stage. */
export const panicMark = "s4.panic-anxiety";

/** A dimension item that calls for professional help when it was so on four days or more. */
export const harshMark = "cog.harsh-thoughts";
const harshFrom = 3;

/** Days for which a call for help stands, with the monthly rhythm; a crisis answer does not fade. */
export const helpFades = 35;

/** What help the answers call for. `crisis` comes before any score, whatever else was answered. */
export function helpLevel(answers: Answers, instrument: Instrument<HelpItem>): HelpLevel {
  const called = new Set<HelpLevel>(
    instrument.items.filter((item) => isYes(answers, item.id)).map((item) => item.calls),
  );
  if (isYes(answers, panicMark)) called.add("therapy");
  if (Number(answerTo(answers, harshMark)) >= harshFrom) called.add("professional");
  return mostUrgent([...called]);
}

/** The most urgent of some; `none` without any. */
export function mostUrgent(called: readonly HelpLevel[]): HelpLevel {
  return byUrgency.find((level) => called.includes(level)) ?? "none";
}

/**
 * The day of the crisis answer that stands, since that question was not answered again (docs/method.md,
 * "Help").
 * @param checkIns by time
 * @returns `null` when there is none
 */
export function crisisSince(
  checkIns: readonly Pick<CheckIn, "answers" | "date">[],
  instrument: Instrument<HelpItem>,
): CalendarDate | null {
  const ids = instrument.items.filter(({ calls }) => calls === "crisis").map(({ id }) => id);
  const newest = checkIns.findLast(({ answers }) => ids.some((id) => answerTo(answers, id) !== null));
  return newest !== undefined && ids.some((id) => isYes(newest.answers, id)) ? newest.date : null;
}

/**
 * The answers without the help and crisis ones, for every place that must not give them
 * away (docs/method.md, "Help").
 */
export function withoutSafety(answers: Answers, instrument: Instrument<HelpItem>): Answers {
  const hidden = new Set(instrument.items.map((item) => item.id));
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => !hidden.has(id) && !/^(help|crisis)\./.test(id)),
  );
}
