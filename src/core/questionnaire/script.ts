import type { CalendarDate } from "../calendar";
import type { ActiveBoundary } from "../plan/plan";
import type { Answers, Details } from "./answers";
import type { Instrument, InstrumentId, Instruments, Item, LoadMetric } from "./items";
import type { AskedPart, Look } from "./routines";

/** What the parts of a check-in are called in its title line. */
export type PartName = InstrumentId | "your week" | "boundaries";

/** One line of the load form. */
export type LoadField =
  | {
      readonly kind: "number";
      readonly id: string;
      readonly metric: LoadMetric;
      /** Asked only when this other number is above 0. */
      readonly ifAny?: string;
    }
  /** Ordinary, on call, on leave and so on. */
  | { readonly kind: "week"; readonly id: "week" }
  /** Asked as a date, stored as the number of days from it to the check-in. */
  | { readonly kind: "holiday"; readonly id: "m.since-vacation" };

interface StepBase {
  readonly id: string;
  readonly part: PartName;
  /** Its number, as in `7/24`; the form takes one number for each of its fields. */
  readonly number: number;
}
export interface ItemStep extends StepBase {
  readonly kind: "item";
  readonly instrument: Instrument;
  readonly item: Item;
  /** True for the first question of its part, which the introduction precedes. */
  readonly first: boolean;
  /**
   * The day on which the person answered yes; only for the crisis question, asked again before all others.
   */
  readonly saidYesOn?: CalendarDate;
}
export interface LoadStep extends StepBase {
  readonly kind: "load";
  readonly fields: readonly LoadField[];
}
export interface BoundaryStep extends StepBase {
  readonly kind: "boundary";
  readonly boundary: ActiveBoundary;
}
/** One screen of the questionnaire. */
export type Step = ItemStep | LoadStep | BoundaryStep;

/** What the record says beyond this check-in. */
export interface Earlier {
  /** `m.hours` of earlier check-ins, oldest first (docs/method.md, "Answers that do not fit together"). */
  readonly hours: readonly number[];
  /** Weekend days worked that the signals showed in the three weeks before. */
  readonly weekendDays?: number;
  /** What was answered a moment ago in the same sitting, if this check-in adds to it. */
  readonly said?: { readonly answers: Answers; readonly details: Details };
  /** The last work-free holiday, and the check-in that recorded it. */
  readonly holiday: { readonly day: CalendarDate; readonly said: CalendarDate } | null;
}

/** How it is asked; a check-in by oneself has none of these. */
interface Manner {
  /**
   * Two people answer it (docs/method.md, "With a mentor"): a yes may get an example, a sign the mentor's own
   * view, and the rest of a part can be skipped.
   */
  readonly together?: true;
  /** Something else was asked before it, and it is possible to go back to that. */
  readonly goesBack?: true;
  /** It ends with its last question, without a review. */
  readonly unreviewed?: true;
}

/** What one check-in is about, from which its script is built. */
export interface Plot {
  /** The day the check-in is about. */
  readonly date: CalendarDate;
  readonly parts: readonly AskedPart[];
  /** Fields of the load form; if empty, there is no form. */
  readonly form: readonly LoadField[];
  readonly boundaries: readonly ActiveBoundary[];
  readonly earlier: Earlier;
  /** Facts of these seven days as the signals show them, by load metric. */
  readonly seen?: Readonly<Record<string, number>>;
  readonly instruments: Instruments;
  readonly manner?: Manner;
  /** The closer look, which one key skips this time. */
  readonly look?: Look | null;
  /** The day of a crisis answer in force: its question comes before all others, whatever else is asked. */
  readonly crisisSince?: CalendarDate | null;
}

/** What one check-in asks, in order; fixed once the first question is asked. */
export interface Script extends Plot {
  readonly steps: readonly Step[];
  /** How many questions there are, counting each field of the form. */
  readonly total: number;
}

/** The parts that come before the form: the signs of the week. */
const weekly: ReadonlySet<InstrumentId> = new Set(["physical", "emotional", "behavioural"]);

/** True when one key may skip the rest of the current part. */
export function canLeavePart({ manner, look = null }: Script, { part }: Step): boolean {
  return manner?.together === true || part === look;
}

/**
 * Puts the questions in order: a crisis answer in force, signs, form, boundaries, then the parts of the
 * longer routines.
 */
export function buildScript(plot: Plot): Script {
  const { parts, form, boundaries, crisisSince = null, instruments } = plot;
  const steps: Step[] = [];
  let number = 1;
  const { help } = instruments;
  const again = crisisSince === null ? [] : help.items.filter(({ calls }) => calls === "crisis");
  for (const item of again) {
    const base = { kind: "item", id: item.id, part: "help", number: number++, first: true } as const;
    steps.push({ ...base, instrument: help, item, ...(crisisSince && { saidYesOn: crisisSince }) });
  }
  const addItems = (asked: readonly AskedPart[]) => {
    for (const { instrument, items } of asked)
      for (const [row, item] of items.filter(({ id }) => again.every((one) => one.id !== id)).entries()) {
        const base = { id: item.id, part: instrument.id, number: number++ } as const;
        steps.push({ kind: "item", ...base, instrument, item, first: row === 0 });
      }
  };
  addItems(parts.filter(({ instrument }) => weekly.has(instrument.id)));
  if (form.length > 0) {
    steps.push({ kind: "load", id: "load", part: "your week", number, fields: form });
    number += form.length;
  }
  for (const boundary of boundaries)
    steps.push({ kind: "boundary", id: boundary.field.id, part: "boundaries", number: number++, boundary });
  addItems(parts.filter(({ instrument }) => !weekly.has(instrument.id)));
  return { ...plot, steps, total: number - 1 };
}

/** A part with the indexes of its steps, as listed in the review. */
export interface ScriptPart {
  readonly name: PartName;
  readonly at: readonly number[];
}

/** The parts in the order in which they are asked. */
export function partsOf(script: Script): ScriptPart[] {
  const names = [...new Set(script.steps.map(({ part }) => part))];
  return names.map((name) => ({
    name,
    at: script.steps.flatMap((step, place) => (step.part === name ? [place] : [])),
  }));
}
