import { addDays, type CalendarDate } from "./calendar";

/** The step under which a pause stands among the actions of a record, so that it syncs and can be undone. */
export const pauseStep = "pause";

/** An action as the record keeps it; one on `pauseStep` begins a pause (`snoozed`) or ends it (`dropped`). */
export interface PauseAction {
  readonly step: string;
  readonly state: string;
  readonly date: CalendarDate;
  /** Last day of the pause. */
  readonly until?: unknown;
}

/**
 * The last day of the newest pause, also when it lies in the past; a pause that was ended lasted until
 * the day before. `null` when there never was one.
 * @param actions oldest first
 */
export function pausedUntil(actions: readonly PauseAction[]): CalendarDate | null {
  const newest = actions.findLast(({ step }) => step === pauseStep);
  if (newest === undefined) return null;
  if (newest.state === "snoozed" && typeof newest.until === "string") return newest.until;
  return addDays(newest.date, -1);
}
