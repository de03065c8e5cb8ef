import type { CalendarDate } from "../../core/calendar";
import { adherenceWords } from "../../core/plan/adherence";
import { planFields } from "../../core/plan/fields";
import { instruments } from "../../core/questionnaire/instruments/index";
import { loadMetrics } from "../../core/questionnaire/load-metrics";
import { maximumOf } from "../../core/scoring/risk";
import type { EarlySigns } from "../../core/trend/early-signs";
import type { ScaleName, ScalePoint } from "../../core/trend/scales";
import type { Trend } from "../../core/trend/trend";
import { fullDay, plainDay } from "../dates";
import { labelOf } from "../items";
import { page, screenTitle, textWidth, wrap } from "../layout";
import type { Look } from "../look";
import { type Paint, paintFor } from "../paint";
import { paintState, stateSentence, stateSign } from "../state-words";
import { type Symbols, symbolsFor } from "../symbols";
import { anyOf, contextWords, count, ownRules } from "../words";
import { linesNear } from "./axes";
import type { TrendScreen } from "./screen";
import type { Unit } from "./timeline";

const titles: Readonly<Record<ScaleName, string>> = {
  overall: "Overall strain (0-100)",
  physical: "Physical strain (0-100)",
  emotional: "Emotional strain (0-100)",
  behavioural: "Behavioural strain (0-100)",
  exhaustion: "Exhaustion (0-100)",
  distance: "Distance (0-100)",
  efficacy: "Doubt in own effect (0-100)",
  cognition: "Cognition (0-100)",
  environment: "Workplace (0-100)",
  index: `Checklist (0-${maximumOf(instruments.checklist)} points)`,
};

/** The title of a chart, with the unit. */
export function scaleTitle(scale: string): string {
  if (Object.hasOwn(titles, scale)) return titles[scale as ScaleName];
  const metric = loadMetrics.find(({ id }) => id === scale);
  if (metric) return `${capital(metric.label)} (${metric.unit})`;
  const field = planFields.find(({ id }) => id === scale);
  return field ? `Boundary "${field.label}"` : scale;
}

/** Short labels for ids whose last part exceeds the 12 columns of a row label. */
const short: Readonly<Record<string, string>> = {
  "m.after-hours-calls": "calls",
  "m.real-emergencies": "emergencies",
  "m.since-vacation": "holiday",
  "m.vacation-checks": "leave checks",
  "m.repeat-incidents": "incidents",
  "m.improvement-share": "improvement",
};

/** The label of a row below the chart: the scale as typed, without its prefix. */
export function rowName(scale: string): string {
  return short[scale] ?? scale.slice(scale.lastIndexOf(".") + 1);
}

/** Where the values of a scale with nothing to draw come from. */
function comesFrom(scale: string): string {
  if (scale.startsWith("m.")) return `Log it under load in an answers file: headroom questions --template.`;
  if (scale.startsWith("plan.")) return "A boundary in practice is asked about at every weekly check-in.";
  if (scale === "index") return "It comes with the monthly check-in: headroom checkin --routine monthly";
  const weekly = ["overall", "physical", "emotional", "behavioural"].includes(scale);
  if (weekly) return "It comes with every check-in that answers all questions of each part, but one.";
  return "It comes with a monthly check-in, in turn. Now: headroom checkin --routine full";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const means: Readonly<Record<Unit, string>> = {
  week: "",
  month: ", means of months",
  quarter: ", means of quarters",
  year: ", means of years",
};

/** `Overall strain (0-100), 26 Apr to 22 Nov 2026`, preceded by the name if there are several people. */
export function pictureTitle(
  picture: { readonly scale: string; readonly name: string; readonly unit: Unit },
  days: readonly CalendarDate[],
  width: number,
  paint: Paint,
): string[] {
  const { scale, name, unit } = picture;
  const what = scaleTitle(scale);
  const named = name === "" ? what : `${name}, ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  const title = `${named}${means[unit]}, ${rangeOf(days)}`;
  if (title.length > textWidth(width))
    return [...wrap(title, textWidth(width)).map(paint.strong), `  ${paint.quiet(ownRules)}`];
  return screenTitle(title, ownRules, width, paint);
}

function rangeOf(days: readonly CalendarDate[]): string {
  const first = days.at(0) ?? "";
  const last = days.at(-1) ?? "";
  const end = `${plainDay(last, last)} ${last.slice(0, 4)}`;
  return first === last ? end : `${plainDay(first, last)} to ${end}`;
}

const numberWords = ["", "", "two", "three"];

/**
 * `Before your last two bad turns, sleep and irritability moved first.`; empty if there is nothing to say.
 */
export function earlySignsSentence(signs: EarlySigns | null): string {
  if (signs === null) return "";
  const few = signs.turns === 2 ? " Two turns are few to go by." : "";
  const turns = numberWords[signs.turns] ?? String(signs.turns);
  return `Before your last ${turns} bad turns, ${anyOf(signs.items.map(labelOf), "and")} moved first.${few}`;
}

/**
 * The words below the chart of a scale that the early warning does not watch: the newest value, and what the
 * lines mean. They never suggest a direction.
 * @param points the ones drawn, oldest first, at least one
 */
function facts(scale: string, points: readonly ScalePoint[], today: CalendarDate): string {
  if (scale.startsWith("plan.")) return adherence(points);
  const last = points.at(-1);
  if (last === undefined) return "";
  const newest = `The newest is ${String(Math.round(last.value * 10) / 10)}, from ${plainDay(last.date, today)}.`;
  const metric = loadMetrics.find(({ id }) => id === scale);
  if (!metric) return `${newest} There are no warnings for this scale.`;
  const lines = linesNear(
    metric,
    points.map(({ value }) => value),
  );
  return [newest, ...lines.map(({ at, says }) => `${at}: ${says}.`)].join(" ");
}

function adherence(points: readonly ScalePoint[]): string {
  const weeks = (value: number) => points.filter((point) => point.value === value).length;
  return `Kept ${weeks(100)}, partly ${weeks(50)}, missed ${weeks(0)} of ${count(points.length, "week")}.`;
}

/**
 * The sentences below a chart: the state with its numbers, or the facts for a scale without a state; then
 * what moved first before earlier turns.
 * @param drawn the points in the picture
 */
export function wordsBelow(
  trend: Trend,
  drawn: readonly ScalePoint[],
  screen: TrendScreen,
  look: Look,
  paint: Paint,
): string[] {
  const symbols = symbolsFor(look.unicode);
  const width = textWidth(look.width);
  const [first = "", ...rest] = hanging(stateWords(trend, drawn, screen, symbols), width);
  const early = trend.scale === "overall" && !screen.crisis ? earlySignsSentence(screen.earlySigns) : "";
  return [paintFirst(first, trend, symbols, paint), ...rest, ...hanging(early, width)].filter(
    (line) => line !== "",
  );
}

function stateWords(
  trend: Trend,
  drawn: readonly ScalePoint[],
  screen: TrendScreen,
  symbols: Symbols,
): string {
  if (trend.watch === null) return facts(trend.scale, drawn, screen.today);
  // After a crisis answer nothing is called steady or improving (docs/method.md, "Help").
  if (screen.crisis && trend.watch.state !== "worsening") return "";
  return stateSentence(trend, screen.today, symbols);
}

/** Aligns further lines with the first word, after its sign. */
function hanging(text: string, width: number): string[] {
  if (text === "") return [];
  const [first = "", ...rest] = wrap(text, width);
  const more = rest.join(" ");
  return more === "" ? [first] : [first, ...wrap(`  ${more}`, width)];
}

function paintFirst(line: string, { watch }: Trend, symbols: Symbols, paint: Paint): string {
  if (watch === null) return line;
  const sign = stateSign(watch.state, symbols);
  return line.replace(sign, paintState(paint, watch.state, sign));
}

/** The page with nothing recorded: the way forward instead of empty axes. */
export function emptyPage(name: string, width: number): string {
  const who = name === "" ? "" : `${name}: `;
  return page([
    [`${who}No check-ins here yet.`],
    wrap("headroom checkin starts the first one.", textWidth(width)),
  ]);
}

/** The lines for a scale without a value, or without one in the range asked for. */
export function nothingDrawn(trend: Trend, screen: TrendScreen, width: number): string[] {
  const who = screen.name === "" ? "" : `${screen.name}: `;
  const newest = trend.points.at(-1);
  if (newest !== undefined)
    return wrap(
      `${who}${scaleTitle(trend.scale)}: nothing in this range; the newest is from ${plainDay(newest.date, screen.today)}.`,
      textWidth(width),
    );
  const others = screen.side.filter(({ points }) => points.length > 0).map(({ scale }) => scale);
  const named = others.length > 4 ? `${others.slice(0, 4).join(", ")}, ...` : others.join(", ");
  const instead = named === "" ? "" : ` There is ${named}: headroom trend SCALE`;
  return [
    ...wrap(`${who}${scaleTitle(trend.scale)}: nothing yet.`, textWidth(width)),
    ...wrap(`  ${comesFrom(trend.scale)}${instead}`, textWidth(width)),
  ];
}

/** How many points to list if no range was asked for: a quarter of a year. */
const mostPoints = 13;

/**
 * One scale without a picture, for screen readers (`--plain`): the state, then a line for each point, newest
 * first, then the newest value of every other scale.
 * @param points those in the range, oldest first, at least one
 */
export function scaleInWords(
  trend: Trend,
  points: readonly ScalePoint[],
  screen: TrendScreen,
  look: Look,
): string[] {
  const told = screen.from === null ? points.slice(-mostPoints) : points;
  const paint = paintFor(look.colour);
  const title = pictureTitle(
    { scale: trend.scale, name: screen.name, unit: "week" },
    told.map(({ date }) => date),
    look.width,
    paint,
  );
  const older = points.length - told.length;
  const since = points[0]?.date ?? screen.today;
  const more =
    older > 0 ? [`${count(older, "older point")}: headroom trend ${trend.scale} --since ${since}`] : [];
  const others = screen.trends.length > 1 ? "" : othersInWords(trend, screen);
  return [
    ...title,
    ...wordsBelow(trend, told, screen, look, paint),
    ...told.toReversed().map((point) => pointLine(trend.scale, point, screen)),
    ...more,
    ...(others === "" ? [] : wrap(others, textWidth(look.width))),
  ];
}

function pointLine(scale: string, { date, value }: ScalePoint, { weeks }: TrendScreen): string {
  const context = weeks.find((week) => week.date === date)?.context ?? [];
  const known = context.flatMap((mark) => (isContext(mark) ? [contextWords[mark]] : []));
  return [
    `${fullDay(date)}: ${valueWords(scale, value)}`,
    ...(known.length === 0 ? [] : [anyOf(known, "and")]),
  ].join(", ");
}

function isContext(mark: string): mark is keyof typeof contextWords {
  return Object.hasOwn(contextWords, mark);
}

/** All other scales by the names to type, with their newest values. */
function othersInWords({ scale: shown }: Trend, { side }: TrendScreen): string {
  const named = side.flatMap(({ scale, points }) => {
    const newest = points.at(-1);
    return newest === undefined || scale === shown ? [] : [`${scale} ${valueWords(scale, newest.value)}`];
  });
  return named.length === 0 ? "" : `Other scales, newest value: ${named.join(", ")}. headroom trend SCALE`;
}

const boundaryWords: Readonly<Record<number, string>> = {
  100: adherenceWords.kept,
  50: adherenceWords.partly,
  0: adherenceWords.missed,
};

/** A whole number or, for a boundary, how it went. */
function valueWords(scale: string, value: number): string {
  const words = scale.startsWith("plan.") ? boundaryWords[value] : undefined;
  return words ?? String(Math.round(value));
}
