import { addDays, type CalendarDate, daysBetween } from "./calendar";
import { type CheckIn, datedUpTo } from "./check-in";

/** When the next check-in is due (cli.md, `due`). */
export interface Due {
  readonly due: boolean;
  readonly routine: "weekly" | "monthly";
  readonly lastCheckin: CalendarDate | null;
  readonly dueOn: CalendarDate;
}

const weekly = 7;
const monthly = 28;

/**
 * Seven days after the latest check-in's date; at once, and monthly, when nothing is
 * recorded. It is the monthly one after 28 days without a checklist. Nothing is due up to the last
 * day of a pause, and what would have been is due the day after, not overdue.
 * @param checkIns by time; those dated after today do not count yet
 * @param pausedUntil last day of the newest pause, over or not
 */
export function dueFor(
  checkIns: readonly CheckIn[],
  today: CalendarDate,
  pausedUntil: CalendarDate | null = null,
): Due {
  const known = datedUpTo(checkIns, today);
  const latest = known.at(-1);
  const back = pausedUntil === null ? null : addDays(pausedUntil, 1);
  if (latest === undefined) {
    const dueOn = back !== null && back > today ? back : today;
    return { due: dueOn <= today, routine: "monthly", lastCheckin: null, dueOn };
  }
  const rhythm = addDays(latest.date, weekly);
  const dueOn = back !== null && back > rhythm ? back : rhythm;
  const day = dueOn > today ? dueOn : today;
  return { due: dueOn <= today, routine: routineOn(known, day), lastCheckin: latest.date, dueOn };
}

/** Which routine a check-in on `day` would have: the first one and one after 28 days without a checklist are monthly. */
export function routineOn(checkIns: readonly CheckIn[], day: CalendarDate): "weekly" | "monthly" {
  const isOld = (checkIn: CheckIn) => daysBetween(checkIn.date, day) >= monthly;
  // An older checklist says the same as none, so the search ends there.
  const newest = checkIns.findLast((checkIn) => isOld(checkIn) || hasChecklist(checkIn));
  return newest === undefined || isOld(newest) ? "monthly" : "weekly";
}

/** Told by the stored version, so that `due` need not load the questionnaires. */
function hasChecklist(checkIn: CheckIn): boolean {
  return checkIn.instruments.checklist !== undefined;
}
