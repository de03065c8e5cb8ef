import type { Answers } from "../../domain/answers";
import type { Contradiction } from "../../domain/contradictions";
import { labelOf } from "../items";
import type { Paint } from "../paint";
import { textWidth, wrap } from "../text";
import { anyOf, count } from "../words";

const logged: Readonly<Record<string, string>> = {
  "m.hours": "your logged hours average over 50",
  "m.since-vacation": "the last work-free holiday is over a year ago",
};

/**
 * Answers that do not fit together, grouped by the calm one; a question, never a correction
 * (scoring.md 5).
 * @param most how many groups there is room for
 */
export function contradictionLines(
  contradictions: readonly Contradiction[],
  answers: Answers,
  width: number,
  paint: Paint,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const byCalm = new Map<string, string[]>();
  for (const { items } of contradictions) {
    const [calm = "", ...against] = items;
    byCalm.set(calm, [...(byCalm.get(calm) ?? []), ...against]);
  }
  if (byCalm.size === 0) return [];
  if (most === 0) return [`${count(byCalm.size, "answer")} that may not fit the others: headroom show`];
  const lines = [...byCalm].slice(0, most).flatMap(([calm, against]) =>
    wrap(
      `  ${labelOf(calm)}: ${answers[calm] === true ? "yes" : "no"}, but ${anyOf(
        against.map((id) => logged[id] ?? labelOf(id)),
        "and",
      )}`,
      textWidth(width),
    ),
  );
  const more = byCalm.size > most ? [`  and ${byCalm.size - most} more: headroom show`] : [];
  return [paint.strong("Both may be true; worth a second look"), ...lines, ...more];
}
