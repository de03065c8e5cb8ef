import { plainDay } from "../../ui/dates";
import { bands } from "./bands";
import { drawCourse, drawPunchCard, drawSmall, drawYear } from "./charts";
import { drawn, type Html, html } from "./html";
import type { Boundary, MyReport, PunchCard, Small } from "./model";
import {
  causeList,
  courseTable,
  figure,
  helpedList,
  numbers,
  olderNote,
  olderThan,
  periodLine,
  pointRows,
  renderPage,
  section,
  sectionLists,
  table,
} from "./page";

/** The page that a person keeps. */
export function renderMine(report: MyReport): string {
  const { head, course, year, punchCard } = report;
  const today = head.madeOn;
  const body = html`<div class="lead">${report.standing.map((sentence) => html`<p>${sentence}</p>`)}</div>
${section("Strain over time", course && figure(course.says, drawCourse(course), courseTable(course, today)))}
${section("What changed after what you did", report.helped.length > 0 ? helpedList(report.helped, report.helpedNote) : null)}
${section("Scale by scale", report.small.length > 0 ? html`<div class="grid">${report.small.map((one) => smallFigure(one, today))}</div>` : null)}
<div class="pair">${section(
    "The year, week by week",
    year &&
      figure(
        year.says,
        drawYear(year.points, year.from, today),
        numbers("The weeks of the year as a table", ["week to", "strain"], pointRows(year.points, today)),
      ),
  )}
${section("When work was seen", punchCard && punchFigure(punchCard))}</div>
${section("Boundaries in practice", report.boundaries.length > 0 ? boundaryTable(report.boundaries, today) : null)}
${section("What the workplace does", report.causes.length > 0 ? causeList(report.causes) : null)}
${section("The plan", report.plan.length > 0 ? sectionLists(report.plan) : null)}
${section("Notes", noteList(report.notes, today))}`;
  return renderPage({
    title: head.name === "" ? "My headroom" : `Headroom of ${head.name}`,
    sub: periodLine(head),
    body,
    foot: html`<p>Scores and levels follow this tool's own rules. They are not a diagnosis or a validated test. Higher strain is worse; ${bands.raised} and ${bands.high} divide calm, raised and high.</p>
<p>Help at once, also without a network: <code>headroom help-now</code></p>`,
  });
}

function smallFigure(small: Small, today: string): Html {
  return html`<figure><h3>${small.title}</h3>
<figcaption>${small.says}</figcaption>
<div aria-hidden="true">${drawn(drawSmall(small))}</div>
${numbers(`${small.title} as a table`, ["week to", small.unit], pointRows(small.stretches.flat(), today))}
</figure>`;
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function punchFigure(card: PunchCard): Html {
  const rows = card.hours.map((row, day) => [
    weekdays[day] ?? "",
    row
      .flatMap((count, hour) => (count > 0 ? [`${String(hour).padStart(2, "0")}:00 ${count}×`] : []))
      .join(", ") || "none",
  ]);
  return figure(
    card.says,
    drawPunchCard(card),
    numbers("The hours as a table", ["day", "hours in which work was seen"], rows),
  );
}

function boundaryTable(boundaries: readonly Boundary[], today: string): Html {
  return table(
    "Weeks in which each was kept",
    ["boundary", "since", "kept", "partly", "missed"],
    boundaries.map(({ says, since, kept, partly, missed }) => [
      says,
      plainDay(since, today),
      ...[kept, partly, missed].map(String),
    ]),
  );
}

const printedNotes = 3;

function noteList(notes: MyReport["notes"], today: string): Html | null {
  if (notes.length === 0) return null;
  const items = notes.map(
    ({ date, text }, index) =>
      html`<li${olderThan(printedNotes, index)}><h3>${plainDay(date, today)}</h3><p>${text}</p></li>
`,
  );
  return html`<ul class="cards two">${items}</ul>${olderNote(notes, printedNotes)}`;
}
