import type { CalendarDate } from "../../core/calendar";
import { adherenceWords } from "../../core/plan/adherence";
import type { ReviewedBoundary } from "../../core/plan/boundary-review";
import { planSections } from "../../core/plan/fields";
import type { ActiveBoundary } from "../../core/plan/plan";
import { type OfferedFrom, type PlanQuestion, stands } from "../../core/plan/questions";
import { planText, typedForm, typedTakes } from "../../core/plan/values";
import type { PlanField, PlanValue } from "../../core/questionnaire/items";
import { plainDay, shortDay } from "../dates";
import { becauseOf } from "../items";
import { beside, hanging, indented, textWidth, titleLine, wrap } from "../layout";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { hintLines } from "../questionnaire/screen";
import { symbolsFor } from "../symbols";
import { adherenceLine, boundaryText, weekText } from "./lines";

/** A question that is answered with a typed line. */
export interface AskedLine {
  readonly title: string;
  /** `3/37`. */
  readonly progress: string;
  readonly question: string;
  /** Labelled lines below the question; with an empty label, just the text. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly hints: readonly string[];
  /** The time spent, read again for each drawing. */
  readonly clock?: () => string;
}

/** What `?` explains about a field. */
export interface Explained {
  /** Why it helps and how to go about it, from the step that the field puts into practice. */
  readonly guide: { readonly why: string; readonly how: string } | null;
}

/** The question about a field, with its current or suggested value or, if `explained`, what it is for. */
export function fieldQuestion(
  { field, offered, because }: PlanQuestion,
  progress: string,
  last: string | null,
  explained: Explained | null = null,
): AskedLine {
  const reason = because[0];
  const value = offered === null ? "" : typedForm(field.type, offered.value);
  const isSuggested = offered !== null && !stands(offered.from);
  return {
    title: `Boundary plan, ${planSections[field.section].toLowerCase()}`,
    progress,
    question: field.question,
    facts:
      explained === null
        ? [
            ...(reason === undefined ? [] : [["", `because ${becauseOf(reason)}`] as const]),
            ...(offered === null ? [] : [[fromWords[offered.from], value] as const]),
            ["takes", typedTakes(field.type)],
            ...(last === null ? [] : [["last", last] as const]),
          ]
        : [
            ...(explained.guide === null
              ? []
              : ([
                  ["why", explained.guide.why],
                  ["how", explained.guide.how],
                ] as const)),
            ["check-in", `while it is in practice: ${field.weeklyCheck}`],
            ["takes", typedTakes(field.type)],
          ],
    hints: [
      offered !== null && !isSuggested ? "enter keeps it" : "enter leaves it open",
      `or a letter and enter: ${isSuggested ? "t take it" : offered === null ? "b back" : "- clear"}`,
      ...(offered === null ? [] : ["b back"]),
      "n next part",
      explained === null ? "? what it is for" : "? closes this",
      "q stop, and keep what you entered",
    ],
  };
}

const fromWords: Readonly<Record<OfferedFrom, string>> = {
  plan: "now",
  proposal: "proposed",
  default: "for example",
  entered: "entered",
};

/** `email closed after 18:00`, for the line that keeps the last answer in sight. */
export function enteredWords(field: PlanField, value: PlanValue | null): string {
  return value === null ? `${field.label}: cleared` : boundaryText(field, value);
}

/** Asks which of the listed boundaries are in practice from now on. */
export function activeQuestion(
  listed: readonly { readonly field: PlanField; readonly value: PlanValue }[],
  offered: readonly number[],
): AskedLine {
  return {
    title: "Boundary plan, in practice",
    progress: "",
    question: "Which of these will you keep from now on? One is enough to start; three is the most.",
    facts: listed.map(({ field, value }, index) => [`${index + 1}`, boundaryText(field, value)] as const),
    hints: [
      offered.length === 0 ? "enter leaves it open" : `enter keeps ${offered.join(" ")}`,
      "numbers such as 1 2, then enter",
    ],
  };
}

/** The question as drawn, with the cursor after the typed text. */
export function drawQuestion(
  asked: AskedLine,
  typed: { readonly text: string; readonly problem: string | null },
  look: Look,
): { readonly above: string[]; readonly below: string[] } {
  const { width } = look;
  const paint = paintFor(look.colour);
  const symbols = symbolsFor(look.unicode);
  const hints = [...asked.hints, ...(asked.clock === undefined ? [] : [asked.clock()])];
  const [title = "", ...rest] = titleLine(asked.title, asked.progress, width);
  return {
    above: [
      paint.strong(title),
      ...rest,
      "",
      ...indented(asked.question, width).map(paint.strong),
      ...factLines(asked, width),
      "",
      `${paint.key(symbols.pointer)} ${typed.text}`,
    ],
    below: [
      ...(typed.problem === null ? [""] : indented(typed.problem, width)),
      "",
      ...hintLines(hints, symbols.between, width).map(paint.quiet),
    ],
  };
}

function factLines({ facts }: AskedLine, width: number): string[] {
  if (facts.length === 0) return [];
  const lines = facts.flatMap(([label, text]) =>
    label === ""
      ? indented(text, width, 4)
      : /^\d$/.test(label)
        ? hanging(`  ${label}  `, wrap(text, textWidth(width) - 5, { hard: true }))
        : beside(label, text, width),
  );
  return facts[0]?.[0] === "" ? lines : ["", ...lines];
}

/** The question as static lines, for screen readers and dumb terminals. */
export function plainQuestion(
  asked: AskedLine,
  width: number,
  start = "",
): { readonly lines: string[]; readonly ask: string } {
  const { title, progress, question, facts, hints } = asked;
  const keys = [...hints, ...(start === "" ? [] : ["- clears it"])];
  const lines = [
    `${title}${progress === "" ? "" : `, ${progress.replace("/", " of ")}`}.`,
    question,
    ...facts.map(([label, text]) => (label === "" ? text : `${label}: ${text}`)),
    ...(start === "" ? [] : [`so far: ${start}`]),
    `Keys: ${keys.join("; ")}.`,
  ];
  return {
    lines: lines.flatMap((line) => wrap(line, textWidth(width), { hard: true })),
    ask: "Your answer: ",
  };
}

/** How one boundary went in the seven days up to `day`. */
export function wentQuestion(
  { field, value }: ActiveBoundary,
  progress: string,
  day: CalendarDate,
  today: CalendarDate,
): AskedLine {
  return {
    title: "Plan review, how it went",
    progress,
    question: field.weeklyCheck,
    facts: [
      ["in practice", boundaryText(field, value)],
      ["about", `the 7 days to ${shortDay(day, today)}; a real emergency does not count`],
    ],
    hints: [
      "enter leaves it open",
      "or a letter and enter: k kept",
      `p ${adherenceWords.partly}`,
      "m missed",
      "b back",
      "q stop",
    ],
  };
}

/** What got in the way of a boundary that was not fully kept. */
export function obstacleQuestion({ field, value }: ActiveBoundary, progress: string): AskedLine {
  return {
    title: "Plan review, how it went",
    progress,
    question: "What got in the way?",
    facts: [["in practice", boundaryText(field, value)]],
    hints: ["enter leaves it empty"],
  };
}

/** How many of the latest weeks that did not hold are shown. */
const askedWeeks = 4;

/** Asks what to do with one boundary; Enter keeps it. */
export function reviewQuestion(
  { field, value, since, history, smaller, missedTooOften }: ReviewedBoundary,
  progress: string,
  today: CalendarDate,
): AskedLine {
  const weeks = history.weeks.filter(({ how }) => how !== "kept").slice(-askedWeeks);
  const small = smaller === null ? null : planText(field, smaller);
  const row = `${history.missedInARow} weeks in a row did not hold.`;
  return {
    title: "Plan review",
    progress,
    question: boundaryText(field, value),
    facts: [
      ["since", plainDay(since, today)],
      ["so far", adherenceLine(history)],
      ...weeks.map((week): [string, string] => [plainDay(week.date, today), weekText(week)]),
      ...(missedTooOften
        ? [
            [
              "",
              `${row} ${small === null ? "It may be too much for now." : `Smaller for now: ${small}.`}`,
            ] as const,
          ]
        : []),
    ],
    hints: [
      "enter keeps it",
      `or a letter and enter: ${small === null ? "c another value" : `m smaller, ${small}`}`,
      ...(small === null ? [] : ["c another value"]),
      "d drop it",
      "q stop",
    ],
  };
}

/** Asks for another value for a boundary. */
export function newValueQuestion(field: PlanField, value: PlanValue, progress: string): AskedLine {
  return {
    title: "Plan review",
    progress,
    question: field.question,
    facts: [
      ["now", typedForm(field.type, value)],
      ["takes", typedTakes(field.type)],
    ],
    hints: ["enter or b back"],
  };
}
