import type { Questionnaires } from "./assess";
import { addDays, type CalendarDate, daysBetween } from "./calendar";
import type { CheckIn } from "./check-in";
import { silentDays } from "./early-warning";
import { isTested } from "./series";
import { type Trend, trendOf, type WatchedTrends } from "./trend";

/** What is looked at of a long record at first: this many weeks, and as many check-ins. */
const atFirst = 128;
/** After looking at so many in vain, it is the whole record. */
const atMost = 1024;
/** After this many tested points no earlier one has any weight in the rule (scoring.md 7: 32 have). */
const settlingPoints = 64;

/**
 * The trend of the newest years, which says of the weeks from `shownFrom` on just what the trend of
 * the whole record says, and costs the same however long the record is. Where that cannot be known from
 * so many years, it is that of twice as many, up to the whole record.
 * @param checkIns the person's by time
 * @param shownFrom the first day whose warnings matter; those before may be missing
 */
export function recentTrendOf(
  scale: string,
  checkIns: readonly CheckIn[],
  questionnaires: Questionnaires,
  asOf: CalendarDate,
  shownFrom: CalendarDate,
): Trend {
  for (let enough = atFirst; enough <= atMost; enough *= 2) {
    const start = addDays(shownFrom, -7 * enough);
    const newest = checkIns.findIndex(({ date }) => date >= start);
    const cut = Math.min(newest < 0 ? checkIns.length : newest, Math.max(checkIns.length - enough, 0));
    const trend = trendOf(scale, checkIns.slice(cut), questionnaires, asOf);
    const reaches = (trend.points.at(-1)?.date ?? "") >= shownFrom;
    if (cut === 0 || (reaches && isSettled(trend, shownFrom))) return trend;
  }
  return trendOf(scale, checkIns, questionnaires, asOf);
}

/** More than any screen shows beside a check-in: the line of twelve weeks, and a turn of the last four. */
const shownWeeks = 52;

/** What `watchedTrends` says, for screens that show a few weeks of it. */
export function recentTrends(
  checkIns: readonly CheckIn[],
  questionnaires: Questionnaires,
  asOf: CalendarDate,
): WatchedTrends {
  const shownFrom = addDays(asOf, -7 * shownWeeks);
  const of = (scale: string) => recentTrendOf(scale, checkIns, questionnaires, asOf, shownFrom);
  return {
    overall: of("overall"),
    physical: of("physical"),
    emotional: of("emotional"),
    behavioural: of("behavioural"),
  };
}

/**
 * Each warning silences the next four weeks, so one that was cut off could shift all that follow. It
 * cannot across eight weeks without any: four that it silences itself, and four in which nothing rose.
 */
function isSettled({ points, watch }: Trend, shownFrom: CalendarDate): boolean {
  if (watch === null) return true;
  const begin = points.filter(isTested)[settlingPoints]?.date;
  if (begin === undefined) return false;
  const told = watch.warnings.map(({ date }) => date).filter((date) => date > begin);
  return [begin, ...told].some((date, index) => {
    if (date >= shownFrom) return false;
    const next = told[index] ?? "9999-12-31";
    const end = next < shownFrom ? next : shownFrom;
    return daysBetween(date, end) > 2 * silentDays;
  });
}
