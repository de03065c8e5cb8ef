import type { CalendarDate } from "../../core/calendar";
import type { EarlySigns } from "../../core/trend/early-signs";
import type { TrendState } from "../../core/trend/early-warning";
import type { LevelPoint, ScalePoint } from "../../core/trend/scales";
import type { Trend } from "../../core/trend/trend";

/** A scale that stands in a row below the chart. */
export interface SideSeries {
  readonly scale: string;
  readonly points: readonly ScalePoint[];
  /** Of a scale that the early warning watches. */
  readonly state: TrendState | null;
}

/** What happened in one check-in's week. */
interface WeekNote {
  readonly date: CalendarDate;
  readonly context: readonly string[];
}

/** A day on which something began that a chart marks: a boundary in practice, a recovery. */
export interface Start {
  readonly date: CalendarDate;
  readonly letter: "P" | "R";
}

/** What `trend` shows. */
export interface TrendScreen {
  /** The scales asked for, whole; one chart each. */
  readonly trends: readonly Trend[];
  /** What stands in rows below a single chart, in this order. */
  readonly side: readonly SideSeries[];
  readonly levels: readonly LevelPoint[];
  /** The check-ins that can be in the picture, by time. */
  readonly weeks: readonly WeekNote[];
  /** Day of the newest check-in, `null` with nothing recorded. */
  readonly latest: CalendarDate | null;
  readonly starts: readonly Start[];
  /** The day from which everything was asked for; `null` for the newest that fits. */
  readonly from: CalendarDate | null;
  readonly earlySigns: EarlySigns | null;
  /** A crisis answer stands: nothing may be called calm, low or better (docs/method.md, "Help"). */
  readonly crisis: boolean;
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  readonly today: CalendarDate;
}
