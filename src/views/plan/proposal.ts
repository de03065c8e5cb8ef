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
import { boundaryText } from "./boundary-text";
import { commandLines, fieldLines, fieldOf, headed, indented } from "./lines";

/** What the screen of a proposed plan shows. */
export interface ProposalScreen {
  readonly proposal: PlanProposal;
  readonly help: HelpLevel;
  /** Day of the newest answers; `null` when nothing is recorded. */
  readonly answeredOn: CalendarDate | null;
  readonly name: string;
}

/** So much fits a screen of 24 lines, one section less where help comes first; the rest is counted. */
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
      helpFirst(help, width, paint),
      nothingCalled(answeredOn, width),
      commandLines([["headroom plan edit", "asks field by field"]], width, paint),
    ]);
  return page([
    [paint.strong(`${title} from your answers of ${plainDay(answeredOn, "")}`)],
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
    ? indented("Nothing is recorded yet, so nothing is proposed. headroom checkin begins.", width)
    : indented("Your answers call for no boundary now. You can still write one down.", width);
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
    ...(rest.length === 0 ? [] : headed("And", rest.join(", "), width, paint)),
  ];
}

function heading({ section, because }: CalledSection, width: number, paint: Paint): string[] {
  const named = because.slice(0, mostReasons).map((id) => reasonLabel(id));
  const more = because.length > mostReasons ? ` and ${because.length - mostReasons} more` : "";
  return headed(planSections[section], paint.quiet(`${named.join(", ")}${more}`), width, paint);
}

/** A missing protection is named as missing. */
function reasonLabel(id: string): string {
  return id.startsWith("low.") ? `no "${labelOf(id)}"` : labelOf(id);
}
