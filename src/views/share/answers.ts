import { instruments } from "../../content/instruments/index";
import { loadMetrics } from "../../content/load-metrics";
import { answered } from "../../domain/answers";
import type { CalendarDate } from "../../domain/calendar";
import type { Instrument } from "../../domain/instrument";
import type { SharedCheckIn } from "../../domain/share";
import { shortDay } from "../dates";
import { answerWords, labelOf, labelWith } from "../items";
import type { Look } from "../look";
import type { Paint } from "../paint";
import { labelled } from "../text";
import { anyOf, contextWords, routineWords } from "../words";

/** Every answer of one check-in, then the facts of its week. */
export function answerBlock(
  date: CalendarDate,
  given: NonNullable<SharedCheckIn["answered"]>,
  today: CalendarDate,
  { width }: Look,
  paint: Paint,
): string[] {
  const { routine, answers, details, load, context } = given;
  const known = new Set<string>();
  const parts = Object.values(instruments).flatMap((instrument: Instrument) => {
    const items = answered(instrument.items, answers);
    for (const { id } of items) known.add(id);
    const lines = items.map(({ id }) => `${labelWith(id, details)}: ${answerWords(id, answers[id] ?? null)}`);
    return lines.length === 0 ? [] : labelled(instrument.id, lines, width);
  });
  const old = Object.entries(answers)
    .filter(([id, value]) => !known.has(id) && value !== null)
    .map(([id, value]) => `${labelOf(id)}: ${answerWords(id, value)}`);
  const marks = anyOf(
    context.map((mark) => contextWords[mark]),
    "and",
  );
  const facts = [
    ...(marks === "" ? [] : [marks]),
    ...Object.entries(load).map(([id, value]) => {
      const metric = loadMetrics.find((one) => one.id === id);
      return `${metric?.label ?? id} ${value}${metric?.unit === "days ago" ? " days ago" : ""}`;
    }),
  ];
  return [
    paint.strong(`${routineWords[routine]} of ${shortDay(date, today)}`),
    ...parts,
    ...(old.length === 0 ? [] : labelled("others", old, width)),
    ...(facts.length === 0 ? [] : labelled("week", facts, width)),
  ];
}
