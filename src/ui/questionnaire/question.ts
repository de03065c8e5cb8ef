import { addDays, type CalendarDate } from "../../core/calendar";
import { disturbances, weekContexts } from "../../core/questionnaire/answers";
import { readField } from "../../core/questionnaire/fields";
import { stemOf } from "../../core/questionnaire/items";
import {
  type BoundaryStep,
  canLeavePart,
  type ItemStep,
  type LoadField,
  type LoadStep,
  type Script,
} from "../../core/questionnaire/script";
import { given, isFieldAsked, optionsOf, type State, stepAt } from "../../core/questionnaire/state";
import { distance, plainDay, shortDay } from "../dates";
import { edges, flowed, narrow, pad, textWidth, wrap } from "../layout";
import { paintFor } from "../paint";
import { boundaryText } from "../plan/lines";
import { type Symbols, symbolsFor } from "../symbols";
import { contextWords, lowerFirst } from "../words";
import { reviewScreen } from "./review";
import { type Block, hintLines, layout, remarkLines, type Screen, type Surface, typingLine } from "./screen";
import { leavingTruly, questionTitle, type SessionSetting, type Setting, troubleLines } from "./setting";
import {
  aboutWords,
  answerKeys,
  givenWords,
  introOf,
  offerWords,
  optionKeys,
  optionWords,
  problemWords,
  windowed,
} from "./words";

const leave = "q save and leave";

/** The key hints of a question, most used first. */
function questionHints(
  script: Script,
  state: State,
  step: ItemStep | BoundaryStep,
  session?: SessionSetting,
): string[] {
  const { view, visit } = state;
  if (view.on === "detail") return ["1-3 on or off", "enter done", "s leave open", "b back", leave];
  if (view.on === "obstacle") return ["enter next", "esc back", "ctrl-c save and leave"];
  if (view.on === "example" || view.on === "view") return ["enter next", "esc back", "ctrl-c save and leave"];
  const help = view.on === "question" && view.help ? "? hide" : "? what counts";
  return [
    ...earlier(state, step),
    answerHint(step),
    "s skip",
    "b back",
    ...(step.kind === "item" ? [help] : []),
    ...(session === undefined || session.alone ? [] : togetherHints(step, session)),
    ...(session === undefined && canLeavePart(script, step) ? ["x leave out this time"] : []),
    session?.alone ? "q leave, nothing kept" : visit === null ? leave : "esc review",
  ];
}

/** The clock of a session; nothing anywhere else. */
function clockOf({ session }: Setting): string[] {
  return session?.clock === undefined ? [] : [session.clock()];
}

function togetherHints({ kind }: ItemStep | BoundaryStep, { mentor }: SessionSetting): string[] {
  return [...(kind === "item" ? [`m how ${mentor} sees it`] : []), "x rest of this part"];
}

/** What Enter does with a row chosen by arrow, or with an earlier answer. */
function earlier({ sheet, view }: State, step: ItemStep | BoundaryStep): string[] {
  // Once an arrow has moved to a row, Enter takes that row rather than the earlier answer.
  if (view.on === "question" && view.pointer !== null) return ["enter go"];
  const value = given(step, sheet);
  if (value === undefined) return [];
  return [value === null ? "skipped before: enter goes on" : "enter keep"];
}

function answerHint(step: ItemStep | BoundaryStep): string {
  const keys = answerKeys(step);
  return `${keys.length > 3 ? `${keys[0]}-${keys.at(-1)}` : keys.join("/")} answer`;
}

/** The key hints of the form. After a warning about a value, Enter leaves the value out. */
function formHints(warned: boolean, seen: boolean): string[] {
  return [
    "type a value",
    ...(seen ? ["tab take what was seen"] : []),
    warned ? "enter leave it out" : "enter next",
    "arrows move",
    "esc back",
    "ctrl-c save and leave",
  ];
}
const weekHints: readonly string[] = [
  `1-${weekContexts.length + 1} choose`,
  "enter next",
  "arrows move",
  "b back",
  leave,
];

/** What a session asks about an answer; either may be left empty. */
export function besideQuestion(on: "example" | "view", { session }: Setting): string {
  return on === "example"
    ? "An example? Enter leaves it empty."
    : `How does ${session?.mentor ?? "the mentor"} see it? It goes beside the answer, never in its place.`;
}

/** The mentor's own view of a sign, if one was noted. */
export function besideLines(
  { view, sheet }: State,
  step: ItemStep | BoundaryStep,
  { session }: Setting,
  width: number,
): string[] {
  const noted = sheet.views[step.id];
  if (noted === undefined || session === undefined || view.on === "view") return [];
  return wrap(`${session.mentor}'s view: ${noted}`, textWidth(width) - 2, { hard: true }).map(
    (line) => `  ${line}`,
  );
}

const formIntro = "Facts about the last 7 days. Estimates are fine, empty is fine too.";
/** How to type a day. */
const dayExample = "a day, a month or how long ago: 21.8.2026, July, 12 weeks ago";
/** What counts, for a number whose label does not make it clear. */
const examples: Readonly<Record<string, string>> = {
  "m.night-calls": "calls within an hour of each other are one",
};
const narrowestLabel = 26;

interface Row {
  readonly lines: readonly string[];
  /** The cursor's column in the first line. */
  readonly column: number;
}

/** The load form: facts on one screen, with a remark beside any value that cannot be right. */
function formScreen(
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
  // A row that is not asked has no lines, so the other rows keep their indexes.
  const rows = step.fields.map((field, row) =>
    isFieldAsked(field, { ...state.sheet, load: typedLoad(step.fields, view.texts, script.date) })
      ? fieldRow({ field, isActive: row === view.row, state, script, symbols, width, fields: step.fields })
      : { lines: [], column: 0 },
  );
  const before = rows.slice(0, view.row).reduce((sum, row) => sum + row.lines.length, 0);
  const hints =
    step.fields[view.row]?.kind === "week"
      ? weekHints
      : formHints(
          view.warned !== null,
          step.fields.some(({ id }) => Object.hasOwn(script.seen ?? {}, id)),
        );
  const lines = rows.flatMap((row, index) =>
    row.lines.map((line) => (index === view.row ? paint.key(line) : line)),
  );
  return layout(
    [
      { lines: questionTitle(setting, script, step, width, paint) },
      { lines: wrap(`  ${windowed(formIntro, script.date, setting.today)}`, textWidth(width)), spare: true },
      {
        lines,
        cursor: before,
        column: rows[view.row]?.column ?? 0,
        scroll: Math.max(before - Math.floor(surface.rows / 3), 0),
      },
      { lines: [...troubleLines(setting, paint), ...remarkLines(surface)] },
      {
        lines: hintLines(
          [...hints.map((hint) => leavingTruly(hint, setting.session?.isUnstored)), ...clockOf(setting)],
          symbols.between,
          width,
        ).map(paint.quiet),
      },
    ],
    surface.rows,
  );
}

/** The numbers currently in the form, including the row being edited. */
function typedLoad(
  fields: readonly LoadField[],
  texts: Readonly<Record<string, string>>,
  date: CalendarDate,
): State["sheet"]["load"] {
  return Object.fromEntries(
    fields.map((field) => {
      const reading = readField(field, texts[field.id] ?? "", date);
      return [field.id, "value" in reading ? reading.value : null];
    }),
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
  const left = `${isActive ? symbols.pointer : " "} ${pad(fieldLabel(field), column)}`;
  const value = field.kind === "week" ? weekMarks(row).join("  ").trimEnd() : textOf(row);
  const remark = remarkFor(row);
  const line = `${left}${value}`.trimEnd();
  const whole = remark === "" ? line : `${left}${pad(value, 10)}   ${remark}`;
  if (whole.length <= textWidth(width)) return { lines: [whole], column: left.length + cursorIn(row, value) };
  if (field.kind === "week")
    return {
      lines: [
        left.trimEnd(),
        ...flowed(weekMarks(row), "  ", textWidth(width) - 4).map((line) => `    ${line}`),
      ],
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

/** `✓ 1 ordinary`, `  2 on call` and so on. */
function weekMarks({ state, symbols }: FieldRow): string[] {
  const context = state.sheet.context ?? [];
  const marked = [context.length === 0, ...weekContexts.map((one) => context.includes(one))];
  return ["ordinary", ...weekContexts.map((one) => contextWords[one])].map(
    (words, box) => `${marked[box] ? symbols.met : " "} ${box + 1} ${words}`,
  );
}

/** The remark beside a value: what is wrong with it or, for the holiday, how long ago it was. */
function remarkFor(row: FieldRow): string {
  const { field, isActive, state, script } = row;
  const text = textOf(row);
  if (field.kind === "week" || state.view.on !== "form") return "";
  if (text === "")
    return isActive ? (field.kind === "holiday" ? dayExample : (examples[field.id] ?? "")) : "";
  const reading = readField(field, text, script.date);
  const warned = state.view.warned === field.id;
  if ("problem" in reading) {
    // A day still being typed is not wrong yet.
    const early = isActive && !warned && field.kind === "holiday" && reading.problem.why === "no-day";
    return early ? "" : problemWords(reading.problem);
  }
  if (field.kind === "number") return isSeen(script, field.id, reading.value) ? "seen" : "";
  return reading.value === null ? "" : holidayRemark(reading.value, text, script);
}

/** True when a value matches what the signals show. */
function isSeen({ seen = {} }: Script, id: string, value: number | null): boolean {
  return Object.hasOwn(seen, id) && seen[id] === value;
}

/** The day as understood, shown before it is accepted. */
function holidayRemark(days: number, text: string, { date, earlier }: Script): string {
  const day: CalendarDate = addDays(date, -days);
  const ago = text === day ? distance(day, date) : `${shortDay(day, date)}, ${distance(day, date)}`;
  const { holiday } = earlier;
  return holiday?.day === day ? `${ago}, as you said on ${plainDay(holiday.said, date)}` : ago;
}

/** The label of a form field. */
export function fieldLabel(field: LoadField): string {
  if (field.kind === "number") return field.metric.label;
  return field.kind === "week" ? "the week was" : "last work-free holiday";
}

/** One question with its answers and any follow-up. */
function questionScreen(
  setting: Setting,
  script: Script,
  state: State,
  step: ItemStep | BoundaryStep,
  surface: Surface,
): Screen {
  const { width, rows } = surface;
  const paint = paintFor(surface.colour);
  const symbols = symbolsFor(surface.unicode);
  const answered = lastLine(script, state, surface);
  const intro = introLines(step, width, script, setting.today);
  // The intro to a check-in's help questions does not apply to those of a session.
  const isFirst = step.kind === "boundary" || (step.first && !setting.session?.alone);
  const shown = isFirst ? intro : [];
  const head = [...answered.map(paint.quiet), ...shown];
  const follow = followUp(state, step, setting, surface);
  const question = wrap(`  ${questionOf(step, script, setting.today)}`, textWidth(width));
  const stem = stemLines(step, width, script, setting.today);
  const frame = setting.session?.alone ? [symbols.rule.repeat(textWidth(width))] : [];
  return layout(
    [
      ...frame.map((line) => ({ lines: [line] })),
      { lines: questionTitle(setting, script, step, width, paint) },
      { lines: head, reserve: intro.length, tight: head.length > intro.length, spare: true },
      {
        lines: [...stem, ...question.map(paint.strong)],
        apart: true,
        reserve: stem.length + (width < narrow ? 3 : 2),
        ...(follow.length === 0 ? { cursor: stem.length + question.length - 1 } : {}),
      },
      { lines: optionLines(state, step, surface) },
      { lines: offerLines(script, state, step, width), tight: true },
      ...follow,
      { lines: besideLines(state, step, setting, width), tight: follow.length > 0 },
      { lines: [...troubleLines(setting, paint), ...remarkLines(surface)] },
      ...frame.map((line) => ({ lines: [line] })),
      {
        lines: hintLines(
          [
            ...questionHints(script, state, step, setting.session).map((hint) =>
              leavingTruly(hint, setting.session?.isUnstored),
            ),
            ...clockOf(setting),
          ],
          symbols.between,
          width,
        ).map(paint.quiet),
      },
    ],
    rows,
  );
}

/** The answer just given, kept in sight for one question so that a slip is noticed. */
function lastLine(script: Script, { last, sheet }: State, { width }: Surface): string[] {
  const step = last === null ? undefined : script.steps[last];
  const value = step === undefined ? undefined : given(step, sheet);
  if (step === undefined || value === undefined) return [];
  const left = `  answered      ${givenWords(step, value, width < narrow)}`;
  const right = "b to change";
  return [edges(left, right, width) ?? left];
}

/** The intro before the first question of a part, shown once; for a boundary, what it is. */
function introLines(
  step: ItemStep | BoundaryStep,
  width: number,
  { date }: Script,
  today: CalendarDate,
): string[] {
  if (step.kind === "item") return wrap(`  ${introOf(step, date, today)}`, textWidth(width));
  const { field, value, since } = step.boundary;
  return wrap(
    `  In practice since ${plainDay(since, today)}: ${boundaryText(field, value)}`,
    textWidth(width),
  );
}

/** The stem of the question, or the time it asks about. */
function stemLines(
  step: ItemStep | BoundaryStep,
  width: number,
  { date }: Script,
  today: CalendarDate,
): string[] {
  const stem =
    step.kind === "boundary"
      ? "In the last 7 days; a real emergency does not count."
      : stemOf(step.instrument, step.item);
  const words =
    stem === "" && step.kind === "item"
      ? aboutWords(step.instrument.window, date, today)
      : windowed(stem, date, today);
  return wrap(`  ${words}`, textWidth(width));
}

function questionOf(step: ItemStep | BoundaryStep, { date }: Script, today: CalendarDate): string {
  return step.kind === "item" ? windowed(step.item.question, date, today) : step.boundary.field.weeklyCheck;
}

/** Why a row is already chosen: a similar question was answered a moment ago. */
function offerLines(
  script: Script,
  { sheet }: State,
  step: ItemStep | BoundaryStep,
  width: number,
): string[] {
  const words = offerWords(script, sheet, step);
  return words === "" ? [] : wrap(`  ${words}`, textWidth(width));
}

function optionLines(state: State, step: ItemStep | BoundaryStep, { colour, unicode }: Surface): string[] {
  const paint = paintFor(colour);
  const symbols = symbolsFor(unicode);
  const before = given(step, state.sheet);
  const pointer = state.view.on === "question" ? state.view.pointer : null;
  const options = optionsOf(step);
  const dash = unicode ? "\u2013" : "-";
  const widest = Math.max(...options.map((option) => optionKeys(option, dash).length));
  return options.map((option, row) => {
    const mark = option.value === before ? symbols.met : " ";
    const text = `${mark} ${pad(optionKeys(option, dash), widest)}  ${optionWords(step, option)}`;
    return row === pointer ? paint.key(`${symbols.pointer} ${text}`) : `  ${text}`;
  });
}

/** What follows the answers: the help text, which disturbances, or what got in the way. */
function followUp(
  state: State,
  step: ItemStep | BoundaryStep,
  setting: Setting,
  { width }: Surface,
): Block[] {
  const { view } = state;
  if (view.on === "example" || view.on === "view") {
    const { line, more } = typingLine(view.text, width);
    return [{ lines: [`  ${besideQuestion(view.on, setting)}`, line], cursor: 1, more }];
  }
  if (view.on === "question" && view.help && step.kind === "item")
    return [{ lines: wrap(`  What counts: ${lowerFirst(step.item.help)}`, textWidth(width)) }];
  if (view.on === "detail")
    return [
      { lines: ["  Which of them? More than one is fine."], cursor: 0 },
      {
        lines: disturbances.map(
          (one, row) => `    ${row + 1}  [${view.chosen.includes(one) ? "x" : " "}] ${one}`,
        ),
      },
    ];
  if (view.on === "obstacle") {
    const { line, more } = typingLine(view.text, width);
    return [{ lines: ["  What got in the way? Enter leaves it empty.", line], cursor: 1, more }];
  }
  return [];
}

/** Draws the questionnaire in its current state; pure, the terminal's size comes with `surface`. */
export function renderState(setting: Setting, script: Script, state: State, surface: Surface): Screen {
  const step = stepAt(script, state);
  if (step === null) return reviewScreen(setting, script, state, surface);
  if (step.kind === "load") return formScreen(setting, script, state, step, surface);
  return questionScreen(setting, script, state, step, surface);
}
