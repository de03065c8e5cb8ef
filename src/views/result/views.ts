import type { Result } from "../../domain/assess";
import type { CalendarDate } from "../../domain/calendar";
import type { Risk } from "../../domain/risk";
import { labelOf } from "../items";
import { paintLevel } from "../paint";
import { bar } from "../symbols";
import { labelled, textWidth, valueWidth, wrap } from "../text";
import { anyOf, count } from "../words";
import { type Pen, signsView, type Trends, weeklyRows } from "./signs";
import { bandWeight, levelWeight, type View } from "./view";

/** The views side by side, the most serious first; the workplace stands among them (scoring.md 8). */
export function viewsBlock(
  result: Result,
  trends: Trends | null,
  asOf: CalendarDate,
  pen: Pen,
  brief = false,
): string[] {
  const { risk, environment } = result;
  if (risk === null && environment === null && trends !== null && result.strain?.overall != null)
    return weeklyRows(result, trends, asOf, pen);
  const views = [signsView(result, trends, pen), checklistView(risk, pen)].filter((view) => view !== null);
  return [
    ...views.toSorted((a, b) => b.weight - a.weight).flatMap((view) => view.lines),
    ...workplaceLines(result, pen, brief),
    ...bothTrue(result, pen.width),
  ];
}

function checklistView(risk: Risk | null, { width, paint }: Pen): View | null {
  if (risk === null) return null;
  const [best, worst] = risk.indexRange;
  const points = best === worst ? `${best}` : `${best} to ${worst}`;
  const open = risk.unanswered === 0 ? "" : `, ${count(risk.unanswered, "answer")} missing`;
  const unsure = risk.levels.length === 3;
  const level = unsure ? "too few answers for a level" : anyOf(risk.levels);
  const [first = "", ...rest] = labelled("checklist", [`    ${level}, ${points} of 85 points${open}`], width);
  const painted = risk.level === null ? first : first.replace(level, paintLevel(paint, risk.level));
  return { lines: [painted, ...rest], weight: unsure ? -1 : levelWeight(risk.levels.at(-1)) };
}

function workplaceLines({ environment }: Result, { width, symbols }: Pen, brief: boolean): string[] {
  if (environment === null) return [];
  if (environment.score === null) return labelled("workplace", ["    too few answers for a score"], width);
  const score = String(Math.round(environment.score)).padStart(2);
  const drawn = `${score}  ${bar(environment.score, symbols)}`;
  const causes = environment.topCauses.slice(0, 2).map(labelOf);
  if (causes.length === 0) return labelled("workplace", [drawn], width);
  // The workplace has no bands: what weighs most says more, beside the bar where it fits (screens.md 7).
  const both = causes.join(", ");
  const room = valueWidth(width) - drawn.length - 2;
  const beside = [both, ...(brief ? causes.slice(0, 1) : [])].find((text) => text.length <= room);
  if (beside !== undefined) return labelled("workplace", [`${drawn}  ${beside}`], width);
  // Where a line more has no room, `show` and the advice name them.
  return labelled("workplace", brief ? [drawn] : [drawn, `    ${both}`], width);
}

/** Where the views disagree, one sentence says how both can be true. */
function bothTrue({ risk, strain, environment }: Result, width: number): string[] {
  const checklist = risk === null || risk.levels.length === 3 ? -1 : levelWeight(risk.levels.at(-1));
  const signs = strain?.band ? bandWeight[strain.band] : -1;
  const sentences = [
    ...(checklist >= 0 && signs > checklist
      ? ["Signs and checklist can both be true: habits may look fine while a week still wears you out."]
      : []),
    ...(signs >= 0 && checklist > signs
      ? ["Signs and checklist can both be true: habits can be heavy before a week feels that way."]
      : []),
    ...(environment?.score != null && environment.score >= 50
      ? ["Part of the weight lies in the place."]
      : []),
  ];
  return sentences.length === 0 ? [] : wrap(`  ${sentences.join(" ")}`, textWidth(width));
}
