import { type Answers, answerTo } from "../questionnaire/answers";
import type { Instruments } from "../questionnaire/items";
import { type Contradiction, type ContradictionContext, findContradictions } from "./contradictions";
import { type Headline, headlineOf } from "./headline";
import { type HelpLevel, helpLevel } from "./help";
import { type Risk, scoreRisk } from "./risk";
import { placeStage, type StagePlace } from "./stage";
import {
  type DimensionScales,
  type Dimensions,
  type Environment,
  type Flag,
  findFlags,
  type Strain,
  scoreDimensions,
  scoreEnvironment,
  scoreStrain,
  subscaleScores,
} from "./strain";

/** Everything that answers add up to (docs/json.md, "Shapes"); a part is `null` when nothing of it was answered. */
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

/** The questionnaires that the rules are applied to. */
export interface Questionnaires {
  readonly instruments: Instruments;
  readonly dimensionScales: DimensionScales;
}

/** The part of a result that advice is chosen from. */
export type AdviceBasis = Pick<Result, "strain" | "environment" | "stage" | "help">;

/** Applies all rules of docs/method.md that need one check-in only. Pure: no clock, no I/O. */
export function assess(
  answers: Answers,
  { instruments, dimensionScales }: Questionnaires,
  context: ContradictionContext = {},
): Result {
  const risk = isAsked("checklist", answers, instruments) ? scoreRisk(answers, instruments.checklist) : null;
  const { strain, environment, stage, help } = adviceBasis(answers, instruments);
  return {
    headline: headlineOf(risk, Object.values(subscaleScores(answers, instruments)), help),
    risk,
    strain,
    dimensions: isAsked("dimensions", answers, instruments)
      ? scoreDimensions(answers, instruments.dimensions, dimensionScales)
      : null,
    environment,
    stage,
    contradictions: findContradictions(answers, instruments, context),
    flags: findFlags(answers, instruments),
    help,
  };
}

/** The same for advice alone, which asks for eight earlier weeks, too. */
export function adviceBasis(answers: Answers, instruments: Instruments): AdviceBasis {
  const has = (id: keyof Instruments) => isAsked(id, answers, instruments);
  const hasSigns = has("physical") || has("emotional") || has("behavioural");
  return {
    strain: hasSigns ? scoreStrain(answers, instruments) : null,
    environment: has("environment") ? scoreEnvironment(answers, instruments.environment) : null,
    stage: has("stages") ? placeStage(answers, instruments.stages) : null,
    help: helpLevel(answers, instruments.help),
  };
}

/** True when anything of an instrument was answered. */
function isAsked(id: keyof Instruments, answers: Answers, instruments: Instruments): boolean {
  return instruments[id].items.some((item) => answerTo(answers, item.id) !== null);
}
