import type { NextStep } from "../../core/advice/past-steps";
import type { Effort } from "../../core/advice/strategy";
import type { CalendarDate } from "../../core/calendar";
import { meanOf } from "../../core/numbers";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import type { DimensionId } from "../../core/questionnaire/items";
import type { Result } from "../../core/scoring/assess";
import { type HelpView, noHelp } from "../../core/scoring/help-level";
import { maximumOf, type Risk } from "../../core/scoring/risk";
import type { StagePlace } from "../../core/scoring/stage";
import type { Standing } from "../../core/scoring/standing";
import { type Band, bandLimits, type Strain, type SubscaleId, subscales } from "../../core/scoring/strain";
import type { TrendState } from "../../core/trend/early-warning";
import type { Step } from "../../core/trend/since-last";
import { hasDeclined, type Trend } from "../../core/trend/trend";
import { fullDay, plainDay, windowLine } from "../dates";
import { renderHelpPage } from "../help-page";
import { labelOf } from "../items";
import {
  headed,
  labelled,
  page,
  screenTitle,
  strongHeadings,
  textWidth,
  titleLine,
  valueWidth,
  wrap,
} from "../layout";
import type { Look } from "../look";
import { type Paint, paintFor, paintLevel } from "../paint";
import { sparkline } from "../sparkline";
import { paintState, stateSentence, stateSign } from "../state-words";
import { bar, type Symbols, symbolsFor } from "../symbols";
import { anyOf, count, dimensionWords, ownRules, routineWords, stageNames, stageWords } from "../words";
import { changeLines } from "./changes";
import {
  borderlineLines,
  bothTrue,
  checklistReasons,
  contradictionLines,
  flagLines,
  headlineLines,
  helpBlock,
  oneLine,
  strongestSigns,
} from "./headline";

/** Shown beside stage 4, where rest is the only first step (docs/method.md, "The steps"). */
const restFirst = ": rest and support come first; big decisions can wait";

/** Shown beside stage 1, which is no cause for alarm. */
const firstStage = {
  beginning: "no cause for alarm: a good time to set a few limits",
  declined: "no alarm in itself: joy in the work and limits go together",
} as const;

/**
 * The stage, described before it is named, with its evidence and any missing answers (docs/method.md,
 * "Stages").
 * @param declined true after an earlier turn for the worse: stage 1 is then not a beginning
 */
export function stageBlock(place: StagePlace | null, { width, paint, brief, declined }: StageWish): string[] {
  if (place === null) return [];
  const open = Object.values(place.marks).reduce((sum, marks) => sum + marks.unanswered.length, 0);
  const missing = open > 0 && place.possible.length > 1 ? `: ${count(open, "answer")} missing` : "";
  const others = place.possible
    .filter((stage) => stage !== place.stage)
    .map((stage) => (stage === null ? "none" : `${stage}`));
  if (place.status === "too-few-answers")
    return wrap(`Stage not named${missing || ": too few answers"}`, textWidth(width));
  const held =
    place.heldBack === null
      ? []
      : wrap(
          `  Your answers fit stage ${place.heldBack}, your strain does not, so that stage is not named.`,
          textWidth(width),
        );
  const perhaps =
    others.length > 0 ? `; perhaps ${anyOf(others)}${missing}` : place.stage === 4 ? restFirst : "";
  if (place.stage === null) {
    const none = held.length > 0 ? "No stage" : "No stage fits your answers, which is not an all-clear";
    return [...opening(none, perhaps, width, paint.strong), ...held];
  }
  const name = `${stageWords[place.stage]} (stage ${place.stage}, ${stageNames[place.stage]})`;
  const evidence = place.marks[place.stage].met.map(labelOf);
  const shown =
    evidence.length > 4 ? [...evidence.slice(0, 4), count(evidence.length - 4, "other")] : evidence;
  return [
    ...opening(name, perhaps, width, (text) => paint.strong(place.stage === 4 ? paint.heavy(text) : text)),
    ...(brief ? oneLine("because", evidence, width) : labelled("because", [shown.join(", ")], width)),
    ...held,
    ...(place.withoutUsualPath && !brief
      ? labelled("", ["without the usual path: no marks of stages 1 and 2"], width)
      : []),
    ...(place.stage === 1
      ? labelled("", [declined ? firstStage.declined : firstStage.beginning], width)
      : []),
  ];
}

interface StageWish {
  readonly width: number;
  readonly paint: Paint;
  readonly brief: boolean;
  readonly declined: boolean;
}

/** The painted verdict, followed by what else is possible. */
function opening(name: string, perhaps: string, width: number, painted: (text: string) => string): string[] {
  let unpainted = name.length;
  return wrap(`${name}${perhaps}`, textWidth(width)).map((line, index) => {
    const own = line.slice(0, Math.max(0, unpainted));
    // The space where the line was broken is part of the name too.
    unpainted -= line.length + 1;
    return `${index === 0 ? "" : "  "}${own === "" ? "" : painted(own)}${line.slice(own.length)}`;
  });
}

/** The watched scales as of the check-in being shown. */
type Trends = Readonly<Record<"overall" | SubscaleId, Trend>>;

/** How the rows are drawn. */
interface Pen {
  readonly width: number;
  readonly symbols: Symbols;
  readonly paint: Paint;
}

const ranges: Readonly<Record<Band, string>> = {
  calm: `under ${bandLimits.raised}`,
  raised: `${bandLimits.raised} to ${bandLimits.high - 1}`,
  high: `from ${bandLimits.high}`,
};
const weeks = 12;

/** One bar, with its direction if there is one, and the three scales below it. */
function signsView({ strain }: Result, trends: Trends | null, { width, symbols, paint }: Pen): string[] {
  if (strain === null || subscales.every((id) => strain[id] === null && strain.now !== null)) return [];
  if (strain.overall === null || strain.band === null) return partialView(strain, width);
  const state = trends?.overall.watch?.state ?? null;
  const turn = state === "worsening" || state === "improving" ? `; ${stateSign(state, symbols)}` : "";
  const value = `${whole(strain.overall)}  ${bar(strain.overall, symbols)}  ${strain.band}: ${ranges[strain.band]}${turn}`;
  const scales = subscales.map((id) => `${id} ${Math.round(strain[id] ?? 0)}`).join(", ");
  const [first = "", ...rest] = labelled("signs", [value, `    ${scales}`], width);
  const painted = first.replace(`  ${strain.band}:`, `  ${paintLevel(paint, strain.band)}:`);
  return [painted, ...rest];
}

/** The four dimensions of a closer look, with their mean. */
function dimensionLines({ dimensions }: Result, { width, symbols }: Pen, brief: boolean): string[] {
  if (dimensions === null) return [];
  const known = Object.entries(dimensions).flatMap(([id, score]) =>
    score === null ? [] : [{ words: dimensionWords[id as DimensionId], score }],
  );
  const mean = known.length < 3 ? null : meanOf(known.map(({ score }) => score));
  const drawn = mean === null ? "    too few answers for all of it" : `${whole(mean)}  ${bar(mean, symbols)}`;
  const each = known.map(({ words, score }) => `${words} ${Math.round(score)}`).join(", ");
  return labelled("closer look", [drawn, ...(brief || each === "" ? [] : [`    ${each}`])], width);
}

/** For a check-in without a checklist: each scale with its recent weeks and its direction. */
function weeklyRows({ strain }: Result, trends: Trends, asOf: CalendarDate, pen: Pen): string[] {
  if (strain === null) return [];
  const { width, symbols, paint } = pen;
  const rows = (["overall", ...subscales] as const).flatMap((id) => {
    const state = trends[id].watch?.state ?? "too-few";
    const score = strain[id] === null ? " -" : whole(strain[id]);
    const sign = isQuiet(state, id, trends.overall)
      ? ""
      : paintState(paint, state, stateSign(state, symbols));
    const band = id === "overall" && strain.band !== null ? `${strain.band}: ${ranges[strain.band]}` : "";
    const line = sparkline(trends[id].points, weeks, asOf, symbols);
    const words = `${sign}${sign && band ? ", " : ""}${band}`;
    const lines = labelled(id, [`${score}  ${line}  SIGN`], width);
    return lines.map((row) => row.replace("SIGN", words).trimEnd());
  });
  const sentence = stateSentence(trends.overall, asOf, symbols);
  return [...rows, ...(sentence === "" ? [] : wrap(`  ${sentence}`, textWidth(width)))];
}

/**
 * Whether to leave out a scale's direction: "steady" beside an overall turn would read as a contradiction.
 */
export function isQuiet(state: TrendState, id: "overall" | SubscaleId, overall: Trend): boolean {
  if (state === "too-few") return true;
  const turns = overall.watch?.state === "worsening" || overall.watch?.state === "improving";
  return id !== "overall" && state === "steady" && turns;
}

function partialView(strain: Strain, width: number): string[] {
  const known = subscales.filter((id) => strain[id] !== null);
  const open = subscales.filter((id) => strain[id] === null);
  const scores = known.map((id) => `${id} ${Math.round(strain[id] ?? 0)}; `).join("");
  return labelled("signs", [`    ${scores}too few answers for ${anyOf(open, "and")}`], width);
}

function whole(score: number): string {
  return String(Math.round(score)).padStart(2);
}

/** The step for the week, month or year, and how to mark it as done. */
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

/** Strain now, risk ahead and the workplace side by side (docs/method.md, "Strain now and risk ahead"). */
export function viewsBlock(
  result: Result,
  trends: Trends | null,
  asOf: CalendarDate,
  pen: Pen,
  brief = false,
): string[] {
  const { risk, environment } = result;
  // With little room, the closer look is shown only when the level comes from it.
  const look = brief && result.headline.leading !== "dimensions" ? [] : dimensionLines(result, pen, brief);
  if (risk === null && environment === null && trends !== null && result.strain?.overall != null)
    return [...weeklyRows(result, trends, asOf, pen), ...look];
  const place =
    !brief && environment?.score != null && environment.score >= 50
      ? "Part of the strain comes from the workplace."
      : null;
  const sentences = [bothTrue(result), place].filter((sentence) => sentence !== null);
  return [
    ...signsView(result, trends, pen),
    ...look,
    ...riskLines(risk, pen),
    ...workplaceLines(result, pen, brief),
    ...(sentences.length === 0 ? [] : wrap(`  ${sentences.join(" ")}`, textWidth(pen.width))),
  ];
}

function riskLines(risk: Risk | null, { width, paint }: Pen): string[] {
  if (risk === null) return [];
  const [best, worst] = risk.indexRange;
  const points = best === worst ? `${best}` : `${best} to ${worst}`;
  const open = risk.unanswered === 0 ? "" : `, ${count(risk.unanswered, "answer")} missing`;
  const unsure = risk.levels.length === 3;
  const level = unsure ? "too few answers for a level" : anyOf(risk.levels);
  const [first = "", ...rest] = labelled(
    "risk ahead",
    [`    ${level}, ${points} of ${maximumOf(instruments.checklist)} points${open}`],
    width,
  );
  const painted =
    risk.level === null ? first : first.replace(`    ${level}`, `    ${paintLevel(paint, risk.level)}`);
  return [painted, ...rest];
}

function workplaceLines({ environment }: Result, { width, symbols }: Pen, brief: boolean): string[] {
  if (environment === null) return [];
  if (environment.score === null) return labelled("workplace", ["    too few answers for a score"], width);
  const score = String(Math.round(environment.score)).padStart(2);
  const drawn = `${score}  ${bar(environment.score, symbols)}`;
  const causes = environment.topCauses.slice(0, 2).map(labelOf);
  if (causes.length === 0) return labelled("workplace", [drawn], width);
  // The workplace has no bands; its main causes say more, beside the bar if they fit.
  const both = causes.join(", ");
  const room = valueWidth(width) - drawn.length - 2;
  const beside = [both, ...(brief ? causes.slice(0, 1) : [])].find((text) => text.length <= room);
  if (beside !== undefined) return labelled("workplace", [`${drawn}  ${beside}`], width);
  // Without room for another line, `show` and the advice name the causes.
  return labelled("workplace", brief ? [drawn] : [drawn, `    ${both}`], width);
}

/** The result should fit one screen; `show` has everything. */
const mostContradictions = 2;

/** What the result screen shows. */
export interface ResultScreen {
  readonly checkIn: CheckIn;
  readonly result: Result;
  /** The latest check-in of an earlier day, to compare with; `undefined` for the first. */
  readonly previous: CheckIn | undefined;
  /** How far the signs have moved since then; `null` when too little to mention. */
  readonly step: Step | null;
  /** Weeks in a row with a check-in, including this one. */
  readonly weeksInARow: number;
  /** The watched scales as of this check-in. */
  readonly trends: Trends;
  /** The result with earlier answers included; `null` to use this check-in alone. */
  readonly standing: Standing | null;
  /** The help that this check-in or an earlier one calls for. */
  readonly help: HelpView;
  /** False for a dry run. */
  readonly stored: boolean;
  /** A step that suits everyone, shown if there is room. */
  readonly nextStep: NextStep | null;
  /** Sentences on whether something the person started has helped, when that has just become clear. */
  readonly nowClear: readonly string[];
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  readonly country: string | null;
  readonly today: CalendarDate;
  /** False when the person is well and nothing needs to change. */
  readonly needed: boolean;
  /** True when the answers fit a recovery and none has been started. */
  readonly offersRecovery: boolean;
  /** Height of the terminal; `null` for a file or a pipe. */
  readonly rows: number | null;
  /** True when the person asked for the result even though an answer calls for help first. */
  readonly showsAll: boolean;
}

/**
 * The result of a check-in (docs/method.md, "Strain now and risk ahead"): help if called for, the headline,
 * the views side by side, the reasons, the stage and what is missing. After a crisis answer it is help alone,
 * without any level, band or stage.
 */
export function renderResult(screen: ResultScreen, look: Look): string {
  const { help } = screen.result;
  if (help === "crisis" || screen.help.level === "crisis") {
    if (!screen.showsAll)
      return help === "crisis" ? crisisResult(screen, look.width) : standingCrisis(screen, look.width);
    return helpThenRest(screen, look);
  }
  for (let cuts = 0; ; cuts++) {
    const text = resultWith(cuts, screen, look);
    if (cuts === shortest || text.split("\n").length - 1 <= room) return text;
  }
}

/** The whole help page, then the result that the person asked to see. */
function helpThenRest(screen: ResultScreen, look: Look): string {
  const { country, today } = screen;
  const help = renderHelpPage({ country, width: look.width, purpose: "crisis", today });
  return `${help}\n${resultWith(0, { ...screen, help: noHelp }, look)}`;
}

/** Lines that fit on a small terminal with the title still in sight. */
const room = 23;
const shortest = 6;

/**
 * The result with the least important parts left out, one more at each cut: the step that suits everyone (1),
 * what changed (2), all but one contradiction (3), labels that need a second line (4), how close the level is
 * and the causes at the workplace (5), the contradictions and some of the 10-point labels (6). The reasons
 * for the level always stay.
 */
function resultWith(cuts: number, screen: ResultScreen, look: Look): string {
  const { checkIn, result } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
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
  const offer = screen.offersRecovery ? wrap(recoveryOffer, textWidth(width)) : [];
  const why = [
    ...strongestSigns(checkIn.answers, width, cuts > 3),
    ...checklistReasons(result, checkIn.details, width, cuts),
  ];
  const limits = [...(cuts > 4 ? [] : borderlineLines(result, width, cuts > 3)), ...flagLines(result, width)];
  return page([
    [...title, ...windowLine(checkIn.date, screen.today)],
    helpBlock(screen.help, { today: screen.today, width, paint, own: checkIn, brief: cuts > 2 }),
    [
      ...headlineLines(result, checkIn, width, paint, screen.standing),
      ...viewsBlock(result, screen.trends, checkIn.date, pen, cuts > 4),
      ...stepLines(screen, width),
      ...(screen.needed ? [] : wrap("  Nothing needs to change.", textWidth(width))),
    ],
    [...(why.length === 0 ? [] : [paint.strong("Why"), ...why]), ...limits],
    cuts < 2 ? strongHeadings(changeLines(screen.previous, checkIn, screen.today, width), paint) : [],
    screen.nowClear.flatMap((says) => wrap(`Now clear: ${says} headroom helped`, textWidth(width))),
    ...(cuts < 6 ? [[...stage, ...offer], contradictions] : [[...stage, ...contradictions]]),
    cuts < 1 && screen.help.level === "none"
      ? strongHeadings(nextStepLines(screen.nextStep, width), paint)
      : [],
    [
      ...(cuts < 5 && screen.weeksInARow > 1 ? [paint.quiet(rowWords(screen.weeksInARow))] : []),
      ...titleLine(
        offer.length > 0 && cuts > 5 ? "headroom show, headroom recovery" : "headroom show  the arithmetic",
        "headroom help-now  help at once",
        width,
      ),
    ],
  ]);
}

const recoveryOffer = "The way back has phases: headroom recovery says what to expect when.";

/** A step up or down, unless a turn is already reported: between two weeks it can be chance. */
function stepLines({ step, trends, today }: ResultScreen, width: number): string[] {
  const state = trends.overall.watch?.state;
  if (step === null || state === "worsening" || state === "improving") return [];
  const way = step.to > step.from ? "up" : "down";
  const day = plainDay(step.since, today);
  const told = `Signs ${way} from ${step.from} on ${day} to ${step.to}; one week can be chance.`;
  return wrap(`  ${told}`, textWidth(width));
}

/** `Fourth week in a row.`: acknowledges that the person checked in, whatever the answers. */
function rowWords(weeks: number): string {
  const word = ordinals[weeks];
  return word === undefined ? `${weeks} weeks in a row.` : `${word} week in a row.`;
}

const ordinals = [
  "",
  "",
  "Second",
  "Third",
  "Fourth",
  "Fifth",
  "Sixth",
  "Seventh",
  "Eighth",
  "Ninth",
  "Tenth",
];

function contradictionsAt(cuts: number): number {
  return cuts < 3 ? mostContradictions : cuts < 6 ? 1 : 0;
}

/** For an earlier crisis answer: help first, and no level until that question is answered again. */
function standingCrisis(screen: ResultScreen, width: number): string {
  return helpWith(
    [
      "An earlier answer still comes before any score, so the result waits: --show-result has it. Your next check-in asks that question again, first.",
    ],
    screen,
    width,
  );
}

/** Help, and nothing that could be read as "not so bad" (docs/method.md, "Help"). */
function crisisResult(screen: ResultScreen, width: number): string {
  return helpWith(
    [
      "One of your answers comes before any score, so the result waits. headroom show --show-result has it.",
      screen.stored
        ? "Stored on this computer. That answer leaves it only when you ask for it by name in an export."
        : "Nothing was stored: this was a dry run.",
    ],
    screen,
    width,
  );
}

/** The help page with the sentences below it, cut so that both fit the terminal. */
function helpWith(told: readonly string[], { country, today, rows }: ResultScreen, width: number): string {
  const below = told.flatMap((sentence) => wrap(`  ${sentence}`, textWidth(width)));
  const left = rows === null ? null : rows - below.length - 1;
  return page([[renderHelpPage({ country, width, purpose: "crisis", today, rows: left }).trimEnd()], below]);
}
