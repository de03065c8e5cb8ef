import { type Advice, advise } from "../../core/advice/advise";
import { causes } from "../../core/advice/causes";
import type { AdviceOptions } from "../../core/advice/fit";
import { tiredSteps } from "../../core/advice/past-steps";
import { roles } from "../../core/advice/roles";
import { stageAdvice } from "../../core/advice/stage-advice";
import { isNeeded, mostlyKept } from "../../core/advice/steps";
import { strategies } from "../../core/advice/strategies/index";
import { type CalendarDate, daysBetween } from "../../core/calendar";
import { type CheckIn, datedUpTo } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { recoveryPlace, recoveryStart } from "../../core/recovery/recovery";
import { type HelpView, helpViewOf } from "../../core/scoring/help-level";
import { advisedStandingsIn, type Standing, standingOf } from "../../core/scoring/standing";
import { causesSeen } from "../../core/signals/lately";
import { type WatchedTrends, watchedTrends } from "../../core/trend/trend";
import type { ActionEntry } from "../../store/entry";
import { listedSteps } from "../../ui/advice";
import type { RecordHistory } from "./record";

/** How a person is doing, what is in practice, and the steps that fit. */
export interface RecordAdvice {
  readonly standing: Standing;
  readonly advice: Advice;
  /** What became of earlier steps, oldest first. */
  readonly actions: readonly ActionEntry[];
  /** The boundaries in practice. */
  readonly active: readonly string[];
  /** The watched scales as of today. */
  readonly trends: WatchedTrends;
  /** What comes first, after what the person said about it. */
  readonly help: HelpView;
}

const content: AdviceOptions["content"] = { strategies, causes, stages: stageAdvice };

/**
 * The advice that a record gives today, for `advice`, the dashboard and the plan.
 * @param role one of core/advice/roles.ts; anything else gets advice for no role in particular
 * @returns `null` when nothing is recorded
 */
export function adviceOf(
  record: RecordHistory,
  today: CalendarDate,
  { role, all = false }: { readonly role: string | null; readonly all?: boolean },
): RecordAdvice | null {
  const past = datedUpTo(record.checkIns, today);
  const standing = standingOf(past, today, questionnaires);
  if (standing === null) return null;
  const { actions, plans } = record;
  const known = roles.find((one) => one === role) ?? null;
  const options = (upTo: readonly CheckIn[], date: CalendarDate): AdviceOptions => {
    const active = plans.findLast((plan) => plan.date <= date)?.active ?? [];
    const start = recoveryStart(actions, date);
    const latest = upTo.at(-1);
    return {
      instruments,
      content,
      role: known,
      phase: start === null ? null : (recoveryPlace(start, date)?.phase ?? null),
      context: latest?.context ?? [],
      nights: latest !== undefined && brokenNights(latest, date),
      active,
      kept: mostlyKept(upTo, active, date),
      actions,
    };
  };
  const standingAfter = advisedStandingsIn(past, questionnaires);
  const tired = tiredSteps(past, (upTo, already) => {
    const date = upTo.at(-1)?.date ?? today;
    const then = standingAfter(upTo.length, date);
    if (then === null) return [];
    return advise(then, { ...options(upTo, date), tired: already }).steps.map(({ strategy }) => strategy.id);
  });
  const now = options(past, today);
  const help = helpViewOf(standing.helpCalls, actions);
  const trends = watchedTrends(past, questionnaires, today);
  const worsening = worseningScales(trends);
  return {
    standing,
    advice: advise(standing, {
      ...{ ...now, tired, worsening, all },
      ...{ seenCauses: causesSeen(past, today), needed: isNeeded(standing.result) },
      helpSaid: help.said !== null,
    }),
    actions,
    active: now.active ?? [],
    trends,
    help,
  };
}

/** True for three or more calls at night, or four or more short rests, within the last two weeks. */
function brokenNights({ load, date }: CheckIn, asOf: CalendarDate): boolean {
  if (daysBetween(date, asOf) > 14) return false;
  return (load["m.night-calls"] ?? 0) >= 3 || (load["m.short-rests"] ?? 0) >= 4;
}

/**
 * The steps in the order of their numbers on the screen: first those that the latest check-in named, then
 * the others that fitted it, then the rest of the catalogue, each in its order. Marking a step changes no
 * number; the next check-in does.
 */
export function stepNumbers(
  record: RecordHistory,
  today: CalendarDate,
  role: string | null,
): readonly string[] {
  const latest = datedUpTo(record.checkIns, today).at(-1);
  if (latest === undefined) return [];
  const actions = record.actions.filter(({ id }) => id < latest.id);
  const then = adviceOf({ ...record, actions }, latest.date, { role, all: true });
  const ids = then?.advice.steps.map(({ strategy }) => strategy.id) ?? [];
  const inOrder = (some: readonly string[]) =>
    strategies.map(({ id }) => id).filter((id) => some.includes(id));
  const named = ids.slice(0, then?.advice.needed === false ? 1 : 2);
  const best = inOrder(ids.slice(0, listedSteps));
  return [...new Set([...named, ...best, ...inOrder(ids), ...strategies.map(({ id }) => id)])];
}

function worseningScales({ overall: _, ...scales }: WatchedTrends): ReadonlySet<string> {
  return new Set(
    Object.entries(scales)
      .filter(([, trend]) => trend.watch?.state === "worsening")
      .map(([scale]) => scale),
  );
}
