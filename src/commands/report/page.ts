import type { CalendarDate } from "../../core/calendar";
import { fullDay, plainDay } from "../../ui/dates";
import type { ToldChange } from "../../ui/helped-words";
import type { Drawing } from "./charts";
import { markLetter } from "./charts";
import { drawn, type Html, html } from "./html";
import type { Cause, Course, Head, Point, Section } from "./model";
import { style } from "./style";

interface Page {
  readonly title: string;
  /** Below the title. */
  readonly sub: string;
  readonly body: Html;
  readonly foot: Html;
}

/** Nothing may be loaded, run or sent from a page. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A complete, self-contained page. */
export function renderPage({ title, sub, body, foot }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${drawn(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${drawn(style)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="sub">${sub}</p>
</header>
<main>
${body}
</main>
<footer>
${foot}
</footer>
</body>
</html>
`.text;
}

/** `Made on Sun 29 Nov 2026 from check-ins of 1 Mar to 29 Nov`. */
export function periodLine({ madeOn, from, until }: Head): string {
  const made = `Made on ${fullDay(madeOn)}`;
  if (from === null || until === null) return made;
  return from === until
    ? `${made} from one check-in of ${plainDay(from, madeOn)}`
    : `${made} from check-ins of ${plainDay(from, madeOn)} to ${plainDay(until, madeOn)}`;
}

/** A section with its heading; nothing without a body. */
export function section(title: string, body: Html | null): Html | null {
  return (
    body &&
    html`<section><h2>${title}</h2>
${body}</section>
`
  );
}

/** A chart: one sentence that says what it shows, the drawing, and the numbers as a table. */
export function figure(says: string, drawing: Drawing, table: Html): Html {
  return html`<figure>
<figcaption>${says}</figcaption>
<div class="wide" aria-hidden="true">${drawn(drawing.wide)}</div>
<div class="narrow" aria-hidden="true">${drawn(drawing.narrow)}</div>
${table}
</figure>`;
}

/** The numbers of a chart in a collapsed table. */
export function numbers(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Html {
  return html`<details><summary>${title}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${title}">${table(title, columns, rows)}</div></details>`;
}

/** A table in which the first column heads its row. */
export function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<table><caption>${title}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first = "", ...more]) =>
      html`<tr><th scope="row">${first}</th>${more.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table>`;
}

/** The table of a course: what each week was like, and what was started or seen in it. */
export function courseTable({ stretches, warnings, marks }: Course, today: CalendarDate): Html {
  const rows = stretches.flat().map((point) => [
    plainDay(point.date, today),
    String(Math.round(point.value)),
    point.context.join(", "),
    warnings
      .filter(({ date }) => date === point.date)
      .map(({ says }) => says)
      .join(", "),
  ]);
  const begun = marks.map(({ date, says }) => [plainDay(date, today), says]);
  return html`${numbers("The strain of each week as a table", ["week to", "strain", "week", "turn"], rows.reverse())}
${begun.length > 0 && html`<ul class="key" aria-label="Marked in the chart">${begun.map(([day = "", says = ""], index) => html`<li><b>${markLetter(index)}</b> ${day}: ${says}</li>`)}</ul>`}`;
}

/** Weeks and values, newest first. */
export function pointRows(points: readonly Point[], today: CalendarDate): string[][] {
  return points
    .map(({ date, value }) => [plainDay(date, today), String(Math.round(value * 10) / 10)])
    .reverse();
}

/** What changed after what was done. */
export function helpedList(helped: readonly ToldChange[], note: string | null): Html {
  const cards = helped.map(
    (
      { what, when, numbers: told, alongside, clear },
      index,
    ) => html`<li${olderThan(mostPrinted, index)}><h3>${what}<span class="quiet">, ${when}</span></h3>
<p${clear && html` class="clear"`}>${told}</p>${alongside && html`<p class="small">${alongside}</p>`}</li>
`,
  );
  return html`<ul class="cards">${cards}</ul>${olderNote(helped, mostPrinted)}${note && html`<p class="small">${note}</p>`}`;
}

/** How many fit on paper; the others are in the file only. */
const mostPrinted = 3;

/** Leaves out on paper what comes after the first `most`. */
export function olderThan(most: number, index: number): Html | false {
  return index >= most && html` class="more"`;
}

export function olderNote(all: readonly unknown[], most: number): Html | false {
  return (
    all.length > most &&
    html`<p class="small paper">${all.length - most} older ones are in the file, not on paper.</p>`
  );
}

/** Causes at work, each with what a team and what a leader can do. */
export function causeList(causes: readonly Cause[]): Html {
  return html`<ul class="cards${causes.length > 3 && " two"}">${causes.map(
    ({
      says,
      often,
      team,
      leader,
      figures,
      sources,
    }) => html`<li><h3>${says}${often && html`<span class="quiet">, ${often}</span>`}</h3>
<dl>${team && html`<dt>Team</dt><dd>${team}</dd>`}${leader && html`<dt>Leader</dt><dd>${leader}</dd>`}${figures && html`<dt>Figure</dt><dd>${figures} <span class="quiet">${sources}</span></dd>`}</dl></li>
`,
  )}</ul>`;
}

/** Headed lists, as the plan has them. */
export function sectionLists(sections: readonly Section[]): Html {
  return html`<div class="three">${sections.map(
    ({ title, lines }) => html`<div><h3>${title}</h3>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>
`,
  )}</div>`;
}
