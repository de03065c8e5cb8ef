import type { CalendarDate } from "../../domain/calendar";
import type { PlanField, PlanValue } from "../../domain/instrument";
import type { ReviewedBoundary } from "../../domain/plan-review";
import { planText } from "../../domain/plan-text";
import { typedForm, typedTakes } from "../../domain/plan-typed";
import { plainDay } from "../dates";
import { adherenceLine, weekText } from "./adherence-words";
import { boundaryText } from "./boundary-text";

import type { AskedLine } from "./question";

/** Weeks that did not hold, told with their circumstance: the last ones. */
const toldWeeks = 4;

/** What to do with one boundary; keeping it is what Enter does. */
export function reviewQuestion(
  { field, value, since, history, smaller, missedTooOften }: ReviewedBoundary,
  progress: string,
  today: CalendarDate,
): AskedLine {
  const weeks = history.weeks.filter(({ how }) => how !== "kept").slice(-toldWeeks);
  const small = smaller === null ? null : planText(field, smaller);
  const row = `${history.missedInARow} weeks in a row did not hold.`;
  return {
    title: "Plan review",
    progress,
    question: boundaryText(field, value),
    facts: [
      ["since", plainDay(since, today)],
      ["so far", adherenceLine(history)],
      ...weeks.map((week): [string, string] => [plainDay(week.date, today), weekText(week)]),
      ...(missedTooOften
        ? [
            [
              "",
              `${row} ${small === null ? "It may be too large for now." : `Smaller for now: ${small}.`}`,
            ] as const,
          ]
        : []),
    ],
    hints: [
      "enter keeps it",
      `or a letter and enter: ${small === null ? "c another value" : `m smaller, ${small}`}`,
      ...(small === null ? [] : ["c another value"]),
      "d drop it",
      "q stop",
    ],
  };
}

/** Another value for a boundary. */
export function newValueQuestion(field: PlanField, value: PlanValue, progress: string): AskedLine {
  return {
    title: "Plan review",
    progress,
    question: field.question,
    facts: [
      ["now", typedForm(field.type, value)],
      ["takes", typedTakes(field.type)],
    ],
    hints: ["enter or b back"],
  };
}
