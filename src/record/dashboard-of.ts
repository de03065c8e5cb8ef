import { planFields } from "../content/plan-fields";
import type { Context } from "../context";
import { boundaryHistory } from "../domain/adherence";
import type { CalendarDate } from "../domain/calendar";
import { type CheckIn, datedUpTo } from "../domain/check-in";
import { dueFor } from "../domain/due";
import { pausedUntil } from "../domain/pause";
import { activeBoundaries, changedBy } from "../domain/plan";
import { recoveryPlace, recoveryStart } from "../domain/recovery";
import { folderOf } from "../journal/people";
import { hasDraft } from "../journal/waiting";
import { countryOf, nameIfMany } from "../show/person";
import type { DashboardScreen } from "../views/dashboard/dashboard";
import { adviceOf } from "./advice-of";
import type { OpenRecord } from "./open-record";

/**
 * Everything that stands on the one screen of `headroom`.
 * @returns `null` with nothing recorded
 */
export function dashboardOf(context: Context, record: OpenRecord): DashboardScreen | null {
  const { today } = context.clock;
  const { person, plans } = record;
  const advised = adviceOf(record, today, { role: person.role ?? context.settings.role });
  if (advised === null) return null;
  const { standing, advice, actions, trends } = advised;
  const checkIns = datedUpTo(record.checkIns, today);
  const pause = pausedUntil(actions);
  return {
    name: nameIfMany(context, person),
    country: countryOf(context, person),
    today,
    standing,
    previous: checkIns.at(-2),
    trends,
    steps: advice.steps.map(({ strategy, why }) => ({ id: strategy.id, action: strategy.action, why })),
    boundaries: boundariesOf(plans, checkIns),
    recovery: placeOf(actions, today),
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
