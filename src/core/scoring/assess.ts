import { type Answers, answerTo, type Load } from "../questionnaire/answers";
import type { Instruments } from "../questionnaire/items";
import { type Contradiction, type ContradictionContext, findContradictions } from "./contradictions";
import { type Headline, headlineOf } from "./headline";
import { type HelpLevel, helpLevel } from "./help-level";
import { type Risk, scoreRisk } from "./risk";
import { placeStage, type StagePlace } from "./stage";
import {
  type DimensionScales,
  type DimensionScores,
  type Dimensions,
  dimensionScores,
  type Environment,
  type Flag,
  findFlags,
  roundedDimensions,
  type Strain,
  type StrainNow,
  scoreEnvironment,
  scoreStrain,
  strainNow,
  subscaleScores,
} from "./strain";

/** Everything that answers add up to (docs/json.md); a part is `null` if none of it was answered. */
export interface Result {
  readonly headline: Headline;
  readonly risk: Risk | null;
  readonly strain: Strain | null;
  readonly dimensions: Dimensions | null;
  readonly environment: Environment | null;
  readonly stage: StagePlace | null;
  readonly contradictions: readonly Contradiction[];
  readonly flags: readonly Flag[];
  readonly help: HelpLevel;
}

/** The questionnaires that the rules apply to. */
export interface Questionnaires {
  readonly instruments: Instruments;
  readonly dimensionScales: DimensionScales;
}

/** What the rules may consider besides the answers. */
export interface AssessContext extends ContradictionContext {
  /** Logged facts of the week, since broken nights are not calm. */
  readonly load?: Load | undefined;
}

/** What earlier check-ins contribute; without it everything is scored from the answers alone. */
export interface Carried {
  /** The dimensions as scored when last asked; `null` if never asked. */
  readonly dimensions?: DimensionScores | null;
  /** False once they are too old to count towards the strain now. */
  readonly dimensionsCount?: boolean;
  /** The strain that the stage is checked against. */
  readonly gate?: number | null;
  /** The safety answers in force, including other answers that call for help. */
  readonly helpAnswers?: Answers;
}

/** The part of a result that advice is based on. */
export type AdviceBasis = Pick<Result, "strain" | "environment" | "stage" | "help">;

/** Applies the rules to one set of answers. Pure: no clock, no I/O. */
export function assess(
  answers: Answers,
  questionnaires: Questionnaires,
  context: AssessContext = {},
  carried: Carried = {},
): Result {
  const { instruments } = questionnaires;
  const risk = isAsked("checklist", answers, instruments) ? scoreRisk(answers, instruments.checklist) : null;
  const scored = scoredStrain(answers, questionnaires, carried);
  const { strain, environment, stage, help } = basisOf(answers, questionnaires, carried, scored);
  return {
    headline: headlineOf({ risk, now: scored.now, help, load: context.load }),
    risk,
    strain,
    dimensions: scored.dimensions === null ? null : roundedDimensions(scored.dimensions),
    environment,
    stage,
    contradictions: findContradictions(answers, instruments, context),
    flags: findFlags(answers, instruments),
    help,
  };
}

/** Only what advice needs, since advice also assesses eight earlier weeks. */
export function adviceBasis(
  answers: Answers,
  questionnaires: Questionnaires,
  carried: Carried = {},
): AdviceBasis {
  return basisOf(answers, questionnaires, carried, scoredStrain(answers, questionnaires, carried));
}

interface ScoredStrain {
  readonly dimensions: DimensionScores | null;
  readonly now: StrainNow;
}

function scoredStrain(
  answers: Answers,
  { instruments, dimensionScales }: Questionnaires,
  carried: Carried,
): ScoredStrain {
  const { dimensionsCount = true } = carried;
  const dimensions =
    carried.dimensions !== undefined
      ? carried.dimensions
      : isAsked("dimensions", answers, instruments)
        ? dimensionScores(answers, instruments.dimensions, dimensionScales)
        : null;
  const now = strainNow(subscaleScores(answers, instruments), dimensionsCount ? dimensions : null);
  return { dimensions, now };
}

function basisOf(
  answers: Answers,
  { instruments }: Questionnaires,
  { gate, helpAnswers = answers }: Carried,
  { now }: ScoredStrain,
): AdviceBasis {
  const has = (id: keyof Instruments) => isAsked(id, answers, instruments);
  const hasSigns = has("physical") || has("emotional") || has("behavioural");
  const held = gate === undefined ? now.value : gate;
  return {
    strain: hasSigns || now.value !== null ? scoreStrain(answers, instruments, now.value) : null,
    environment: has("environment") ? scoreEnvironment(answers, instruments.environment) : null,
    stage: has("stages") ? placeStage(answers, instruments.stages, held) : null,
    help: helpLevel(helpAnswers, instruments.help),
  };
}

/** True when anything of an instrument was answered. */
export function isAsked(id: keyof Instruments, answers: Answers, instruments: Instruments): boolean {
  return instruments[id].items.some((item) => answerTo(answers, item.id) !== null);
}
