import type { CalendarDate } from "../calendar";
import { type Answers, answerTo, type Details, isYes, type Load } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { InstrumentId, Item } from "../questionnaire/items";
import {
  type AdviceBasis,
  adviceBasis,
  assess,
  type Carried,
  type Questionnaires,
  type Result,
} from "./assess";
import { type HelpCall, harshMark, helpFades, helpLevel, panicMark } from "./help-level";
import { ageOf, carriedScoresIn, lookBack, newestIn, standingRest, weeklyFreshness } from "./look-back";

/** Days for which an instrument's newest answers remain valid (docs/method.md, "Between check-ins"). */
const freshness: Readonly<Record<Exclude<InstrumentId, "help">, number>> = {
  physical: weeklyFreshness,
  emotional: weeklyFreshness,
  behavioural: weeklyFreshness,
  checklist: 35,
  stages: 120,
  environment: 120,
  dimensions: 120,
};

/** Where the newest answers to one instrument come from. */
export interface StandingPart {
  readonly instrument: InstrumentId;
  readonly checkIn: CheckIn;
  /** False when they are too old to count: "from 3 June, due again". */
  readonly fresh: boolean;
}

/** The answers still valid on a day. */
interface StandingAnswers {
  readonly latest: CheckIn;
  readonly parts: readonly StandingPart[];
  /** The fresh answers to all instruments together, including safety answers. */
  readonly answers: Answers;
  readonly details: Details;
  /** The calls for help in force. */
  readonly helpCalls: readonly HelpCall[];
  /** The broken nights and short rests still valid. */
  readonly rest: Load;
  readonly carried: Carried;
}

/**
 * Finds the answers still valid after the first `end` check-ins, for one or many values of `end`: look-ups
 * are cached by check-in.
 * @param checkIns by time
 * @returns a function of `end` and a day no earlier than the check-ins before `end`; it returns `null` for
 *   none
 */
function standingAnswersIn(
  checkIns: readonly CheckIn[],
  questionnaires: Questionnaires,
): (end: number, asOf: CalendarDate) => StandingAnswers | null {
  const { instruments } = questionnaires;
  const newest = newestIn(checkIns);
  const { dimensionsAt, gateAt } = carriedScoresIn(checkIns, questionnaires, newest);
  const scored = Object.keys(freshness) as (keyof typeof freshness)[];
  const crisis = instruments.help.items.filter((item) => item.calls === "crisis");
  const signs = instruments.help.items.filter((item) => item.calls !== "crisis");
  const panic = instruments.stages.items.filter((item) => item.id === panicMark);
  const harsh = instruments.dimensions.items.filter((item) => item.id === harshMark);

  /** The answers that call for help and are in force: except for a crisis, none for longer than its month. */
  const helpAt = (end: number, asOf: CalendarDate) => {
    const answers: Record<string, Answers[string]> = {};
    const calls: HelpCall[] = [];
    const take = (items: readonly Item[], at: number, fades: boolean, part: HelpCall["part"] = "help") => {
      const checkIn = checkIns[at];
      if (checkIn === undefined || (fades && ageOf(checkIn, asOf) > helpFades)) return;
      const taken = Object.fromEntries(items.map(({ id }) => [id, answerTo(checkIn.answers, id)]));
      Object.assign(answers, taken);
      const level = helpLevel(taken, instruments.help);
      if (level !== "none") calls.push({ checkIn, part, level });
    };
    // A crisis answer stays in force until that very question is answered again, the others until the help
    // questions are: a skipped question does not retract anything.
    const signsAt = newest(signs, end);
    take(crisis, newest(crisis, end), false);
    take(signs, signsAt, true);
    for (const [part, marks] of [
      ["stages", panic],
      ["dimensions", harsh],
    ] as const) {
      const at = newest(marks, end);
      if (at >= signsAt) take(marks, at, true, part);
    }
    return { answers, calls };
  };

  return (end, asOf) => {
    const latest = checkIns[end - 1];
    if (latest === undefined) return null;
    const parts: StandingPart[] = [];
    const answers: Record<string, Answers[string]> = {};
    let details: Details = {};
    let carried: Carried = { dimensions: null };
    for (const instrument of scored) {
      const at = newest(instruments[instrument].items, end);
      const checkIn = checkIns[at];
      if (checkIn === undefined) continue;
      const age = ageOf(checkIn, asOf);
      const fresh = age <= freshness[instrument];
      parts.push({ instrument, checkIn, fresh });
      if (!fresh) continue;
      for (const { id } of instruments[instrument].items) {
        const answer = answerTo(checkIn.answers, id);
        if (answer !== null) answers[id] = answer;
      }
      if (instrument === "checklist") details = checkIn.details;
      if (instrument === "stages") carried = { ...carried, gate: gateAt(at) };
      if (instrument === "dimensions")
        carried = { ...carried, dimensions: dimensionsAt(at), dimensionsCount: age <= weeklyFreshness };
    }
    const { answers: helpAnswers, calls: helpCalls } = helpAt(end, asOf);
    // Keep only the answers that call for help; a no says nothing about today.
    for (const { id } of instruments.help.items) if (isYes(helpAnswers, id)) answers[id] = true;
    const rest = standingRest(checkIns, end, asOf);
    return { latest, parts, answers, details, helpCalls, rest, carried: { ...carried, helpAnswers } };
  };
}

/** Where a person stands between check-ins. */
export interface Standing extends Omit<StandingAnswers, "rest" | "carried"> {
  readonly asOf: CalendarDate;
  readonly result: Result;
}

/** The part of a standing that advice is based on. */
export interface AdvisedStanding extends Pick<Standing, "asOf" | "answers" | "details"> {
  readonly result: AdviceBasis;
}

/**
 * Assesses the newest fresh answers to each instrument together, so that a weekly check-in does not make last
 * week's checklist disappear.
 * @param checkIns by time, none dated after `asOf`
 * @returns `null` when nothing is recorded
 */
export function standingOf(
  checkIns: readonly CheckIn[],
  asOf: CalendarDate,
  questionnaires: Questionnaires,
): Standing | null {
  const standing = standingAnswersIn(checkIns, questionnaires)(checkIns.length, asOf);
  if (standing === null) return null;
  const { rest, carried, ...spoken } = standing;
  const context = { ...lookBack(checkIns), details: spoken.details, load: rest };
  return { asOf, ...spoken, result: assess(spoken.answers, questionnaires, context, carried) };
}

/**
 * Where a person stood after any of their check-ins, as far as advice needs it: a third of the work of {@link
 * standingOf}, with the same results.
 * @returns a function of the number of check-ins and the day
 */
export function advisedStandingsIn(
  checkIns: readonly CheckIn[],
  questionnaires: Questionnaires,
): (end: number, asOf: CalendarDate) => AdvisedStanding | null {
  const standingAnswers = standingAnswersIn(checkIns, questionnaires);
  return (end, asOf) => {
    const standing = standingAnswers(end, asOf);
    if (standing === null) return null;
    const { answers, details, carried } = standing;
    return { asOf, answers, details, result: adviceBasis(answers, questionnaires, carried) };
  };
}
