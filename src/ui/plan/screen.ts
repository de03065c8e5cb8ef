import type { CalendarDate } from "../../core/calendar";
import type { ReviewedBoundary } from "../../core/plan/boundary-review";
import { planFields, planSections } from "../../core/plan/fields";
import { type Plan, valueIn } from "../../core/plan/plan";
import type { CalledSection, PlanProposal } from "../../core/plan/proposal";
import { planText, planTyped } from "../../core/plan/values";
import type { PlanSection } from "../../core/questionnaire/items";
import type { HelpLevel } from "../../core/scoring/help-level";
import { shellWord } from "../../core/text";
import { fullDay, plainDay } from "../dates";
import { becauseOf, labelOf } from "../items";
import {
  beside,
  commandLines,
  fieldColumn,
  headed,
  indented,
  labelled,
  page,
  textWidth,
  titleLine,
  wrap,
} from "../layout";
import type { Look } from "../look";
import { type Paint, paintFor } from "../paint";
import { helpFirst } from "../result/headline";
import { count } from "../words";
import { adherenceLine, boundaryText, circumstance, fieldLines, fieldOf, weekText } from "./lines";

interface PlanScreen {
  readonly plan: Plan;
  /** The number of the newest revision; an older one says that it is not in use. */
  readonly newest: number;
  /** Boundaries in practice, in the plan's order; empty for an older revision. */
  readonly boundaries: readonly ReviewedBoundary[];
  /** What the answers call for today; used for the reasons. */
  readonly proposal: PlanProposal;
  readonly name: string;
  readonly today: CalendarDate;
}

const sections = Object.keys(planSections) as PlanSection[];
/** How many of the latest weeks that did not hold are shown. */
const toldWeeks = 3;

/**
 * A stored plan: first what is in practice, with how it went and why; then the other fields with a value;
 * open sections on one line.
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
    [...wrap(title, textWidth(width)).map(paint.strong), ...inUse],
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
  if (fieldsOf(plan).length === 0) return indented("This plan is empty.", width);
  return [
    heading,
    ...indented("Nothing yet. One is enough to start: headroom plan edit --activate ID", width),
  ];
}

function boundaryLines(
  { field, value, history }: ReviewedBoundary,
  proposal: PlanProposal,
  width: number,
): string[] {
  const reason = proposal.because[field.id]?.[0];
  return [
    ...beside(boundaryText(field, value), adherenceLine(history), width, fieldColumn),
    ...(reason === undefined ? [] : indented(`because ${becauseOf(reason)}`, width, 4)),
  ];
}

/** The reference part: fields with a value but not in practice, by section. */
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

/** When a boundary did not hold, and the circumstances; after three missed weeks, a smaller version. */
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

/** `ID=VALUE` of the smaller version, quoted for a shell. */
function setFlag({ field, smaller }: ReviewedBoundary): string {
  return shellWord(`${field.id}=${smaller === null ? "..." : planTyped(field, smaller)}`);
}

function footer(plan: Plan, width: number, paint: Paint): string[] {
  const used = new Set(fieldsOf(plan).map((field) => field.section));
  const open = sections.filter((section) => !used.has(section));
  const hint = `${open.join(", ")}: headroom plan edit`;
  return [
    ...(open.length === 0 ? [] : headed(paint.strong("Open"), hint, width, { hard: true })),
    ...commandLines([["headroom plan export", "a page to hang up, or calendar entries"]], width, paint),
  ];
}

function fieldsOf(plan: Plan) {
  return planFields.filter(({ id }) => valueIn(plan, id) !== undefined);
}

interface ProposalScreen {
  readonly proposal: PlanProposal;
  readonly help: HelpLevel;
  /** Day of the newest answers; `null` when nothing is recorded. */
  readonly answeredOn: CalendarDate | null;
  readonly name: string;
}

/** What fits on a screen of 24 lines, with one section less if help comes first; the rest is counted. */
const mostSections = 3;
const mostReasons = 2;

/**
 * A plan proposed from the answers, not stored: the one boundary to start with, then the sections that the
 * answers call for, each with its reasons.
 */
export function renderProposal(screen: ProposalScreen, look: Look): string {
  const { proposal, help, answeredOn } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const title = `${screen.name === "" ? "Boundary plan" : `${screen.name}, boundary plan`}, a proposal`;
  if (answeredOn === null || Object.keys(proposal.because).length === 0)
    return page([
      wrap(title, textWidth(width)).map(paint.strong),
      helpFirst(help, width, paint),
      nothingCalled(answeredOn, width),
      commandLines([["headroom plan edit", "asks field by field"]], width, paint),
    ]);
  return page([
    wrap(`${title} from your answers of ${plainDay(answeredOn, "")}`, textWidth(width)).map(paint.strong),
    helpFirst(help, width, paint),
    start(proposal, width, paint),
    called(screen, width, paint),
    commandLines(
      [
        ["headroom plan edit", "asks field by field; nothing is stored yet"],
        ["headroom plan edit --proposal", "keeps it as it is, to change it later"],
      ],
      width,
      paint,
    ),
  ]);
}

function nothingCalled(answeredOn: CalendarDate | null, width: number): string[] {
  return answeredOn === null
    ? indented("Nothing is recorded yet, so nothing is proposed. Start with headroom checkin.", width)
    : indented("Your answers do not call for a boundary now. You can still write one down.", width);
}

function start({ active, fields, because }: PlanProposal, width: number, paint: Paint): string[] {
  return active.flatMap((id) => {
    const field = fieldOf(id);
    const value = valueIn({ fields, active }, id);
    if (field === undefined || value === undefined) return [];
    return [
      paint.strong("To start with, this one"),
      ...indented(boundaryText(field, value), width),
      ...indented(`because ${becauseOf(because[id]?.[0] ?? "")}`, width, 4),
    ];
  });
}

/** Sections with their reasons in the heading line and the fields that would be filled. */
function called({ proposal, help }: ProposalScreen, width: number, paint: Paint): string[] {
  const { fields, active, open, sections } = proposal;
  const rows = planFields.filter(({ id }) => fields[id] !== undefined && !active.includes(id));
  const most = help === "none" ? mostSections : mostSections - 1;
  const filled = sections.filter(({ section }) => rows.some((field) => field.section === section));
  const shown = filled.slice(0, most).map((section) => ({
    section,
    fields: rows.filter((field) => field.section === section.section),
  }));
  const left = rows.length - shown.reduce((sum, one) => sum + one.fields.length, 0);
  const rest = [
    ...(left > 0 ? [count(left, "more field")] : []),
    ...(open.length > 0 ? [`${count(open.length, "field")} that only you can fill`] : []),
  ];
  return [
    ...shown.flatMap((one) => [
      ...heading(one.section, width, paint),
      ...one.fields.flatMap((field) => fieldLines(field, fields[field.id] ?? "", width)),
    ]),
    ...(rest.length === 0 ? [] : headed(paint.strong("And"), rest.join(", "), width, { hard: true })),
  ];
}

function heading({ section, because }: CalledSection, width: number, paint: Paint): string[] {
  const named = because.slice(0, mostReasons).map((id) => reasonLabel(id));
  const more = because.length > mostReasons ? ` and ${because.length - mostReasons} more` : "";
  return headed(paint.strong(planSections[section]), paint.quiet(`${named.join(", ")}${more}`), width, {
    hard: true,
  });
}

/** The label of a reason; a missing protection is named as missing. */
function reasonLabel(id: string): string {
  return id.startsWith("low.") ? `no "${labelOf(id)}"` : labelOf(id);
}

interface ReviewScreen {
  readonly boundaries: readonly ReviewedBoundary[];
  readonly name: string;
  readonly today: CalendarDate;
}

/** How many of the latest weeks that did not hold are shown. */
const reviewedWeeks = 4;

/** `plan review`: how each boundary in practice went and what could be changed, without reproach. */
export function renderReview({ boundaries, name, today }: ReviewScreen, look: Look): string {
  const paint = paintFor(look.colour);
  const title = `${name === "" ? "Plan review" : `${name}, plan review`}, ${fullDay(today)}`;
  if (boundaries.length === 0)
    return page([
      wrap(title, textWidth(look.width)).map(paint.strong),
      indented("No boundary is in practice, so there is nothing to review.", look.width),
      commandLines([["headroom plan", "the plan, or what is proposed"]], look.width, paint),
    ]);
  return page([
    wrap(title, textWidth(look.width)).map(paint.strong),
    ...boundaries.map((boundary) => [...reviewBlock(boundary, today, look), ...waysOn(boundary, look.width)]),
    indented(
      "A week that did not hold also says something about the week. Nothing has to change.",
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
  const [heading = "", ...rest] = wrap(boundaryText(field, value), width - 30, { hard: true });
  const weeks = history.weeks.filter(({ how }) => how !== "kept").slice(-reviewedWeeks);
  const [first = "", ...more] = titleLine(heading, `in practice since ${plainDay(since, today)}`, width);
  return [
    paint.strong(first),
    ...more,
    ...rest,
    ...indented(adherenceLine(history), width),
    ...weeks.flatMap((week) => beside(plainDay(week.date, today), weekText(week), width)),
  ];
}

function waysOn(boundary: ReviewedBoundary, width: number): string[] {
  const { field, smaller, missedTooOften, history } = boundary;
  const edit = "headroom plan edit";
  const offer = missedTooOften
    ? indented(
        `${history.missedInARow} weeks in a row did not hold. ${smaller === null ? "It may be too much for now." : `Smaller for now: ${planText(field, smaller)}.`}`,
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
