import { addDays, type CalendarDate, daysBetween } from "../calendar";
import { type CheckIn, datedUpTo, type Routine } from "./check-in";
import type { Instrument, InstrumentId, Instruments, Item } from "./items";

/** When the next check-in is due. */
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

/** The step under which a pause stands among the actions of a record, so that it syncs and can be undone. */
export const pauseStep = "pause";

/** An action as the record keeps it; one on `pauseStep` begins a pause (`snoozed`) or ends it (`dropped`). */
interface PauseAction {
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

/** The routines that can be asked for; `custom` only comes about. */
export type AskedRoutine = Exclude<Routine, "custom">;
export const askedRoutines = [
  "weekly",
  "monthly",
  "quarterly",
  "full",
] as const satisfies readonly AskedRoutine[];

const routineWeekly: readonly InstrumentId[] = ["physical", "emotional", "behavioural"];
const routineMonthly: readonly InstrumentId[] = [...routineWeekly, "checklist", "stages"];
const quarterly: readonly InstrumentId[] = [...routineMonthly, "environment", "dimensions"];

/** Which instruments a routine asks, in this order; help comes last. */
const routineInstruments: Readonly<Record<AskedRoutine, readonly InstrumentId[]>> = {
  weekly: routineWeekly,
  monthly: [...routineMonthly, "help"],
  quarterly: [...quarterly, "help"],
  full: [...quarterly, "help"],
};

/** Instruments with the items of them that are asked. */
export interface AskedPart {
  readonly instrument: Instrument;
  readonly items: readonly Item[];
}

/** The questions of a routine. */
export function partsOfRoutine(routine: AskedRoutine, instruments: Instruments): AskedPart[] {
  return routineInstruments[routine].map((id) => ({
    instrument: instruments[id],
    items: instruments[id].items,
  }));
}

/**
 * The questions of a session (docs/method.md, "With a mentor"): all but help, which the mentee is asked
 * alone; the place comes last, apart from what the person does.
 */
export function partsOfSession(instruments: Instruments): AskedPart[] {
  const asked: readonly InstrumentId[] = [...routineMonthly, "dimensions", "environment"];
  return asked.map((id) => ({ instrument: instruments[id], items: instruments[id].items }));
}

/**
 * The questions named by `--only`: a comma list of instruments or items, kept in the
 * instruments' own order.
 * @returns the parts, or the first word that names neither
 */
export function partsOfSelection(
  only: string,
  instruments: Instruments,
): AskedPart[] | { readonly unknown: string } {
  const words = only
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const known = new Set(
    Object.values(instruments).flatMap((one: Instrument) => [one.id, ...one.items.map(({ id }) => id)]),
  );
  const unknown = words.length === 0 ? only : words.find((word) => !known.has(word));
  if (unknown !== undefined) return { unknown };
  return quarterlyOrder(instruments)
    .map((instrument) => ({
      instrument,
      items: instrument.items.filter((item) => words.includes(instrument.id) || words.includes(item.id)),
    }))
    .filter((part) => part.items.length > 0);
}

function quarterlyOrder(instruments: Instruments): Instrument[] {
  return routineInstruments.full.map((id) => instruments[id]);
}
