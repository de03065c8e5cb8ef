import type { CalendarDate } from "../../domain/calendar";
import type { Due } from "../../domain/due";
import type { Standing } from "../../domain/standing";
import type { SubscaleId } from "../../domain/strain";
import type { Trend } from "../../domain/trend";

/** A step as the dashboard shows it: what to do, and because of which answer. */
export interface DashboardStep {
  readonly action: string;
  /** A clause that follows "because", or an empty string. */
  readonly because: string;
}

/** What stands on the one screen of `headroom`. */
export interface DashboardScreen {
  readonly name: string;
  readonly country: string | null;
  readonly today: CalendarDate;
  readonly standing: Standing;
  readonly trends: Readonly<Record<"overall" | SubscaleId, Trend>>;
  readonly steps: readonly DashboardStep[];
  /** One line for each boundary in practice: `mail closed after 19:00: kept 4, missed 1 of 5 weeks`. */
  readonly boundaries: readonly string[];
  /** `month 4, adjustment`, or `null` outside a recovery. */
  readonly recovery: string | null;
  /** What changed from the check-in before to the latest one; never a help answer. */
  readonly changes: readonly string[];
  readonly due: Due;
  readonly pausedUntil: CalendarDate | null;
}
