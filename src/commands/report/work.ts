import type { CalendarDate } from "../../core/calendar";
import { exitCriteria } from "../../core/plan/fields";
import type { PlanContent } from "../../core/plan/plan";
import type { Answers } from "../../core/questionnaire/answers";
import { linesOf, type TalkValues } from "../../core/talk/talk";
import { fullDay } from "../../ui/dates";
import { causesOf, legendOf } from "./causes";
import { html } from "./html";
import { planSectionsOf } from "./me";
import type { WorkReport } from "./model";
import { causeList, renderPage, section, sectionLists, table } from "./page";

/** One page for a manager: one thing to decide, what happens here, what changes it, a date to talk. */
export function renderWork(report: WorkReport): string {
  const { name, causes, talk, seen, proposes, sources } = report;
  const ask = talk?.goal ?? causes[0]?.leader ?? causes[0]?.team ?? proposes[0]?.lines[0] ?? "a date to talk";
  const offers = talk !== null && talk.offers.length > 0 ? talk.offers.join("; ") : null;
  const counted = table(
    report.seenIn ?? "Counted",
    ["what", "count"],
    seen.map(({ what, count }) => [what, count]),
  );
  const agreed = html`<ul class="choices">
<li><span class="box"></span>Yes, from <span class="line">&nbsp;</span></li>
<li><span class="box"></span>Instead: <span class="line">&nbsp;</span></li>
<li>We look at it again on <span class="line">&nbsp;</span>, with <span class="line">&nbsp;</span></li>
</ul>`;
  const body = html`<div class="lead"><p>To decide: ${ask}</p>
${offers && html`<p>Offered in return: ${offers}</p>`}</div>
${section("What happens here, and what changes it", causes.length > 0 ? causeList(causes) : null)}
${section("What was counted", seen.length > 0 ? counted : null)}
${section("What I propose for my part", proposes.length > 0 ? sectionLists(proposes) : null)}
${section("Agreed", agreed)}`;
  const legend =
    sources.length > 0 && html`<p>Where the measures and figures come from: ${sources.join("; ")}.</p>`;
  return renderPage({
    title: `How our work is built: a proposal${name === "" ? "" : ` by ${name}`}`,
    sub: `${fullDay(report.madeOn)}. Five minutes to read, one thing to decide.`,
    body,
    foot: html`<p>This page is about how the work is organised. It holds nothing about anyone's health.</p>
${legend}`,
  });
}

/**
 * All that a page for the workplace is made from. It holds no answers about signs, stages, habits or help,
 * no scores and no notes, so none of them can get onto the page.
 */
export interface WorkSource {
  readonly name: string;
  readonly today: CalendarDate;
  /** The causes that the person picked, in the order of the page. */
  readonly causes: readonly string[];
  /** Answers of the workplace questions, `env.*`, and no others. */
  readonly environment: Answers;
  readonly plan: PlanContent | null;
  readonly talk: TalkValues | null;
  readonly seen: WorkReport["seen"];
  readonly seenIn: string | null;
}

/** The sections of the plan about working with others. */
const sections = ["time", "communication", "workload"] as const;
/** A manager reads one page. */
const mostLines = 4;

/** The page for the workplace itself. */
export function workReport(source: WorkSource): WorkReport {
  const { name, today, causes, environment, plan, talk, seen, seenIn } = source;
  return {
    name,
    madeOn: today,
    causes: causesOf(causes, environment),
    seen,
    seenIn,
    proposes:
      plan === null
        ? []
        : planSectionsOf({ ...plan, active: [] }, sections, [exitCriteria.id]).map(({ title, lines }) => ({
            title,
            lines: lines.slice(0, mostLines),
          })),
    talk: talk && talkOf(talk),
    sources: legendOf(causes),
  };
}

/** Goal and offers of a prepared conversation; its other fields may be about the person. */
function talkOf(values: TalkValues): WorkReport["talk"] {
  const goal = ["talk.mgr.goal", "talk.weekends.limit", "talk.col.boundary"].flatMap((id) =>
    linesOf(values, id),
  );
  const offers = ["talk.mgr.solution", "talk.col.alternative"].flatMap((id) => linesOf(values, id));
  return goal[0] === undefined ? null : { goal: goal[0], offers };
}
