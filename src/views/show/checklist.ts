import { instruments } from "../../content/instruments/index";
import { type Answers, answerTo } from "../../domain/answers";
import type { Result } from "../../domain/assess";
import type { ChecklistItem } from "../../domain/instrument";
import type { Risk } from "../../domain/risk";
import { headed, labelled } from "../text";
import { anyOf, bandPoints } from "../words";

/** The checklist with its points (scoring.md 2). */
export function checklistSums({ risk }: Result, answers: Answers, width: number): string[] {
  if (risk === null) return [];
  return [
    ...headed("Checklist", "10 a high sign, 2 a medium sign, 1 a missing protection", width),
    ...labelled("high", [kindLine("high", answers, 10 * risk.high)], width),
    ...labelled("medium", [kindLine("medium", answers, 2 * risk.medium)], width),
    ...labelled("protections", [protectionLine(answers)], width),
    ...labelled("index", [indexLine(risk)], width),
    ...labelled("level", [levelLine(risk)], width),
  ];
}

const ofKind = (kind: ChecklistItem["kind"]) =>
  instruments.checklist.items.filter((item) => item.kind === kind);

function kindLine(kind: "high" | "medium", answers: Answers, points: number): string {
  const items = ofKind(kind);
  const yes = items.filter((item) => answerTo(answers, item.id) === true).map((item) => item.label);
  const open = items.filter((item) => answerTo(answers, item.id) === null).length;
  const skipped = open > 0 ? `, ${open} open` : "";
  return `${yes.length} of ${items.length}${skipped}${yes.length ? `: ${yes.join(", ")}` : ""} = ${points}`;
}

function protectionLine(answers: Answers): string {
  const items = ofKind("protective");
  const yes = items.filter((item) => answerTo(answers, item.id) === true).length;
  const missing = items.filter((item) => answerTo(answers, item.id) === false).map((item) => item.label);
  const open = items.length - yes - missing.length;
  return `${yes} of ${items.length}${open > 0 ? `, ${open} open` : ""}${missing.length ? `; missing: ${missing.join(", ")}` : ""} = ${missing.length}`;
}

function indexLine({ indexRange: [best, worst], unanswered }: Risk): string {
  if (unanswered === 0) return String(best);
  return `${best} with the open answers at their best, ${worst} at their worst`;
}

function levelLine({ levels }: Risk): string {
  const bands = `${bandPoints.low}, ${bandPoints.high}`;
  return levels.length === 3 ? `too few answers for a level; ${bands}` : `${anyOf(levels)}; ${bands}`;
}
