import { distance, fullDay, plainDay, shortDay } from "../dates";
import { renderHelpPage } from "../help-page";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { helpFirst } from "../result/help-first";
import { symbolsFor } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { page, titleLine } from "../title";
import { ownRules, routineWords } from "../words";
import { headlineBlock } from "./headline";
import { scaleRows, stageAndChecklist, workplaceRow } from "./rows";
import type { DashboardScreen } from "./screen";

/**
 * `headroom`: where one stands, since when, in what, what to do, and when again, on one
 * screen (screens.md 11 and 12). After a crisis answer help comes first, and no level.
 */
export function renderDashboard(screen: DashboardScreen, look: Look): string {
  const { standing, today, name } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const symbols = symbolsFor(look.unicode);
  const { result } = standing;
  if (result.help === "crisis") return crisisDashboard(screen, width);
  const [title = "", ...rest] = titleLine(
    `headroom  ${name === "" ? "" : `${name}, `}${fullDay(today)}`,
    ownRules,
    width,
  );
  return page([
    [paint.strong(title), ...rest],
    helpFirst(result.help, width),
    headlineBlock(screen, width, symbols, paint),
    [
      ...scaleRows(screen, width, symbols, paint),
      ...workplaceRow(standing, today, width),
      ...stageAndChecklist(standing, today, width),
    ],
    thisWeek(screen, width, paint.strong("This week")),
    [...nextLine(screen, width), ...changeLines(screen, width)],
    closing(width),
  ]);
}

function thisWeek(
  { steps, boundaries, recovery }: DashboardScreen,
  width: number,
  heading: string,
): string[] {
  const numbered = steps.flatMap(({ action, because }, index) => [
    `  ${index + 1}  ${action}`,
    ...(because === "" ? [] : wrap(`     because ${because}`, textWidth(width))),
  ]);
  const rows = [
    ...numbered,
    ...boundaries.flatMap((line) => labelled("boundary", [line], width)),
    ...(recovery === null ? [] : labelled("recovery", [recovery], width)),
  ];
  return rows.length === 0 ? [] : [heading, ...rows];
}

function nextLine({ due, today, pausedUntil }: DashboardScreen, width: number): string[] {
  const routine = routineWords[due.routine].toLowerCase();
  if (pausedUntil !== null)
    return row("Next", `paused until ${shortDay(pausedUntil, today)}; nothing is due`, width);
  const when =
    due.dueOn < today
      ? `due since ${shortDay(due.dueOn, today)}`
      : `${shortDay(due.dueOn, today)}, ${distance(due.dueOn, today)}`;
  return row("Next", `${routine} ${when}`, width);
}

function changeLines({ changes, standing, today }: DashboardScreen, width: number): string[] {
  return changes.length === 0
    ? []
    : row(`Changed`, `${changes.join("; ")} (${plainDay(standing.latest.date, today)})`, width);
}

/** A block label in column 1, its value in column 17. */
function row(label: string, value: string, width: number): string[] {
  const [first = "", ...rest] = labelled(label, [value], width);
  return [
    first.startsWith(`  ${label}`) && width >= 72 ? `${label.padEnd(16)}${first.slice(16)}` : first,
    ...rest,
  ];
}

function closing(width: number): string[] {
  const left = "headroom checkin, trend, advice, plan";
  const right = "headroom help-now";
  const gap = textWidth(width) - left.length - right.length;
  return gap < 2 ? [left, right] : [left + " ".repeat(gap) + right];
}

/** Help, and when the next check-in is due; nothing that could be read as "not so bad". */
function crisisDashboard(screen: DashboardScreen, width: number): string {
  const { country, today } = screen;
  return page([
    [renderHelpPage({ country, width, purpose: "crisis", today }).trimEnd()],
    [...nextLine(screen, width)],
  ]);
}
