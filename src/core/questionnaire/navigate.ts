import { fieldText } from "./fields";
import { offerFor } from "./offers";
import type { LoadStep, Script } from "./script";
import { isAsked, isPassed, optionsOf, type Sheet, type State, stepAt, type View } from "./state";

/** A questionnaire at its start, or where a draft stopped. */
export function startAt(script: Script, sheet: Sheet, at: number): State {
  return { sheet, at, view: viewFor(script, sheet, at), last: null, visit: null, exit: null };
}

/** The first step not reached yet; the review when all were. */
export function firstOpen(script: Script, sheet: Sheet): number {
  const open = script.steps.findIndex((step) => !isPassed(step, sheet));
  return open < 0 ? script.steps.length : open;
}

/** Goes to a place, or to the review. */
export function goTo(script: Script, state: State, at: number, last: number | null = null): State {
  const isEnd = at >= script.steps.length;
  const visit = isEnd ? null : state.visit;
  const exit = isEnd && script.manner?.unreviewed ? "store" : state.exit;
  return { ...state, at, last, visit, exit, view: viewFor(script, state.sheet, at) };
}

/** The next step: among those opened from the review, otherwise in order. */
export function goOn(script: Script, state: State, last: number | null): State {
  return goTo(script, state, nextOf(script, state), last);
}

function nextOf(script: Script, { at, visit, sheet }: State): number {
  const places = visit ?? script.steps.map((_, place) => place);
  return (
    places.slice(places.indexOf(at) + 1).find((place) => isAskedAt(script, place, sheet)) ??
    script.steps.length
  );
}

function isAskedAt(script: Script, place: number, sheet: Sheet): boolean {
  const step = script.steps[place];
  return step !== undefined && isAsked(step, sheet);
}

/** The previous step; from the first one of a part opened from the review, back to the review. */
export function goBack(script: Script, state: State): State {
  const { at, visit, sheet } = state;
  const places = visit ?? script.steps.map((_, place) => place);
  const before = places.slice(0, at >= script.steps.length ? undefined : places.indexOf(at));
  const start = visit === null ? 0 : script.steps.length;
  const place = before.findLast((one) => isAskedAt(script, one, sheet));
  if (place === undefined && visit === null && script.manner?.goesBack) return { ...state, exit: "back" };
  return goTo(script, state, place ?? start);
}

/** Steps forward over a question that was answered or skipped before. */
export function goForward(script: Script, state: State): State {
  const step = stepAt(script, state);
  return step !== null && isPassed(step, state.sheet) ? goOn(script, state, null) : state;
}

function viewFor(script: Script, sheet: Sheet, at: number): View {
  const step = script.steps[at];
  if (step === undefined) return { on: "review", scroll: 0, nothing: false };
  if (step.kind === "load") return { on: "form", row: 0, texts: textsOf(step, sheet, script), warned: null };
  const offer = offerFor(step, sheet, script);
  const row = offer === null ? -1 : optionsOf(step).findIndex(({ value }) => value === offer.value);
  return { on: "question", pointer: row < 0 ? null : row, help: false };
}

/** What the form shows when it opens: what was typed before, otherwise what is already known. */
function textsOf(step: LoadStep, sheet: Sheet, script: Script): Record<string, string> {
  return Object.fromEntries(
    step.fields.map((field) => {
      if (Object.hasOwn(sheet.load, field.id))
        return [field.id, fieldText(field, sheet.load[field.id], script.date)];
      if (field.kind === "number") return [field.id, fieldText(field, script.seen?.[field.id], script.date)];
      return [field.id, field.kind === "holiday" ? (script.earlier.holiday?.day ?? "") : ""];
    }),
  );
}
