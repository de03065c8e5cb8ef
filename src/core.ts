/**
 * headroom-cli/core: the rules of headroom as a library. Pure functions from answers to
 * results, and the questionnaires as data. Nothing here reads a clock, a file or the network.
 *
 * Every rule is this tool's own convention, no validated instrument and no diagnosis
 * (docs/method.md).
 */
import { dimensionScales, instruments, questionnaires } from "./content/instruments/index";
import { type Answers, checkAnswers } from "./domain/answers";
import * as assessment from "./domain/assess";
import * as contradictions from "./domain/contradictions";
import * as dimensions from "./domain/dimensions";
import * as environment from "./domain/environment";
import * as risk from "./domain/risk";
import * as stage from "./domain/stage";
import * as strain from "./domain/strain";

export { scales } from "./content/instruments/scales";
export { loadMetrics } from "./content/load-metrics";
export { planFields } from "./content/plan-fields";
export type {
  Adherence,
  Answers,
  AnswerValue,
  Details,
  Disturbed,
  Load,
  WeekContext,
} from "./domain/answers";
export type { Result } from "./domain/assess";
export type { CalendarDate } from "./domain/calendar";
export type { Contradiction, ContradictionContext } from "./domain/contradictions";
export type { Dimensions } from "./domain/dimensions";
export {
  type Direction,
  type EarlyWarning,
  type EarlyWarningOptions,
  earlyWarning,
  type TrendState,
  type Warning,
} from "./domain/early-warning";
export type { Environment } from "./domain/environment";
export type { Flag } from "./domain/flags";
export type { Headline } from "./domain/headline";
export type { HelpLevel } from "./domain/help";
export type * from "./domain/instrument";
export type { Level, Risk } from "./domain/risk";
export type { SeriesPoint } from "./domain/series";
export type { StageMarks, StagePlace } from "./domain/stage";
export type { Band, Strain, SubscaleId } from "./domain/strain";
/** The eight instruments with all their items, and the items that two of them share. */
/** What every rule below is applied to. */
export { dimensionScales, instruments, questionnaires };

/**
 * The level of the checklist with the points behind it (scoring.md 2). Of `answers` only
 * the checklist counts; unanswered items stand at their best and at their worst.
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function scoreRisk(answers: Answers): risk.Risk {
  checkAnswers(answers, instruments);
  return risk.scoreRisk(answers, instruments.checklist);
}

/**
 * Strain of the last seven days, 0 … 100 with one decimal, higher is worse (scoring.md 3).
 * A scale with fewer than five of its six answers is `null`.
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function scoreStrain(answers: Answers): strain.Strain {
  checkAnswers(answers, instruments);
  return strain.scoreStrain(answers, instruments);
}

/**
 * Exhaustion, distance, efficacy and cognition, 0 … 100 with one decimal (scoring.md 3).
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function scoreDimensions(answers: Answers): dimensions.Dimensions {
  checkAnswers(answers, instruments);
  return dimensions.scoreDimensions(answers, instruments.dimensions, dimensionScales);
}

/**
 * The workplace, 0 … 100 with one decimal, and its heaviest causes (scoring.md 3).
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function scoreEnvironment(answers: Answers): environment.Environment {
  checkAnswers(answers, instruments);
  return environment.scoreEnvironment(answers, instruments.environment);
}

/**
 * The place on the four stages, with every place still possible (scoring.md 4).
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function placeStage(answers: Answers): stage.StagePlace {
  checkAnswers(answers, instruments);
  return stage.placeStage(answers, instruments.stages);
}

/**
 * Answers that do not fit together (scoring.md 5). `context` adds what was logged: hours,
 * the last work-free holiday, what the job disturbs.
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function findContradictions(
  answers: Answers,
  context: contradictions.ContradictionContext = {},
): contradictions.Contradiction[] {
  checkAnswers(answers, instruments);
  return contradictions.findContradictions(answers, instruments, context);
}

/**
 * Everything that one set of answers adds up to: the `result` of a check-in (cli.md,
 * "Results out"). Parts of which nothing is answered are `null`.
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function assess(
  answers: Answers,
  context: contradictions.ContradictionContext = {},
): assessment.Result {
  checkAnswers(answers, instruments);
  return assessment.assess(answers, questionnaires, context);
}
