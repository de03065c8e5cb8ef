import type { CalendarDate } from "../../domain/calendar";
import { plainDay } from "../dates";
import type { Paint } from "../paint";
import { textWidth, wrap } from "../text";
import { screenTitle } from "../title";
import { ownRules } from "../words";
import { scaleTitle } from "./scale-words";
import type { Unit } from "./timeline";

const means: Readonly<Record<Unit, string>> = {
  week: "",
  month: ", means of months",
  quarter: ", means of quarters",
  year: ", means of years",
};

/** `Overall strain (0-100), 26 Apr to 22 Nov 2026`, with the name first when there are several people. */
export function pictureTitle(
  picture: { readonly scale: string; readonly name: string; readonly unit: Unit },
  days: readonly CalendarDate[],
  width: number,
  paint: Paint,
): string[] {
  const { scale, name, unit } = picture;
  const what = scaleTitle(scale);
  const named = name === "" ? what : `${name}, ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  const title = `${named}${means[unit]}, ${rangeOf(days)}`;
  if (title.length > textWidth(width))
    return [...wrap(title, textWidth(width)).map(paint.strong), `  ${paint.quiet(ownRules)}`];
  return screenTitle(title, ownRules, width, paint);
}

function rangeOf(days: readonly CalendarDate[]): string {
  const first = days.at(0) ?? "";
  const last = days.at(-1) ?? "";
  const end = `${plainDay(last, last)} ${last.slice(0, 4)}`;
  return first === last ? end : `${plainDay(first, last)} to ${end}`;
}
