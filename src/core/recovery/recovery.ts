import type { RecoveryPhase } from "../advice/strategy";
import { type CalendarDate, dayNumber } from "../calendar";
import type { Result } from "../scoring/assess";
import type { Citation } from "../sources";

/** A phase of recovery and what it brings (docs/method.md, "Recovery"). */
export interface PhaseSpec {
  readonly phase: RecoveryPhase;
  /** Which months, in words. */
  readonly months: string;
  readonly expect: readonly string[];
  readonly sources: readonly Citation[];
}

/** How the record itself can show a milestone; the rules are in `milestones.ts`. */
export type MilestoneCheck =
  | "boundary-half"
  | "manager-talk"
  | "support"
  | "free-day"
  | "mail-free-evening"
  | "boundary-most"
  | "strain-lower"
  | "protection"
  | "holiday"
  | "fear"
  | "level"
  | "protections"
  | "technology"
  | "boundaries-again";

export interface MilestoneSpec {
  readonly id: string;
  readonly phase: RecoveryPhase;
  readonly says: string;
  /** `null` if only the person can know. */
  readonly check: MilestoneCheck | null;
  /** True when the person may tick it. */
  readonly tick: boolean;
}

/** A setback that belongs to these phases. */
export interface Setback {
  readonly says: string;
  readonly phases: readonly RecoveryPhase[];
  readonly sources: readonly Citation[];
}

/** How far along a recovery is. */
export interface RecoveryPlace {
  readonly startedOn: CalendarDate;
  /** Whole months since then. */
  readonly month: number;
  readonly phase: RecoveryPhase;
}

/** Whole calendar months from one day to a later one; the 31st counts as reached on a month's last day. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  const monthEnd = dayNumber(to) + 1 === dayNumber(firstOfNextMonth(toYear, toMonth));
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return toDay >= fromDay || monthEnd ? months : months - 1;
}

function firstOfNextMonth(year: number, month: number): CalendarDate {
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}-01`;
}

/**
 * The phase of a month: immediate 0-2, adjustment 3-11, integration 12-23, then past.
 */
export function phaseOf(month: number): RecoveryPhase {
  if (month < 3) return "immediate";
  if (month < 12) return "adjustment";
  return month < 24 ? "integration" : "past";
}

/** How far along a recovery that started on `startedOn` is today; `null` before it starts. */
export function recoveryPlace(startedOn: CalendarDate, today: CalendarDate): RecoveryPlace | null {
  if (startedOn > today) return null;
  const month = monthsBetween(startedOn, today);
  return { startedOn, month, phase: phaseOf(month) };
}

/**
 * Whether to mention recovery before one has started: for someone who is trapped, at the breaking point or
 * under high strain, so that the way back comes next.
 */
export function recoveryFits({ stage, headline }: Pick<Result, "stage" | "headline">): boolean {
  return (
    (stage?.stage ?? 0) >= 3 ||
    (headline.level === "high" && (headline.leading === "signs" || headline.leading === "dimensions"))
  );
}

/** The step ids under which the journal stores the start and the ticks. */
export const startStep = "recovery.start";
export const tickStep = (milestone: string) => `recovery.${milestone}`;

/** The step id of a conversation that took place. */
export const managerTalkStep = "talk.manager";

interface Said {
  readonly step: string;
  readonly state: string;
  readonly date: CalendarDate;
}

/** When the recovery started, according to the newest action on it, or `null`. */
export function recoveryStart(actions: readonly Said[], asOf: CalendarDate): CalendarDate | null {
  const starts = actions.filter(({ step, state }) => step === startStep && state === "done");
  return starts.filter(({ date }) => date <= asOf).at(-1)?.date ?? null;
}
