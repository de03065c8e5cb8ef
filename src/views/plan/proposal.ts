import { planFields } from "../../content/plan-fields";
import { planSections } from "../../content/plan-sections";
import type { CalendarDate } from "../../domain/calendar";
import type { HelpLevel } from "../../domain/help";
import { valueIn } from "../../domain/plan";
import type { CalledSection, PlanProposal } from "../../domain/plan-proposal";
import { plainDay } from "../dates";
import { becauseOf, labelOf } from "../items";
import type { Look } from "../look";
import { type Paint, paintFor } from "../paint";
import { helpFirst } from "../result/help-first";
import { page } from "../title";
import { count } from "../words";
import { beside, boundaryText, fieldLines, fieldOf, indented } from "./lines";

/** What the screen of a proposed plan shows. */
export interface ProposalScreen {
  readonly proposal: PlanProposal;
  readonly help: HelpLevel;
  /** Day of the newest answers; `null` when nothing is recorded. */
  readonly answeredOn: CalendarDate | null;
  readonly name: string;
}

/** So much fits a screen of 24 lines; the rest is counted. */
const mostRows = 6;
const mostSections = 3;
const mostReasons = 2;

/**
 * A plan proposed from the answers, with nothing stored: the one boundary to start with, then the
 * sections that the answers call for, each because of which answers (cli.md, "Plan").
 */
export function renderProposal(screen: ProposalScreen, look: Look): string {
  const { proposal, help, answeredOn } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const title = `${screen.name === "" ? "Boundary plan" : `${screen.name}, boundary plan`}, a proposal`;
  if (answeredOn === null || Object.keys(proposal.because).length === 0)
    return page([
      [paint.strong(title)],
      helpFirst(help, width),
      nothingCalled(answeredOn, width),
      ways(paint),
    ]);
  return page([
    [paint.strong(`${title} from your answers of ${plainDay(answeredOn, "")}`)],
    helpFirst(help, width),
    start(proposal, width, paint),
    called(proposal, width, paint),
    [
      ...indented("Nothing is stored yet.", width),
      ...beside(`${paint.key("headroom plan edit")}`, "asks field by field, with these as a start", width),
      ...beside(paint.key("... plan edit --proposal"), "keeps them as they are, to change later", width),
    ],
  ]);
}

function nothingCalled(answeredOn: CalendarDate | null, width: number): string[] {
  return answeredOn === null
    ? indented("Nothing is recorded yet, so nothing is proposed. headroom checkin begins.", width)
    : indented("Your answers call for no boundary now. You can still write one down.", width);
}

function ways(paint: Paint): string[] {
  return [`${paint.key("headroom plan edit")}  asks field by field`];
}

function start({ active, fields, because }: PlanProposal, width: number, paint: Paint): string[] {
  return active.flatMap((id) => {
    const field = fieldOf(id);
    const value = valueIn({ fields, active }, id);
    if (field === undefined || value === undefined) return [];
    const reasons = (because[id] ?? []).slice(0, mostReasons).map(becauseOf);
    return [
      paint.strong("To start with, this one"),
      ...indented(boundaryText(field, value), width),
      ...indented(`because ${reasons.join(", and ")}`, width, 4),
    ];
  });
}

/** Sections with their reasons in the heading line and the fields that would be filled. */
function called(proposal: PlanProposal, width: number, paint: Paint): string[] {
  const { fields, active, open } = proposal;
  let room = mostRows;
  const shown = proposal.sections.slice(0, mostSections).flatMap((section) => {
    const rows = planFields.filter(
      ({ id, section: its }) => its === section.section && fields[id] !== undefined && !active.includes(id),
    );
    const taken = rows.slice(0, Math.min(room, 3));
    room -= taken.length;
    if (taken.length === 0) return [];
    return [
      ...heading(section, width, paint),
      ...taken.flatMap((field) => fieldLines(field, fields[field.id] ?? "", width)),
    ];
  });
  const left = Object.keys(fields).length - active.length - (mostRows - room);
  const more = left > 0 ? [`${count(left, "more field")} with a value`] : [];
  const yours = open.length > 0 ? [`${count(open.length, "field")} that only you can fill`] : [];
  const rest = [...more, ...yours].join(", ");
  return [...shown, ...(rest === "" ? [] : ["And further", ...indented(rest, width)])];
}

function heading({ section, because }: CalledSection, width: number, paint: Paint): string[] {
  const named = because.slice(0, mostReasons).map((id) => reasonLabel(id));
  const more = because.length > mostReasons ? `, ${because.length - mostReasons} more` : "";
  const [first = "", ...rest] = beside("", paint.quiet(`from: ${named.join(", ")}${more}`), width);
  const title = planSections[section];
  return [`${paint.strong(title)}${first.slice(title.length)}`, ...rest];
}

/** A missing protection is named as missing. */
function reasonLabel(id: string): string {
  return id.startsWith("low.") ? `no "${labelOf(id)}"` : labelOf(id);
}
