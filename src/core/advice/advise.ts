import { answerTo, isYes } from "../questionnaire/answers";
import type { Stage } from "../questionnaire/items";
import { type HelpLevel, harshMark } from "../scoring/help-level";
import type { AdvisedStanding } from "../scoring/standing";
import { type AdviceOptions, fitting, isWorn, listedFor, unfitFor } from "./fit";
import { hiddenStrategies } from "./past-steps";
import { chooseSteps, type PlaceReason, type Pools, placeCounts, placeReason } from "./steps";
import type { CauseRemedy, Strategy } from "./strategy";
import { type Fit, fitOf, type HeavyAnswers, heavyAnswers } from "./weight";

/** A step with up to two of the person's own answers that it rests on. */
export interface AdviceStep {
  readonly strategy: Strategy;
  readonly why: readonly string[];
}

/** What decides the order of the steps. */
export type AdviceLead = "crisis" | "help" | PlaceReason | "stage-1" | "signs";

/** One or two suitable steps, and what could be done about the heaviest causes. */
export interface Advice {
  readonly help: HelpLevel;
  readonly stage: Stage | null;
  readonly lead: AdviceLead;
  /** False when nothing needs to change; any step is then optional. */
  readonly needed: boolean;
  readonly steps: readonly AdviceStep[];
  readonly environment: readonly CauseRemedy[];
}

/**
 * Chooses one or two steps for where a person stands (docs/method.md, "The steps"). Help comes first, then
 * the workplace if it weighs more than the person's strain, then what the heaviest answers call for. Pure:
 * the same standing and options give the same steps. After a crisis answer there are no steps and no stage.
 */
export function advise(standing: AdvisedStanding, options: AdviceOptions): Advice {
  const { result } = standing;
  const { help } = result;
  if (help === "crisis")
    return { help, stage: null, lead: "crisis", needed: true, steps: [], environment: [] };
  const stage = result.stage?.stage ?? null;
  const needed = options.needed !== false || options.nights === true;
  // Without a job there is no workplace to fix; answers about the last one are history.
  const atPlace = options.context?.includes("between-jobs") !== true;
  const place = atPlace ? placeReason(result, options.kept === true) : null;
  const heavy = new Map(heavyAnswers(standing.answers, options.instruments, options.worsening));
  // If something other than work keeps people awake, a step about work will not help them sleep.
  if (options.context?.includes("home")) for (const id of sleepItems) heavy.delete(id);
  const fits = fitting(standing, heavy, options);
  const pools: Pools = {
    fits,
    help,
    stage,
    place,
    phase: options.phase ?? null,
    heavyPlace: atPlace && placeCounts(standing, options.nights === true),
    causes: heavyCauses(standing),
    mind: isWorn(standing),
    talk: harshThoughts(heavy).length > 0 || isYes(standing.answers, "help.intense"),
    doctor: isYes(standing.answers, "help.unchecked"),
    listed: listedFor(stage ?? "none", options.content),
  };
  const best = chooseSteps(pools, (id) => helpFit(id, heavy, standing, options));
  const chosen = needed ? best : best.slice(0, 1);
  const rest = options.all
    ? fits.filter((fit) => !chosen.some(({ strategy }) => strategy === fit.strategy))
    : [];
  return {
    help,
    stage,
    lead: leadOf(help, stage, place),
    needed,
    steps: [...chosen, ...rest].map(({ strategy, why }) => ({ strategy, why })),
    environment: [
      ...new Set([...(options.seenCauses ?? []), ...(result.environment?.topCauses ?? [])]),
    ].flatMap((id) => options.content.causes.find(({ cause }) => cause === id) ?? []),
  };
}

const sleepItems = ["phys.sleep-disruption", "low.sleeps-well"] as const;

/** Harsh thoughts on four or more days are the only reason for help that is not a help answer. */
function harshThoughts(heavy: HeavyAnswers): string[] {
  return (heavy.get(harshMark) ?? 0) >= 3 ? [harshMark] : [];
}

const oftenSo = 3;

/** Causes answered "often" or "nearly always". */
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
 * A step of professional help, given whether or not an answer can be cited for it: the answers that call for
 * help are never cited.
 * @returns `null` when it was done, dropped or put off, or the person has said where things stand
 */
function helpFit(
  id: string,
  heavy: HeavyAnswers,
  standing: AdvisedStanding,
  options: AdviceOptions,
): Fit | null {
  const { content, actions = [], active = [] } = options;
  if (options.helpSaid === true) return null;
  const strategy = content.strategies.find((one) => one.id === id);
  if (strategy === undefined) return null;
  if (hiddenStrategies(content.strategies, actions, active, standing.asOf).has(id)) return null;
  if (unfitFor(standing, options)(id)) return null;
  // It is called for by a help answer or the stage; citing sleep or tiredness would be a pretext.
  const marks = fitOf(strategy, heavy, standing)?.why.filter((item) => item.startsWith("s4.")) ?? [];
  return { strategy, why: marks.length > 0 ? marks : harshThoughts(heavy), score: 0 };
}
