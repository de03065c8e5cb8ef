import type { Result } from "../../domain/assess";
import type { CheckIn } from "../../domain/check-in";
import type { Headline } from "../../domain/headline";
import type { Level, Risk } from "../../domain/risk";
import { type Paint, paintLevel } from "../paint";
import { textWidth } from "../text";
import { weekWords } from "../words";

const leads: Readonly<Record<"checklist" | "signs", string>> = {
  checklist: "from the checklist",
  signs: "from the signs of the last 7 days",
};

/**
 * The first line of a result: the most serious of the views, and what the week was like,
 * which stands below where both do not fit.
 */
export function headlineLines(
  { headline, risk }: Pick<Result, "headline" | "risk">,
  checkIn: CheckIn,
  width: number,
  paint: Paint,
): string[] {
  const week = weekWords(checkIn);
  const level = levelText(headline, atWorst(headline, risk));
  const was = week === "" ? "" : `you were ${week}`;
  const strong = (text: string) =>
    headline.level === null ? paint.strong(text) : paintedLevel(text, headline.level, paint);
  if (was === "") return [strong(level)];
  if (`${level}; ${was}`.length <= textWidth(width)) return [strong(`${level}; ${was}`)];
  return [strong(`${level};`), `  ${was}`];
}

/**
 * True where answers are missing and only their worst makes the level: it is told by the worse of two
 * (scoring.md 8), and nobody shall think that it is certain.
 */
export function atWorst({ leading }: Headline, risk: Pick<Risk, "levels"> | null): boolean {
  return leading === "checklist" && risk !== null && risk.levels.length > 1;
}

function levelText({ level, leading, partial }: Headline, worst: boolean): string {
  if (level === null || leading === null || leading === "crisis") return "No level: too few answers";
  const from = partial && leading === "signs" ? "from the signs there are" : leads[leading];
  return `Level ${level}${worst ? " at worst" : ""}, ${from}`;
}

function paintedLevel(text: string, level: Level, paint: Paint): string {
  const at = text.indexOf(level);
  const [before, after] = [text.slice(0, at), text.slice(at + level.length)];
  return `${paint.strong(before)}${paint.strong(paintLevel(paint, level))}${paint.strong(after)}`;
}
