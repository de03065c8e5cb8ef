import type { Routine } from "./check-in";
import type { Instrument, InstrumentId, Instruments, Item } from "./instrument";

/** The routines that can be asked for; `custom` only comes about. */
export type AskedRoutine = Exclude<Routine, "custom">;
export const askedRoutines = [
  "weekly",
  "monthly",
  "quarterly",
  "full",
] as const satisfies readonly AskedRoutine[];

const weekly: readonly InstrumentId[] = ["physical", "emotional", "behavioural"];
const monthly: readonly InstrumentId[] = [...weekly, "checklist", "stages"];
const quarterly: readonly InstrumentId[] = [...monthly, "environment", "dimensions"];

/** Which instruments a routine asks, in this order; help comes last (cli.md, "Routines"). */
const routineInstruments: Readonly<Record<AskedRoutine, readonly InstrumentId[]>> = {
  weekly,
  monthly: [...monthly, "help"],
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
  const asked: readonly InstrumentId[] = [...monthly, "dimensions", "environment"];
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
