import type { Adherence, AnswerValue, Details, WeekContext } from "../answers";
import type { LoadField, Script, Step } from "./script";

/**
 * What has been given so far: all that a draft keeps. In each of the maps `null` is a
 * skipped question, and a missing id one that was not reached yet.
 */
export interface Sheet {
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly details: Details;
  readonly load: Readonly<Record<string, number | null>>;
  /** `null` until the form was there; an empty list is an ordinary week. */
  readonly context: readonly WeekContext[] | null;
  readonly boundaries: Readonly<Record<string, Adherence | null>>;
  /** What got in the way, by boundary. */
  readonly obstacles: Readonly<Record<string, string>>;
  /** In a session: the example to a yes, and the mentor's own view, by item. */
  readonly examples: Readonly<Record<string, string>>;
  readonly views: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly tags: readonly string[];
  /** The contradictions were looked at again; they are asked about once (scoring.md 5). */
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

/** True when a step was answered or skipped, so that one can go on from it. */
export function isPassed(step: Step, sheet: Sheet): boolean {
  if (step.kind !== "load") return given(step, sheet) !== undefined;
  return step.fields.every((field) => isFieldPassed(field, sheet));
}

function isFieldPassed(field: LoadField, sheet: Sheet): boolean {
  return field.kind === "week" ? sheet.context !== null : own(sheet.load, field.id) !== undefined;
}

/** How many of the questions carry an answer; skipped ones do not. */
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

/** Own properties only: an id such as `constructor` names nothing. */
function own<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}
