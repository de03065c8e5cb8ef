import type { CalendarDate } from "../../core/calendar";
import type { BoundaryHistory } from "../../core/plan/adherence";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import type { InstrumentId, PlanField, PlanValue } from "../../core/questionnaire/items";
import type { Due } from "../../core/questionnaire/routines";
import type { RecoveryPlace } from "../../core/recovery/recovery";
import { type HelpView, noHelp } from "../../core/scoring/help-level";
import { maximumOf } from "../../core/scoring/risk";
import type { Standing, StandingPart } from "../../core/scoring/standing";
import { type SubscaleId, subscales } from "../../core/scoring/strain";
import type { SeenLately } from "../../core/signals/lately";
import type { Trend } from "../../core/trend/trend";
import { distance, fullDay, plainDay, shortDay } from "../../ui/dates";
import { renderHelpPage } from "../../ui/help-page";
import { becauseOf, labelOf } from "../../ui/items";
import {
  labelled,
  narrow,
  pad,
  page,
  screenTitle,
  strongHeadings,
  textWidth,
  titleLine,
  wrap,
} from "../../ui/layout";
import type { Look } from "../../ui/look";
import { type Paint, paintFor } from "../../ui/paint";
import { adherenceCounts, boundaryText } from "../../ui/plan/lines";
import { minutesFor } from "../../ui/questionnaire/words";
import { changeSummary } from "../../ui/result/changes";
import { bothTrue, helpBlock, partLines, standingParts } from "../../ui/result/headline";
import { isQuiet } from "../../ui/result/result";
import { sparkline } from "../../ui/sparkline";
import { paintState, shortState, stateSign } from "../../ui/state-words";
import { type Symbols, symbolsFor } from "../../ui/symbols";
import { anyOf, monthWords, ownRules, phaseWords, routineWords } from "../../ui/words";

/** A step of the advice, with the person's own answers that it is based on. */
interface DashboardStep {
  readonly id: string;
  readonly action: string;
  readonly why: readonly string[];
}

/** A boundary in practice, and how it has been going. */
interface DashboardBoundary {
  readonly field: PlanField;
  readonly value: PlanValue;
  readonly history: BoundaryHistory;
}

/** What the one screen of `headroom` shows. */
export interface DashboardScreen {
  /** The person asked to see it although an answer calls for help first. */
  readonly showsAll: boolean;
  /** Rows of the terminal; `null` for a file or a pipe. */
  readonly rows: number | null;
  /** What the standing and any unfinished check-ins call for. */
  readonly help: HelpView;
  /** The person's name when there is more than one, else an empty string. */
  readonly name: string;
  readonly country: string | null;
  readonly today: CalendarDate;
  readonly standing: Standing;
  /** The check-in before the latest one. */
  readonly previous: CheckIn | undefined;
  readonly trends: Readonly<Record<"overall" | SubscaleId, Trend>>;
  readonly steps: readonly DashboardStep[];
  /** False for a person who is well, and is told so. */
  readonly needed: boolean;
  readonly boundaries: readonly DashboardBoundary[];
  /** What stood out in the signals lately; `null` when nothing did. */
  readonly seen: SeenLately | null;
  /** `null` outside a recovery. */
  readonly recovery: RecoveryPlace | null;
  /** A recovery would fit how the person is doing, and none has started. */
  readonly offersRecovery: boolean;
  readonly due: Due;
  readonly pausedUntil: CalendarDate | null;
  /** A check-in was started and not finished yet. */
  readonly waiting: boolean;
}

/** Strain now and risk ahead, and below them the direction with its numbers. */
function headlineBlock(
  { standing, today, trends }: DashboardScreen,
  width: number,
  symbols: Symbols,
  paint: Paint,
  brief: boolean,
): string[] {
  const { level, leading } = standing.result.headline;
  const state = trends.overall.watch?.state ?? null;
  const says =
    state === "worsening" || state === "improving" ? shortState(trends.overall, today, symbols) : "";
  const turn = says === "" ? [] : wrap(`  ${says}`, textWidth(width));
  const none = `No level at present; the last check-in is from ${shortDay(standing.latest.date, today)}`;
  const isNone = level === null;
  const both = isNone || leading === "crisis" || brief ? null : bothTrue(standing.result);
  return [
    ...(isNone ? [paint.strong(none)] : partLines(standingParts(standing, today), width, paint)),
    ...(both === null ? [] : wrap(`  ${both}`, textWidth(width))),
    ...turn.map((line) => paintState(paint, state, line)),
  ];
}

/** `from 3 June, due again` for answers that are too old to count; during a pause nothing is due. */
function staleWords(date: string, { today, pausedUntil }: DashboardScreen): string {
  return `from ${plainDay(date, today)}${pausedUntil === null ? ", due again" : ""}`;
}

/** A quarter of a year, so a row can be read at a glance. */
const weeks = 12;

/** Each scale with its last weeks and its direction word. */
function scaleRows(screen: DashboardScreen, width: number, symbols: Symbols, paint: Paint): string[] {
  const { standing, trends, today } = screen;
  const { strain } = standing.result;
  const signs = standing.parts.filter(({ instrument }) =>
    (subscales as readonly string[]).includes(instrument),
  );
  const [newest] = signs.toSorted((a, b) => (a.checkIn.date < b.checkIn.date ? 1 : -1));
  if (newest !== undefined && !newest.fresh)
    return labelled("signs", [staleWords(newest.checkIn.date, screen)], width);
  return (["overall", ...subscales] as const).flatMap((id) => {
    const trend = trends[id];
    if (trend.points.length === 0) return [];
    const score = strain?.[id] ?? null;
    const number = (score === null ? "-" : String(Math.round(score))).padStart(2);
    const line = sparkline(trend.points, weeks, today, symbols);
    const state = trend.watch?.state ?? "too-few";
    const tested = trend.watch?.tested ?? 0;
    const few = `${symbols.state["too-few"]} too few check-ins to tell: ${tested} of 6`;
    const sign = isQuiet(state, id, trends.overall)
      ? id === "overall"
        ? few
        : ""
      : stateSign(state, symbols);
    const rows = labelled(id, [`${number}  ${line}  SIGN`], width);
    return rows.map((row) => row.replace("SIGN", paintState(paint, state, sign)).trimEnd());
  });
}

/** The workplace is shown beside the person: on the same screen, with its causes. */
function workplaceRow(screen: DashboardScreen, width: number): string[] {
  const { result, parts } = screen.standing;
  const { today } = screen;
  const part = partOf(parts, "environment");
  if (part === undefined)
    return labelled("workplace", ["not asked yet; a monthly check-in asks it in turn"], width);
  if (!part.fresh) return labelled("workplace", [staleWords(part.checkIn.date, screen)], width);
  const { environment } = result;
  if (environment?.score == null)
    return labelled("workplace", [`too few answers on ${plainDay(part.checkIn.date, today)}`], width);
  const score = String(Math.round(environment.score)).padStart(2);
  const causes = environment.topCauses.slice(0, 2).map(labelOf).join(", ");
  const day = plainDay(part.checkIn.date, today);
  return labelled("workplace", [`${score}  ${causes ? `${day}: ${causes}` : `answered ${day}`}`], width);
}

/** In the order they are shown, with the words that follow the number. */
const seenWords: readonly (readonly [metric: string, one: string, many: string])[] = [
  ["m.night-calls", "disturbance at night by pages", "disturbances at night by pages"],
  ["m.nights", "night at work", "nights at work"],
  ["m.short-rests", "rest under 11 hours", "rests under 11 hours"],
  ["m.long-rest", "hour as the longest rest", "hours as the longest rest"],
  ["m.weekend-days", "weekend day", "weekend days"],
  ["m.run", "day in a row", "days in a row"],
  ["m.evenings", "evening", "evenings"],
];

/** What stood out in the signals. */
function seenRow({ seen, today }: DashboardScreen, width: number): string[] {
  if (seen === null) return [];
  const facts = new Map(seen.facts);
  const words = seenWords.flatMap(([metric, one, many]) => {
    const value = facts.get(metric);
    return value === undefined ? [] : [`${value} ${value === 1 ? one : many}`];
  });
  return labelled(
    "seen",
    [`${words.slice(0, 3).join(", ")} in the week to ${plainDay(seen.date, today)}`],
    width,
  );
}

/** Risk ahead and stage, or the date of answers that are due again. */
function stageAndChecklist(screen: DashboardScreen, width: number): string[] {
  const { result, parts } = screen.standing;
  const part = partOf(parts, "checklist");
  if (part === undefined)
    return labelled("risk ahead", ["not asked yet; it comes with the monthly check-in"], width);
  if (!part.fresh) return labelled("risk ahead", [staleWords(part.checkIn.date, screen)], width);
  const { risk, stage } = result;
  const words: string[] = [];
  if (risk !== null) {
    const [best, worst] = risk.indexRange;
    const level = risk.levels.length === 3 ? "too few answers" : anyOf(risk.levels);
    words.push(
      `${level}, ${best === worst ? best : `${best} to ${worst}`} of ${maximumOf(instruments.checklist)} points`,
    );
  }
  if (stage !== null && stage.status !== "too-few-answers") {
    const perhaps = stage.possible.filter((one) => one !== stage.stage && one !== null);
    words.push(
      `${stage.stage === null ? "no stage" : `stage ${stage.stage}`}${perhaps.length > 0 ? `, perhaps ${anyOf(perhaps.map(String))}` : ""}`,
    );
  }
  return labelled("risk ahead", [words.join("; ")], width);
}

function partOf(parts: readonly StandingPart[], id: InstrumentId): StandingPart | undefined {
  return parts.find(({ instrument }) => instrument === id);
}

/**
 * The very first screen: what this is, that everything stays here and where, that it is not a
 * diagnosis, where help is.
 * @param folder where the records are, as a person would write it
 * @param questions how many the first check-in asks
 * @param name whose first check-in it would be, when several people share this computer
 */
export function renderFirstRun(folder: string, questions: number, width: number, name = ""): string {
  const sentences = (text: string) => wrap(`  ${text}`, textWidth(width));
  return `${[
    ...titleLine("headroom  a private burnout self-check for people who keep systems running", "", width),
    "",
    ...sentences(
      "You answer short questions about your week and your work. You see what the answers add up to, why, and one or two steps that fit.",
    ),
    "",
    ...labelled("private", [`it stays on this computer, in ${folder};`, "nothing is ever sent"], width),
    ...labelled("no diagnosis", ["the rules are our own, not a medical test"], width),
    ...labelled("help", ["if things are dark right now: headroom help-now"], width),
    "",
    ...sentences(
      `${name === "" ? "" : `This is the record of ${name}, with no check-in yet. `}The first check-in has ${questions} questions, one key each, about ${minutesFor(questions)}. Skip what you like. Stop when you like: it waits for you.`,
    ),
  ].join("\n")}\n`;
}

/** How to come back, for "Not now" and for runs in which nothing can be asked. */
export const comeBack =
  "headroom checkin starts the first check-in, headroom demo shows an invented\nperson.\n";

/** Lines that fit below the prompt of a small terminal with the title still in sight. */
const room = 23;
/** How many cuts there are until the screen is as short as it gets. */
const shortest = 5;

/**
 * `headroom`: how the person is doing, since when and in what, what to do, and when to check in again, on
 * one screen. When it would not fit, what is least needed today goes first. After a crisis answer help
 * comes first, and no level.
 */
export function renderDashboard(screen: DashboardScreen, look: Look): string {
  const { country, today, help } = screen;
  if (help.level === "crisis") {
    if (!screen.showsAll) return crisisDashboard(screen, look.width);
    const rest = { ...screen, help: noHelp };
    return `${renderHelpPage({ country, width: look.width, purpose: "crisis", today })}\n${dashboardWith(0, rest, look)}`;
  }
  for (let cuts = 0; ; cuts++) {
    const text = dashboardWith(cuts, screen, look);
    if (cuts === shortest || text.split("\n").length - 1 <= room) return text;
  }
}

/**
 * The dashboard without what changed and the sentence on strain and risk (1), what is only offered (2), the
 * second step (3), the recovery (4), a blank line (5).
 */
function dashboardWith(cuts: number, screen: DashboardScreen, look: Look): string {
  const { today, name } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const symbols = symbolsFor(look.unicode);
  const title = screenTitle(
    `headroom  ${name === "" ? "" : `${name}, `}${fullDay(today)}`,
    ownRules,
    width,
    paint,
  );
  const headline = headlineBlock(screen, width, symbols, paint, cuts > 0);
  const rows = [
    ...scaleRows(screen, width, symbols, paint),
    ...workplaceRow(screen, width),
    ...seenRow(screen, width),
    ...stageAndChecklist(screen, width),
  ];
  const week = {
    ...screen,
    steps: cuts < 3 ? screen.steps : screen.steps.slice(0, 1),
    recovery: cuts < 4 ? screen.recovery : null,
    offersRecovery: cuts < 2 && screen.offersRecovery,
  };
  return page([
    title,
    helpBlock(screen.help, { today, width, paint, brief: cuts > 1 }),
    ...(cuts < 5 ? [headline, rows] : [[...headline, ...rows]]),
    thisWeek(week, width, paint.strong("This week")),
    strongHeadings([...nextLine(screen, width), ...(cuts < 1 ? sinceLine(screen, width) : [])], paint),
    titleLine("headroom checkin, trend, advice, plan", "headroom help-now", width),
  ]);
}

function thisWeek(
  { steps, needed, boundaries, recovery, offersRecovery }: DashboardScreen,
  width: number,
  heading: string,
): string[] {
  const well = steps.length === 0 ? "Nothing needs to change." : "Nothing needs to change; optional:";
  const rows = [
    ...(needed ? [] : [`  ${well}`]),
    ...steps.flatMap(({ action, why }, index) => [
      `  ${index + 1}  ${action}`,
      ...(why[0] === undefined ? [] : wrap(`     because ${becauseOf(why[0])}`, textWidth(width))),
    ]),
    ...boundaries.flatMap(({ field, value, history }) =>
      labelled("boundary", [`${boundaryText(field, value)}: ${adherenceCounts(history)}`], width),
    ),
    ...(offersRecovery
      ? labelled("recovery", ["what to expect on the way back: headroom recovery"], width)
      : []),
    ...(recovery === null
      ? []
      : labelled("recovery", [`${monthWords(recovery.month)}, ${phaseWords[recovery.phase]}`], width)),
  ];
  return rows.length === 0 ? [] : [heading, ...rows];
}

function nextLine({ due, today, pausedUntil, waiting }: DashboardScreen, width: number): string[] {
  const routine = routineWords[due.routine].toLowerCase();
  if (pausedUntil !== null)
    return row("Next", [`paused until ${shortDay(pausedUntil, today)}; nothing is due`], width);
  // Which check-in it is can change while it waits; the day it fell due does not.
  const now = due.routine === "monthly" ? ", now the monthly one" : "";
  const next =
    due.dueOn < today
      ? `check-in due since ${shortDay(due.dueOn, today)}${now}`
      : `${routine} ${shortDay(due.dueOn, today)}, ${distance(due.dueOn, today)}`;
  const begun = waiting ? ["a check-in is unfinished: headroom checkin continues it"] : [];
  return [...row("Next", [next], width), ...begun.flatMap((line) => row("Waiting", [line], width))];
}

function sinceLine({ previous, standing }: DashboardScreen, width: number): string[] {
  const summary = changeSummary(previous, standing.latest, width);
  return previous === undefined || summary.length === 0
    ? []
    : row(`Since ${plainDay(previous.date, previous.date)}`, summary, width);
}

/** A block label in column 1, its values in column 17. */
function row(label: string, values: readonly string[], width: number): string[] {
  const [first = "", ...rest] = labelled(label, values, width);
  return [
    first.startsWith(`  ${label}`) && width >= narrow ? `${pad(label, 16)}${first.slice(16)}` : first,
    ...rest,
  ];
}

/** Help, and when the next check-in is due; nothing that could be read as "not so bad". */
function crisisDashboard(screen: DashboardScreen, width: number): string {
  const { country, today, rows } = screen;
  const next = nextLine(screen, width);
  const left = rows === null ? null : rows - next.length - 1;
  return page([[renderHelpPage({ country, width, purpose: "crisis", today, rows: left }).trimEnd()], next]);
}
