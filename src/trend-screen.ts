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

/** What is to be shown, and how much room there is. */
export interface WantedTrends {
  readonly scales: readonly string[];
  readonly from: CalendarDate | null;
  readonly name: string;
  readonly today: CalendarDate;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Everything that `trend` shows of a record. Each series is computed once, and only as far as it is shown. */
export function trendScreen(
  record: Pick<OpenRecord, "checkIns" | "entries">,
  wanted: WantedTrends,
): TrendScreen {
  const { checkIns } = record;
  const { scales, from, name, today } = wanted;
  const known = new Map<string, Trend>();
  const trend = (scale: string): Trend => {
    const found = known.get(scale) ?? trendOf(scale, checkIns, questionnaires, today);
    known.set(scale, found);
    return found;
  };
  const trends = scales.map(trend);
  const start = from ?? newestStart(trends, wanted.width, checkIns.at(-1)?.date ?? today);
  const shown = checkIns.filter(({ date }) => date >= start);
  const alone = trends.length === 1;
  const side = alone ? sideScales(shown).map((scale) => sideSeries(scale, shown, trend)) : [];
  const items = subscales.flatMap((id) => questionnaires.instruments[id].items.map((item) => item.id));
  return {
    from,
    name,
    today,
    trends,
    side,
    levels: alone ? levelSeries(shown, questionnaires.instruments.checklist) : [],
    weeks: shown.map(({ date, context }) => ({ date, context })),
    latest: checkIns.at(-1)?.date ?? null,
    starts: startsOf(record),
    earlySigns: scales.includes("overall") ? earlySigns(trend("overall"), checkIns, items) : null,
    crisis: crisisStands(checkIns, today),
  };
}

/** No picture of the newest weeks begins before this day: a week takes two columns. */
function newestStart(trends: readonly Trend[], width: number, latest: CalendarDate): CalendarDate {
  const [oldest = latest] = trends.flatMap(({ points }) => points.at(-1)?.date ?? []).toSorted();
  return addDays(oldest, -7 * Math.ceil(width / 2));
}

/** The standing of the one check-in that decides it: the newest in which the question was answered. */
function crisisStands(checkIns: readonly CheckIn[], today: CalendarDate): boolean {
  const ids = questionnaires.instruments.help.items
    .filter(({ calls }) => calls === "crisis")
    .map(({ id }) => id);
  const newest = checkIns.findLast(({ answers }) => ids.some((id) => typeof answers[id] === "boolean"));
  return newest !== undefined && standingOf([newest], today, questionnaires)?.result.help === "crisis";
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
function startsOf({ entries }: Pick<OpenRecord, "entries">): Start[] {
  let before = "";
  // Check-ins are resolved already; plans rest on none of them.
  const others = entries.filter(({ type }) => type !== "checkin" && type !== "amendment");
  return resolve(others).plans.flatMap((plan): Start[] => {
    const active = plan.active.toSorted().join(" ");
    const isNew = active !== before && active !== "";
    before = active;
    return isNew ? [{ date: plan.date, letter: "P" }] : [];
  });
}
