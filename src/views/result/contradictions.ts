import type { Answers } from "../../domain/answers";
import type { Contradiction } from "../../domain/contradictions";
import { labelOf } from "../items";
import { textWidth, wrap } from "../text";
import { anyOf } from "../words";

const logged: Readonly<Record<string, string>> = {
  "m.hours": "your logged hours average over 50",
  "m.since-vacation": "the last work-free holiday is over a year ago",
};

/**
 * Answers that do not fit together, grouped by the calm one; a question, never a correction
 * (scoring.md 5).
 */
export function contradictionLines(
  contradictions: readonly Contradiction[],
  answers: Answers,
  width: number,
): string[] {
  const byCalm = new Map<string, string[]>();
  for (const { items } of contradictions) {
    const [calm = "", ...against] = items;
    byCalm.set(calm, [...(byCalm.get(calm) ?? []), ...against]);
  }
  if (byCalm.size === 0) return [];
  const lines = [...byCalm].flatMap(([calm, against]) =>
    wrap(
      `  ${labelOf(calm)}: ${answers[calm] === true ? "yes" : "no"}, but ${anyOf(
        against.map((id) => logged[id] ?? labelOf(id)),
        "and",
      )}`,
      textWidth(width),
    ),
  );
  return ["Both may be true; worth a second look", ...lines];
}
