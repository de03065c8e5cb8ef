import type { CalendarDate } from "../calendar";
import type { Measures, SeenMetric } from "./measures";

export interface WeekSeen {
  /** The Monday. */
  readonly from: CalendarDate;
  /** False for the current week. */
  readonly finished: boolean;
  /**
   * False for the current week, and for the week of the first moment, because any rest before that is
   * unknown.
   */
  readonly whole: boolean;
  readonly measures: Measures;
}

/** Something worth mentioning: one week's value, or weekends with work among the last weeks. */
export type Remarkable =
  | { readonly metric: SeenMetric; readonly week: CalendarDate; readonly value: number }
  | { readonly metric: "m.weekend-days"; readonly weekends: number; readonly of: number };

/** How many of the newest weeks to look at. */
const lookBack = 4;
const most = 3;

interface Line {
  readonly metric: SeenMetric;
  /** The first value that stands out. */
  readonly value: number;
  readonly below?: boolean;
}

/** Our own convention, most serious first. The 35 hours are the weekly rest of EU directive 2003/88/EC. */
const lines: readonly Line[] = [
  { metric: "m.night-calls", value: 3 },
  { metric: "m.nights", value: 2 },
  { metric: "m.long-rest", value: 34.9, below: true },
  { metric: "m.short-rests", value: 2 },
  { metric: "m.weekend-days", value: 2 },
  { metric: "m.run", value: 7 },
  { metric: "m.evenings", value: 4 },
];

/** True when one week's value of a measure stands out; weekend days are counted singly here. */
export function isRemarkable(metric: string, value: number): boolean {
  const line = lines.find((one) => one.metric === metric);
  return line !== undefined && (line.below ? value <= line.value : value >= line.value);
}

/**
 * Picks at most three things that stand out in the newest four weeks.
 * @param weeks oldest first
 */
export function standsOut(weeks: readonly WeekSeen[]): Remarkable[] {
  const newest = weeks.slice(-lookBack);
  return lines.flatMap((line) => remarkable(line, newest) ?? []).slice(0, most);
}

function remarkable(line: Line, weeks: readonly WeekSeen[]): Remarkable | null {
  const values = weeks.flatMap(({ from, whole, measures }) => {
    const value = measures[line.metric];
    return value === null || (line.below && !whole) ? [] : [{ week: from, value }];
  });
  if (line.metric === "m.weekend-days") {
    const weekends = values.filter(({ value }) => value > 0).length;
    return weekends >= line.value ? { metric: "m.weekend-days", weekends, of: values.length } : null;
  }
  const sign = line.below ? -1 : 1;
  const reached = values.filter(({ value }) => sign * value >= sign * line.value);
  // The worst one; among equals, the newest.
  const worst = reached.reduce<(typeof reached)[number] | null>(
    (best, one) => (best === null || sign * one.value >= sign * best.value ? one : best),
    null,
  );
  return worst && { metric: line.metric, ...worst };
}
