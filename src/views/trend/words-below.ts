import type { ScalePoint } from "../../domain/scales";
import type { Trend } from "../../domain/trend";
import type { Look } from "../look";
import type { Paint } from "../paint";
import { paintState, stateSentence, stateSign } from "../state-words";
import { type Symbols, symbolsFor } from "../symbols";
import { textWidth, wrap } from "../text";
import { earlySignsSentence } from "./early-signs";
import { facts } from "./facts";
import type { TrendScreen } from "./screen";

/**
 * The sentences below a chart: the state with its numbers, or the facts of a scale that has none;
 * then what moved first before earlier turns.
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
  // After a crisis answer nothing is called steady or improving (scoring.md 6).
  if (screen.crisis && trend.watch.state !== "worsening") return "";
  return stateSentence(trend, screen.today, symbols);
}

/** Further lines stand under the first word, behind its sign. */
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
