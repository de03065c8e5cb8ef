import { weekContexts } from "../../domain/answers";
import type { CalendarDate } from "../../domain/calendar";
import { addDays } from "../../domain/calendar";
import { readField } from "../../domain/questionnaire/fields";
import type { LoadField, LoadStep, Script } from "../../domain/questionnaire/script";
import type { State } from "../../domain/questionnaire/state";
import { distance, plainDay } from "../dates";
import { paintFor } from "../paint";
import { type Symbols, symbolsFor } from "../symbols";
import { textWidth, wrap } from "../text";
import { contextWords } from "../words";
import { problemWords } from "./field-words";
import { formHints, weekHints } from "./hints";
import { hintLines, layout, type Screen, type Surface } from "./screen";
import { questionTitle, type Setting, troubleLines } from "./setting";

const formIntro = "Facts about the last 7 days. Estimates are fine, empty is fine too.";
/** How a day is typed. */
const dayExample = "like 2026-08-21, or 12w for weeks ago";
const narrowestLabel = 26;

interface Row {
  readonly lines: readonly string[];
  /** Where the cursor stands in its first line. */
  readonly column: number;
}

/** The load form (screens.md 4): facts on one screen, with a word beside what cannot be. */
export function formScreen(
  setting: Setting,
  script: Script,
  state: State,
  step: LoadStep,
  surface: Surface,
): Screen {
  const { view } = state;
  if (view.on !== "form") return layout([], surface.rows);
  const { width } = surface;
  const paint = paintFor(surface.colour);
  const symbols = symbolsFor(surface.unicode);
  const rows = step.fields.map((field, row) =>
    fieldRow({ field, isActive: row === view.row, state, script, symbols, width, fields: step.fields }),
  );
  const before = rows.slice(0, view.row).reduce((sum, row) => sum + row.lines.length, 0);
  const hints = step.fields[view.row]?.kind === "week" ? weekHints : formHints(view.warned !== null);
  const lines = rows.flatMap((row, index) =>
    row.lines.map((line) => (index === view.row ? paint.key(line) : line)),
  );
  return layout(
    [
      { lines: questionTitle(setting, script, step, width, paint) },
      { lines: wrap(`  ${formIntro}`, textWidth(width)), spare: true },
      {
        lines,
        cursor: before,
        column: rows[view.row]?.column ?? 0,
        scroll: Math.max(before - Math.floor(surface.rows / 3), 0),
      },
      { lines: troubleLines(setting, paint) },
      { lines: hintLines(hints, symbols.between, width).map(paint.quiet) },
    ],
    surface.rows,
  );
}

interface FieldRow {
  readonly field: LoadField;
  readonly fields: readonly LoadField[];
  readonly isActive: boolean;
  readonly state: State;
  readonly script: Script;
  readonly symbols: Symbols;
  readonly width: number;
}

function fieldRow(row: FieldRow): Row {
  const { field, isActive, symbols, width } = row;
  const column = Math.max(narrowestLabel, ...row.fields.map((one) => fieldLabel(one).length + 3));
  const left = `${isActive ? symbols.pointer : " "} ${fieldLabel(field).padEnd(column)}`;
  const value = field.kind === "week" ? weekLine(row) : textOf(row);
  const remark = remarkFor(row);
  const line = `${left}${value}`.trimEnd();
  const whole = remark === "" ? line : `${left}${value.padEnd(10)}   ${remark}`;
  if (whole.length <= textWidth(width)) return { lines: [whole], column: left.length + cursorIn(row, value) };
  if (field.kind === "week")
    return {
      lines: [left.trimEnd(), ...wrap(`    ${value}`, textWidth(width))],
      column: left.trimEnd().length,
    };
  return {
    lines: [line, ...wrap(`    ${remark}`, textWidth(width))],
    column: left.length + cursorIn(row, value),
  };
}

function cursorIn({ field }: FieldRow, value: string): number {
  return field.kind === "week" ? 0 : value.length;
}

function textOf({ field, state: { view } }: FieldRow): string {
  return view.on === "form" ? (view.texts[field.id] ?? "") : "";
}

/** `✓ 1 ordinary    2 on call    3 on leave    4 ill`. */
function weekLine({ state, symbols }: FieldRow): string {
  const context = state.sheet.context ?? [];
  const marked = [context.length === 0, ...weekContexts.map((one) => context.includes(one))];
  return ["ordinary", ...weekContexts.map((one) => contextWords[one])]
    .map((words, box) => `${marked[box] ? symbols.met : " "} ${box + 1} ${words}`)
    .join("  ")
    .trimEnd();
}

/** The word beside a value: what is wrong with it, or for the holiday how long ago it was. */
function remarkFor(row: FieldRow): string {
  const { field, isActive, state, script } = row;
  const text = textOf(row);
  if (field.kind === "week" || state.view.on !== "form") return "";
  if (text === "") return isActive && field.kind === "holiday" ? dayExample : "";
  const reading = readField(field, text, script.date);
  const warned = state.view.warned === field.id;
  if ("problem" in reading) {
    // A day that is being typed is not wrong yet.
    const early = isActive && !warned && ["no-day", "no-number"].includes(reading.problem.why);
    return early ? "" : problemWords(reading.problem);
  }
  return field.kind === "holiday" && reading.value !== null ? holidayRemark(reading.value, script) : "";
}

function holidayRemark(days: number, { date, earlier }: Script): string {
  const day: CalendarDate = addDays(date, -days);
  const ago = distance(day, date);
  const { holiday } = earlier;
  return holiday?.day === day ? `${ago}, as you said on ${plainDay(holiday.said, date)}` : ago;
}

/** What a field of the form is called. */
export function fieldLabel(field: LoadField): string {
  if (field.kind === "number") return field.metric.label;
  return field.kind === "week" ? "the week was" : "last work-free holiday";
}
