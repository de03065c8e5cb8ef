/**
 * headroom-cli/core: the rules of headroom as a library. Pure functions from answers to results, and the
 * questionnaires as data. Nothing here reads a clock, a file or the network.
 *
 * Every rule is this tool's own convention, not a validated instrument and not a diagnosis (docs/method.md).
 */

import { type Answers, checkAnswers } from "./questionnaire/answers";
import { dimensionScales, instruments, questionnaires } from "./questionnaire/instruments/index";
import * as assessment from "./scoring/assess";
import * as contradictions from "./scoring/contradictions";
import * as risk from "./scoring/risk";
import * as stage from "./scoring/stage";
import * as dimensions from "./scoring/strain";
import * as environment from "./scoring/strain";
import * as strain from "./scoring/strain";

export type { CalendarDate } from "./calendar";
export { type Change, changeAround } from "./helped/change";
export { planFields } from "./plan/fields";
export type {
  Adherence,
  Answers,
  AnswerValue,
  Details,
  Disturbed,
  Load,
  WeekContext,
} from "./questionnaire/answers";
export type {
  ChecklistItem,
  DimensionId,
  DimensionItem,
  EnvironmentItem,
  HelpItem,
  Instrument,
  InstrumentId,
  Instruments,
  Item,
  LoadMetric,
  PlanColumn,
  PlanField,
  PlanFieldType,
  PlanSection,
  PlanValue,
  Scale,
  ScaleId,
  Stage,
  StageItem,
} from "./questionnaire/items";
export { scales } from "./questionnaire/items";
export { loadMetrics } from "./questionnaire/load-metrics";
export type { AssessContext, Result } from "./scoring/assess";
export type { Contradiction, ContradictionContext } from "./scoring/contradictions";
export type { Headline } from "./scoring/headline";
export type { HelpLevel } from "./scoring/help-level";
export type { Level, Risk } from "./scoring/risk";
export type { StageMarks, StagePlace } from "./scoring/stage";
export type { Band, Dimensions, Environment, Flag, Strain, SubscaleId } from "./scoring/strain";
export type { Direction } from "./trend/change-odds";
export {
  type EarlyWarning,
  type EarlyWarningOptions,
  earlyWarning,
  type TrendState,
  type Warning,
} from "./trend/early-warning";
export type { SeriesPoint } from "./trend/series";
/** The eight instruments with all their items, and the items that two of them share. */
/** What all rules below are applied to. */
export { dimensionScales, instruments, questionnaires };

/**
 * The level of the checklist with the points behind it (docs/method.md, "Checklist: low, medium, high"). Only
 * checklist items in `answers` count; unanswered ones are taken at their best and at their worst.
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function scoreRisk(answers: Answers): risk.Risk {
  checkAnswers(answers, instruments);
  return risk.scoreRisk(answers, instruments.checklist);
}

/**
 * Strain of the last seven days, 0 … 100 with one decimal, higher is worse (docs/method.md, "Signs: calm,
 * raised, high"). A scale with fewer than five of its six answers is `null`.
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function scoreStrain(answers: Answers): strain.Strain {
  checkAnswers(answers, instruments);
  const scales = strain.subscaleScores(answers, instruments);
  const scores = strain.dimensionScores(answers, instruments.dimensions, dimensionScales);
  return strain.scoreStrain(answers, instruments, strain.strainNow(scales, scores).value);
}

/**
 * Exhaustion, distance, efficacy and cognition, 0 … 100 with one decimal (docs/method.md, "Signs: calm, raised, high").
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function scoreDimensions(answers: Answers): dimensions.Dimensions {
  checkAnswers(answers, instruments);
  return dimensions.roundedDimensions(
    dimensions.dimensionScores(answers, instruments.dimensions, dimensionScales),
  );
}

/**
 * The workplace, 0 … 100 with one decimal, and its heaviest causes (docs/method.md, "Signs: calm, raised, high").
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function scoreEnvironment(answers: Answers): environment.Environment {
  checkAnswers(answers, instruments);
  return environment.scoreEnvironment(answers, instruments.environment);
}

/**
 * The place on the four stages, with every place still possible (docs/method.md, "Stages").
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function placeStage(answers: Answers): stage.StagePlace {
  checkAnswers(answers, instruments);
  const scales = strain.subscaleScores(answers, instruments);
  const scores = strain.dimensionScores(answers, instruments.dimensions, dimensionScales);
  return stage.placeStage(answers, instruments.stages, strain.strainNow(scales, scores).value);
}

/**
 * Answers that do not fit together (docs/method.md, "Answers that do not fit together"). `context` adds what
 * was logged: hours, the last work-free holiday, what the job disturbs.
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
 * Everything that one set of answers adds up to: the `result` of a check-in (docs/json.md, "Shapes"). Parts
 * without any answer are `null`.
 * @throws TypeError for an unknown id or a value of the wrong kind
 */
export function assess(answers: Answers, context: assessment.AssessContext = {}): assessment.Result {
  checkAnswers(answers, instruments);
  return assessment.assess(answers, questionnaires, context);
}
