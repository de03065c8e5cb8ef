import { addDays } from "../calendar";
import { type Contradiction, findContradictions } from "../scoring/contradictions";
import { withoutSkipped } from "./answers";
import { seenIn } from "./form";
import { goBack, goTo } from "./navigate";
import { partsOf, type Script } from "./script";
import { type Action, isEmpty, type Sheet, type State } from "./state";

/** The review: nothing is stored before it, and every answer can be changed from it. */
export function reduceReview(script: Script, state: State, action: Action): State {
  if (state.view.on === "note" || state.view.on === "tags") return reduceText(script, state, action);
  if (state.view.on !== "review") return state;
  switch (action.do) {
    case "enter":
      // In a session everything may be skipped; there is more to talk about.
      if (isEmpty(state.sheet) && !script.manner?.together)
        return { ...state, view: { ...state.view, nothing: true } };
      return { ...state, exit: "store" };
    case "open":
      return visit(script, state, partsOf(script)[action.part]?.at ?? []);
    case "look-again": {
      const places = contradictingSteps(script, state.sheet);
      if (state.sheet.looked) return state;
      return visit(script, { ...state, sheet: { ...state.sheet, looked: true } }, places);
    }
    case "note":
      return { ...state, view: { on: "note", text: state.sheet.note ?? "" } };
    case "tags":
      return { ...state, view: { on: "tags", text: state.sheet.tags.join(", ") } };
    case "editor":
      return { ...state, exit: "editor" };
    case "scroll":
      return { ...state, view: { ...state.view, scroll: Math.max(action.to, 0) } };
    case "back":
      return script.steps.length === 0 ? state : goBack(script, state);
    default:
      return state;
  }
}

function visit(script: Script, state: State, places: readonly number[]): State {
  const [first] = places;
  return first === undefined ? state : goTo(script, { ...state, visit: places }, first);
}

function reduceText(script: Script, state: State, action: Action): State {
  if (state.view.on !== "note" && state.view.on !== "tags") return state;
  const { view } = state;
  if (action.do === "type") return { ...state, view: { on: view.on, text: action.text } };
  if (action.do === "back") return goTo(script, state, script.steps.length);
  if (action.do !== "enter") return state;
  return goTo(script, { ...state, sheet: sheetWithText(state.sheet, view) }, script.steps.length);
}

/** The sheet with the note or the tags as typed so far. */
export function sheetWithText(
  sheet: Sheet,
  { on, text }: { readonly on: "note" | "tags"; readonly text: string },
): Sheet {
  return on === "note" ? { ...sheet, note: noteOf(text) } : { ...sheet, tags: tagsOf(text) };
}

/** A note as stored; `null` for an empty one. */
export function noteOf(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

function tagsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(",")
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ""),
    ),
  ];
}

/** The contradictions in the answers given so far. */
export function contradictionsIn(script: Script, sheet: Sheet): Contradiction[] {
  const hours = sheet.load["m.hours"];
  const since = sheet.load["m.since-vacation"];
  const facts = seenIn(script, sheet);
  const seen = Object.fromEntries(facts.map((id) => [id, Number(sheet.load[id])]));
  return findContradictions(sheet.answers, script.instruments, {
    seen,
    weekendDaysSeen: (script.earlier.weekendDays ?? 0) + (seen["m.weekend-days"] ?? 0),
    boundaries: withoutSkipped(sheet.boundaries),
    details: sheet.details,
    date: script.date,
    recentHours: [...script.earlier.hours, ...(typeof hours === "number" ? [hours] : [])].slice(-4),
    lastWorkFreeHoliday:
      typeof since === "number" ? addDays(script.date, -since) : (script.earlier.holiday?.day ?? null),
  });
}

/** The indexes of the questions that contradict each other, in the order in which they were asked. */
function contradictingSteps(script: Script, sheet: Sheet): number[] {
  const ids = new Set(contradictionsIn(script, sheet).flatMap(({ items }) => items));
  return script.steps.flatMap((step, place) => {
    const meant =
      step.kind === "load"
        ? step.fields.some(({ id }) => ids.has(id))
        : step.kind === "item" && ids.has(step.id);
    return meant ? [place] : [];
  });
}
