import { hiddenStrategies, type StepAction } from "./advice-hidden";
import { heavyPlace, type PlaceReason, placeReason } from "./advice-place";
import { chooseSteps, type Pools } from "./advice-steps";
import { type Fit, fitOf, type Heavy, heavyAnswers } from "./advice-weight";
import type { HelpLevel } from "./help";
import type { Instruments, Stage } from "./instrument";
import type { Standing } from "./standing";
import type { AdviceContent, CauseRemedy, RecoveryPhase, RoleId, StagePoint, Strategy } from "./strategy";

/** What advice knows besides the standing. */
export interface AdviceOptions {
  readonly instruments: Instruments;
  readonly content: AdviceContent;
  readonly role?: RoleId | null;
  /** The phase of a recovery that has begun. */
  readonly phase?: RecoveryPhase | null;
  /** Plan fields in practice now. */
  readonly active?: readonly string[];
  /** The boundaries in practice were mostly kept (`mostlyKept`). */
  readonly kept?: boolean;
  /** What became of earlier steps, oldest first. */
  readonly actions?: readonly StepAction[];
  /** Steps that were suggested often enough lately to make room for others. */
  readonly tired?: ReadonlySet<string>;
  /** Instruments whose scale is worsening. */
  readonly worsening?: ReadonlySet<string>;
  /** The whole matching catalogue instead of two steps at most. */
  readonly all?: boolean;
}

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
 * Chooses one or two steps that fit where a person stands (cli.md, "Plan, advice, recovery,
 * sessions"; domain.md 3.2, 4.3, 6). Help comes first, then the place where it weighs more
 * than the person, then what the heaviest answers call for. Pure: the same standing and
 * options give the same steps. After a crisis answer there are none, and no stage.
 */
export function advise(standing: Standing, options: AdviceOptions): Advice {
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
    environment: (result.environment?.topCauses ?? []).flatMap(
      (id) => options.content.causes.find(({ cause }) => cause === id) ?? [],
    ),
  };
}

function leadOf(help: HelpLevel, stage: Stage | null, place: PlaceReason | null): AdviceLead {
  if (help === "therapy" || stage === 4) return "help";
  if (place !== null) return place;
  if (help !== "none") return "help";
  return stage === 1 ? "stage-1" : "signs";
}

const effortFactor = { week: 1.15, month: 1, year: 0.5 } as const;
const stageFactor = 1.4;
const roleFactor = 1.2;
const phaseFactor = 1.3;
const tiredFactor = 0.6;

/** Every strategy that answers something and is not ruled out, best first; ties keep the catalogue's order. */
function fitting(standing: Standing, heavy: readonly Heavy[], options: AdviceOptions): Fit[] {
  const { content, actions = [], active = [], role = null, phase = null, tired } = options;
  const hidden = hiddenStrategies(content.strategies, actions, active, standing.asOf);
  const point = stagePoint(standing);
  const listed = listedFor(point, content);
  return content.strategies
    .filter(
      (strategy) => !hidden.has(strategy.id) && suits(strategy, point, role, phase, standing.result.help),
    )
    .flatMap((strategy) => fitOf(strategy, heavy, standing) ?? [])
    .map((fit) => {
      const { id, stages = [], effort, roles, phases = [] } = fit.strategy;
      const factors = [
        effortFactor[effort],
        listed.has(id) || (point !== null && stages.includes(point)) ? stageFactor : 1,
        roles === undefined ? 1 : roleFactor,
        phase !== null && phases.includes(phase) ? phaseFactor : 1,
        tired?.has(id) ? tiredFactor : 1,
      ];
      return { ...fit, score: factors.reduce((score, factor) => score * factor, fit.score) };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** The stage, "none" when the marks name none, `null` when they were not asked or too few answered. */
function stagePoint({ result: { stage } }: Standing): StagePoint | null {
  if (stage === null || stage.status === "too-few-answers") return null;
  return stage.stage ?? "none";
}

/** Whether a strategy is meant for this role, stage and phase at all. */
function suits(
  { id, roles, stages, addresses, phases, effort }: Strategy,
  point: StagePoint | null,
  role: RoleId | null,
  phase: RecoveryPhase | null,
  help: HelpLevel,
): boolean {
  if (roles !== undefined && (role === null || !roles.includes(role))) return false;
  const inPhase = phase !== null && phases?.includes(phase) === true;
  // The first months ask for small steps: nothing that takes a month, and no overhaul of a career.
  if (phase === "immediate" && effort !== "week" && !inPhase) return false;
  if (id.startsWith("pro.") && help === "none" && point !== 3 && point !== 4) return false;
  // What the catalogue names for a stage only is for that stage only.
  const forStageOnly = addresses.length === 0 && stages !== undefined;
  return !forStageOnly || point === null || stages.includes(point) || inPhase;
}

function listedFor(point: StagePoint | null, { stages }: AdviceContent): ReadonlySet<string> {
  const advice = stages.find(({ stage }) => stage === point);
  return new Set(advice?.measures.flatMap(({ strategies }) => strategies) ?? []);
}

/**
 * A step of professional help, which comes whether or not an answer can be cited for it:
 * the answers that call for it never are.
 * @returns `null` when it was done, dropped or put off
 */
function helpFit(
  id: string,
  heavy: readonly Heavy[],
  standing: Standing,
  options: AdviceOptions,
): Fit | null {
  const { content, actions = [], active = [] } = options;
  const strategy = content.strategies.find((one) => one.id === id);
  if (strategy === undefined) return null;
  if (hiddenStrategies(content.strategies, actions, active, standing.asOf).has(id)) return null;
  return fitOf(strategy, heavy, standing) ?? { strategy, why: [], score: 0 };
}
