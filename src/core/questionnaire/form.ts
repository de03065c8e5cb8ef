import { type WeekContext, weekContexts } from "./answers";
import { fieldText, readField } from "./fields";
import { goBack, goForward, goOn } from "./navigate";
import type { LoadField, LoadStep, Script } from "./script";
import { type Action, isFieldAsked, type Sheet, type State, type View } from "./state";

type Form = Extract<View, { on: "form" }>;

/** The load form: facts on one screen, all of them optional; an absurd value never blocks it. */
export function reduceForm(script: Script, state: State, step: LoadStep, action: Action): State {
  if (state.view.on !== "form") return state;
  const form = state.view;
  const field = step.fields[form.row];
  if (field === undefined) return state;
  switch (action.do) {
    case "type":
      if (field.kind === "week") return state;
      return { ...state, view: { ...withText(form, field, action.text), warned: null } };
    case "toggle":
      return field.kind === "week" ? { ...state, sheet: toggled(state.sheet, action.box) } : state;
    case "cycle":
      return field.kind === "week" ? { ...state, sheet: cycled(state.sheet) } : state;
    case "enter":
      if (isBad(field, form, script) && form.warned !== field.id)
        return { ...state, view: { ...form, warned: field.id } };
      return leaveRow(script, state, step, form);
    case "take-seen":
      return takeSeen(script, state, step, form);
    case "skip":
      return leaveRow(script, emptied(state, field), step, withText(form, field, ""));
    case "move":
      return {
        ...state,
        ...movedFrom(withRow(state.sheet, field, form, script), step, form, action.by),
      };
    case "back":
      return goBack(script, { ...state, sheet: withTyped(state.sheet, field, form, script) });
    case "forward":
      return goForward(script, { ...state, sheet: withTyped(state.sheet, field, form, script) });
    default:
      return state;
  }
}

/** The next asked row above or below; the same one at either end. */
function movedFrom(sheet: Sheet, { fields }: LoadStep, form: Form, by: 1 | -1): { sheet: Sheet; view: Form } {
  const rows = fields.flatMap((field, row) => (isFieldAsked(field, sheet) ? [row] : []));
  const next = by > 0 ? rows.find((row) => row > form.row) : rows.findLast((row) => row < form.row);
  return { sheet, view: { ...form, row: next ?? form.row, warned: null } };
}

/** Keeps the row and moves to the next one, or past the form from the last. */
function leaveRow(script: Script, state: State, step: LoadStep, form: Form): State {
  const field = step.fields[form.row];
  if (field === undefined) return state;
  const sheet = withRow(state.sheet, field, form, script);
  const moved = movedFrom(sheet, step, form, 1);
  if (moved.view.row !== form.row) return { ...state, ...moved };
  // Rows passed over with an arrow count as left empty.
  const all = step.fields.reduce((sum, one) => withRow(sum, one, form, script), sheet);
  return goOn(script, { ...state, sheet: all, view: form }, null);
}

/** Fills in what the signals show, and moves to the first field that they do not cover. */
function takeSeen(script: Script, state: State, step: LoadStep, form: Form): State {
  const { seen = {} } = script;
  const known = step.fields.filter(({ id }) => Object.hasOwn(seen, id));
  if (known.length === 0) return state;
  const texts = Object.fromEntries(
    known.map((field) => [field.id, fieldText(field, seen[field.id], script.date)]),
  );
  const taken: Form = { ...form, texts: { ...form.texts, ...texts }, warned: null };
  const sheet = known.reduce((sum, field) => withRow(sum, field, taken, script), state.sheet);
  const open = step.fields.findIndex(
    ({ id, kind }) => !Object.hasOwn(seen, id) && (kind === "week" || !Object.hasOwn(sheet.load, id)),
  );
  return { ...state, sheet, view: { ...taken, row: open < 0 ? step.fields.length - 1 : open } };
}

/** Which facts in a sheet are as the signals show them. */
export function seenIn({ seen = {} }: Pick<Script, "seen">, { load }: Pick<Sheet, "load">): string[] {
  return Object.keys(seen).filter((id) => Object.hasOwn(load, id) && load[id] === seen[id]);
}

/** A skipped week counts as an ordinary one; a field is emptied by clearing its text. */
function emptied(state: State, field: LoadField): State {
  return field.kind === "week" ? { ...state, sheet: { ...state.sheet, context: [] } } : state;
}

function withText(form: Form, field: LoadField, text: string): Form {
  return { ...form, texts: { ...form.texts, [field.id]: text } };
}

function isBad(field: LoadField, form: Form, script: Script): boolean {
  return "problem" in readField(field, form.texts[field.id] ?? "", script.date);
}

/** The sheet with the content of one row; unreadable content is left out. */
function withRow(sheet: Sheet, field: LoadField, form: Form, script: Script): Sheet {
  if (field.kind === "week") return { ...sheet, context: sheet.context ?? [] };
  const text = isFieldAsked(field, sheet) ? (form.texts[field.id] ?? "") : "";
  const reading = readField(field, text, script.date);
  return { ...sheet, load: { ...sheet.load, [field.id]: "value" in reading ? reading.value : null } };
}

/** The sheet with what is typed in the open row. */
export function sheetWithRow(script: Script, { sheet, view }: State, step: LoadStep): Sheet {
  const field = view.on === "form" ? step.fields[view.row] : undefined;
  return view.on !== "form" || field === undefined ? sheet : withTyped(sheet, field, view, script);
}

/** On the way back, only what was typed is kept: an untouched row stays unasked. */
function withTyped(sheet: Sheet, field: LoadField, form: Form, script: Script): Sheet {
  if (field.kind === "week") return sheet;
  const asked = Object.hasOwn(sheet.load, field.id);
  const typed = (form.texts[field.id] ?? "") !== "";
  return asked || typed ? withRow(sheet, field, form, script) : sheet;
}

/** Box 0 is an ordinary week, which clears the others. */
function toggled(sheet: Sheet, box: number): Sheet {
  if (box === 0) return { ...sheet, context: [] };
  const mark: WeekContext | undefined = weekContexts[box - 1];
  const before = sheet.context ?? [];
  return {
    ...sheet,
    context: weekContexts.filter((one) => (one === mark) !== before.includes(one)),
  };
}

/** Cycles through ordinary and each of the marks. */
function cycled(sheet: Sheet): Sheet {
  const before = weekContexts.findLastIndex((one) => sheet.context?.includes(one) === true);
  const mark = weekContexts[before + 1];
  return { ...sheet, context: mark === undefined ? [] : [mark] };
}
