import { addDays } from "../../core/calendar";
import { adherenceWords } from "../../core/plan/adherence";
import { disturbances } from "../../core/questionnaire/answers";
import type { Instrument } from "../../core/questionnaire/items";
import { contradictionsIn } from "../../core/questionnaire/review";
import {
  type ItemStep,
  type LoadStep,
  partsOf,
  type Script,
  type ScriptPart,
  type Step,
} from "../../core/questionnaire/script";
import { given, optionsOf, type Sheet, type State } from "../../core/questionnaire/state";
import { plainDay } from "../dates";
import { againstWords, answerWords, calmWords, labelOf } from "../items";
import { hanging, narrow, pad, textWidth, wrap } from "../layout";
import { paintFor } from "../paint";
import { boundaryText } from "../plan/lines";
import { symbolsFor } from "../symbols";
import { anyOf, contextWords, count } from "../words";
import { type Block, hintLines, layout, remarkLines, type Screen, type Surface, typingLine } from "./screen";
import { paintTitle, reviewTitle, type Setting, troubleLines } from "./setting";
import { optionKeys } from "./words";

/** One part of the review in a line or a few: short labels with their answers. */
export function partSummary(script: Script, part: ScriptPart, sheet: Sheet): string[] {
  const steps = part.at.flatMap((at) => script.steps[at] ?? []);
  if (part.name === "help") return [helpSummary(steps, sheet)];
  const lines = steps.flatMap((step) => {
    if (step.kind === "load") return [weekSummary(step, sheet, script)];
    if (step.kind === "boundary") return [boundarySummary(step, sheet)];
    return [];
  });
  const items = steps.filter((step) => step.kind === "item");
  const [first] = items;
  if (first === undefined) return lines;
  // Single marks of the stages mean little, and two dozen labels would fill the screen.
  if (part.name === "stages") return [countsOf(items, sheet)];
  return first.instrument.scale === "yes-no" ? yesNo(items, sheet) : counted(items, first.instrument, sheet);
}

/** Counted, not shown: someone may be looking over the person's shoulder. */
function helpSummary(steps: readonly Step[], sheet: Sheet): string {
  const answered = steps.filter((step) => (given(step, sheet) ?? null) !== null).length;
  return answered === 0 ? "nothing answered" : `${answered} answered, not shown here`;
}

function counted(steps: readonly ItemStep[], { scale }: Instrument, sheet: Sheet): string[] {
  const answers = steps.flatMap((step) => {
    const option = optionsOf(step).find(({ value }) => value === given(step, sheet));
    return option === undefined ? [] : [`${step.item.label} ${optionKeys(option, "-")}`];
  });
  const legend =
    scale === "days" || answers.length === 0 ? "" : "0 never or not at all, 4 nearly always or fully: ";
  return [[legend + answers.join(", "), ...skipped(steps, sheet)].filter((text) => text !== "").join("; ")];
}

function yesNo(steps: readonly ItemStep[], sheet: Sheet): string[] {
  const yes = steps.filter((step) => given(step, sheet) === true);
  const no = steps.filter((step) => given(step, sheet) === false).length;
  // Some labels contain commas.
  const words = yes.map(({ id, item }) => item.label + disturbed(id, sheet)).join("; ");
  return [
    ...(yes.length > 0 ? [`yes: ${words}`] : []),
    [...(no > 0 ? [`no ${no}`] : []), ...skipped(steps, sheet)].join(", "),
  ].filter((line) => line !== "");
}

function countsOf(steps: readonly ItemStep[], sheet: Sheet): string {
  const answers = steps.map((step) => given(step, sheet));
  const of = (value: boolean) => answers.filter((one) => one === value).length;
  return [`yes ${of(true)}`, `no ${of(false)}`, ...skipped(steps, sheet)].join(", ");
}

function disturbed(id: string, { details }: Sheet): string {
  const named = id === "high.life-interference" ? (details[id] ?? []) : [];
  return named.length === 0
    ? ""
    : ` (${anyOf(
        disturbances.filter((one) => named.includes(one)),
        "and",
      )})`;
}

function skipped(steps: readonly Step[], sheet: Sheet): string[] {
  const left = steps.filter((step) => (given(step, sheet) ?? null) === null).length;
  return left === 0 ? [] : [`skipped ${left}`];
}

function weekSummary(step: LoadStep, { load, context }: Sheet, { date }: Script): string {
  const facts = step.fields.flatMap((field) => {
    if (field.kind === "week") {
      const marks = (context ?? []).map((mark) => contextWords[mark]);
      return [marks.length === 0 ? "ordinary" : anyOf(marks, "and")];
    }
    const value = load[field.id];
    if (typeof value !== "number") return [];
    if (field.kind === "holiday") return [`holiday ${plainDay(addDays(date, -value), date)}`];
    return [factWords(field.id, value, field.metric.label)];
  });
  return facts.join(", ");
}

function factWords(id: string, value: number, label: string): string {
  if (id === "m.hours") return `${value} h`;
  if (id === "m.after-hours-calls") return count(value, "call");
  return id === "m.weekend-days" ? count(value, "weekend day") : `${label} ${value}`;
}

function boundarySummary(
  step: Extract<Step, { kind: "boundary" }>,
  { boundaries, obstacles }: Sheet,
): string {
  const how = boundaries[step.id];
  const why = obstacles[step.id];
  const words = how ? adherenceWords[how] : "skipped";
  return `${boundaryText(step.boundary.field, step.boundary.value)}: ${words}${why ? ` (${why})` : ""}`;
}

const daysLegend = "  The numbers are days out of the 7.";
const nameColumn = 14;

/** All answers on one screen, part by part, before anything is stored. */
export function reviewScreen(setting: Setting, script: Script, state: State, surface: Surface): Screen {
  const { width } = surface;
  const paint = paintFor(surface.colour);
  const { between } = symbolsFor(surface.unicode);
  const body = [...partLines(script, state, width), ...noteLines(state, width)];
  const asked = contradictionQuestion(script, state, width);
  const scroll = state.view.on === "review" ? state.view.scroll : 0;
  const title = reviewTitle(setting, script);
  const remark = setting.dryRun ? "a dry run: nothing will be stored" : "nothing is stored yet";
  const legend = script.steps.some((step) => step.kind === "item" && step.instrument.scale === "days");
  return layout(
    [
      { lines: paintTitle(title, remark, width, paint) },
      { lines: legend ? wrap(daysLegend, textWidth(width)) : [], tight: true, spare: true },
      { lines: body, scroll },
      { lines: asked, apart: true },
      ...entry(state, surface),
      { lines: nothing(state) },
      { lines: [...troubleLines(setting, paint), ...remarkLines(surface)] },
      { lines: hintLines(reviewHints(setting, script, state), between, width).map(paint.quiet), apart: true },
    ],
    surface.rows,
  );
}

/** The digit that opens a part: 1 to 9, then 0. */
export function partKey(index: number): string {
  return String((index + 1) % 10);
}

/** The range of those digits: `1-8`. */
export function partKeys(parts: number): string {
  if (parts === 1) return "1";
  return parts < 10 ? `1-${parts}` : "1-9 and 0";
}

function partLines(script: Script, { sheet }: State, width: number): string[] {
  return partsOf(script).flatMap((part, index) => {
    const summary = partSummary(script, part, sheet);
    const left = `  ${partKey(index)} `;
    if (width < narrow)
      return [left + part.name, ...summary.flatMap((line) => wrap(`    ${line}`, textWidth(width)))];
    const lines = summary.flatMap((line) => wrap(line, textWidth(width) - left.length - nameColumn));
    return hanging(left + pad(part.name, nameColumn), lines);
  });
}

function noteLines({ sheet, view }: State, width: number): string[] {
  const room = textWidth(width) - 18;
  const line = (text: string) => (text.length > room ? `${text.slice(0, room - 3)}...` : text);
  const note = sheet.note === null || view.on === "note" ? [] : [line(sheet.note.replace(/\s+/g, " "))];
  const tags = sheet.tags.length === 0 || view.on === "tags" ? [] : [line(sheet.tags.join(", "))];
  return [
    ...note.map((text) => pad("  n note", 18) + text),
    ...tags.map((text) => pad("  t tags", 18) + text),
  ];
}

/** Answers that do not fit together, asked about once, grouped by the calm one. */
export function contradictionQuestion(script: Script, { sheet }: State, width: number): string[] {
  if (sheet.looked) return [];
  const byCalm = new Map<string, string[]>();
  for (const { items } of contradictionsIn(script, sheet)) {
    const [calm = "", ...against] = items;
    byCalm.set(calm, [...(byCalm.get(calm) ?? []), ...against]);
  }
  if (byCalm.size === 0) return [];
  const words = (id: string) => answerWords(id, sheet.answers[id] ?? null);
  const told = (id: string) => againstWords[id] ?? `${labelOf(id)} (${words(id)})`;
  return [
    "  These may both be true. Look once more?",
    ...[...byCalm].flatMap(([calm, against]) =>
      wrap(
        `    ${calmWords(calm, sheet.answers)}, but ${anyOf([...new Set(against)].map(told), "and")}`,
        textWidth(width),
      ),
    ),
  ];
}

const entryTitles = {
  note: "  A note for yourself (e instead of n opens it in your editor)",
  tags: "  Tags, separated by commas",
} as const;

function entry({ view }: State, { width, unicode }: Surface): Block[] {
  if (view.on !== "note" && view.on !== "tags") return [];
  const { lineBreak } = symbolsFor(unicode);
  const { line, more } = typingLine(view.text.replaceAll("\n", lineBreak), width);
  return [{ lines: [entryTitles[view.on], line], cursor: 1, more, apart: true }];
}

function nothing({ view }: State): string[] {
  return view.on === "review" && view.nothing
    ? ["  Nothing is answered yet, so there is nothing to store."]
    : [];
}

function reviewHints({ session }: Setting, script: Script, state: State): string[] {
  if (state.view.on !== "review") return ["enter done", "esc back"];
  const parts = partsOf(script);
  const asked = contradictionQuestion(script, state, 80).length > 0;
  return [
    session === undefined ? "enter store" : "enter go on",
    `${partKeys(parts.length)} open ${parts.length > 1 ? "a part" : "it"}`,
    ...(asked ? ["c open these"] : []),
    "n note",
    "t tags",
    "q later",
  ];
}
