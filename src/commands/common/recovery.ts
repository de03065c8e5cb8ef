import type { CalendarDate } from "../../core/calendar";
import { datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { checkMilestone, type Milestone } from "../../core/recovery/milestones";
import { milestones, phases, setbacks } from "../../core/recovery/phases";
import { type RecoveryPlace, recoveryPlace, recoveryStart } from "../../core/recovery/recovery";
import type { OpenRecord } from "./record";

/** A recovery as the record has it. */
export interface Recovery {
  /** `null` while none has begun. */
  readonly place: RecoveryPlace | null;
  readonly expect: readonly string[];
  /** The milestones of the current phase. */
  readonly milestones: readonly Milestone[];
  readonly setbacks: readonly string[];
  /** When a boundary first went into practice: a fitting start when none is recorded. */
  readonly firstBoundary: CalendarDate | null;
}

/**
 * Puts together phase, milestones and what belongs to it (docs/method.md, "Recovery"), for `recovery` and
 * the dashboard.
 */
export function recoveryOf(record: OpenRecord, today: CalendarDate): Recovery {
  const { actions, plans } = record;
  const firstBoundary = plans.find((plan) => plan.active.length > 0 && plan.date <= today)?.date ?? null;
  const startedOn = recoveryStart(actions, today);
  const place = startedOn === null ? null : recoveryPlace(startedOn, today);
  if (place === null) return { place, expect: [], milestones: [], setbacks: [], firstBoundary };
  const known = {
    checkIns: datedUpTo(record.checkIns, today),
    plans,
    actions,
    startedOn: place.startedOn,
    today,
    questionnaires,
  };
  return {
    place,
    expect: phases.find(({ phase }) => phase === place.phase)?.expect ?? [],
    milestones: milestones
      .filter(({ phase }) => phase === place.phase)
      .map((milestone) => checkMilestone(milestone, known)),
    setbacks: setbacks.filter(({ phases: own }) => own.includes(place.phase)).map(({ says }) => says),
    firstBoundary,
  };
}
