import type { BoundaryHistory } from "../../domain/adherence";
import type { CalendarDate } from "../../domain/calendar";
import type { CheckIn } from "../../domain/check-in";
import type { Due } from "../../domain/due";
import type { PlanField, PlanValue } from "../../domain/instrument";
import type { RecoveryPlace } from "../../domain/recovery";
import type { Standing } from "../../domain/standing";
import type { SubscaleId } from "../../domain/strain";
import type { Trend } from "../../domain/trend";

/** A step of the advice, with the person's own answers that it rests on. */
interface DashboardStep {
  readonly id: string;
  readonly action: string;
  readonly why: readonly string[];
}

/** A boundary in practice, and how it has gone. */
interface DashboardBoundary {
  readonly field: PlanField;
  readonly value: PlanValue;
  readonly history: BoundaryHistory;
}

/** What stands on the one screen of `headroom`. */
export interface DashboardScreen {
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  readonly country: string | null;
  readonly today: CalendarDate;
  readonly standing: Standing;
  /** The check-in before the latest one. */
  readonly previous: CheckIn | undefined;
  readonly trends: Readonly<Record<"overall" | SubscaleId, Trend>>;
  readonly steps: readonly DashboardStep[];
  readonly boundaries: readonly DashboardBoundary[];
  /** `null` outside a recovery. */
  readonly recovery: RecoveryPlace | null;
  readonly due: Due;
  readonly pausedUntil: CalendarDate | null;
  /** A check-in was begun and waits to be finished. */
  readonly waiting: boolean;
}
