import { exitCriteria, planFields, planSections, privateSections } from "../../core/plan/fields";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import type { PlanSection } from "../../core/questionnaire/items";
import { loadMetrics } from "../../core/questionnaire/load-metrics";
import { scoreEnvironment } from "../../core/scoring/strain";
import { buildShare } from "../../core/sharing/build";
import type { Share, SharedCheckIn, ShareField } from "../../core/sharing/share";
import { fullDay, plainDay } from "../../ui/dates";
import { answerWords, labelWith } from "../../ui/items";
import { turnWords } from "../../ui/state-words";
import { causesOf } from "./causes";
import { drawCourse } from "./charts";
import { courseOf, type Source } from "./course";
import { html } from "./html";
import { planSectionsOf } from "./me";
import type { Head, MentorReport, Section } from "./model";
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

/** How many of the newest check-ins are listed one by one. */
const mostCheckIns = 13;

/** What a share of these fields would hold, as a page. */
export function mentorReport(source: Source, head: Head, fields: readonly ShareField[]): MentorReport {
  const { checkIns, plans, today, since } = source;
  const privatePlanFields = planFields
    .filter(({ id, section }) => privateSections.includes(section) || id === exitCriteria.id)
    .map(({ id }) => id);
  const share = buildShare(
    {
      ...{ sharer: "", key: "", name: head.name, for: "mentor", recipients: [] },
      ...{ sharedAt: "", number: 1, expiresOn: null },
      ...{ since, until: head.until ?? today, fields, safety: false },
    },
    { checkIns, plans, privatePlanFields, sharedId: (id) => id },
    questionnaires,
  );
  const answers = share.checkins.find(({ answered }) =>
    Object.keys(answered?.answers ?? {}).some((id) => id.startsWith("env.")),
  )?.answered?.answers;
  return {
    head,
    course: fields.includes("strain") ? onlyStrain(courseOf(source)) : null,
    sections: [
      ...levelSection(share, today),
      ...trendSection(share, today),
      ...(share.plan === undefined ? [] : planLists(share.plan)),
      ...answerSections(share.checkins),
      ...noteSection(share.checkins, today),
    ],
    causes:
      answers === undefined
        ? []
        : causesOf(scoreEnvironment(answers, instruments.environment).topCauses, answers),
  };
}

/** What was started belongs to the plan, and turns belong to the trend. */
function onlyStrain(course: MentorReport["course"]): MentorReport["course"] {
  return course && { ...course, marks: [], warnings: [] };
}

function levelSection({ checkins }: Share, today: string): Section[] {
  const lines = checkins.slice(0, mostCheckIns).flatMap(({ date, level }) => {
    if (level === undefined) return [];
    const parts = [
      ...(level.overall === null ? [] : [`level ${level.overall}${level.partial ? ", in part" : ""}`]),
      ...(level.checklist === null ? [] : [`risk ahead ${level.checklist}`]),
    ];
    return [`${plainDay(date, today)}: ${parts.join("; ")}`];
  });
  return lines.length === 0 ? [] : [{ title: "Levels", lines }];
}

function trendSection({ trend = [] }: Share, today: string): Section[] {
  const lines = trend.map(({ scale, state, onset }) => {
    const since = onset === null ? "" : ` since about ${plainDay(onset, today)}`;
    return `${scale}: ${turnWords[state]}${since}`;
  });
  return lines.length === 0 ? [] : [{ title: "Where the strain is heading", lines }];
}

function planLists(plan: NonNullable<Share["plan"]>): Section[] {
  const lists = planSectionsOf(plan, Object.keys(planSections) as PlanSection[]);
  return lists.map(({ title, lines }) => ({ title: `Plan: ${title.toLowerCase()}`, lines }));
}

/** Every answer of the newest check-in shared with its answers. */
function answerSections(checkIns: readonly SharedCheckIn[]): Section[] {
  const newest = checkIns.find(({ answered }) => answered !== undefined);
  if (newest?.answered === undefined) return [];
  const { answers, details, load } = newest.answered;
  const items = Object.values(instruments).flatMap((instrument) =>
    instrument.items.map(({ id }: { id: string }) => id),
  );
  const lines = [
    ...items.flatMap((id) => {
      const answer = answers[id];
      return answer === undefined || answer === null
        ? []
        : [`${labelWith(id, details)}: ${answerWords(id, answer)}`];
    }),
    ...Object.entries(load).map(
      ([id, value]) => `${loadMetrics.find((one) => one.id === id)?.label ?? id}: ${value}`,
    ),
  ];
  return lines.length === 0 ? [] : [{ title: `Answers of ${fullDay(newest.date)}`, lines }];
}

function noteSection(checkIns: readonly SharedCheckIn[], today: string): Section[] {
  const lines = checkIns.flatMap(({ date, noted }) =>
    noted === undefined || noted.note === null ? [] : [`${plainDay(date, today)}: ${noted.note}`],
  );
  return lines.length === 0 ? [] : [{ title: "Notes", lines }];
}
