import { answered } from "./answers";
import type { CalendarDate } from "./calendar";
import type { CheckIn } from "./check-in";
import type { ChecklistItem, Instrument } from "./instrument";
import { type Level, scoreRisk } from "./risk";

/** The checklist's level on one day; `null` when what is missing could change it. */
export interface LevelPoint {
  readonly date: CalendarDate;
  readonly level: Level | null;
}

/** The level at each check-in that answered any of the checklist, for rows of letters. */
export function levelSeries(
  checkIns: readonly CheckIn[],
  checklist: Instrument<ChecklistItem>,
): LevelPoint[] {
  return checkIns
    .filter(({ answers }) => answered(checklist.items, answers).length > 0)
    .map(({ date, answers }) => ({ date, level: scoreRisk(answers, checklist).level }));
}
