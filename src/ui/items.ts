import { planFields } from "../core/plan/fields";
import type { Answers, AnswerValue, Details } from "../core/questionnaire/answers";
import { allItems, instruments } from "../core/questionnaire/instruments/index";
import { type Instrument, type Item, type ScaleId, scaleOf, scales } from "../core/questionnaire/items";
import { anyOf } from "./words";

const byId = new Map<string, Item>(allItems.map((item) => [item.id, item]));
const scaleById = new Map<string, ScaleId>(
  Object.values(instruments).flatMap((instrument: Instrument) =>
    instrument.items.map((item): [string, ScaleId] => [item.id, scaleOf(instrument, item)]),
  ),
);

/** The label of an item; for an item that is no longer asked, its id. */
export function labelOf(id: string): string {
  return byId.get(id)?.label ?? id;
}

/** The label with what the person named: `job disturbs sleep and meals`. */
export function labelWith(id: string, details: Details): string {
  const named = id === "high.life-interference" ? (details[id] ?? []) : [];
  return named.length === 0 ? labelOf(id) : `job disturbs ${anyOf(named, "and")}`;
}

/** Facts, rather than answers, that contradict a calm answer. */
export const againstWords: Readonly<Record<string, string>> = {
  "m.hours": "your logged hours average over 50",
  "m.since-vacation": "the last work-free holiday is over a year ago",
  "m.weekend-days": "work was seen on two weekend days or more in four weeks",
  "m.evenings": "work was seen in the evenings",
  "m.nights": "work was seen at night",
  "m.active-days": "work was seen on all seven days",
};

/** The calm side of a contradiction: an answer, or a boundary that was kept. */
export function calmWords(id: string, answers: Answers): string {
  if (id === "m.since-vacation") return "a work-free holiday within the last year is logged";
  const field = planFields.find((one) => one.id === id);
  return field === undefined
    ? `${labelOf(id)}: ${answerWords(id, answers[id] ?? null)}`
    : `${field.label}: kept`;
}

/** The clause that can follow "because". */
export function becauseOf(id: string): string {
  return byId.get(id)?.because ?? id;
}

/** An answer in the short words of "why" lines: `4 or 5 days`, `nearly always`, `yes`. */
export function answerWords(id: string, value: AnswerValue): string {
  if (value === null) return "skipped";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return scales[scaleById.get(id) ?? "days"].labels[value] ?? String(value);
}
