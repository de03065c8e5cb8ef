import type { Result } from "../../domain/assess";
import type { CheckIn } from "../../domain/check-in";
import type { Headline } from "../../domain/headline";
import type { Risk } from "../../domain/risk";
import type { Band } from "../../domain/strain";
import { labelOf } from "../items";
import { type Paint, paintLevel } from "../paint";
import { bar, type Symbols } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { anyOf, count, weekWords } from "../words";

const leads: Readonly<Record<"checklist" | "signs", string>> = {
  checklist: "from the checklist",
  signs: "from the signs of the last 7 days",
};

/** The first line of a result: the most serious of the views, and what the week was like. */
export function headlineLine({ level, leading, partial }: Headline, checkIn: CheckIn, paint: Paint): string {
  const week = weekWords(checkIn);
  const was = week === "" ? "" : `; you were ${week}`;
  if (level === null || leading === null || leading === "crisis")
    return paint.strong(`No level: too few answers${was}`);
  const from = partial && leading === "signs" ? "from the signs there are" : leads[leading];
  return `${paint.strong("Level ")}${paint.strong(paintLevel(paint, level))}${paint.strong(`, ${from}${was}`)}`;
}

interface View {
  readonly lines: readonly string[];
  /** 0 low or calm … 2 high; the most serious view stands first. */
  readonly weight: number;
}

/** The views side by side, the most serious first; the workplace stands among them (scoring.md 8). */
export function viewsBlock(result: Result, width: number, symbols: Symbols, paint: Paint): string[] {
  const views = [signsView(result, width, symbols, paint), checklistView(result.risk, width, paint)].filter(
    (view) => view !== null,
  );
  return [
    ...views.toSorted((a, b) => b.weight - a.weight).flatMap((view) => view.lines),
    ...workplaceLines(result, width, symbols),
    ...bothTrue(result, width),
  ];
}

const bandWeight: Readonly<Record<Band, number>> = { calm: 0, raised: 1, high: 2 };
export const bandRange: Readonly<Record<Band, string>> = {
  calm: "calm: under 25",
  raised: "raised: 25 to 49",
  high: "high: from 50",
};

function signsView({ strain }: Result, width: number, symbols: Symbols, paint: Paint): View | null {
  if (strain === null) return null;
  if (strain.overall === null || strain.band === null) return partialSigns(strain, width);
  const [word, range] = bandRange[strain.band].split(":");
  const score = String(Math.round(strain.overall)).padStart(3);
  const [first = ""] = labelled("signs", [`${score}  ${bar(strain.overall, symbols)}  BAND:${range}`], width);
  const lines = [first.replace("BAND", paintLevel(paint, word as Band))];
  const parts = (["physical", "emotional", "behavioural"] as const).map(
    (id) => `${id} ${Math.round(strain[id] ?? 0)}`,
  );
  return {
    lines: [...lines, ...labelled("", [`     ${parts.join(", ")}`], width)],
    weight: bandWeight[strain.band],
  };
}

function partialSigns(strain: NonNullable<Result["strain"]>, width: number): View {
  const scales = ["physical", "emotional", "behavioural"] as const;
  const known = scales
    .filter((id) => strain[id] !== null)
    .map((id) => `${id} ${Math.round(strain[id] ?? 0)}`);
  const open = scales.filter((id) => strain[id] === null);
  const says = `${known.join(", ")}${known.length ? "; " : ""}too few answers for ${anyOf(open, "and")}`;
  return { lines: labelled("signs", [`     ${says}`], width), weight: known.length >= 2 ? 1 : -1 };
}

function checklistView(risk: Risk | null, width: number, paint: Paint): View | null {
  if (risk === null) return null;
  const [best, worst] = risk.indexRange;
  const points = best === worst ? `${best}` : `${best} to ${worst}`;
  const open = risk.unanswered === 0 ? "" : `, ${count(risk.unanswered, "answer")} missing`;
  const unsure = risk.levels.length === 3;
  const level = unsure ? "too few answers for a level" : anyOf(risk.levels);
  const lines = labelled("checklist", [`     ${level}, ${points} of 85 points${open}`], width);
  const worstLevel = risk.levels.at(-1) ?? "low";
  const painted = lines.map((line, row) =>
    row === 0 && risk.levels.length === 1 ? line.replace(level, paintLevel(paint, worstLevel)) : line,
  );
  return { lines: painted, weight: unsure ? -1 : ["low", "medium", "high"].indexOf(worstLevel) };
}

function workplaceLines({ environment }: Result, width: number, symbols: Symbols): string[] {
  if (environment === null) return [];
  const causes = environment.topCauses.slice(0, 2).map(labelOf).join(", ");
  if (environment.score === null) return labelled("workplace", ["     too few answers for a score"], width);
  const score = String(Math.round(environment.score)).padStart(3);
  return [
    ...labelled("workplace", [`${score}  ${bar(environment.score, symbols)}`], width),
    ...(causes ? labelled("", [`     ${causes}`], width) : []),
  ];
}

/** Where the views disagree, one sentence says how both can be true. */
function bothTrue({ risk, strain, environment }: Result, width: number): string[] {
  const sentences: string[] = [];
  const checklist =
    risk && risk.levels.length < 3 ? ["low", "medium", "high"].indexOf(risk.levels.at(-1) ?? "") : -1;
  const signs = strain?.band ? bandWeight[strain.band] : -1;
  if (checklist >= 0 && signs > checklist)
    sentences.push(
      "Signs and checklist can both be true: habits may look fine while a week still wears you out.",
    );
  if (signs >= 0 && checklist > signs)
    sentences.push("Signs and checklist can both be true: habits can be heavy before a week feels that way.");
  if (environment?.score != null && environment.score >= 50)
    sentences.push("Part of the weight lies in the place.");
  return sentences.length === 0 ? [] : wrap(`  ${sentences.join(" ")}`, textWidth(width));
}
