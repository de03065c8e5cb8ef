import type { Context } from "../context";
import type { CalendarDate } from "../domain/calendar";
import type { CheckIn } from "../domain/check-in";
import type { PlanEntry } from "../journal/entry";
import { renderTrend } from "../views/trend/trend";
import { trendScreen } from "./trend-screen";

/** What the charts of a report are drawn from; safety answers are withheld already. */
export interface ChartedRecord {
  readonly checkIns: readonly CheckIn[];
  readonly plans: readonly PlanEntry[];
  readonly since: CalendarDate | null;
}

/** The chart of overall strain with all other scales below it, as `trend` draws it on 80 columns. */
export function chartsFor(context: Context, { checkIns, plans, since }: ChartedRecord): string[] {
  if (checkIns.length === 0) return [];
  const look = { width: 80, colour: false, unicode: context.out.look.unicode };
  const screen = trendScreen(
    { plans, checkIns, actions: [] },
    { scales: ["overall"], from: since, name: "", today: context.clock.today, width: look.width },
  );
  return [renderTrend(screen, look, { inReport: true }).trimEnd()];
}
