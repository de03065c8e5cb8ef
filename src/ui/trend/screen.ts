import type { CalendarDate } from "../../core/calendar";
import type { EarlySigns } from "../../core/trend/early-signs";
import type { TrendState } from "../../core/trend/early-warning";
import type { LevelPoint, ScalePoint } from "../../core/trend/scales";
import type { Trend } from "../../core/trend/trend";

/** A scale shown as a row below the chart. */
export interface SideSeries {
  readonly scale: string;
  readonly points: readonly ScalePoint[];
  /** `null` for a scale that the early warning does not watch. */
  readonly state: TrendState | null;
}

/** What kind of week a check-in is about. */
interface WeekNote {
  readonly date: CalendarDate;
  readonly context: readonly string[];
}

/** The start of something that a chart marks: a boundary in practice, a recovery. */
export interface Start {
  readonly date: CalendarDate;
  readonly letter: "P" | "R";
}

/** What `trend` shows. */
export interface TrendScreen {
  /** The scales asked for, complete; one chart each. */
  readonly trends: readonly Trend[];
  /** The rows below a single chart, in this order. */
  readonly side: readonly SideSeries[];
  readonly levels: readonly LevelPoint[];
  /** The check-ins that can be in the picture, in order of time. */
  readonly weeks: readonly WeekNote[];
  /** Day of the newest check-in; `null` if nothing is recorded. */
  readonly latest: CalendarDate | null;
  readonly starts: readonly Start[];
  /** Shows everything from this day on; `null` for the most recent weeks that fit. */
  readonly from: CalendarDate | null;
  readonly earlySigns: EarlySigns | null;
  /**
   * True while a crisis answer stands: nothing may be called calm, low or better (docs/method.md, "Help").
   */
  readonly crisis: boolean;
  /** The person's name if there are several people, otherwise empty. */
  readonly name: string;
  readonly today: CalendarDate;
}
