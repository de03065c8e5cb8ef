import { addDays } from "../../core/calendar";
import { disturbances, weekContexts } from "../../core/questionnaire/answers";
import { readField } from "../../core/questionnaire/fields";
import { stemOf } from "../../core/questionnaire/items";
import {
  type BoundaryStep,
  canLeavePart,
  type ItemStep,
  type LoadStep,
  partsOf,
  type Script,
} from "../../core/questionnaire/script";
import { given, optionsOf, type State, stepAt } from "../../core/questionnaire/state";
import { shortDay } from "../dates";
import { boundaryText } from "../plan/lines";
import { anyOf, contextWords, lowerFirst } from "../words";
import { besideLines, besideQuestion, fieldLabel } from "./question";
import { contradictionQuestion, partKey, partKeys, partSummary } from "./review";
import { type PlainScreen, wrapped } from "./screen";
import { checkInTitle, leavingTruly, reviewTitle, type Setting } from "./setting";
import {
  answerKeys,
  givenWords,
  introOf,
  offerWords,
  optionKeys,
  optionWords,
  problemWords,
  windowed,
} from "./words";

/** Wide enough to keep contradictions unbroken: a screen reader reads whole sentences. */
const unbrokenReview = 10_000;

/** The review as lines: one for each part, then the notes. */
function plainReview(setting: Setting, script: Script, state: State): PlainScreen {
  const { view, sheet } = state;
  if (view.on === "note") return { lines: [], ask: "A note for yourself (Enter keeps it as it is): " };
  if (view.on === "tags")
    return { lines: [], ask: "Tags, separated by commas (Enter keeps them as they are): " };
  const parts = partsOf(script);
  const asked = contradictionQuestion(script, state, unbrokenReview).map((line) => line.trim());
  const keys = [
    setting.session === undefined ? "Enter stores it" : "Enter goes on",
    `${partKeys(parts.length)} opens a part`,
    ...(asked.length > 0 ? ["c opens these"] : []),
    "n note",
    "t tags",
    "e note in your editor",
    "b back",
    "q later",
  ];
  return {
    lines: [
      `${reviewTitle(setting, script)}. ${setting.dryRun ? "Nothing will be stored." : "Nothing is stored yet."}`,
      ...parts.map(
        (part, index) => `${partKey(index)}. ${part.name}: ${partSummary(script, part, sheet).join("; ")}`,
      ),
      ...(sheet.note === null ? [] : [`Note: ${sheet.note}`]),
      ...(sheet.tags.length === 0 ? [] : [`Tags: ${sheet.tags.join(", ")}`]),
      ...asked,
      ...(view.on === "review" && view.nothing
        ? ["Nothing is answered yet, so there is nothing to store."]
        : []),
    ],
    ask: `What now (${keys.join(", ")}): `,
  };
}

/** The questionnaire as static lines, for screen readers and dumb terminals. */
export function plainState(setting: Setting, script: Script, state: State, width: number): PlainScreen {
  const trouble = setting.trouble === null ? [] : [`Note: ${setting.trouble}`];
  const step = stepAt(script, state);
  const begun = state.at === 0 && state.last === null ? [`${checkInTitle(setting, script)}.`] : [];
  const screen =
    step === null
      ? plainReview(setting, script, state)
      : step.kind === "load"
        ? plainForm(setting, script, state, step)
        : plainQuestion(setting, script, state, step);
  const ask = leavingTruly(screen.ask, setting.session?.isUnstored);
  return wrapped({ ask, lines: [...begun, ...trouble, ...screen.lines] }, width);
}

function plainQuestion(
  setting: Setting,
  script: Script,
  state: State,
  step: ItemStep | BoundaryStep,
): PlainScreen {
  const { view, last, sheet } = state;
  if (view.on === "example" || view.on === "view")
    return { lines: [], ask: `${besideQuestion(view.on, setting)} ` };
  if (view.on === "detail") return plainDetail(view.chosen);
  if (view.on === "obstacle") return { lines: [], ask: "What got in the way? (Enter leaves it empty): " };
  if (view.on === "question" && view.help && step.kind === "item")
    return { lines: [`What counts: ${lowerFirst(step.item.help)}`], ask: askFor(script, step, setting) };
  const options = optionsOf(step);
  const before = given(step, sheet);
  const offer = offerWords(script, sheet, step);
  const answered = last === null ? undefined : script.steps[last];
  const value = answered === undefined ? undefined : given(answered, sheet);
  return {
    lines: [
      ...(answered && value !== undefined
        ? [`Last answer: ${givenWords(answered, value, false)}. b changes it.`]
        : []),
      `Question ${step.number} of ${script.total}. ${partWords(step, script, setting)}`,
      ...(step.kind === "item" && step.first && !setting.session?.alone
        ? [introOf(step, script.date, setting.today)]
        : []),
      windowed(questionSentence(step), script.date, setting.today),
      ...options.map((option) => `${optionKeys(option, " or ")}. ${optionWords(step, option)}`),
      ...(before === undefined
        ? []
        : [`Earlier: ${before === null ? "skipped" : givenWords(step, before, false)}. Enter keeps it.`]),
      ...(offer === "" ? [] : [offer]),
      ...besideLines(state, step, setting, unbroken).map((line) => line.trim()),
    ],
    ask: askFor(script, step, setting),
  };
}

function partWords(step: ItemStep | BoundaryStep, { date }: Script, { today }: Setting): string {
  if (step.kind === "boundary")
    return `In practice: ${boundaryText(step.boundary.field, step.boundary.value)}.`;
  return `${step.instrument.title}, ${windowed(step.instrument.window, date, today)}.`;
}

function questionSentence(step: ItemStep | BoundaryStep): string {
  if (step.kind === "boundary")
    return `${step.boundary.field.weeklyCheck} It is about the last 7 days; a real emergency does not count.`;
  const stem = stemOf(step.instrument, step.item);
  return stem === "" ? step.item.question : `${stem} ${step.item.question}`;
}

/** Lines for a screen reader are not broken. */
const unbroken = 10_000;

function askFor(script: Script, step: ItemStep | BoundaryStep, { session }: Setting): string {
  const keys = answerKeys(step);
  const range = keys.length > 3 ? `${keys[0]} to ${keys.at(-1)}` : anyOf(keys);
  const help = step.kind === "item" ? ", ? what counts" : "";
  const leave = session?.alone ? "q leave, nothing kept" : "q save and leave";
  const together =
    session === undefined || session.alone
      ? canLeavePart(script, step) && session === undefined
        ? ", x leave out this time"
        : ""
      : `${step.kind === "item" ? `, m how ${session.mentor} sees it` : ""}, x rest of this part`;
  return `Your answer (${range}, s skip, b back${help}${together}, ${leave}): `;
}

function plainDetail(chosen: readonly string[]): PlainScreen {
  return {
    lines: [
      "Which of them? More than one is fine.",
      ...disturbances.map((one, row) => `${row + 1}. ${one}${chosen.includes(one) ? ", chosen" : ""}`),
    ],
    ask: "Your choice (numbers such as 1 3, Enter done, s leave open, b back, q save and leave): ",
  };
}

function plainForm(setting: Setting, script: Script, state: State, step: LoadStep): PlainScreen {
  const { view } = state;
  const field = view.on === "form" ? step.fields[view.row] : undefined;
  if (view.on !== "form" || field === undefined) return { lines: [], ask: "" };
  const place = `Question ${step.number + view.row} of ${script.total}. Your week, ${windowed("the last 7 days", script.date, setting.today)}.`;
  const keys = "s skip, b back, q save and leave";
  if (field.kind === "week")
    return {
      lines: [
        place,
        "The week was",
        "1. ordinary",
        ...weekContexts.map((one, row) => `${row + 2}. ${contextWords[one]}`),
      ],
      ask: `Your choice (numbers such as 2 4, Enter is ${weekDefault(state)}, ${keys}): `,
    };
  const text = view.texts[field.id] ?? "";
  const reading = readField(field, text, script.date);
  const bad = "problem" in reading ? [`${text}: ${problemWords(reading.problem)}.`] : [];
  const seen = script.seen?.[field.id];
  const offered = seen !== undefined && text === String(seen) ? ", seen by the signals" : "";
  const day = field.kind === "holiday" && "value" in reading ? reading.value : null;
  const told = day === null ? "" : `, ${shortDay(addDays(script.date, -day), script.date)}`;
  const known =
    text === "" || bad.length > 0 ? "Enter leaves it empty" : `Enter takes ${text}${told}${offered}`;
  return {
    lines: [place, ...bad],
    ask: `${fieldLabel(field)} (${field.kind === "holiday" ? "a day, a month or how long ago, " : ""}${known}${offered === "" ? "" : ", a take all that was seen"}, ${keys}): `,
  };
}

function weekDefault({ sheet }: State): string {
  const marks = (sheet.context ?? []).map((mark) => contextWords[mark]);
  return marks.length === 0 ? "ordinary" : marks.join(" and ");
}
