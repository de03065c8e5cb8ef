import { type CalendarDate, daysBetween } from "../../core/calendar";
import { adherenceWords } from "../../core/plan/adherence";
import type { Routine } from "../../core/questionnaire/check-in";
import type { FieldProblem } from "../../core/questionnaire/fields";
import { type LoadMetric, scaleOf, scales } from "../../core/questionnaire/items";
import { offerFor } from "../../core/questionnaire/offers";
import type { Look } from "../../core/questionnaire/routines";
import type { ItemStep, Script, Step } from "../../core/questionnaire/script";
import { type Option, optionsOf, type Sheet } from "../../core/questionnaire/state";
import { shortDay } from "../dates";
import { answerWords, labelOf } from "../items";
import { boundaryText } from "../plan/lines";
import { count, routineWords } from "../words";
import type { Menu } from "./screen";

/** The words of an option, as shown beside its key. */
export function optionWords(step: Step, { value }: Option): string {
  if (value === "kept" || value === "partly" || value === "missed") return adherenceWords[value];
  return step.kind === "item" ? longWords(scaleOf(step.instrument, step.item), value) : "";
}

/** The text with the check-in's own days in place of "the last 7 days": `the 7 days to Sun 15 Nov`. */
export function windowed(text: string, date: CalendarDate, today: CalendarDate): string {
  if (date === today) return text;
  return text.replace(/\b(the) last (7 days|two weeks|four weeks)\b/i, `$1 $2 to ${shortDay(date, today)}`);
}

/** The time a question without a stem asks about: `About recent weeks`. */
export function aboutWords(window: string, date: CalendarDate, today: CalendarDate): string {
  const words = windowed(`About ${window}`, date, today);
  return date === today || words.includes(" to ") ? words : `${words}, as of ${shortDay(date, today)}`;
}

/** The intro before the first question of a part, and before the crisis question when it is asked again. */
export function introOf(
  { instrument, saidYesOn }: ItemStep,
  date: CalendarDate,
  today: CalendarDate,
): string {
  return saidYesOn === undefined
    ? windowed(instrument.intro, date, today)
    : `On ${shortDay(saidYesOn, today)} you said yes to this one, so it comes first. Take your time. You may skip it; a no lets results come first again.`;
}

/** The keys of an option as shown before its words: `4`, or `2-3` when either works. */
export function optionKeys({ keys }: Option, dash: string): string {
  return keys.length === 1 ? (keys[0] ?? "") : `${keys[0]}${dash}${keys.at(-1)}`;
}

/** All keys of a question: `0-7`, `y/n`. */
export function answerKeys(step: Step): readonly string[] {
  return optionsOf(step).flatMap(({ keys }) => keys);
}

/** The answer given, for the line that keeps it in sight; help answers come without their question. */
export function givenWords(step: Step, value: Option["value"], short: boolean): string {
  if (step.kind === "load") return "";
  const label =
    step.kind === "item" ? step.item.label : boundaryText(step.boundary.field, step.boundary.value);
  const words =
    typeof value === "string"
      ? adherenceWords[value]
      : short || step.kind !== "item"
        ? answerWords(step.id, value)
        : longWords(scaleOf(step.instrument, step.item), value);
  return step.part === "help" ? words : `${label}: ${words}`;
}

function longWords(scale: keyof typeof scales, value: boolean | number | null): string {
  if (value === null) return "skipped";
  const key = typeof value === "boolean" ? (value ? "y" : "n") : String(value);
  return scales[scale].labels[key] ?? key;
}

/** `You said a moment ago: broken sleep, 4 or 5 days. Enter takes no.`; empty if there is no offer. */
export function offerWords(script: Script, sheet: Sheet, step: Step): string {
  const offer = offerFor(step, sheet, script);
  if (offer === null) return "";
  const said = sheet.answers[offer.from] ?? script.earlier.said?.answers[offer.from] ?? null;
  return `You said a moment ago: ${labelOf(offer.from)}, ${answerWords(offer.from, said)}. Enter takes ${offer.value ? "yes" : "no"}.`;
}

/** Limits better put in words than as a bare number, by unit. */
const limits: Readonly<Record<string, string>> = {
  "h/week": "more hours than a week has (168)",
  "h/night": "more hours than a day has (24)",
  "min/day": "more minutes than a day has (1440)",
  "%": "more than the whole week (100)",
};

const words: Readonly<Record<FieldProblem["why"], (metric: LoadMetric | null) => string>> = {
  "no-number": () => "not a number",
  "no-day": () => "not a day; type it like 21.8.2026, July 2026 or 12 weeks ago",
  "whole-only": () => "whole numbers only",
  future: () => "that day is in the future",
  "too-long-ago": () => "further back than 50 years",
  "too-high": (metric) => (metric === null ? "too much" : tooHigh(metric)),
  "too-low": (metric) => (metric === null ? "too little" : `not under ${metric.min}`),
};

/** What is wrong with a form value, in plain words. */
export function problemWords(problem: FieldProblem): string {
  return words[problem.why]("metric" in problem ? problem.metric : null);
}

function tooHigh({ unit, max }: LoadMetric): string {
  if (unit === "days") return max === 2 ? "a weekend has 2 days" : `a week has ${max} days`;
  return limits[unit] ?? `at most ${max}`;
}

/** An unfinished check-in. */
interface Waiting {
  readonly routine: Routine;
  /** When it was started, ISO 8601 with offset. */
  readonly begun: string;
  /** The day it is about. */
  readonly date: CalendarDate;
  readonly answered: number;
  readonly total: number;
  /** The question to continue with; `null` when only the review is left. */
  readonly next: number | null;
}

/** The menu with the name first if there are several people. */
export function ofWhom(name: string, menu: Menu): Menu {
  const [first = "", ...rest] = menu.text;
  return name === "" ? menu : { ...menu, text: [`${name}: ${first}`, ...rest] };
}

/** Past this age a draft asks about a different week than today's. */
const oldDays = 7;

/** Asks whether to continue an interrupted check-in. */
export function resumeMenu(waiting: Waiting, today: CalendarDate): Menu {
  const { routine, begun, date, answered, total, next } = waiting;
  const what = `A ${routineWords[routine].toLowerCase()}`;
  const day = begun.slice(0, 10);
  const done = `${answered} of ${total} answered`;
  const age = daysBetween(day, today);
  const about = day === date ? "" : `, for ${shortDay(date, today)},`;
  if (age <= oldDays)
    return {
      text: [`${what}${about} from ${shortDay(day, today)}, ${begun.slice(11, 16)} is waiting: ${done}.`],
      choices: [
        next === null ? "Go on with the review" : `Go on with question ${next}`,
        "Start anew, and throw these answers away",
        "Not now",
      ],
    };
  return {
    text: [
      `${what} from ${shortDay(day, today)} is waiting: ${done}, ${age} days ago.`,
      `It asks about the week to ${shortDay(date, today)}, so it would be stored under that date.`,
    ],
    choices: [
      `Finish it for ${shortDay(date, today)}`,
      "Begin today's, and throw these answers away",
      "Not now",
    ],
  };
}

/** When the only draft is open in another terminal. */
export function busyMenu(): Menu {
  return {
    text: ["A check-in is open in another terminal.", "You can start a second one; the two stay separate."],
    choices: ["Not now", "Start another one here"],
  };
}

/** When the day already has a check-in, recorded at `time`. */
export function sameDayMenu(date: CalendarDate, time: string, today: CalendarDate): Menu {
  return {
    text: [
      `There is already a check-in for ${date === today ? "today" : shortDay(date, today)}, recorded ${time}.`,
    ],
    choices: ["Change that one", "Add a second one", "Not now"],
  };
}

/** What each closer look is about. */
const lookWords: Readonly<Record<Look, string>> = {
  stages: "how far things have come",
  environment: "your workplace",
  dimensions: "energy, distance, output and a clear head",
};

/** Offers the monthly check-in, with the closer look that is next. */
export function monthlyMenu(
  look: Look | null,
  counts: { readonly monthly: number; readonly weekly: number },
): Menu {
  const closer = look === null ? "" : `, and a closer look at ${lookWords[look]}`;
  return {
    text: [`The monthly check-in is due. It adds the checklist and the help questions${closer}.`],
    choices: [
      `Monthly, ${count(counts.monthly, "question")}, about ${minutesFor(counts.monthly)}`,
      `Weekly, ${count(counts.weekly, "question")}, about ${minutesFor(counts.weekly)}`,
      "Not now",
    ],
  };
}

/** How many minutes the questions take, at about four seconds each. */
export function minutesFor(questions: number): string {
  return count(Math.max(Math.round((questions * 4) / 60), 1), "minute");
}

/** After the result of a first check-in: offers what can be added now, or comes with the monthly one. */
export function completeMenu(look: Look, counts: { readonly help: number; readonly look: number }): Menu {
  const both = counts.help + counts.look;
  return {
    text: ["Two parts can be added to this check-in, now or with the monthly one."],
    choices: [
      "Later",
      `When to get help: ${count(counts.help, "question")}, about ${minutesFor(counts.help)}`,
      `A closer look at ${lookWords[look]}: ${count(counts.look, "question")}, about ${minutesFor(counts.look)}`,
      `Both: ${count(both, "question")}, about ${minutesFor(both)}`,
    ],
  };
}

/**
 * The two calm lines shown on leaving.
 * @param again the command that continues the check-in
 */
export function keptWords(
  { answered, total, next }: Pick<Waiting, "answered" | "total" | "next">,
  again: string,
): {
  readonly kept: string;
  readonly how: string;
} {
  return {
    kept: `Kept: ${answered} of ${count(total, "answer")}, on this computer only.`,
    how: `${again} goes on with ${next === null ? "the review" : `question ${next}`}.`,
  };
}

/** The choice after the help page; stopping comes first. */
export function crisisMenu(kept: boolean): Menu {
  const what = kept ? "What you have answered so far is kept." : "";
  return {
    text: [`  The check-in can wait. ${what}`.trimEnd()],
    choices: ["Stop here", "Go on with the questions"],
  };
}
