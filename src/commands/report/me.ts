import { addDays, type CalendarDate } from "../../core/calendar";
import { lookBack } from "../../core/helped/look-back";
import { boundaryHistory } from "../../core/plan/adherence";
import { planFields, planSections } from "../../core/plan/fields";
import { activeBoundaries, changedBy, type PlanContent, valueIn } from "../../core/plan/plan";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import type { PlanSection } from "../../core/questionnaire/items";
import { levels } from "../../core/scoring/risk";
import { type Standing, standingOf } from "../../core/scoring/standing";
import { bandLimits, bandOf } from "../../core/scoring/strain";
import { type ScalePoint, scaleSeries } from "../../core/trend/scales";
import { trendOf } from "../../core/trend/trend";
import { plainDay } from "../../ui/dates";
import { asideNote, namedSteps, type ToldChange, tellChange } from "../../ui/helped-words";
import { boundaryText } from "../../ui/plan/lines";
import { standingParts } from "../../ui/result/headline";
import { turnWords } from "../../ui/state-words";
import { scaleTitle } from "../../ui/trend/words";
import { count, stageNames } from "../../ui/words";
import { causesOf } from "./causes";
import { drawCourse, drawPunchCard, drawSmall, drawYear } from "./charts";
import { courseOf, type Source, stretchesOf } from "./course";
import { drawn, type Html, html } from "./html";
import type { Boundary, Head, MyReport, PunchCard, Section, Small } from "./model";
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
    foot: html`<p>Scores and levels follow this tool's own rules. They are not a diagnosis or a validated test. Higher strain is worse; ${bandLimits.raised} and ${bandLimits.high} divide calm, raised and high.</p>
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

const smallScales = [
  ...["physical", "emotional", "behavioural"],
  ...["exhaustion", "distance", "efficacy", "cognition"],
  "m.hours",
] as const;

/** All that a person may want to see of their own record, without safety answers. */
export function myReport(source: Source, head: Head, { notes, punchCard }: MyWishes): MyReport {
  const { checkIns, plans, today } = source;
  const standing = standingOf(checkIns, today, questionnaires);
  const plan = plans.at(-1);
  const course = courseOf(source);
  return {
    head,
    standing: standing === null ? [] : standingSentences(standing, source),
    course,
    small: smallScales.flatMap((scale) => smallOf(scale, source) ?? []),
    year: yearOf(source),
    punchCard,
    boundaries: activeBoundaries(plans, planFields).map(({ field, value, since }) => ({
      says: boundaryText(field, value),
      since,
      ...countsOf(boundaryHistory(checkIns, field.id, changedBy(plans, field.id))),
    })),
    helped: toldChanges(source),
    helpedNote: asideNote,
    causes: causesOf(standing?.result.environment?.topCauses ?? [], standing?.answers ?? {}),
    plan: plan === undefined ? [] : planSectionsOf(plan, Object.keys(planSections) as PlanSection[]),
    notes: notes
      ? checkIns
          .filter(({ date, note }) => note !== null && (source.since === null || date >= source.since))
          .map(({ date, note }) => ({ date, text: note ?? "" }))
          .reverse()
      : [],
  };
}

interface MyWishes {
  readonly notes: boolean;
  readonly punchCard: PunchCard | null;
}

/** What changed after what was done, newest first. */
export function toldChanges(source: Source): ToldChange[] {
  const points = scaleSeries("overall", source.checkIns, questionnaires);
  return lookBack(namedSteps(source), points, source.today)
    .filter(({ span }) => source.since === null || span.until >= source.since)
    .map((look) => tellChange(look, source.plans, source.today));
}

/** Strain now and risk ahead as everywhere, then the numbers, the stage, and where the strain is heading. */
function standingSentences(standing: Standing, { checkIns, today }: Source): string[] {
  const { strain, risk, stage } = standing.result;
  const overall = strain?.overall ?? null;
  const state = trendOf("overall", checkIns, questionnaires, today).watch?.state;
  const parts = standingParts(standing, today).map(({ text }) => text);
  return [
    `${parts.join("; ")}.`,
    ...(overall === null
      ? []
      : [
          `Overall strain ${Math.round(overall)} of 100, ${strain?.band ?? ""}${state === undefined ? "" : `; ${turnWords[state]}`}.`,
        ]),
    ...(risk === null || risk.levels.length === levels.length
      ? []
      : [
          `Habits: ${risk.high} of ${ofKind("high")} signs that weigh most, ${risk.protective} of ${ofKind("protective")} protections.`,
        ]),
    ...(stage === null || stage.status === "too-few-answers"
      ? []
      : [
          stage.stage === null
            ? "No stage of burnout is named by the answers."
            : `Stage ${stage.stage} of 4 by its marks: ${stageNames[stage.stage]}.`,
        ]),
  ];
}

function ofKind(kind: "high" | "protective"): number {
  return questionnaires.instruments.checklist.items.filter((item) => item.kind === kind).length;
}

function smallOf(scale: (typeof smallScales)[number], source: Source): Small | null {
  const stretches = stretchesOf(scale, source);
  const points = stretches.flat();
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const watch = trendOf(scale, source.checkIns, questionnaires, source.today).watch;
  const now = `${Math.round(last.value)} on ${plainDay(last.date, source.today)}`;
  const from = first === last ? "" : `${Math.round(first.value)} on ${plainDay(first.date, source.today)}, `;
  const [title = scale, unit = ""] = scaleTitle(scale).split(/ \((.*)\)$/);
  return {
    title,
    unit,
    top: scale === "m.hours" ? null : 100,
    stretches: stretches.map((stretch) => stretch.map(({ date, value }) => ({ date, value, context: [] }))),
    says: `${from}${now}${watch === null ? "" : `: ${turnWords[watch.state]}`}.`,
  };
}

function yearOf(source: Source): MyReport["year"] {
  const from = addDays(source.today, -363);
  const points = stretchesOf("overall", { ...source, since: from }).flat();
  if (points.length === 0) return null;
  const of = (band: string) => points.filter(({ value }) => bandOf(value) === band).length;
  return {
    points: points.map(({ date, value }: ScalePoint) => ({ date, value, context: [] })),
    from,
    says: `${count(points.length, "week")} with a check-in in the last year: ${of("calm")} calm, ${of("raised")} raised, ${of("high")} high.`,
  };
}

function countsOf({ kept, partly, missed }: { kept: number; partly: number; missed: number }) {
  return { kept, partly, missed };
}

/** The fields of a plan that hold a value, by section, except those in `without`. */
export function planSectionsOf(
  plan: PlanContent,
  sections: readonly PlanSection[],
  without: readonly string[] = [],
): Section[] {
  return sections.flatMap((section) => {
    const lines = planFields
      .filter((field) => field.section === section && !without.includes(field.id))
      .flatMap((field) => {
        const value = valueIn(plan, field.id);
        const active = plan.active.includes(field.id) ? " (in practice)" : "";
        return value === undefined ? [] : [`${boundaryText(field, value)}${active}`];
      });
    return lines.length === 0 ? [] : [{ title: planSections[section], lines }];
  });
}

/** First and last day of the check-ins that a page covers. */
export function daysOf({ checkIns, since }: Source): {
  from: CalendarDate | null;
  until: CalendarDate | null;
} {
  const dates = checkIns.map(({ date }) => date).filter((date) => since === null || date >= since);
  return { from: dates.at(0) ?? null, until: dates.at(-1) ?? null };
}
