import type { Instruments } from "../questionnaire/items";
import type { HelpLevel } from "../scoring/help-level";
import type { AdvisedStanding } from "../scoring/standing";
import { hiddenStrategies, type StepAction } from "./past-steps";
import {
  type AdviceContent,
  familyOf,
  type RecoveryPhase,
  type RoleId,
  type StagePoint,
  type Strategy,
} from "./strategy";
import { unfitIn } from "./unfit";
import { byFit, type Fit, fitOf, type HeavyAnswers } from "./weight";

/** What advice considers besides the standing. */
export interface AdviceOptions {
  readonly instruments: Instruments;
  readonly content: AdviceContent;
  readonly role?: RoleId | null;
  /** The phase of a recovery in progress. */
  readonly phase?: RecoveryPhase | null;
  /** Plan fields in effect now. */
  readonly active?: readonly string[];
  /** True when the boundaries in effect were mostly kept (`mostlyKept`). */
  readonly kept?: boolean;
  /** The kind of week, according to the newest check-in. */
  readonly context?: readonly string[];
  /** True when calls or short rests broke the nights of that week. */
  readonly nights?: boolean;
  /** False for someone who is well (`isNeeded`): then at most one step, and an optional one. */
  readonly needed?: boolean;
  /** What became of earlier steps, oldest first. */
  readonly actions?: readonly StepAction[];
  /** Steps suggested often enough lately to make room for others. */
  readonly tired?: ReadonlySet<string>;
  /** Workplace causes that the signals point to; their remedies come first. */
  readonly seenCauses?: readonly string[];
  /** The person has said where they stand with getting help, so it is no longer suggested as a step. */
  readonly helpSaid?: boolean;
  /** Instruments whose scale is worsening. */
  readonly worsening?: ReadonlySet<string>;
  /** The whole matching catalogue instead of two steps at most. */
  readonly all?: boolean;
}

const effortFactor = { week: 1.15, month: 1, year: 0.5 } as const;
const stageFactor = 1.4;
const roleFactor = 1.2;
const phaseFactor = 1.3;
const tiredFactor = 0.6;

/**
 * Every strategy that addresses something and is not ruled out, best first; ties keep the catalogue's order.
 */
export function fitting(standing: AdvisedStanding, heavy: HeavyAnswers, options: AdviceOptions): Fit[] {
  const { content, actions = [], active = [], role = null, phase = null, tired } = options;
  const hidden = hiddenStrategies(content.strategies, actions, active, standing.asOf);
  const point = stagePoint(standing);
  const listed = listedFor(point, content);
  const unfit = unfitFor(standing, options);
  const fits: Fit[] = [];
  for (const strategy of addressing(content.strategies, heavy)) {
    const { id, stages = [], effort, roles, phases = [] } = strategy;
    if (options.helpSaid === true && id.startsWith("pro.")) continue;
    if (hidden.has(id) || unfit(id) || !suits(strategy, point, role, phase, standing.result.help)) continue;
    const fit = fitOf(strategy, heavy, standing);
    if (fit === null) continue;
    let score = fit.score * effortFactor[effort];
    if (listed.has(id) || (point !== null && stages.includes(point))) score *= stageFactor;
    if (roles !== undefined) score *= roleFactor;
    if (phase !== null && phases.includes(phase)) score *= phaseFactor;
    if (tired?.has(id)) score *= tiredFactor;
    fits.push({ strategy, why: fit.why, score });
  }
  return fits.sort(byFit);
}

/** Which strategies name an item or a family, by index in the catalogue. */
const placesOf = new WeakMap<readonly Strategy[], ReadonlyMap<string, readonly number[]>>();

/**
 * The strategies that name a heavy answer, in the catalogue's order. Indexed, since few do and every week is
 * asked about.
 */
function addressing(strategies: readonly Strategy[], heavy: HeavyAnswers): Strategy[] {
  const places = placesOf.get(strategies) ?? placesIn(strategies);
  placesOf.set(strategies, places);
  const found = new Set<number>();
  for (const item of heavy.keys())
    for (const address of [item, familyOf(item)])
      for (const place of places.get(address) ?? []) found.add(place);
  return strategies.filter((_, place) => found.has(place));
}

function placesIn(strategies: readonly Strategy[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { addresses, derived = [] }] of strategies.entries())
    for (const address of [...addresses, ...derived]) {
      const there = places.get(address);
      if (there === undefined) places.set(address, [place]);
      else there.push(place);
    }
  return places;
}

/** The test for steps that this person is never given. */
export function unfitFor(standing: AdvisedStanding, options: AdviceOptions): (id: string) => boolean {
  return unfitIn({
    role: options.role ?? null,
    stage: stagePoint(standing),
    help: standing.result.help,
    answers: standing.answers,
    context: options.context ?? [],
    nights: options.nights === true,
    worn: isWorn(standing),
  });
}

/** At the breaking point, under high strain, or emotionally worn. */
export function isWorn({ result: { stage, strain } }: AdvisedStanding): boolean {
  return stage?.stage === 4 || strain?.band === "high" || (strain?.emotional ?? 0) >= 50;
}

/**
 * The stage, "none" when the marks indicate none, `null` when they were not asked or too few were answered.
 */
function stagePoint({ result: { stage } }: AdvisedStanding): StagePoint | null {
  if (stage === null || stage.status === "too-few-answers") return null;
  return stage.stage ?? "none";
}

/** True when a strategy is meant for this role, stage and phase. */
function suits(
  { id, roles, stages, addresses, phases, effort }: Strategy,
  point: StagePoint | null,
  role: RoleId | null,
  phase: RecoveryPhase | null,
  help: HelpLevel,
): boolean {
  if (roles !== undefined && (role === null || !roles.includes(role))) return false;
  const inPhase = phase !== null && phases?.includes(phase) === true;
  // The first months call for small steps: nothing that takes a month, and no career overhaul.
  if (phase === "immediate" && effort !== "week" && !inPhase) return false;
  if (id.startsWith("pro.") && help === "none" && point !== 3 && point !== 4) return false;
  // A strategy that the catalogue ties only to a stage is for that stage only.
  const forStageOnly = addresses.length === 0 && stages !== undefined;
  return !forStageOnly || point === null || stages.includes(point) || inPhase;
}

export function listedFor(point: StagePoint | null, { stages }: AdviceContent): ReadonlySet<string> {
  const advice = stages.find(({ stage }) => stage === point);
  return new Set(advice?.measures.flatMap(({ strategies }) => strategies) ?? []);
}
