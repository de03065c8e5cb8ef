import { canLeavePart, type Script } from "../../core/questionnaire/script";
import { type Action, optionsOf, type State, stepAt } from "../../core/questionnaire/state";

/** A key as readline tells it. */
export interface Key {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** True where letters are text, so that readline's line is what counts. */
export function isTyping({ view: { on } }: State): boolean {
  return on === "obstacle" || on === "example" || on === "view" || on === "note" || on === "tags";
}

/**
 * What a key means on the present screen.
 * @param line what stands in readline's line, for the screens where text is typed
 * @param most how far the review can be scrolled
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
    return name === "escape" ? { do: "back" } : { do: "type", text: plainLine(line) };
  }
  // Readline calls a lone Escape a meta key.
  if (key.ctrl || (key.meta && name !== "escape")) return null;
  if (name === "q") return { do: "leave" };
  switch (state.view.on) {
    case "form":
      return formAction(script, state, name);
    case "detail":
      return detailAction(name);
    case "review":
      return reviewAction(name, scroll);
    default:
      return questionAction(script, state, name);
  }
}

/** The text of readline's line with each control character as one space, so that columns stay right. */
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

/** Characters of a number, and of a day such as `2026-08-21` or `12w`. */
const typed = { number: /^[\d.,-]$/, holiday: /^[\ddw-]$/ } as const;
const longest = 10;

/** Within a word such as `yesterday` a letter is a letter and no command. */
function spells(text: string, name: string): boolean {
  return /^[a-z]$/.test(name) && (text === "" ? /[ty]/.test(name) : /^[a-z]+$/.test(text));
}

function formAction(script: Script, state: State, name: string): Action | null {
  const step = stepAt(script, state);
  if (state.view.on !== "form" || step?.kind !== "load") return null;
  const field = step.fields[state.view.row];
  if (name === "escape") return state.visit === null ? { do: "back" } : { do: "review" };
  if (field === undefined) return null;
  if (field.kind === "week") {
    if (/^[1-6]$/.test(name)) return { do: "toggle", box: Number(name) - 1 };
    if (name === "space" || name === "right") return { do: "cycle" };
  } else {
    const text = state.view.texts[field.id] ?? "";
    if (name === "backspace" || name === "delete") return { do: "type", text: text.slice(0, -1) };
    const fits = typed[field.kind].test(name) || (field.kind === "holiday" && spells(text, name));
    if (fits && text.length < longest) return { do: "type", text: text + name };
  }
  if (name === "a") return { do: "take-seen" };
  return name === "right" ? { do: "forward" } : (everywhere[name] ?? null);
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
