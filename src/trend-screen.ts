import { questionnaires } from "./core";
import { addDays, type CalendarDate } from "./domain/calendar";
import type { CheckIn } from "./domain/check-in";
import { earlySigns } from "./domain/early-signs";
import { levelSeries } from "./domain/level-series";
import { scaleIds, scaleSeries } from "./domain/scales";
import { weeklyPoints } from "./domain/series";
import { standingOf } from "./domain/standing";
import { subscales } from "./domain/strain";
import { isWatched, type Trend, trendOf } from "./domain/trend";
import { resolve } from "./journal/history";
import type { OpenRecord } from "./record";
import { loggedScales } from "./scales";
import type { SideSeries } from "./views/trend/rows";
import type { Start, TrendScreen } from "./views/trend/screen";

/** The widest picture shows fewer weeks than this unless more are asked for. */
const mostWeeksAtOnce = 520;

interface Wanted {
  readonly from: CalendarDate | null;
  readonly name: string;
  readonly today: CalendarDate;
}

/** Everything that `trend` shows of a record. Each series is computed once, and only as far as it is shown. */
export function trendScreen(record: OpenRecord, scales: readonly string[], wanted: Wanted): TrendScreen {
  const { checkIns } = record;
  const { from, today } = wanted;
  const known = new Map<string, Trend>();
  const trend = (scale: string): Trend => {
    const found = known.get(scale) ?? trendOf(scale, checkIns, questionnaires, today);
    known.set(scale, found);
    return found;
  };
  const trends = scales.map(trend);
  const latest = checkIns.at(-1)?.date ?? today;
  const start = from ?? addDays(latest, -7 * mostWeeksAtOnce);
  const shown = checkIns.filter(({ date }) => date >= start);
  const alone = trends.length === 1;
  const side = alone ? sideScales(shown).map((scale) => sideSeries(scale, shown, trend)) : [];
  const items = subscales.flatMap((id) => questionnaires.instruments[id].items.map((item) => item.id));
  return {
    ...wanted,
    trends,
    side,
    levels: alone ? levelSeries(shown, questionnaires.instruments.checklist) : [],
    weeks: checkIns.map(({ date, context }) => ({ date, context })),
    starts: startsOf(record),
    earlySigns: scales.includes("overall") ? earlySigns(trend("overall"), checkIns, items) : null,
    crisis: standingOf(checkIns, today, questionnaires)?.result.help === "crisis",
  };
}

/** Overall and its parts, the monthly and quarterly scales, then what was logged. */
function sideScales(checkIns: readonly CheckIn[]): string[] {
  const first = ["overall", "physical", "emotional", "behavioural", "index"];
  const later = scaleIds.filter((id) => !first.includes(id));
  return [...first, ...loggedScales(checkIns), ...later];
}

function sideSeries(scale: string, shown: readonly CheckIn[], trend: (scale: string) => Trend): SideSeries {
  if (!isWatched(scale))
    return { scale, points: weeklyPoints(scaleSeries(scale, shown, questionnaires)), state: null };
  const { points, watch } = trend(scale);
  return { scale, points, state: watch?.state ?? null };
}

/** Days on which other boundaries than before were put in practice. */
function startsOf({ entries }: OpenRecord): Start[] {
  let before = "";
  return resolve(entries).plans.flatMap((plan): Start[] => {
    const active = plan.active.toSorted().join(" ");
    const isNew = active !== before && active !== "";
    before = active;
    return isNew ? [{ date: plan.date, letter: "P" }] : [];
  });
}
