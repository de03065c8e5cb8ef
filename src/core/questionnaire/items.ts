import type { Citation } from "../sources";

/**
 * What a questionnaire consists of. Wording and ids are data in `instruments/`; these are their types, so
 * that rules can refer to roles ("a high-risk sign") instead of lists of ids.
 */

/** The four ways an item can be answered (docs/method.md, "What is asked"). */
export type ScaleId = "yes-no" | "days" | "frequency" | "agreement";

/** The eight instruments, in the order in which a full check-in asks them. */
export type InstrumentId =
  | "physical"
  | "emotional"
  | "behavioural"
  | "checklist"
  | "stages"
  | "environment"
  | "dimensions"
  | "help";

/** One question. `I` is narrowed by instruments whose rules need a role per item. */
export interface Item {
  /** Stable id, e.g. `phys.head-eyes`. Never reused for another question. */
  readonly id: string;
  /** The question in plain second person, without the instrument's stem. */
  readonly question: string;
  /** At most 28 characters; the same in the review, in changes, in reasons and in `show`. */
  readonly label: string;
  /** A clause that can follow "because", for the answer that carries weight. */
  readonly because: string;
  /** One line shown for `?`: what counts and what does not. */
  readonly help: string;
  /** What the item rests on. */
  readonly sources: readonly Citation[];
  /** Set when it is answered on a different scale from the rest of its instrument. */
  readonly scale?: ScaleId;
  /** Set for an item that counts, but is never named as a reason for a level. */
  readonly unnamed?: true;
  /** What this question starts with instead of the instrument's stem. */
  readonly stem?: string;
}

/** `high` and `medium` items warn with a yes, `protective` ones with a no. */
export interface ChecklistItem extends Item {
  readonly kind: "high" | "medium" | "protective";
}

export type DimensionId = "exhaustion" | "distance" | "efficacy" | "cognition";

export interface DimensionItem extends Item {
  readonly dimension: DimensionId;
}

export interface EnvironmentItem extends Item {
  /** False for context that is not a fault of the workplace (`env.high-stakes`). */
  readonly scored: boolean;
}

export type Stage = 1 | 2 | 3 | 4;

/**
 * `mark`: counts on its own (stages 1 and 4); `tone`: sets the mood, never counts; `core`, `danger`, `sign`:
 * what stages 2 and 3 consist of; `benefit`: shown, never counts.
 */
export interface StageItem extends Item {
  readonly stage: Stage;
  readonly role: "mark" | "tone" | "core" | "danger" | "sign" | "benefit";
}

/** What a yes calls for (docs/method.md, "Help"). */
export interface HelpItem extends Item {
  readonly calls: "crisis" | "therapy" | "professional" | "decision";
}

/** A scale with the words for each answer, as they are read aloud. */
export interface Scale {
  readonly id: ScaleId;
  /** Stored answer → words; `y` and `n` for yes-no. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface Instrument<I extends Item = Item> {
  readonly id: InstrumentId;
  /** Incremented whenever an item is added, removed or reworded so that its meaning shifts. */
  readonly version: number;
  /** What changed since the previous version. */
  readonly changed?: string;
  /** What the part is called in headings, e.g. "Physical signs". */
  readonly title: string;
  /** At most two lines, shown once before its first question. */
  readonly intro: string;
  /** The time the answers are about, e.g. "the last 7 days". */
  readonly window: string;
  /** What every question starts with, or an empty string. */
  readonly stem: string;
  readonly scale: ScaleId;
  readonly items: readonly I[];
}

/** All instruments, in the form that the rules take. */
export interface Instruments {
  readonly physical: Instrument;
  readonly emotional: Instrument;
  readonly behavioural: Instrument;
  readonly checklist: Instrument<ChecklistItem>;
  readonly stages: Instrument<StageItem>;
  readonly environment: Instrument<EnvironmentItem>;
  readonly dimensions: Instrument<DimensionItem>;
  readonly help: Instrument<HelpItem>;
}

/** How a load metric is entered (docs/json.md, "Taking something in"). */
export interface LoadMetric {
  readonly id: string;
  /** At most 28 characters. */
  readonly label: string;
  readonly question: string;
  /** e.g. `h/week`, `days`, `count`. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Whether decimals are accepted; otherwise whole numbers only. */
  readonly decimals: boolean;
  /** The line that the sources draw, if any, in words for charts and `docs/method.md`. */
  readonly threshold?: { readonly value: number; readonly side: "above" | "below"; readonly says: string };
  readonly sources: readonly Citation[];
}

export type PlanSection =
  | "time"
  | "responsibility"
  | "communication"
  | "workload"
  | "technology"
  | "support"
  | "own";

/** One column of a list field whose entries are objects, e.g. person and date. */
export interface PlanColumn {
  readonly id: string;
  readonly type: "text" | "date" | "time";
}

/** The type of a plan field's value (docs/method.md, "The boundary plan"). */
export type PlanFieldType =
  | {
      readonly kind:
        | "time"
        | "span"
        | "weekday"
        | "date"
        | "date-range"
        | "hours"
        | "minutes"
        | "number"
        | "text";
    }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "list"; readonly of: "text" | "span" }
  | { readonly kind: "list"; readonly of: "columns"; readonly columns: readonly PlanColumn[] };

export type PlanValue = string | number | readonly string[] | readonly Readonly<Record<string, string>>[];

export interface PlanField {
  readonly id: string;
  readonly section: PlanSection;
  readonly question: string;
  /** At most 28 characters, e.g. "work email closed after". */
  readonly label: string;
  readonly type: PlanFieldType;
  /** What a new plan proposes, or `null` if only the person can know. */
  readonly fallback: PlanValue | null;
  /** Asked in a check-in while the field is one of the active boundaries. */
  readonly weeklyCheck: string;
  readonly sources: readonly Citation[];
}

// The four answer scales (docs/method.md, "What is asked").

export const scales: Readonly<Record<ScaleId, Scale>> = {
  "yes-no": { id: "yes-no", labels: { y: "yes", n: "no" } },
  days: {
    id: "days",
    labels: {
      "0": "0 days",
      "1": "1 day",
      "2": "2 or 3 days",
      "3": "4 or 5 days",
      "4": "6 or 7 days",
    },
  },
  frequency: {
    id: "frequency",
    labels: {
      "0": "never",
      "1": "rarely",
      "2": "sometimes",
      "3": "often",
      "4": "nearly always",
    },
  },
  agreement: {
    id: "agreement",
    labels: {
      "0": "not at all",
      "1": "a little",
      "2": "partly",
      "3": "largely",
      "4": "fully",
    },
  },
};

/** How an item is answered: on its own scale, or on that of its instrument. */
export function scaleOf(instrument: Instrument, item: Item): ScaleId {
  return item.scale ?? instrument.scale;
}

/** What a question starts with, or an empty string. */
export function stemOf(instrument: Instrument, item: Item): string {
  return item.stem ?? instrument.stem;
}
