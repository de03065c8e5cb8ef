import type { Context } from "../../context";
import type { CalendarDate } from "../../core/calendar";
import { boundaryHistory } from "../../core/plan/adherence";
import { planFields } from "../../core/plan/fields";
import { activeBoundaries, changedBy } from "../../core/plan/plan";
import { type CheckIn, knownOn } from "../../core/questionnaire/check-in";
import { dueFor, pausedUntil } from "../../core/questionnaire/routines";
import { recoveryFits, recoveryPlace, recoveryStart } from "../../core/recovery/recovery";
import { type HelpLevel, mostUrgent, noHelp } from "../../core/scoring/help-level";
import { seenLately } from "../../core/signals/lately";
import { previousOf } from "../../core/trend/since-last";
import { hasDraft } from "../../store/draft-names";
import { folderOf } from "../../store/people";
import { adviceOf } from "../common/advice";
import { countryOf, nameIfMany } from "../common/person";
import type { OpenRecord } from "../common/record";
import type { DashboardScreen } from "./view";

/**
 * Everything on the one screen of `headroom`.
 * @param begun what unfinished check-ins call for
 * @returns `null` when nothing is recorded
 */
export function dashboardOf(context: Context, record: OpenRecord, begun: HelpLevel): DashboardScreen | null {
  const known = knownOn(record.checkIns, context.clock.today);
  // When everything is dated ahead the clock is behind, and the record is seen as of its newest day.
  const today = [context.clock.today, known.at(-1)?.date ?? ""].toSorted().at(-1) ?? context.clock.today;
  const { person, plans } = record;
  const advised = adviceOf(record, today, { role: person.role ?? context.settings.role });
  if (advised === null) return null;
  const { standing, advice, actions, trends, help } = advised;
  const checkIns = known;
  const pause = pausedUntil(actions);
  const recovery = placeOf(actions, today);
  return {
    name: nameIfMany(context, person),
    country: countryOf(context, person),
    today,
    showsAll: context.flags.showResult === true,
    rows: context.out.rows,
    help: begun !== "none" && mostUrgent([help.level, begun]) === begun ? { ...noHelp, level: begun } : help,
    standing,
    previous: previousOf(checkIns),
    trends,
    steps: advice.steps.map(({ strategy, why }) => ({ id: strategy.id, action: strategy.action, why })),
    needed: advice.needed,
    boundaries: boundariesOf(plans, checkIns),
    seen: seenLately(checkIns, today),
    recovery,
    offersRecovery: recovery === null && recoveryFits(standing.result),
    due: dueFor(checkIns, today, pause),
    waiting: hasDraft(folderOf(context.home, person.id)),
    pausedUntil: pause !== null && pause >= today ? pause : null,
  };
}

function boundariesOf(
  plans: OpenRecord["plans"],
  checkIns: readonly CheckIn[],
): DashboardScreen["boundaries"] {
  return activeBoundaries(plans, planFields).map(({ field, value }) => ({
    field,
    value,
    history: boundaryHistory(checkIns, field.id, changedBy(plans, field.id)),
  }));
}

function placeOf(
  actions: Parameters<typeof recoveryStart>[0],
  today: CalendarDate,
): DashboardScreen["recovery"] {
  const start = recoveryStart(actions, today);
  return start === null ? null : recoveryPlace(start, today);
}
