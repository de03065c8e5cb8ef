import { planFields } from "../../content/plan-fields";
import type { CalendarDate } from "../../domain/calendar";
import type { Evidence } from "../../domain/recovery-evidence";
import { plainDay } from "../dates";
import { labelOf } from "../items";
import { anyOf } from "../words";

type Words = {
  readonly [K in Evidence["kind"]]: (evidence: Extract<Evidence, { kind: K }>, today: CalendarDate) => string;
};

const words: Words = {
  boundary: ({ field, kept, of }) => `${fieldLabel(field)}: kept ${kept} of ${of}`,
  strain: ({ scale, start, now }) => `${scale} ${Math.round(start)}, now ${Math.round(now)}`,
  items: ({ items }) => anyOf(items.map(labelOf), "and"),
  levels: ({ levels }) => `the checklists since: ${levels.join(", ")}`,
  holiday: ({ date }, today) => `up to ${plainDay(date, today)}`,
  answered: ({ date }, today) => `answered no on ${plainDay(date, today)}`,
  plan: ({ field, date }, today) =>
    `${field === null ? "the plan" : fieldLabel(field)}, ${plainDay(date, today)}`,
  load: ({ date }, today) => `in the week to ${plainDay(date, today)}`,
  ticked: ({ date }, today) => `you said so on ${plainDay(date, today)}`,
};

/** What a milestone rests on, in words. */
export function evidenceWords(evidence: Evidence, today: CalendarDate): string {
  // Each kind finds its own words; the compiler cannot follow the pairing through the union.
  const say = words[evidence.kind] as (one: Evidence, day: CalendarDate) => string;
  return say(evidence, today);
}

function fieldLabel(id: string): string {
  return planFields.find((field) => field.id === id)?.label ?? id;
}
