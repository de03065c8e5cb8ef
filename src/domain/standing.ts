import { type AdviceBasis, adviceBasis, assess, type Questionnaires, type Result } from "./assess";
import type { CalendarDate } from "./calendar";
import type { CheckIn } from "./check-in";
import { lookBack } from "./look-back";
import { type StandingAnswers, standingAnswersIn } from "./standing-answers";

/** Where a person stands between check-ins. */
export interface Standing extends Omit<StandingAnswers, "panic"> {
  readonly asOf: CalendarDate;
  readonly result: Result;
}

/** As much of a standing as advice is chosen from. */
export interface AdvisedStanding extends Pick<Standing, "asOf" | "answers" | "details"> {
  readonly result: AdviceBasis;
}

/**
 * Assesses the newest fresh answers of each instrument together (scoring.md 9), so that a
 * weekly check-in does not make last week's checklist vanish.
 * @param checkIns by time, none dated after `asOf`
 * @returns `null` with nothing recorded
 */
export function standingOf(
  checkIns: readonly CheckIn[],
  asOf: CalendarDate,
  questionnaires: Questionnaires,
): Standing | null {
  const standing = standingAnswersIn(checkIns, questionnaires.instruments)(checkIns.length, asOf);
  if (standing === null) return null;
  const { panic, ...spoken } = standing;
  const context = { ...lookBack(checkIns), details: spoken.details };
  return { asOf, ...spoken, result: withPanic(assess(spoken.answers, questionnaires, context), panic) };
}

/**
 * Where a person stood after any of their check-ins, as far as advice asks: each a third of the work of
 * {@link standingOf}, with the same answers.
 * @returns a function of the number of check-ins and the day
 */
export function advisedStandingsIn(
  checkIns: readonly CheckIn[],
  { instruments }: Questionnaires,
): (end: number, asOf: CalendarDate) => AdvisedStanding | null {
  const standingAnswers = standingAnswersIn(checkIns, instruments);
  return (end, asOf) => {
    const standing = standingAnswers(end, asOf);
    if (standing === null) return null;
    const { answers, details, panic } = standing;
    return { asOf, answers, details, result: withPanic(adviceBasis(answers, instruments), panic) };
  };
}

/** A standing panic mark calls for therapy, unless something calls for more. */
function withPanic<R extends AdviceBasis>(result: R, panic: boolean): R {
  return panic && result.help !== "crisis" ? { ...result, help: "therapy" } : result;
}
