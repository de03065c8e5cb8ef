import { addDays, type CalendarDate, weekStart } from "../../core/calendar";
import { type SeriesPoint, weeklyPoints, weekNumber } from "../../core/trend/series";
import { fullDay, months } from "../dates";
import { page, textWidth, wrap } from "../layout";
import type { Look } from "../look";
import { symbolsFor } from "../symbols";

const weeks = 52;
const shades = ["░", "▒", "▓", "█"] as const;

/** The first day of the 52 weeks that end with the week of `today`. */
export function yearStart(today: CalendarDate): CalendarDate {
  return addDays(weekStart(today), -7 * (weeks - 1));
}

/**
 * A year at a glance: a row for each month and a sign for each week, a shade or, with `digits`, the tens of
 * its score. A week belongs to the month of its Monday.
 * @param points of a scale of 0-100
 */
export function renderYear(
  title: string,
  points: readonly SeriesPoint[],
  today: CalendarDate,
  look: Look,
  digits: boolean,
): string {
  const inDigits = digits || !look.unicode;
  const { missing } = symbolsFor(look.unicode);
  const values = new Map(weeklyPoints(points).map(({ date, value }) => [weekNumber(date), value]));
  const sign = (value: number) =>
    inDigits
      ? String(Math.min(9, Math.floor(value / 10)))
      : (shades[Math.min(3, Math.floor(value / 25))] ?? "");
  const rows: { label: string; signs: string[] }[] = [];
  const first = yearStart(today);
  for (let week = 0; week < weeks; week++) {
    const monday = addDays(first, 7 * week);
    const month = months[Number(monday.slice(5, 7)) - 1] ?? "";
    const value = values.get(weekNumber(monday));
    // The current week is not missing, just not over.
    if (value === undefined && week === weeks - 1) break;
    const label = `${month} ${monday.slice(0, 4)}`;
    if (rows.at(-1)?.label !== label) rows.push({ label, signs: [] });
    rows.at(-1)?.signs.push(value === undefined ? missing : sign(value));
  }
  const legend = inDigits
    ? `0 to 9: tens of 0-100; ${missing} no check-in`
    : `${shades[0]} under 25, ${shades[1]} under 50, ${shades[2]} under 75, ${shades[3]} 75 and more, of 100; ${missing} no check-in`;
  return page([
    wrap(`${title}, 52 weeks to ${fullDay(today)}`, textWidth(look.width)),
    rows.map(({ label, signs }) => `  ${label}   ${signs.join(" ")}`),
    wrap(`A sign a week, in the month of its Monday. ${legend}.`, textWidth(look.width)),
  ]);
}
