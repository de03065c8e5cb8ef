import { addDays, type CalendarDate, daysBetween } from "../calendar";
import { panicMark } from "../scoring/help-level";
import { type Answers, answered } from "./answers";
import { type CheckIn, knownOn } from "./check-in";
import { checklist } from "./instruments/checklist";
import { help } from "./instruments/help";
import type { Instrument, InstrumentId, Instruments, Item } from "./items";

/** The routines that come round by themselves. */
export type DueRoutine = "first" | "weekly" | "monthly";

/** When the next check-in is due. */
export interface Due {
  readonly due: boolean;
  readonly routine: DueRoutine;
  readonly lastCheckin: CalendarDate | null;
  readonly dueOn: CalendarDate;
}

const weekly = 7;
const monthly = 28;

/**
 * Seven days after the latest check-in; with nothing recorded, the first one is due at once. Nothing is due
 * until the last day of a pause; what would have been is due the day after, not overdue.
 * @param checkIns by time; those dated after today do not count yet, unless all are
 * @param pausedUntil last day of the newest pause, whether over or not
 */
export function dueFor(
  checkIns: readonly CheckIn[],
  today: CalendarDate,
  pausedUntil: CalendarDate | null = null,
): Due {
  const known = knownOn(checkIns, today);
  const latest = known.at(-1);
  const back = pausedUntil === null ? null : addDays(pausedUntil, 1);
  if (latest === undefined) {
    const dueOn = back !== null && back > today ? back : today;
    return { due: dueOn <= today, routine: "first", lastCheckin: null, dueOn };
  }
  const rhythm = addDays(latest.date, weekly);
  const dueOn = back !== null && back > rhythm ? back : rhythm;
  const day = dueOn > today ? dueOn : today;
  return { due: dueOn <= today, routine: routineOn(known, day), lastCheckin: latest.date, dueOn };
}

/**
 * Which routine a check-in on `day` would be: the first one; a monthly one from 28 days after the last that
 * asked what a monthly one asks; otherwise a weekly one.
 */
export function routineOn(checkIns: readonly CheckIn[], day: CalendarDate): DueRoutine {
  if (checkIns.length === 0) return "first";
  const isOld = (checkIn: CheckIn) => daysBetween(checkIn.date, day) >= monthly;
  // An older one counts the same as none, so the search ends there.
  const newest = checkIns.findLast((checkIn) => isOld(checkIn) || countsAsMonthly(checkIn));
  return newest === undefined || isOld(newest) ? "monthly" : "weekly";
}

/** Answers files count if they contain half of what a monthly check-in adds; a session never counts. */
function countsAsMonthly({ routine, answers }: CheckIn): boolean {
  if (routine !== "custom") return ["first", "monthly", "full", "quarterly"].includes(routine);
  return [checklist, help].every((instrument) => isHalfAnswered(instrument, answers));
}

function isHalfAnswered({ items }: Instrument, answers: Answers): boolean {
  return 2 * answered(items, answers).length >= items.length;
}

/** The step id under which a record's actions store a pause, so that it syncs and can be undone. */
export const pauseStep = "pause";

/** A recorded action; one on `pauseStep` starts a pause (`snoozed`) or ends it (`dropped`). */
interface PauseAction {
  readonly step: string;
  readonly state: string;
  readonly date: CalendarDate;
  /** Last day of the pause. */
  readonly until?: unknown;
}

/**
 * The last day of the newest pause, even if past; a pause that was ended lasted until the day before. `null`
 * if there never was one.
 * @param actions oldest first
 */
export function pausedUntil(actions: readonly PauseAction[]): CalendarDate | null {
  const newest = actions.findLast(({ step }) => step === pauseStep);
  if (newest === undefined) return null;
  if (newest.state === "snoozed" && typeof newest.until === "string") return newest.until;
  return addDays(newest.date, -1);
}

/** The routines that can be requested; `session` and `custom` cannot. */
export type AskedRoutine = "first" | "weekly" | "monthly" | "full";
export const askedRoutines = [
  "first",
  "weekly",
  "monthly",
  "full",
] as const satisfies readonly AskedRoutine[];

/** The parts that monthly check-ins ask about in turn; of equally old ones, the first. */
export type Look = Extract<InstrumentId, "stages" | "environment" | "dimensions">;
export const looks = ["stages", "environment", "dimensions"] as const satisfies readonly Look[];

/**
 * The next closer look: the one whose newest answers are missing or oldest. A check-in counts if it answers
 * half of the items.
 * @param checkIns by time, those before the new one
 */
export function nextLook(checkIns: readonly CheckIn[], instruments: Instruments): Look {
  // Between jobs there is no workplace to look at.
  const between = checkIns.at(-1)?.context.includes("between-jobs") === true;
  const open = looks.filter((look) => !(between && look === "environment"));
  const newest = (look: Look) =>
    checkIns.findLast(({ answers }) => isHalfAnswered(instruments[look], answers))?.date ?? "";
  return open.reduce((oldest, look) => (newest(look) < newest(oldest) ? look : oldest));
}

const weeklyParts: readonly InstrumentId[] = ["physical", "emotional", "behavioural"];
const firstParts: readonly InstrumentId[] = [...weeklyParts, "checklist"];

/** Which instruments a routine asks, in this order; help comes last. */
function instrumentsOf(routine: AskedRoutine, look: Look | null): readonly InstrumentId[] {
  switch (routine) {
    case "weekly":
      return weeklyParts;
    case "first":
      return firstParts;
    case "monthly":
      return [...firstParts, ...(look === null ? [] : [look]), "help"];
    case "full":
      return [...firstParts, ...looks, "help"];
  }
}

/** An instrument with its items that are asked. */
export interface AskedPart {
  readonly instrument: Instrument;
  readonly items: readonly Item[];
}

/**
 * The questions of a routine.
 * @param look the closer look of a monthly one
 */
export function partsOfRoutine(
  routine: AskedRoutine,
  instruments: Instruments,
  look: Look | null = null,
): AskedPart[] {
  return instrumentsOf(routine, look).map((id) => wholePart(instruments[id]));
}

function wholePart(instrument: Instrument): AskedPart {
  return { instrument, items: instrument.items };
}

/**
 * The questions of a session (docs/method.md, "With a mentor"): the signs of the week and the checklist, and
 * one closer look if the mentee wants it. Help is never among them, nor the stage mark that calls for it; the
 * mentee is asked about those in private.
 */
export function partsOfSession(instruments: Instruments, look: Look | null = null): AskedPart[] {
  return [...firstParts, ...(look === null ? [] : [look])].map((id) => {
    const { instrument, items } = wholePart(instruments[id]);
    return { instrument, items: items.filter((item) => item.id !== panicMark) };
  });
}

/**
 * The questions named by `--only`: a comma list of instruments or items, kept in the instruments' own order.
 * @returns the parts, or the first word that is neither
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
  return instrumentsOf("full", null)
    .map((id): Instrument => instruments[id])
    .map((instrument) => ({
      instrument,
      items: instrument.items.filter((item) => words.includes(instrument.id) || words.includes(item.id)),
    }))
    .filter((part) => part.items.length > 0);
}
