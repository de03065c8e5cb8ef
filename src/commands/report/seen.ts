import type { Context } from "../../context";
import { weeksUpTo } from "../../core/signals/measures";
import { timeAt } from "../../core/signals/moment";
import { reportOn, type SignalsReport } from "../../core/signals/report";
import type { WorkingDay } from "../../core/signals/working-day";
import { plainDay } from "../../ui/dates";
import type { OpenRecord } from "../common/record";
import { nowOf, readSignals, workingDayOf } from "../common/seen";
import { readSignalSources } from "../common/signal-sources";
import type { PunchCard, WorkReport } from "./model";

/** A page shows the last two months of signals. */
const weeks = 8;

/** What the signals show; `null` without sources or without a single moment. */
interface SeenWeeks {
  readonly report: SignalsReport;
  readonly working: WorkingDay;
}

/** Reads the signals of the last weeks. Pages for others leave private sources out. */
export async function readSeen(
  context: Context,
  record: OpenRecord,
  whose: "all" | "work",
): Promise<SeenWeeks | null> {
  const all = await readSignalSources(context, record.person, record.journal.vault);
  const sources = all.filter(
    ({ purpose, paths }) => !paths.includes("-") && (whose === "all" || purpose === "work"),
  );
  if (sources.length === 0) return null;
  const { today } = context.clock;
  const [from = today] = weeksUpTo(today, weeks);
  const readings = await readSignals(context, record, sources, from, new AbortController().signal);
  const working = workingDayOf(context, record);
  const report = reportOn(readings, weeks, nowOf(context), working);
  return report.hours.flat().some((count) => count > 0) ? { report, working } : null;
}

/** Weekdays by hours, with a sentence that says the same. */
export function punchCardOf(seen: SeenWeeks | null): PunchCard | null {
  if (seen === null) return null;
  const { hours } = seen.report;
  const { start, end, weekend } = seen.working;
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const atWeekends = sum(hours.flatMap((row, day) => (weekend.includes(day + 1) ? [sum(row)] : [])));
  const late = sum(hours.map((row) => sum(row.slice(20)) + sum(row.slice(0, 5))));
  const clock = (wall: number) => new Date(wall).toISOString().slice(11, 16);
  return {
    hours,
    says: `In the last ${weeks} weeks ${sum(hours.flat())} moments were seen: ${atWeekends} at weekends, ${late} between 20:00 and 05:00. The working day is ${clock(timeAt(start))} to ${clock(timeAt(end))}.`,
  };
}

const counted = [
  ["m.night-calls", "nights broken by pages, 22:00 to 06:00"],
  ["m.weekend-days", "weekend days with work"],
  ["m.short-rests", "days with less than 11 hours of rest after them"],
] as const;

/** Counts for the workplace: pages at night, weekend days, short rests. */
export function countsOf(seen: SeenWeeks | null, today: string): Pick<WorkReport, "seen" | "seenIn"> {
  if (seen === null) return { seen: [], seenIn: null };
  const rows = counted.flatMap(([metric, what]) => {
    const values = seen.report.weeks.flatMap(({ measures }) => measures[metric] ?? []);
    return values.length === 0
      ? []
      : [{ what, count: String(values.reduce((sum, value) => sum + value, 0)) }];
  });
  const kinds = [...new Set(seen.report.sources.map(({ source }) => source.kind))];
  const { from } = seen.report;
  return {
    seen: rows,
    seenIn: `Seen from ${plainDay(from, today)} to ${plainDay(today, today)}, from: ${kinds.join(", ")}`,
  };
}
