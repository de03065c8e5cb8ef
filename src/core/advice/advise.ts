import { answerTo } from "../questionnaire/answers";
import type { Stage } from "../questionnaire/items";
import type { HelpLevel } from "../scoring/help";
import type { AdvisedStanding } from "../scoring/standing";
import { type AdviceOptions, fitting, listedFor } from "./fit";
import { hiddenStrategies } from "./past-steps";
import { chooseSteps, heavyPlace, type PlaceReason, type Pools, placeReason } from "./steps";
import type { CauseRemedy, Strategy } from "./strategy";
import { type Fit, fitOf, type HeavyAnswers, heavyAnswers } from "./weight";

/** A step with the person's own answers it rests on, two at most. */
export interface AdviceStep {
  readonly strategy: Strategy;
  readonly why: readonly string[];
}

/** What the order of the steps follows. */
export type AdviceLead = "crisis" | "help" | PlaceReason | "stage-1" | "signs";

/** One or two steps that fit, and what could be done about the heaviest causes. */
export interface Advice {
  readonly help: HelpLevel;
  readonly stage: Stage | null;
  readonly lead: AdviceLead;
  readonly steps: readonly AdviceStep[];
  readonly environment: readonly CauseRemedy[];
}

/**
 * Chooses one or two steps that fit where a person stands (docs/method.md, "The steps"). Help comes first,
 * then the place where it weighs more than the person, then what the heaviest answers call for. Pure: the
 * same standing and options give the same steps. After a crisis answer there are none, and no stage.
 */
export function advise(standing: AdvisedStanding, options: AdviceOptions): Advice {
  const { result } = standing;
  const { help } = result;
  if (help === "crisis") return { help, stage: null, lead: "crisis", steps: [], environment: [] };
  const stage = result.stage?.stage ?? null;
  const place = placeReason(result, options.kept === true);
  const heavy = heavyAnswers(standing.answers, options.instruments, options.worsening);
  const fits = fitting(standing, heavy, options);
  const pools: Pools = {
    fits,
    help,
    stage,
    place,
    phase: options.phase ?? null,
    heavyPlace: (result.environment?.score ?? 0) >= heavyPlace,
    causes: heavyCauses(standing),
    mind: stage === 4 || result.strain?.band === "high" || (result.strain?.emotional ?? 0) >= 50,
    listed: listedFor(stage ?? "none", options.content),
  };
  const chosen = chooseSteps(pools, (id) => helpFit(id, heavy, standing, options));
  const rest = options.all
    ? fits.filter((fit) => !chosen.some(({ strategy }) => strategy === fit.strategy))
    : [];
  return {
    help,
    stage,
    lead: leadOf(help, stage, place),
    steps: [...chosen, ...rest].map(({ strategy, why }) => ({ strategy, why })),
    environment: [
      ...new Set([...(options.seenCauses ?? []), ...(result.environment?.topCauses ?? [])]),
    ].flatMap((id) => options.content.causes.find(({ cause }) => cause === id) ?? []),
  };
}

const oftenSo = 3;

/** Causes that are so often or nearly always. */
function heavyCauses({ answers }: AdvisedStanding): ReadonlySet<string> {
  return new Set(
    Object.keys(answers).filter((id) => id.startsWith("env.") && Number(answerTo(answers, id)) >= oftenSo),
  );
}

function leadOf(help: HelpLevel, stage: Stage | null, place: PlaceReason | null): AdviceLead {
  if (help === "therapy" || stage === 4) return "help";
  if (place !== null) return place;
  if (help !== "none") return "help";
  return stage === 1 ? "stage-1" : "signs";
}

/**
 * A step of professional help, which comes whether or not an answer can be cited for it:
 * the answers that call for it never are.
 * @returns `null` when it was done, dropped or put off
 */
function helpFit(
  id: string,
  heavy: HeavyAnswers,
  standing: AdvisedStanding,
  options: AdviceOptions,
): Fit | null {
  const { content, actions = [], active = [] } = options;
  const strategy = content.strategies.find((one) => one.id === id);
  if (strategy === undefined) return null;
  if (hiddenStrategies(content.strategies, actions, active, standing.asOf).has(id)) return null;
  return fitOf(strategy, heavy, standing) ?? { strategy, why: [], score: 0 };
}
