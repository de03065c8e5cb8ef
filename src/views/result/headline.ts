import type { CheckIn } from "../../domain/check-in";
import type { Headline } from "../../domain/headline";
import { type Paint, paintLevel } from "../paint";
import { weekWords } from "../words";

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
