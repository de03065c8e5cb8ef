import { canLeavePart, type LoadField, type Script } from "../../core/questionnaire/script";
import { type Action, optionsOf, type State, stepAt } from "../../core/questionnaire/state";
import { oneLine } from "./input";

/** A key as readline reports it. */
export interface Key {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** True on screens where letters are text and readline's line counts. */
export function isTyping({ view: { on } }: State): boolean {
  return on === "obstacle" || on === "example" || on === "view" || on === "note" || on === "tags";
}

/**
 * What a key means on the current screen.
 * @param line readline's current line, for screens where text is typed
 * @param scroll how far the review is scrolled and can be scrolled
 */
export function actionFor(
  script: Script,
  state: State,
  key: Key,
  line: string,
  scroll: { readonly at: number; readonly most: number } = { at: 0, most: 0 },
): Action | null {
  const name = nameOf(key);
  if (isTyping(state)) {
    if (name === "enter") return { do: "enter" };
    return name === "escape" ? { do: "back" } : { do: "type", text: textOf(state, line) };
  }
  const field = fieldAt(script, state);
  if (field !== null && field.kind !== "week") return fieldAction(state, field, name, key);
  // Readline reports a lone Escape as a meta key.
  if (key.ctrl || (key.meta && name !== "escape")) return null;
  if (name === "q") return { do: "leave" };
  switch (state.view.on) {
    case "form":
      return weekAction(state, name);
    case "detail":
      return detailAction(name);
    case "review":
      return reviewAction(name, scroll);
    default:
      return questionAction(script, state, name);
  }
}

/** The most characters to paste: far more than a note needs, and less than the record takes. */
const longestText = 50_000;

/** Stands for a line break in readline's line, which has only one line. */
const lineBreak = "\ue000";

/** The text that a line of readline stands for; a note may have several lines. */
export function textOf({ view }: State, line: string): string {
  const text = plainLine(line);
  return text.replaceAll(lineBreak, view.on === "note" ? "\n" : " ");
}

/** The line that stands for the text of the current screen; the inverse of {@link textOf}. */
export function lineOf({ view }: State): string {
  if (!("text" in view)) return "";
  return plainLine(view.on === "note" ? view.text.replaceAll("\n", lineBreak) : view.text);
}

/**
 * What pasted text becomes on the current screen.
 * @returns what to add to readline's line, or the new content of a field; `null` if the text is refused
 */
export function pastedInto(script: Script, state: State, pasted: string): string | null {
  if (isTyping(state) && pasted.length > longestText) return null;
  if (state.view.on === "note") return plainLine(pasted.trim().replace(/\r\n|[\r\n]/g, lineBreak));
  if (isTyping(state)) return oneLine(pasted);
  const field = fieldAt(script, state);
  if (state.view.on !== "form" || field === null || field.kind === "week") return null;
  const text = (state.view.texts[field.id] ?? "") + oneLine(pasted);
  return text.length > longest ? null : text;
}

/** Readline's line with each control character as one space, so that columns stay correct. */
export function plainLine(line: string): string {
  return line.replace(/\p{Cc}/gu, " ");
}

function nameOf({ name, sequence }: Key): string {
  if (name === "return" || name === "enter") return "enter";
  if (name === "escape" || sequence === "\u001b") return "escape";
  return (name ?? sequence ?? "").toLowerCase();
}

const everywhere: Readonly<Record<string, Action>> = {
  enter: { do: "enter" },
  up: { do: "move", by: -1 },
  down: { do: "move", by: 1 },
  left: { do: "back" },
  b: { do: "back" },
  s: { do: "skip" },
};

function questionAction(script: Script, state: State, name: string): Action | null {
  const step = stepAt(script, state);
  const option = step === null ? -1 : optionsOf(step).findIndex(({ keys }) => keys.includes(name));
  if (option >= 0) return { do: "choose", option };
  if (name === "escape") return state.visit === null ? { do: "back" } : { do: "review" };
  if (name === "?" || name === "h") return { do: "help" };
  if (script.manner?.together && name === "m") return { do: "view" };
  if (name === "x" && step !== null && canLeavePart(script, step)) return { do: "skip-part" };
  return name === "right" ? { do: "forward" } : (everywhere[name] ?? null);
}

function detailAction(name: string): Action | null {
  if (/^[123]$/.test(name)) return { do: "toggle", box: Number(name) - 1 };
  if (name === "escape") return { do: "back" };
  return name === "right" ? { do: "forward" } : (everywhere[name] ?? null);
}

/** The most characters in a field; enough for a day in words such as `about three months ago`. */
const longest = 28;

/** The field of the load form that is open. */
function fieldAt(script: Script, state: State): LoadField | null {
  const step = stepAt(script, state);
  return state.view.on === "form" && step?.kind === "load" ? (step.fields[state.view.row] ?? null) : null;
}

/** In a field letters are just letters, so that `6 weeks` and `20.07.2026` can be typed. */
function fieldAction({ view, visit }: State, field: LoadField, name: string, key: Key): Action | null {
  const text = view.on === "form" ? (view.texts[field.id] ?? "") : "";
  if (key.ctrl) return name === "u" ? { do: "type", text: "" } : null;
  if (name === "escape") return visit === null ? { do: "back" } : { do: "review" };
  if (name === "backspace" || name === "delete") return { do: "type", text: [...text].slice(0, -1).join("") };
  if (name === "tab") return { do: "take-seen" };
  if (name === "right") return { do: "forward" };
  const typed = name === "space" ? " " : (key.sequence ?? "");
  if ([...typed].length === 1 && !/\p{C}/u.test(typed))
    return text.length < longest ? { do: "type", text: text + typed } : null;
  return name === "enter" || name === "up" || name === "down" || name === "left"
    ? (everywhere[name] ?? null)
    : null;
}

/** What kind of week it was: the only row of the form answered with a single key. */
function weekAction(state: State, name: string): Action | null {
  if (name === "escape") return state.visit === null ? { do: "back" } : { do: "review" };
  if (/^[1-6]$/.test(name)) return { do: "toggle", box: Number(name) - 1 };
  if (name === "space" || name === "right") return { do: "cycle" };
  return name === "tab" ? { do: "take-seen" } : (everywhere[name] ?? null);
}

const reviewKeys: Readonly<Record<string, Action>> = {
  enter: { do: "enter" },
  c: { do: "look-again" },
  n: { do: "note" },
  t: { do: "tags" },
  e: { do: "editor" },
  b: { do: "back" },
  left: { do: "back" },
  escape: { do: "back" },
};

function reviewAction(name: string, { at, most }: { at: number; most: number }): Action | null {
  if (/^\d$/.test(name)) return { do: "open", part: (Number(name) + 9) % 10 };
  const by = { up: -1, down: 1, pageup: -10, pagedown: 10, space: 10 }[name];
  if (by !== undefined) return { do: "scroll", to: Math.min(Math.max(at + by, 0), most) };
  return reviewKeys[name] ?? null;
}
