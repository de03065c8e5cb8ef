import type { CalendarDate } from "../domain/calendar";
import { pausedUntil, pauseStep } from "../domain/pause";
import type { Entry } from "../journal/entry";
import { resolve } from "../journal/history";

/** The last day of the newest pause in a record, over or not; `null` when there never was one. */
export function pauseIn(entries: readonly Entry[]): CalendarDate | null {
  // Most records hold none, and adding a whole record up once more takes time.
  if (!entries.some((entry) => entry.type === "action" && entry.step === pauseStep)) return null;
  return pausedUntil(resolve(entries).actions);
}
