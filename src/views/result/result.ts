import type { Result } from "../../domain/assess";
import type { CalendarDate } from "../../domain/calendar";
import type { CheckIn } from "../../domain/check-in";
import type { HelpLevel } from "../../domain/help";
import type { NextStep } from "../../domain/next-step";
import type { Effort } from "../../domain/strategy";
import { fullDay } from "../dates";
import { renderHelpPage } from "../help-page";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { symbolsFor } from "../symbols";
import { headed, labelled, textWidth, wrap } from "../text";
import { page, titleLine } from "../title";
import { ownRules, routineWords } from "../words";
import { changeLines } from "./changes";
import { contradictionLines } from "./contradictions";
import { headlineLines } from "./headline";
import { helpFirst } from "./help-first";
import type { Trends } from "./signs";
import { stageBlock } from "./stage";
import { viewsBlock } from "./views";
import { borderlineLines, checklistReasons, flagLines, strongestSigns } from "./why";

/** A result is to fit one screen; `show` has everything. */
const mostContradictions = 2;

/** What the result screen shows. */
export interface ResultScreen {
  readonly checkIn: CheckIn;
  readonly result: Result;
  /** The check-in before, for what changed since; `undefined` for the first. */
  readonly previous: CheckIn | undefined;
  /** The watched scales as of this check-in. */
  readonly trends: Trends;
  /** What earlier help answers still call for; those of this check-in are in `result`. */
  readonly standingHelp: HelpLevel;
  /** False for a dry run, which keeps nothing. */
  readonly stored: boolean;
  /** A step that suits everybody, for where there is room. */
  readonly nextStep: NextStep | null;
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  readonly country: string | null;
  readonly today: CalendarDate;
}

/**
 * The result of a check-in (scoring.md 8; screens.md 7 to 9): help when it is called for,
 * the headline, the views side by side, why, the stage, what is missing. After a crisis
 * answer there is help and no level, band or stage at all.
 */
export function renderResult(screen: ResultScreen, look: Look): string {
  const { help } = screen.result;
  if (help === "crisis") return crisisResult(screen, look.width);
  if (screen.standingHelp === "crisis") return standingCrisis(screen, look.width);
  for (let cuts = 0; ; cuts++) {
    const text = resultWith(cuts, screen, look);
    if (cuts === shortest || text.split("\n").length - 1 <= room) return text;
  }
}

/** Lines that fit below the prompt of a small terminal with the title still in sight. */
const room = 23;
const shortest = 3;

/**
 * The result with the least needed left out, one thing after the other: the step that suits
 * everybody (1), what changed (2), all but one contradiction (3). What explains the level is never left out.
 */
function resultWith(cuts: number, screen: ResultScreen, look: Look): string {
  const { checkIn, result } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const help = result.help === "none" ? screen.standingHelp : result.help;
  const name = screen.name === "" ? "" : `${screen.name}, `;
  const routine = name === "" ? routineWords[checkIn.routine] : routineWords[checkIn.routine].toLowerCase();
  const [title = "", ...rest] = titleLine(`${name}${routine}, ${fullDay(checkIn.date)}`, ownRules, width);
  const why = [
    ...strongestSigns(checkIn.answers, width),
    ...checklistReasons(result, checkIn.details, width),
  ];
  return page([
    [paint.strong(title), ...rest],
    helpFirst(help, width),
    [
      ...headlineLines(result.headline, checkIn, width, paint),
      ...viewsBlock(result, screen.trends, checkIn.date, { width, symbols: symbolsFor(look.unicode), paint }),
    ],
    why.length === 0
      ? []
      : [paint.strong("Why"), ...why, ...borderlineLines(result, width), ...flagLines(result, width)],
    (cuts < 2 ? changeLines(screen.previous, checkIn, screen.today, width) : []).map((line, row) =>
      row === 0 ? paint.strong(line) : line,
    ),
    stageBlock(result.stage, width, paint),
    contradictionLines(result.contradictions, checkIn.answers, width, cuts < 3 ? mostContradictions : 1),
    cuts < 1 && help === "none" ? nextStepLines(screen.nextStep, width) : [],
    titleLine("headroom show  the arithmetic", "headroom help-now  help at once", width),
  ]);
}

/** The step of the week, the month or the year, and how to say that it is done (domain.md 7.8). */
function nextStepLines(step: NextStep | null, width: number): string[] {
  if (step === null) return [];
  return [
    ...headed(nextStepTerms[step.term], step.says, width),
    ...labelled("", [`headroom advice done ${step.id}`], width),
  ];
}

const nextStepTerms: Readonly<Record<Effort, string>> = {
  week: "This week",
  month: "This month",
  year: "This year",
};

/** An earlier answer still comes before any score: help first, and no level until it is answered again. */
function standingCrisis({ country, today }: ResultScreen, width: number): string {
  const told =
    "An earlier answer still comes before any score, so there is no level here. It stands until you answer that question again.";
  return page([
    [renderHelpPage({ country, width, purpose: "crisis", today }).trimEnd()],
    wrap(`  ${told}`, textWidth(width)),
  ]);
}

/** Help, and nothing that could be read as "not so bad" (scoring.md 6). */
function crisisResult({ country, today, stored }: ResultScreen, width: number): string {
  const told = [
    "One of your answers comes before any score, so there is no level today.",
    stored
      ? "Stored on this computer. That answer leaves it only when you ask for it by name in an export."
      : "Nothing was stored: this was a dry run.",
  ];
  return page([
    [renderHelpPage({ country, width, purpose: "crisis", today }).trimEnd()],
    told.flatMap((sentence) => wrap(`  ${sentence}`, textWidth(width))),
  ]);
}
