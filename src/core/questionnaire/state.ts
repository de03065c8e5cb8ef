import type { Adherence, AnswerValue, Details, Disturbed, WeekContext } from "./answers";
import { type ScaleId, scaleOf } from "./items";
import type { LoadField, Script, Step } from "./script";

/** One way to answer a question: the keys and what they mean. */
export interface Option {
  /** More than one only if the key is a number of days: 2 and 3 are the same answer. */
  readonly keys: readonly string[];
  readonly value: AnswerValue | Adherence;
}

const degrees = [0, 1, 2, 3, 4].map((value): Option => ({ keys: [String(value)], value }));
const scaleOptions: Readonly<Record<ScaleId, readonly Option[]>> = {
  "yes-no": [
    { keys: ["y"], value: true },
    { keys: ["n"], value: false },
  ],
  // Tired people press 3 for three days: the key is the number of days itself, and five steps are stored.
  days: [["0"], ["1"], ["2", "3"], ["4", "5"], ["6", "7"]].map((keys, value): Option => ({ keys, value })),
  frequency: degrees,
  agreement: degrees,
};
const boundaryOptions: readonly Option[] = [
  { keys: ["k"], value: "kept" },
  { keys: ["p"], value: "partly" },
  { keys: ["m"], value: "missed" },
];

/** The possible answers to a step, in display order; none for the form. */
export function optionsOf(step: Step): readonly Option[] {
  if (step.kind === "load") return [];
  return step.kind === "boundary" ? boundaryOptions : scaleOptions[scaleOf(step.instrument, step.item)];
}

/**
 * What has been given so far: everything that a draft stores. In each map `null` is a skipped question, and a
 * missing id is one not reached yet.
 */
export interface Sheet {
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly details: Details;
  readonly load: Readonly<Record<string, number | null>>;
  /** `null` until the form was shown; an empty list is an ordinary week. */
  readonly context: readonly WeekContext[] | null;
  readonly boundaries: Readonly<Record<string, Adherence | null>>;
  /** What got in the way, by boundary. */
  readonly obstacles: Readonly<Record<string, string>>;
  /** In a session: the example for a yes, and the mentor's own view, by item. */
  readonly examples: Readonly<Record<string, string>>;
  readonly views: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly tags: readonly string[];
  /**
   * True once the contradictions were reviewed; they are asked about only once (docs/method.md, "Answers that
   * do not fit together").
   */
  readonly looked: boolean;
}

/** Nothing given yet. */
export const emptySheet: Sheet = {
  answers: {},
  details: {},
  load: {},
  context: null,
  boundaries: {},
  obstacles: {},
  examples: {},
  views: {},
  note: null,
  tags: [],
  looked: false,
};

/** What was answered to a step: `undefined` not reached, `null` skipped. */
export function given(step: Step, sheet: Sheet): AnswerValue | Adherence | undefined {
  if (step.kind === "item") return own(sheet.answers, step.id);
  return step.kind === "boundary" ? own(sheet.boundaries, step.id) : undefined;
}

/** True when a step was answered or skipped, so that it is possible to move on. */
export function isPassed(step: Step, sheet: Sheet): boolean {
  if (step.kind !== "load") return given(step, sheet) !== undefined || !isAsked(step, sheet);
  return step.fields.every((field) => isFieldPassed(field, sheet));
}

/** Facts about work, which do not apply between jobs. */
const workFacts: ReadonlySet<string> = new Set([
  "m.hours",
  "m.overtime",
  "m.after-hours-calls",
  "m.night-calls",
  "m.real-emergencies",
  "m.weekend-days",
]);

/** True unless an earlier answer in the form makes the field pointless. */
export function isFieldAsked(field: LoadField, { load, context }: Pick<Sheet, "load" | "context">): boolean {
  if (field.kind !== "number") return true;
  if (workFacts.has(field.id) && context?.includes("between-jobs")) return false;
  return field.ifAny === undefined || Number(own(load, field.ifAny) ?? 0) > 0;
}

/** True unless it asks about a workplace and the person has none at present. */
export function isAsked(step: Step, { context }: Pick<Sheet, "context">): boolean {
  return !(step.part === "environment" && context?.includes("between-jobs"));
}

function isFieldPassed(field: LoadField, sheet: Sheet): boolean {
  if (!isFieldAsked(field, sheet)) return true;
  return field.kind === "week" ? sheet.context !== null : own(sheet.load, field.id) !== undefined;
}

/** How many of the questions have an answer; skipped ones do not. */
export function countGiven(script: Script, sheet: Sheet): number {
  return script.steps.reduce((sum, step) => sum + countOf(step, sheet), 0);
}

function countOf(step: Step, sheet: Sheet): number {
  if (step.kind !== "load") return (given(step, sheet) ?? null) === null ? 0 : 1;
  return step.fields.filter((field) =>
    field.kind === "week" ? sheet.context !== null : (own(sheet.load, field.id) ?? null) !== null,
  ).length;
}

/** True when nothing is answered, logged or noted: there is nothing to store. */
export function isEmpty({ answers, load, context, boundaries, note }: Sheet): boolean {
  const filled = [answers, load, boundaries].some((part) =>
    Object.values(part).some((value) => value !== null),
  );
  return !filled && (context ?? []).length === 0 && note === null;
}

/** Own properties only, so that an id such as `constructor` has no value. */
function own<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}

/** What is on the screen. */
export type View =
  /** A question with its answers; `pointer` is the row selected with the arrow keys. */
  | { readonly on: "question"; readonly pointer: number | null; readonly help: boolean }
  /** Which of sleep, meals and relationships, below a yes to `high.life-interference`. */
  | { readonly on: "detail"; readonly chosen: readonly Disturbed[] }
  /** What got in the way of a boundary. */
  | { readonly on: "obstacle"; readonly text: string }
  /** In a session: an example for the yes just given, or how the mentor sees it. */
  | { readonly on: "example" | "view"; readonly text: string }
  /** The load form: its row, the texts in the fields, and the field with a problem. */
  | {
      readonly on: "form";
      readonly row: number;
      readonly texts: Readonly<Record<string, string>>;
      readonly warned: string | null;
    }
  | { readonly on: "review"; readonly scroll: number; readonly nothing: boolean }
  | { readonly on: "note" | "tags"; readonly text: string };

/** Why the questionnaire returns control to its caller. */
type Exit =
  /** Left with `q` or Ctrl-C; the draft stays. */
  | "left"
  /** A crisis answer: the help page comes before anything else. */
  | "crisis"
  /** Back from the first question, if something comes before it. */
  | "back"
  /** The person wants to write the note in their own editor. */
  | "editor"
  /** Reviewed and ready to store. */
  | "store";

/** The complete state of a questionnaire. */
export interface State {
  readonly sheet: Sheet;
  /** Index in the script; its length means the review. */
  readonly at: number;
  readonly view: View;
  /** The step answered or skipped by the previous key. */
  readonly last: number | null;
  /** The indexes opened from the review; `null` when asked in order. */
  readonly visit: readonly number[] | null;
  readonly exit: Exit | null;
}

/** What a person does, independent of the key or line. */
export type Action =
  /** The answer with this index among the options. */
  | { readonly do: "choose"; readonly option: number }
  | { readonly do: "move"; readonly by: 1 | -1 }
  | { readonly do: "enter" | "skip" | "back" | "forward" | "help" | "leave" }
  /** In a session: enter the mentor's own view, or skip the rest of this part. */
  | { readonly do: "view" | "skip-part" }
  /** One of a few boxes: what is disturbed, or what the week was like. */
  | { readonly do: "toggle"; readonly box: number }
  /** In the load form: accept everything as the signals show it. */
  | { readonly do: "take-seen" }
  /** Select only the next box, for a key without a number. */
  | { readonly do: "cycle" }
  /** The current text of the open field. */
  | { readonly do: "type"; readonly text: string }
  /** From the review: open a part, the contradictions, the note or the tags. */
  | { readonly do: "open"; readonly part: number }
  | { readonly do: "look-again" | "note" | "tags" | "editor" | "review" }
  | { readonly do: "scroll"; readonly to: number };

/** The step on the screen; `null` in the review. */
export function stepAt(script: Script, state: Pick<State, "at">): Step | null {
  return script.steps[state.at] ?? null;
}
