import type { CalendarDate } from "../../domain/calendar";
import type { InstrumentId } from "../../domain/instrument";
import type { Standing } from "../../domain/standing";
import type { StandingPart } from "../../domain/standing-answers";
import { subscales } from "../../domain/strain";
import { plainDay } from "../dates";
import { labelOf } from "../items";
import type { Paint } from "../paint";
import { sparkline } from "../sparkline";
import { paintState, stateSign } from "../state-words";
import type { Symbols } from "../symbols";
import { labelled } from "../text";
import { anyOf } from "../words";
import { staleWords } from "./headline";
import type { DashboardScreen } from "./screen";

/** A quarter of a year, so that a row is as wide as a glance. */
const weeks = 12;

/** Each scale with its last weeks and its direction word. */
export function scaleRows(screen: DashboardScreen, width: number, symbols: Symbols, paint: Paint): string[] {
  const { standing, trends, today } = screen;
  const { strain } = standing.result;
  const signs = standing.parts.filter(({ instrument }) =>
    (subscales as readonly string[]).includes(instrument),
  );
  const [newest] = signs.toSorted((a, b) => (a.checkIn.date < b.checkIn.date ? 1 : -1));
  if (newest !== undefined && !newest.fresh)
    return labelled("signs", [staleWords(newest.checkIn.date, today)], width);
  return (["overall", ...subscales] as const).flatMap((id) => {
    const trend = trends[id];
    if (trend.points.length === 0) return [];
    const score = strain?.[id] ?? null;
    const number = (score === null ? "-" : String(Math.round(score))).padStart(2);
    const line = sparkline(trend.points, weeks, today, symbols);
    const state = trend.watch?.state ?? "too-few";
    const tested = trend.watch?.tested ?? 0;
    const sign =
      state === "too-few"
        ? id === "overall"
          ? `${symbols.state["too-few"]} too few check-ins to tell: ${tested} of 6`
          : ""
        : stateSign(state, symbols);
    const rows = labelled(id, [`${number}  ${line}  SIGN`], width);
    return rows.map((row) => row.replace("SIGN", paintState(paint, state, sign)).trimEnd());
  });
}

/** The workplace stands beside the person, on the same screen and with its causes. */
export function workplaceRow({ result, parts }: Standing, today: CalendarDate, width: number): string[] {
  const part = partOf(parts, "environment");
  if (part === undefined)
    return labelled("workplace", ["not asked yet; it comes with the quarterly check-in"], width);
  if (!part.fresh) return labelled("workplace", [staleWords(part.checkIn.date, today)], width);
  const { environment } = result;
  const score = environment?.score == null ? " -" : String(Math.round(environment.score)).padStart(2);
  const causes = environment?.topCauses.slice(0, 2).map(labelOf).join(", ") ?? "";
  const day = plainDay(part.checkIn.date, today);
  return labelled("workplace", [`${score}  ${day}${causes ? `: ${causes}` : ""}`], width);
}

/** Checklist and stage, or since when they are due again. */
export function stageAndChecklist({ result, parts }: Standing, today: CalendarDate, width: number): string[] {
  const part = partOf(parts, "checklist");
  if (part === undefined)
    return labelled("checklist", ["not asked yet; it comes with the monthly check-in"], width);
  if (!part.fresh) return labelled("checklist", [staleWords(part.checkIn.date, today)], width);
  const { risk, stage } = result;
  const words: string[] = [];
  if (risk !== null) {
    const [best, worst] = risk.indexRange;
    const level = risk.levels.length === 3 ? "too few answers" : anyOf(risk.levels);
    words.push(`${level}, ${best === worst ? best : `${best} to ${worst}`} of 85 points`);
  }
  if (stage !== null && stage.status !== "too-few-answers") {
    const perhaps = stage.possible.filter((one) => one !== stage.stage && one !== null);
    words.push(
      `${stage.stage === null ? "on none of the stages" : `stage ${stage.stage}`}${perhaps.length > 0 ? `, perhaps ${anyOf(perhaps.map(String))}` : ""}`,
    );
  }
  return labelled("checklist", [words.join("; ")], width);
}

function partOf(parts: readonly StandingPart[], id: InstrumentId): StandingPart | undefined {
  return parts.find(({ instrument }) => instrument === id);
}
