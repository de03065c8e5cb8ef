import { fullDay } from "../../ui/dates";
import { html } from "./html";
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
