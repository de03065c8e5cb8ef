import { addDays, type CalendarDate } from "../../core/calendar";
import { planFields } from "../../core/plan/fields";
import { type CheckIn, datedUpTo } from "../../core/questionnaire/check-in";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { loadMetrics } from "../../core/questionnaire/load-metrics";
import { recoveryStart } from "../../core/recovery/recovery";
import { standingOf } from "../../core/scoring/standing";
import { subscales } from "../../core/scoring/strain";
import { earlySigns } from "../../core/trend/early-signs";
import { levelSeries, scaleIds, scaleSeries } from "../../core/trend/scales";
import { weeklyPoints } from "../../core/trend/series";
import { isWatched, type Trend, trendOf } from "../../core/trend/trend";
import type { SideSeries, Start, TrendScreen } from "../../ui/trend/screen";
import type { OpenRecord } from "./record";

/** What is to be shown, and how much room there is. */
export interface WantedTrends {
  readonly scales: readonly string[];
  readonly from: CalendarDate | null;
  readonly name: string;
  readonly today: CalendarDate;
  /** Columns of the terminal. */
  readonly width: number;
}

/** As much of a record as a trend shows. */
type ShownRecord = Pick<OpenRecord, "checkIns" | "plans" | "actions">;

/**
 * Everything that `trend` shows of a record. Each series is computed once, and only as far as it is shown.
 */
export function trendScreen(record: ShownRecord, wanted: WantedTrends): TrendScreen {
  const { scales, from, name, today } = wanted;
  const checkIns = datedUpTo(record.checkIns, today);
  const latest = checkIns.at(-1)?.date ?? null;
  const newest = addDays(latest ?? today, -7 * weeksIn(wanted.width));
  const known = new Map<string, Trend>();
  const trend = (scale: string): Trend => {
    const found = known.get(scale) ?? trendOf(scale, checkIns, questionnaires, today);
    known.set(scale, found);
    return found;
  };
  const trends = scales.map(trend);
  const start =
    from ??
    earliest(
      trends.flatMap(({ points }) => points.at(-1)?.date ?? []),
      newest,
      wanted.width,
    );
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
    latest,
    starts: startsOf(record, today),
    earlySigns: scales.includes("overall") ? earlySigns(trend("overall"), checkIns, items) : null,
    crisis: crisisStands(checkIns, today),
  };
}

/** At least as many weeks as a picture of this width can show: a week takes two columns. */
function weeksIn(width: number): number {
  return Math.ceil(width / 2);
}

/** The first day of the pictures: those of scales given up long ago start earlier. */
function earliest(ends: readonly CalendarDate[], newest: CalendarDate, width: number): CalendarDate {
  const starts = ends.map((end) => addDays(end, -7 * weeksIn(width)));
  return [newest, ...starts].toSorted()[0] ?? newest;
}

/** Whether a crisis answer stands, which one check-in decides: the newest with an answer to that question. */
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
  const first = shown.at(0)?.date ?? "";
  return { scale, points: points.filter(({ date }) => date >= first), state: watch?.state ?? null };
}

/** The days on which different boundaries went into practice, and the day a recovery started. */
function startsOf({ plans, actions }: ShownRecord, today: CalendarDate): Start[] {
  let before = "";
  const boundaries = plans.flatMap((plan): Start[] => {
    const active = plan.active.toSorted().join(" ");
    const isNew = active !== before && active !== "" && plan.date <= today;
    before = active;
    return isNew ? [{ date: plan.date, letter: "P" }] : [];
  });
  const recovery = recoveryStart(actions, today);
  return recovery === null ? boundaries : [{ date: recovery, letter: "R" }, ...boundaries];
}

/** Every scale that a trend can be drawn for. */
export const trendScales: readonly string[] = [
  ...scaleIds,
  ...loadMetrics.map(({ id }) => id),
  ...planFields.map(({ id }) => id),
];

/** Load metrics and boundaries that the record has values for, in the order of the questionnaires. */
export function loggedScales(checkIns: readonly CheckIn[]): string[] {
  const logged = new Set(
    checkIns.flatMap(({ load, boundaries }) => [...Object.keys(load), ...Object.keys(boundaries)]),
  );
  return trendScales.filter((scale) => logged.has(scale));
}
