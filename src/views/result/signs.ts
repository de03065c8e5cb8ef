import type { Result } from "../../domain/assess";
import type { CalendarDate } from "../../domain/calendar";
import { meanOf } from "../../domain/mean-score";
import { type Band, bandOf, type Strain, type SubscaleId, subscales } from "../../domain/strain";
import type { Trend } from "../../domain/trend";
import { type Paint, paintLevel } from "../paint";
import { sparkline } from "../sparkline";
import { paintState, stateSentence, stateSign } from "../state-words";
import { bar, type Symbols } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { anyOf } from "../words";
import { bandWeight, type View } from "./view";

/** The watched scales as of the check-in that is shown. */
export type Trends = Readonly<Record<"overall" | SubscaleId, Trend>>;

/** How the rows are drawn. */
export interface Pen {
  readonly width: number;
  readonly symbols: Symbols;
  readonly paint: Paint;
}

const ranges: Readonly<Record<Band, string>> = { calm: "under 25", raised: "25 to 49", high: "from 50" };
const weeks = 12;

/** Beside a checklist: one bar, with the direction when there is one, and the three scales below it. */
export function signsView(
  { strain }: Result,
  trends: Trends | null,
  { width, symbols, paint }: Pen,
): View | null {
  if (strain === null) return null;
  if (strain.overall === null || strain.band === null) return partialView(strain, width);
  const state = trends?.overall.watch?.state ?? null;
  const turn = state === "worsening" || state === "improving" ? `; ${stateSign(state, symbols)}` : "";
  const value = `${whole(strain.overall)}  ${bar(strain.overall, symbols)}  ${strain.band}: ${ranges[strain.band]}${turn}`;
  const scales = subscales.map((id) => `${id} ${Math.round(strain[id] ?? 0)}`).join(", ");
  const [first = "", ...rest] = labelled("signs", [value, `    ${scales}`], width);
  const painted = first.replace(`  ${strain.band}:`, `  ${paintLevel(paint, strain.band)}:`);
  return { lines: [painted, ...rest], weight: bandWeight[strain.band] };
}

/** In a check-in without a checklist: every scale with its last weeks and its direction word. */
export function weeklyRows({ strain }: Result, trends: Trends, asOf: CalendarDate, pen: Pen): string[] {
  if (strain === null) return [];
  const { width, symbols, paint } = pen;
  const rows = (["overall", ...subscales] as const).flatMap((id) => {
    const state = trends[id].watch?.state ?? "too-few";
    const score = strain[id] === null ? " -" : whole(strain[id]);
    const sign = state === "too-few" ? "" : paintState(paint, state, stateSign(state, symbols));
    const band = id === "overall" && strain.band !== null ? `${strain.band}: ${ranges[strain.band]}` : "";
    const line = sparkline(trends[id].points, weeks, asOf, symbols);
    const words = `${sign}${sign && band ? ", " : ""}${band}`;
    const lines = labelled(id, [`${score}  ${line}  SIGN`], width);
    return lines.map((row) => row.replace("SIGN", words).trimEnd());
  });
  const sentence = stateSentence(trends.overall, asOf, symbols);
  return [...rows, ...(sentence === "" ? [] : wrap(`  ${sentence}`, textWidth(width)))];
}

function partialView(strain: Strain, width: number): View {
  const known = subscales.filter((id) => strain[id] !== null);
  const open = subscales.filter((id) => strain[id] === null);
  const scores = known.map((id) => `${id} ${Math.round(strain[id] ?? 0)}; `).join("");
  const mean = known.length < 2 ? null : meanOf(known.map((id) => strain[id] ?? 0));
  return {
    lines: labelled("signs", [`    ${scores}too few answers for ${anyOf(open, "and")}`], width),
    weight: mean === null ? -1 : bandWeight[bandOf(mean)],
  };
}

function whole(score: number): string {
  return String(Math.round(score)).padStart(2);
}
