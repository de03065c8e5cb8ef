import { distance, fullDay, plainDay, shortDay } from "../dates";
import { renderHelpPage } from "../help-page";
import { becauseOf } from "../items";
import type { Look } from "../look";
import { paintFor } from "../paint";
import { adherenceCounts } from "../plan/adherence-words";
import { boundaryText } from "../plan/boundary-text";

import { changeSummary } from "../result/changes";
import { helpFirst } from "../result/help-first";
import { symbolsFor } from "../symbols";
import { labelled, textWidth, wrap } from "../text";
import { page, screenTitle, strongHeadings, titleLine } from "../title";
import { ownRules, phaseWords, routineWords } from "../words";
import { headlineBlock } from "./headline";
import { scaleRows, stageAndChecklist, workplaceRow } from "./rows";
import type { DashboardScreen } from "./screen";

/** Lines that fit below the prompt of a small terminal with the title still in sight. */
const room = 23;
/** How often something may be left out before the screen is as short as it gets. */
const shortest = 4;

/**
 * `headroom`: where one stands, since when, in what, what to do, and when again, on one
 * screen (screens.md 11 and 12). Where it would be longer, what is least needed today gives
 * way first. After a crisis answer help comes first, and no level.
 */
export function renderDashboard(screen: DashboardScreen, look: Look): string {
  if (screen.standing.result.help === "crisis") return crisisDashboard(screen, look.width);
  for (let cuts = 0; ; cuts++) {
    const text = dashboardWith(cuts, screen, look);
    if (cuts === shortest || text.split("\n").length - 1 <= room) return text;
  }
}

/** The dashboard without what changed (1), the second step (2), the recovery (3), a blank line (4). */
function dashboardWith(cuts: number, screen: DashboardScreen, look: Look): string {
  const { standing, today, name } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const symbols = symbolsFor(look.unicode);
  const title = screenTitle(
    `headroom  ${name === "" ? "" : `${name}, `}${fullDay(today)}`,
    ownRules,
    width,
    paint,
  );
  const headline = headlineBlock(screen, width, symbols, paint);
  const rows = [
    ...scaleRows(screen, width, symbols, paint),
    ...workplaceRow(standing, today, width),
    ...stageAndChecklist(standing, today, width),
  ];
  const week = {
    ...screen,
    steps: cuts < 2 ? screen.steps : screen.steps.slice(0, 1),
    recovery: cuts < 3 ? screen.recovery : null,
  };
  return page([
    title,
    helpFirst(standing.result.help, width, paint),
    ...(cuts < 4 ? [headline, rows] : [[...headline, ...rows]]),
    thisWeek(week, width, paint.strong("This week")),
    strongHeadings([...nextLine(screen, width), ...(cuts < 1 ? sinceLine(screen, width) : [])], paint),
    titleLine("headroom checkin, trend, advice, plan", "headroom help-now", width),
  ]);
}

function thisWeek(
  { steps, boundaries, recovery }: DashboardScreen,
  width: number,
  heading: string,
): string[] {
  const rows = [
    ...steps.flatMap(({ action, why }, index) => [
      `  ${index + 1}  ${action}`,
      ...(why[0] === undefined ? [] : wrap(`     because ${becauseOf(why[0])}`, textWidth(width))),
    ]),
    ...boundaries.flatMap(({ field, value, history }) =>
      labelled("boundary", [`${boundaryText(field, value)}: ${adherenceCounts(history)}`], width),
    ),
    ...(recovery === null
      ? []
      : labelled("recovery", [`month ${recovery.month}, ${phaseWords[recovery.phase]}`], width)),
  ];
  return rows.length === 0 ? [] : [heading, ...rows];
}

function nextLine({ due, today, pausedUntil, waiting }: DashboardScreen, width: number): string[] {
  const routine = routineWords[due.routine].toLowerCase();
  if (pausedUntil !== null)
    return row("Next", [`paused until ${shortDay(pausedUntil, today)}; nothing is due`], width);
  const when =
    due.dueOn < today
      ? `due since ${shortDay(due.dueOn, today)}`
      : `${shortDay(due.dueOn, today)}, ${distance(due.dueOn, today)}`;
  const begun = waiting ? ["a check-in is begun and waits: headroom checkin goes on with it"] : [];
  return [
    ...row("Next", [`${routine} ${when}`], width),
    ...begun.flatMap((line) => row("Waiting", [line], width)),
  ];
}

function sinceLine({ previous, standing }: DashboardScreen, width: number): string[] {
  const summary = changeSummary(previous, standing.latest, width);
  return previous === undefined || summary.length === 0
    ? []
    : row(`Since ${plainDay(previous.date, previous.date)}`, summary, width);
}

/** A block label in column 1, its values in column 17. */
function row(label: string, values: readonly string[], width: number): string[] {
  const [first = "", ...rest] = labelled(label, values, width);
  return [
    first.startsWith(`  ${label}`) && width >= 72 ? `${label.padEnd(16)}${first.slice(16)}` : first,
    ...rest,
  ];
}

/** Help, and when the next check-in is due; nothing that could be read as "not so bad". */
function crisisDashboard(screen: DashboardScreen, width: number): string {
  const { country, today } = screen;
  return page([
    [renderHelpPage({ country, width, purpose: "crisis", today }).trimEnd()],
    [...nextLine(screen, width)],
  ]);
}
