import type { Questionnaires } from "./assess";
import type { CalendarDate } from "./calendar";
import type { CheckIn } from "./check-in";
import type { PlanRevision } from "./plan";
import type { Level } from "./risk";

/** What a milestone rests on; the words are the view's. */
export type Evidence =
  | { readonly kind: "boundary"; readonly field: string; readonly kept: number; readonly of: number }
  | {
      readonly kind: "strain";
      readonly scale: "physical" | "emotional";
      readonly start: number;
      readonly now: number;
    }
  | { readonly kind: "items"; readonly items: readonly string[] }
  | { readonly kind: "levels"; readonly levels: readonly Level[] }
  | { readonly kind: "holiday"; readonly date: CalendarDate }
  | { readonly kind: "answered"; readonly item: string; readonly date: CalendarDate }
  | { readonly kind: "plan"; readonly field: string | null; readonly date: CalendarDate }
  | { readonly kind: "load"; readonly metric: string; readonly date: CalendarDate }
  | { readonly kind: "ticked"; readonly date: CalendarDate };

/** What milestones are checked against. */
export interface RecoveryRecord {
  /** By time, none dated after today. */
  readonly checkIns: readonly CheckIn[];
  readonly plans: readonly PlanRevision[];
  readonly actions: readonly { readonly step: string; readonly state: string; readonly date: CalendarDate }[];
  readonly startedOn: CalendarDate;
  readonly today: CalendarDate;
  readonly questionnaires: Questionnaires;
}

/** Whether a milestone is reached, and what says so. */
export interface Verdict {
  readonly met: boolean;
  readonly evidence: readonly Evidence[];
}
export const open: Verdict = { met: false, evidence: [] };
export const met = (...evidence: Evidence[]): Verdict => ({ met: true, evidence });
