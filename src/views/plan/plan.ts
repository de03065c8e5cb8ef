import { planFields } from "../../content/plan-fields";
import { planSections } from "../../content/plan-sections";
import type { CalendarDate } from "../../domain/calendar";
import type { PlanSection } from "../../domain/instrument";
import { type Plan, valueIn } from "../../domain/plan";
import type { PlanProposal } from "../../domain/plan-proposal";
import type { ReviewedBoundary } from "../../domain/plan-review";
import { planText, planTyped } from "../../domain/plan-text";
import { plainDay } from "../dates";
import { becauseOf } from "../items";
import type { Look } from "../look";
import { type Paint, paintFor } from "../paint";
import { page } from "../title";
import { adherenceLine, circumstance } from "./adherence-words";
import { boundaryText } from "./boundary-text";
import { beside, commandLines, fieldLines, headed, indented } from "./lines";

/** What the screen of a stored plan shows. */
export interface PlanScreen {
  readonly plan: Plan;
  /** The newest revision; an older one says that it is not in use. */
  readonly newest: number;
  /** What is in practice, in the plan's order; empty for an older revision. */
  readonly boundaries: readonly ReviewedBoundary[];
  /** What the answers call for today: the reasons. */
  readonly proposal: PlanProposal;
  readonly name: string;
  readonly today: CalendarDate;
}

const sections = Object.keys(planSections) as PlanSection[];
/** How many weeks that did not hold are told, the last ones. */
const toldWeeks = 3;

/**
 * A stored plan (screens.md 14): what is lived first and alone, with how it went and why; then the
 * fields that hold a value; open sections in one line.
 */
export function renderPlan(screen: PlanScreen, look: Look): string {
  const { plan, newest, name, today } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const day = plainDay(plan.date, "");
  const title = `${name === "" ? "Boundary plan" : `${name}, boundary plan`}, revision ${plan.revision}, ${day}`;
  const inUse =
    plan.revision === newest ? [] : [`  An older one. Revision ${newest} is in use: headroom plan`];
  return page([
    [paint.strong(title), ...inUse],
    inPractice(screen, width, paint),
    restOf(plan, width, paint),
    screen.boundaries.flatMap((boundary) => remarks(boundary, today, width)),
    footer(plan, width, paint),
  ]);
}

function inPractice({ plan, boundaries, proposal }: PlanScreen, width: number, paint: Paint): string[] {
  const heading = paint.strong("In practice");
  if (boundaries.length > 0)
    return [heading, ...boundaries.flatMap((boundary) => boundaryLines(boundary, proposal, width))];
  const named = fieldsOf(plan).filter(({ id }) => plan.active.includes(id));
  if (named.length > 0)
    return [heading, ...named.flatMap((field) => fieldLines(field, plan.fields[field.id] ?? "", width))];
  if (fieldsOf(plan).length === 0) return indented("Nothing stands in this plan.", width);
  return [
    heading,
    ...indented("Nothing yet. One is enough to begin: headroom plan edit --activate ID", width),
  ];
}

function boundaryLines(
  { field, value, history }: ReviewedBoundary,
  proposal: PlanProposal,
  width: number,
): string[] {
  const reason = proposal.because[field.id]?.[0];
  return [
    ...beside(boundaryText(field, value), adherenceLine(history), width),
    ...(reason === undefined ? [] : indented(`because ${becauseOf(reason)}`, width, 4)),
  ];
}

/** The reference part: fields with a value that are not in practice, by section. */
function restOf(plan: Plan, width: number, paint: Paint): string[] {
  const rest = fieldsOf(plan).filter(({ id }) => !plan.active.includes(id));
  return sections.flatMap((section) => {
    const rows = rest.filter((field) => field.section === section);
    if (rows.length === 0) return [];
    return [
      paint.strong(planSections[section]),
      ...rows.flatMap((field) => fieldLines(field, plan.fields[field.id] ?? "", width)),
    ];
  });
}

/** When a boundary did not hold, with its circumstance; after three missed weeks a smaller version. */
function remarks(boundary: ReviewedBoundary, today: CalendarDate, width: number): string[] {
  const { field, history, smaller, missedTooOften } = boundary;
  const notKept = history.weeks.filter(({ how }) => how !== "kept").slice(-toldWeeks);
  if (notKept.length === 0) return [];
  const when = notKept.map((week) => circumstance(week, today)).join("; ");
  const told = `${field.label}: not fully kept ${when}. headroom plan review looks at what got in the way.`;
  if (!missedTooOften) return indented(told, width);
  const offer =
    smaller === null
      ? "A smaller version may fit better now: headroom plan review"
      : `A smaller version may fit better now, ${planText(field, smaller)}: headroom plan edit --set ${setFlag(boundary)}`;
  return [
    ...indented(told, width),
    ...indented(`${history.missedInARow} weeks in a row did not hold. ${offer}`, width),
  ];
}

/** `ID=VALUE` of the smaller version, as a shell takes it. */
export function setFlag({ field, smaller }: ReviewedBoundary): string {
  const pair = `${field.id}=${smaller === null ? "..." : planTyped(field, smaller)}`;
  return /^[\w.:=-]+$/.test(pair) ? pair : `'${pair.replaceAll("'", "'\\''")}'`;
}

function footer(plan: Plan, width: number, paint: Paint): string[] {
  const used = new Set(fieldsOf(plan).map((field) => field.section));
  const open = sections.filter((section) => !used.has(section));
  const hint = `${open.join(", ")}: headroom plan edit`;
  return [
    ...(open.length === 0 ? [] : headed("Open", hint, width, paint)),
    ...commandLines([["headroom plan export", "a page to hang up, or calendar entries"]], width, paint),
  ];
}

function fieldsOf(plan: Plan) {
  return planFields.filter(({ id }) => valueIn(plan, id) !== undefined);
}
