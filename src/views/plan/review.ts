import type { CalendarDate } from "../../domain/calendar";
import type { ReviewedBoundary } from "../../domain/plan-review";
import { planText } from "../../domain/plan-text";
import { fullDay, plainDay } from "../dates";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { labelled } from "../text";
import { page, titleLine } from "../title";
import { adherenceLine, weekText } from "./adherence-words";
import { boundaryText } from "./boundary-text";
import { beside, commandLines, indented, labelColumn, wrapAny } from "./lines";
import { setFlag } from "./plan";

/** What the review shows. */
export interface ReviewScreen {
  readonly boundaries: readonly ReviewedBoundary[];
  readonly name: string;
  readonly today: CalendarDate;
}

/** Weeks that did not hold, told with their circumstance: the last ones. */
const toldWeeks = 4;

/** `plan review`: for each boundary in practice how it went, and what could be changed; no reproach. */
export function renderReview({ boundaries, name, today }: ReviewScreen, look: Look): string {
  const paint = paintFor(look.colour);
  const title = `${name === "" ? "Plan review" : `${name}, plan review`}, ${fullDay(today)}`;
  if (boundaries.length === 0)
    return page([
      [paint.strong(title)],
      indented("No boundary is in practice, so there is nothing to look at.", look.width),
      commandLines([["headroom plan", "the plan, or what is proposed"]], look.width, paint),
    ]);
  return page([
    [paint.strong(title)],
    ...boundaries.map((boundary) => [...reviewBlock(boundary, today, look), ...waysOn(boundary, look.width)]),
    indented(
      "A week that did not hold says something about the week, too. Nothing has to change.",
      look.width,
    ),
  ]);
}

/** One boundary: what it is, since when, how it went, and when it did not hold. */
function reviewBlock(
  { field, value, since, history }: ReviewedBoundary,
  today: CalendarDate,
  { width, colour }: Look,
): string[] {
  const paint = paintFor(colour);
  const [heading = "", ...rest] = wrapAny(boundaryText(field, value), width - 30);
  const weeks = history.weeks.filter(({ how }) => how !== "kept").slice(-toldWeeks);
  const [first = "", ...more] = titleLine(heading, `in practice since ${plainDay(since, today)}`, width);
  return [
    paint.strong(first),
    ...more,
    ...rest,
    ...indented(adherenceLine(history), width),
    ...weeks.flatMap((week) => beside(plainDay(week.date, today), weekText(week), width, labelColumn)),
  ];
}

function waysOn(boundary: ReviewedBoundary, width: number): string[] {
  const { field, smaller, missedTooOften, history } = boundary;
  const edit = "headroom plan edit";
  const offer = missedTooOften
    ? indented(
        `${history.missedInARow} weeks in a row did not hold. ${smaller === null ? "It may be too large for now." : `Smaller for now: ${planText(field, smaller)}.`}`,
        width,
      )
    : [];
  return [
    ...offer,
    ...(smaller === null ? [] : labelled("smaller", [`${edit} --set ${setFlag(boundary)}`], width)),
    ...labelled("change", [`${edit} --set ${field.id}=VALUE`], width),
    ...labelled("drop", [`${edit} --deactivate ${field.id}`], width),
  ];
}
