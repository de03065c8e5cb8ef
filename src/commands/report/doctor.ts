import { plainDay } from "../../ui/dates";
import { bands } from "./bands";
import { drawCourse } from "./charts";
import { type Html, html } from "./html";
import type { DoctorReport } from "./model";
import { courseTable, figure, helpedList, periodLine, renderPage, section, table } from "./page";

/** One page that a doctor reads in two minutes. */
export function renderDoctor(report: DoctorReport): string {
  const { head, course, facts, help, tried } = report;
  const today = head.madeOn;
  const noted = table(
    "Means of four weeks, as noted by the person",
    ["noted", "now", "three months ago"],
    facts.map(({ what, now, before }) => [what, now, before ?? "not noted"]),
  );
  const body = html`<div class="lead">${report.told.map((sentence) => html`<p>${sentence}</p>`)}</div>
${section("Course", course && figure(course.says, drawCourse(course, 165), courseTable(course, today)))}
<div class="pair">${section("Signs, by days of the last seven", signTable(report.signs, today))}
<div>${section("Sleep, hours, nights", facts.length > 0 ? noted : null)}
${section("Questions about help", help && helpList(help, today))}</div></div>
${section("What was tried, and the strain before and after", tried.length > 0 ? helpedList(tried, null) : null)}`;
  return renderPage({
    title: head.name === "" ? "Strain at work, for a doctor" : `Strain at work: ${head.name}, for a doctor`,
    sub: `${periodLine(head)}. Answered by the person alone.`,
    body,
    foot: html`<p>headroom is a self-check for people who run computer systems. Its questions and cut-offs are its own: it is not a validated instrument and does not give a diagnosis. The strain is the mean of 18 signs of body, mood and behaviour, each asked as days of the last seven, scaled to 0 to 100; under ${bands.raised} counts as calm, from ${bands.high} as high.</p>`,
  });
}

function signTable(signs: DoctorReport["signs"], today: string): Html | null {
  if (signs === null) return null;
  const { now, before, rows, absent } = signs;
  const days = [now, ...(before === null ? [] : [before])].map((day) => plainDay(day, today));
  return table(
    `Weeks to ${days.join(" and to ")}, as answered${absent === 0 ? "" : `; ${absent} more signs were rarer`}`,
    ["sign", ...days],
    rows.map((row) => [row.sign, row.now, ...(before === null ? [] : [row.before ?? "not asked"])]),
  );
}

function helpList({ from, answers }: NonNullable<DoctorReport["help"]>, today: string): Html {
  return html`<p class="small">Answered on ${plainDay(from, today)}.</p>
<ul class="two">${answers.map((line) => html`<li>${line}</li>`)}</ul>`;
}
