import { drawCourse } from "./charts";
import { html } from "./html";
import type { MentorReport } from "./model";
import { causeList, courseTable, figure, periodLine, renderPage, section } from "./page";

/** The fields that a person picked for a mentor. */
export function renderMentor({ head, course, sections, causes }: MentorReport): string {
  return renderPage({
    title: head.name === "" ? "For a mentor" : `${head.name}, for a mentor`,
    sub: periodLine(head),
    body: html`${section("Strain over time", course && figure(course.says, drawCourse(course), courseTable(course, head.madeOn)))}
${sections.map(({ title, lines }) => section(title, html`<ul${lines.length > 12 && html` class="three"`}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`))}
${section("What the workplace does", causes.length > 0 ? causeList(causes) : null)}
${sections.length === 0 && course === null && causes.length === 0 && html`<p>Nothing is recorded for the chosen fields.</p>`}`,
    foot: html`<p>Chosen by the person whose page this is; what is not here was not chosen. Scores and levels follow this tool's own rules and are not a diagnosis. Please do not pass it on.</p>`,
  });
}
