import type { CalendarDate } from "../../core/calendar";
import type { LoadMetric } from "../../core/questionnaire/items";
import { loadMetrics } from "../../core/questionnaire/load-metrics";
import type { Level } from "../../core/scoring/risk";
import type { TrendState } from "../../core/trend/early-warning";
import type { LevelPoint } from "../../core/trend/scales";
import type { Trend } from "../../core/trend/trend";
import type { Paint } from "../paint";
import { paintState } from "../state-words";
import type { Symbols } from "../symbols";
import { linesOf } from "./axes";
import { type ChartSymbols, fieldColumn, type PointSign } from "./chart";
import type { SideSeries, TrendScreen } from "./screen";
import { lastInSlots, type SlotValue, slotOf, slotValues, type Timeline } from "./timeline";
import { rowName } from "./words";

/** A row of signs on the same dates as the chart above. */
export interface Row {
  /** What to type to see it as a chart. */
  readonly scale: string;
  readonly label: string;
  /** The newest value in the picture, or an empty string. */
  readonly value: string;
  readonly state: TrendState | null;
  readonly cells: ReadonlyMap<number, string>;
}

/** The rows that have something to show in the picture, in the order given. */
export function rowsOf(
  series: readonly SideSeries[],
  levels: readonly LevelPoint[],
  timeline: Timeline,
  look: { readonly symbols: Symbols; readonly chart: ChartSymbols },
): Row[] {
  const rows = series.map(({ scale, points, state }): Row => {
    const values = slotValues(points, [], timeline);
    const sign = signFor(scale, look.symbols, look.chart);
    const last = values.at(-1)?.value;
    return {
      scale,
      label: rowName(scale),
      value: last === undefined || scale.startsWith("plan.") ? "" : String(Math.round(last)),
      state,
      cells: new Map(values.map(({ slot, value }) => [slot, sign(value)])),
    };
  });
  const letters = [...lastInSlots(levels, timeline)].map(([slot, { level }]): [number, string] => [
    slot,
    level === null ? "?" : level.charAt(0).toUpperCase(),
  ]);
  const checklist = { scale: "index", label: "checklist", value: "", state: null, cells: new Map(letters) };
  return rows.map((row) => (row.scale === "index" ? checklist : row)).filter(({ cells }) => cells.size > 0);
}

/** A row as text, with its signs in the columns of the chart and its state right before them. */
export function rowLine(row: Row, timeline: Timeline, symbols: Symbols, paint: Paint): string {
  const { label, value, state, cells } = row;
  const room = fieldColumn - 2 - Math.max(value.length, 2);
  const lead = value === "" ? label : label.slice(0, room).padEnd(room) + value.padStart(2);
  const turned = state === "worsening" || state === "improving";
  const sign = turned ? `${paintState(paint, state, symbols.state[state])} ` : "  ";
  let field = "";
  for (const [slot, cell] of [...cells].toSorted(([a], [b]) => a - b))
    field = field.padEnd(slot * timeline.step) + cell;
  const left =
    turned || lead.length < fieldColumn - 1
      ? lead.slice(0, fieldColumn - 2).padEnd(fieldColumn - 2) + sign
      : `${lead.slice(0, fieldColumn - 1)} `;
  return (left + field).trimEnd();
}

/** How one value is drawn in a row of its scale. */
function signFor(scale: string, symbols: Symbols, chart: ChartSymbols): (value: number) => string {
  if (scale.startsWith("plan.")) return (value) => (value > 75 ? "k" : value < 25 ? "m" : "p");
  const metric = loadMetrics.find(({ id }) => id === scale);
  if (!metric) return (value) => symbols.spark(Math.min(Math.max(value, 0), 100));
  return isCount(metric) ? digit : stepFor(metric, chart);
}

/** True for metrics with small whole numbers, which are shown as digits. */
function isCount({ id, max, decimals, threshold }: LoadMetric): boolean {
  return !decimals && id !== "m.hours" && (max <= 10 || threshold === undefined);
}

function digit(value: number): string {
  const whole = Math.round(value);
  return whole > 9 ? "+" : whole < 0 ? "-" : String(whole);
}

/** The step for a value: within the lines of the metric, past the first, or past the last. */
function stepFor(metric: LoadMetric, { steps }: ChartSymbols): (value: number) => string {
  const below = metric.threshold?.side === "below";
  // Of the three lines for hours, the middle one comes from a single story in the sources and has no step.
  const lines = linesOf(metric).filter(({ at }) => metric.id !== "m.hours" || at !== metric.threshold?.value);
  return (value) => {
    const past = lines.filter(({ at, opensAbove }) =>
      below ? value < at : opensAbove ? value > at : value >= at,
    );
    if (past.length === 0) return steps[0];
    return past.length === lines.length ? steps[2] : steps[1];
  };
}

/** What a picture shows; its legend explains that and nothing else. */
export interface Shown {
  readonly signs: ReadonlySet<PointSign>;
  /** Letters on the time axis. */
  readonly marks: ReadonlySet<string>;
  readonly rows: readonly Row[];
  /**
   * The direction whose only turn in the picture is already explained, with its sign, by the sentence below.
   */
  readonly explained: PointSign | null;
}

const signWords: Readonly<Record<Exclude<PointSign, "checkIn">, string>> = {
  onset: "began",
  worsening: "worsening seen",
  improving: "improving seen",
};

const markWords: Readonly<Record<string, string>> = {
  C: "on call",
  L: "leave",
  I: "ill",
  P: "plan",
  R: "recovery",
};

const levelWords: readonly (readonly [letter: string, word: Level | "open"])[] = [
  ["L", "low"],
  ["M", "medium"],
  ["H", "high"],
  ["?", "open"],
];

/** The entries of the legend; none may be broken. */
export function legendEntries(shown: Shown, symbols: ChartSymbols): string[] {
  const { signs, marks, rows, explained } = shown;
  const turns = (["onset", "worsening", "improving"] as const)
    .filter((sign) => signs.has(sign) && sign !== explained)
    .map((sign) => `${symbols.point[sign]} ${signWords[sign]}`);
  const letters = Object.entries(markWords)
    .filter(([letter]) => marks.has(letter))
    .map(([letter, word]) => `${letter} ${word}`);
  return [...turns, ...letters, ...levels(rows, marks), ...hours(rows, symbols), ...boundaries(rows)];
}

function levels(rows: readonly Row[], marks: ReadonlySet<string>): string[] {
  const found = cellsOf(rows.filter(({ scale }) => scale === "index"));
  const words = levelWords
    .filter(([letter]) => found.has(letter))
    .map(([letter, word]) => `${letter} ${word}`);
  // L stands for leave on the axis and for low in the row.
  if (found.has("L") && marks.has("L")) return [`checklist ${words.join(" ")}`];
  return words.length === 0 ? [] : [words.join(" ")];
}

function hours(rows: readonly Row[], { steps }: ChartSymbols): string[] {
  const found = cellsOf(rows.filter(({ scale }) => scale === "m.hours"));
  return [
    ...(found.has(steps[1]) ? [`${steps[1]} 48 h or more`] : []),
    ...(found.has(steps[2]) ? [`${steps[2]} 55 h or more`] : []),
  ];
}

function boundaries(rows: readonly Row[]): string[] {
  const found = cellsOf(rows.filter(({ scale }) => scale.startsWith("plan.")));
  const words = ["k kept", "p partly", "m missed"].filter((word) => found.has(word.charAt(0)));
  return words.length === 0 ? [] : [words.join(" ")];
}

function cellsOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap(({ cells }) => [...cells.values()]));
}

const contextLetters: readonly (readonly [context: string, letter: string])[] = [
  ["on-call", "C"],
  ["leave", "L"],
  ["ill", "I"],
];

/** The letters on the time axis: what started, and what made a week different. */
export function marksBySlot({ starts, weeks }: TrendScreen, timeline: Timeline): Map<number, string> {
  const found = new Map<number, Set<string>>();
  const add = (date: CalendarDate, letter: string) => {
    const slot = slotOf(timeline, date);
    if (slot !== null) found.set(slot, (found.get(slot) ?? new Set()).add(letter));
  };
  for (const { date, letter } of starts) add(date, letter);
  // A month or a year has weeks of every kind, so a letter would say nothing.
  if (timeline.unit === "week")
    for (const { date, context } of weeks)
      for (const [mark, letter] of contextLetters) if (context.includes(mark)) add(date, letter);
  // The axis ends with the first column of its last slot, and the legend names only what is on it.
  const room = (slot: number) => (slot === timeline.slots - 1 ? 1 : timeline.step);
  const shown = [...found].map(([slot, letters]): [number, string] => [
    slot,
    [...letters].slice(0, room(slot)).join(""),
  ]);
  return new Map(shown);
}

/** The points where a turn was seen and where it began; if both fall into one slot, the former wins. */
export function signsBySlot(
  { watch }: Trend,
  values: readonly SlotValue[],
  timeline: Timeline,
  crisis: boolean,
): Map<number, PointSign> {
  const drawn = new Set(values.map(({ slot }) => slot));
  const signs = new Map<number, PointSign>();
  const set = (date: CalendarDate, sign: PointSign) => {
    const slot = slotOf(timeline, date);
    if (slot !== null && drawn.has(slot)) signs.set(slot, sign);
  };
  const told = (watch?.warnings ?? []).filter(({ direction }) => !crisis || direction === "worsening");
  for (const { onset } of told) set(onset, "onset");
  for (const { date, direction } of told) set(date, direction);
  return signs;
}

/** Rows by importance; with too few lines, the last ones give way first. */
const byWeight: readonly RegExp[] = [
  /^(?:physical|emotional|behavioural|overall)$/,
  /^index$/,
  /^m\.hours$/,
  /^plan\./,
  /^environment$/,
  /^m\./,
  /./,
];

function weightOf({ scale }: Row): number {
  return byWeight.findIndex((pattern) => pattern.test(scale));
}

/** From this index on, a row is worth less than a chart of full height. */
const extra = 4;

/** One way to lay out a picture. */
interface Layout {
  /** Total lines of the picture. */
  readonly height: number;
}

/**
 * Finds the layout that fits: three rows per band with all rows below, or all but the extra ones; otherwise
 * two rows per band with as many rows as there is room for.
 */
export function fitted<L extends Layout>(
  layOut: (bandRows: 2 | 3, kept: readonly Row[]) => L,
  rows: readonly Row[],
  lines: number,
): L {
  for (const most of [rows, rows.filter((row) => weightOf(row) < extra)]) {
    const roomy = layOut(3, most);
    if (roomy.height <= lines) return roomy;
  }
  let kept = rows;
  for (;;) {
    const layout = layOut(2, kept);
    if (layout.height <= lines || kept.length === 0) return layout;
    const least = kept.toSorted((a, b) => weightOf(a) - weightOf(b)).at(-1);
    kept = kept.filter((row) => row !== least);
  }
}

/** Names the scales whose rows had to go, on one line, so that people can ask for them. */
export function leftOut(rows: readonly Row[], kept: readonly Row[], width: number): string[] {
  const gone = rows.filter((row) => !kept.includes(row)).map(({ scale }) => scale);
  if (gone.length === 0) return [];
  for (let named = gone.length; named > 0; named--) {
    const more = named < gone.length ? ` and ${gone.length - named} more` : "";
    const line = `more: headroom trend ${gone.slice(0, named).join(" ")}${more}`;
    if (line.length <= width) return [line];
  }
  return [`${gone.length} more: headroom trend SCALE`];
}
