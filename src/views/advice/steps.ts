import type { AdviceStep } from "../../domain/advice";
import { answerTo } from "../../domain/answers";
import type { Standing } from "../../domain/standing";
import type { Actor } from "../../domain/strategy";
import { plainDay } from "../dates";
import { answerWords, becauseOf, labelOf } from "../items";
import type { Paint } from "../paint";
import { textWidth, wrap } from "../text";
import { titleLine } from "../title";

/** Labels of a step stand in column 4, its values in column 17 (screens.md 15). */
const margin = "   ";
const column = 16;
const narrow = 72;

const canAct: Readonly<Record<Actor, string>> = {
  person: "",
  team: "; your team can act",
  leader: "; your manager can act",
};

/**
 * One step: what to do, because of which answers, how long, and the first move.
 * @param brief only what and why, where two people talk about the rest
 */
export function stepBlock(
  { strategy, why }: AdviceStep,
  number: number,
  standing: Standing,
  width: number,
  paint: Paint,
  brief = false,
): string[] {
  const [title = "", ...below] = titleLine(`${number}  ${strategy.action}`, strategy.id, width);
  const acts = strategy.id.startsWith("lead.") ? "" : canAct[strategy.who];
  return [
    paint.strong(title.slice(0, strategy.action.length + 3)) + title.slice(strategy.action.length + 3),
    ...below.map((line) => `${margin}${line.trim()}`),
    ...part("because", reasons(why, standing, width), width),
    ...(brief ? [] : part("takes", [`${strategy.takes}${acts}`], width)),
    ...(brief ? [] : part("5 minutes", [strategy.first], width)),
  ];
}

function part(label: string, values: readonly string[], width: number): string[] {
  const indent = width < narrow ? margin.length + 2 : column;
  const lines = values.flatMap((value) => wrap(value, textWidth(width) - indent));
  if (lines.length === 0) return [];
  if (width < narrow) return [`${margin}${label}`, ...lines.map((line) => " ".repeat(indent) + line)];
  return lines.map(
    (line, row) => `${margin}${(row === 0 ? label : "").padEnd(column - margin.length)}${line}`,
  );
}

/**
 * The person's own answers: whole clauses where each fits on a line (one alone may take two),
 * else the short labels.
 */
function reasons(why: readonly string[], standing: Standing, width: number): string[] {
  const clauses = why.map((item) => `${becauseOf(item)}${answered(item, standing, ", on ")}`);
  const fits = clauses.every((clause) => clause.length <= textWidth(width) - column);
  if (fits || why.length === 1) return clauses;
  return why.map((item, place) =>
    item.startsWith("low.") ? (clauses[place] ?? "") : `${labelOf(item)}${answered(item, standing, " on ")}`,
  );
}

/** `, on 4 or 5 days`, `: nearly always (27 Sep)`, nothing for a plain yes. */
function answered(item: string, standing: Standing, before: string): string {
  const answer = answerTo(standing.answers, item);
  if (typeof answer !== "number") return olderDay(item, standing);
  const joint = item.startsWith("env.") ? ": " : before;
  return `${joint}${answerWords(item, answer)}${olderDay(item, standing)}`;
}

/** ` (27 Sep)` for an answer that is older than the latest check-in. */
function olderDay(item: string, { parts, latest, asOf }: Standing): string {
  const date = parts.find((one) => one.fresh && answerTo(one.checkIn.answers, item) !== null)?.checkIn.date;
  return date === undefined || date === latest.date ? "" : ` (${plainDay(date, asOf)})`;
}
