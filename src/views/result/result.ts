import type { Result } from "../../domain/assess";
import type { CalendarDate } from "../../domain/calendar";
import type { CheckIn } from "../../domain/check-in";
import type { HelpLevel } from "../../domain/help";
import type { NextStep } from "../../domain/next-step";
import { hasDeclined } from "../../domain/trend";
import { fullDay } from "../dates";
import { renderHelpPage } from "../help-page";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { symbolsFor } from "../symbols";
import { textWidth, wrap } from "../text";
import { page, screenTitle, strongHeadings, titleLine } from "../title";
import { ownRules, routineWords } from "../words";
import { changeLines } from "./changes";
import { contradictionLines } from "./contradictions";
import { headlineLines } from "./headline";
import { helpFirst } from "./help-first";
import { nextStepLines } from "./next-step";
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
const shortest = 6;

/**
 * The result with the least needed left out, one thing after the other: the step that suits
 * everybody (1), what changed (2), all but one contradiction (3), labels that take
 * a second line (4), how close the level is and the causes at the workplace (5), what
 * contradicts what, and some of the labels that carry 10 points (6). What explains the level is never left out.
 */
function resultWith(cuts: number, screen: ResultScreen, look: Look): string {
  const { checkIn, result } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const help = result.help === "none" ? screen.standingHelp : result.help;
  const pen = { width, symbols: symbolsFor(look.unicode), paint };
  const name = screen.name === "" ? "" : `${screen.name}, `;
  const routine = name === "" ? routineWords[checkIn.routine] : routineWords[checkIn.routine].toLowerCase();
  const title = screenTitle(`${name}${routine}, ${fullDay(checkIn.date)}`, ownRules, width, paint);
  const stage = stageBlock(result.stage, {
    ...{ width, paint, brief: cuts > 3 },
    declined: hasDeclined(screen.trends),
  });
  const contradictions = contradictionLines(
    result.contradictions,
    checkIn.answers,
    width,
    paint,
    contradictionsAt(cuts),
  );
  const why = [
    ...strongestSigns(checkIn.answers, width, cuts > 3),
    ...checklistReasons(result, checkIn.details, width, cuts),
  ];
  return page([
    title,
    helpFirst(help, width, paint),
    [
      ...headlineLines(result, checkIn, width, paint),
      ...viewsBlock(result, screen.trends, checkIn.date, pen, cuts > 4),
    ],
    why.length === 0
      ? []
      : [
          paint.strong("Why"),
          ...why,
          ...(cuts > 4 ? [] : borderlineLines(result, width, cuts > 3)),
          ...flagLines(result, width),
        ],
    cuts < 2 ? strongHeadings(changeLines(screen.previous, checkIn, screen.today, width), paint) : [],
    ...(cuts < 6 ? [stage, contradictions] : [[...stage, ...contradictions]]),
    cuts < 1 && help === "none" ? strongHeadings(nextStepLines(screen.nextStep, width), paint) : [],
    titleLine("headroom show  the arithmetic", "headroom help-now  help at once", width),
  ]);
}

function contradictionsAt(cuts: number): number {
  return cuts < 3 ? mostContradictions : cuts < 6 ? 1 : 0;
}

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
