import { addDays, type CalendarDate, daysBetween } from "../../core/calendar";
import { answerTo } from "../../core/questionnaire/answers";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments, questionnaires } from "../../core/questionnaire/instruments/index";
import { loadMetrics } from "../../core/questionnaire/load-metrics";
import { bandLimits, bandOf, subscales } from "../../core/scoring/strain";
import { trendOf } from "../../core/trend/trend";
import { plainDay } from "../../ui/dates";
import { answerWords, labelOf } from "../../ui/items";
import { capital } from "./causes";
import { drawCourse } from "./charts";
import { courseOf, type Source, stretchesOf } from "./course";
import { type Html, html } from "./html";
import { toldChanges } from "./me";
import type { DoctorReport, Head } from "./model";
import { courseTable, figure, helpedList, periodLine, renderPage, section, table } from "./page";

const askedSigns = subscales.flatMap((id) => instruments[id].items).length;

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
    foot: html`<p>headroom is a self-check for people who run computer systems. Its questions and cut-offs are its own: it is not a validated instrument and does not give a diagnosis. The strain is the mean of ${askedSigns} signs of body, mood and behaviour, each asked as days of the last seven, scaled to 0 to 100; under ${bandLimits.raised} counts as calm, from ${bandLimits.high} as high.</p>`,
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

/** The page covers this many days. */
const courseDays = 371;
const quarter = 91;
/** The check-in from three months ago may be this many days off. */
const tolerance = 28;
const mostSigns = 9;
const mostTried = 3;
const signIds = subscales.flatMap((id) => instruments[id].items.map((item) => item.id));
const facts = ["m.sleep", "m.hours", "m.after-hours-calls", "m.night-calls", "m.nights"];

/**
 * What a doctor can use, on one page.
 * @param help the newest answers to the help questions, when the person shares them
 */
export function doctorReport(source: Source, head: Head, help: CheckIn | null): DoctorReport {
  const { today, since } = source;
  const from = addDays(today, -courseDays);
  const shown = { ...source, since: since !== null && since > from ? since : from };
  const course = courseOf(shown);
  return {
    head,
    told: told(source, course?.says ?? null),
    course: course && { ...course, says: "The strain of each week, 0 to 100; higher is worse." },
    signs: signsOf(source.checkIns),
    facts: factsOf(source),
    tried: toldChanges(shown).slice(0, mostTried),
    help: help && helpOf(help),
  };
}

/** The course in three sentences: how it went, the last turn, and since when it has been raised. */
function told(source: Source, course: string | null): string[] {
  if (course === null) return ["There is no check-in with enough answers for a score in the last year."];
  const { checkIns, today } = source;
  const { watch } = trendOf("overall", checkIns, questionnaires, today);
  const turn = watch?.warnings.at(-1);
  const points = (stretchesOf("overall", { ...source, since: null }).at(-1) ?? []).map((point) => ({
    date: point.date,
    band: bandOf(point.value),
  }));
  const lastCalm = points.findLastIndex(({ band }) => band === "calm");
  const raisedFrom = points[lastCalm + 1]?.date;
  return [
    course,
    turn === undefined
      ? watch?.state === "too-few"
        ? "There are too few weeks yet to tell a lasting turn from ups and downs."
        : "No lasting turn stands out from the usual ups and downs."
      : `The last lasting turn, for the ${turn.direction === "worsening" ? "worse" : "better"}, started about ${plainDay(turn.onset, today)} and was seen on ${plainDay(turn.date, today)}.`,
    raisedFrom === undefined
      ? "The newest week was calm."
      : raisedFrom === points.at(-1)?.date
        ? `The newest week was ${points.at(-1)?.band}${lastCalm < 0 ? "" : ", after a calm one"}.`
        : `Every week since the one to ${plainDay(raisedFrom, today)} was raised or high.`,
  ];
}

/** The newest answers on signs beside those of three months before; signs rare on both are only counted. */
function signsOf(checkIns: readonly CheckIn[]): DoctorReport["signs"] {
  const full = checkIns.filter(
    ({ answers }) => signIds.filter((id) => answerTo(answers, id) !== null).length >= 9,
  );
  const now = full.at(-1);
  if (now === undefined) return null;
  const wanted = addDays(now.date, -quarter);
  const distance = ({ date }: CheckIn) => Math.abs(daysBetween(wanted, date));
  const before = full
    .filter((checkIn) => checkIn !== now && distance(checkIn) <= tolerance)
    .sort((a, b) => distance(a) - distance(b))[0];
  const value = (checkIn: CheckIn | undefined, id: string) => {
    const answer = checkIn === undefined ? null : answerTo(checkIn.answers, id);
    return typeof answer === "number" ? answer : null;
  };
  const known = signIds
    .map((id) => ({ id, now: value(now, id), before: value(before, id) }))
    .filter((sign) => sign.now !== null);
  const rows = known
    .filter((sign) => Math.max(sign.now ?? 0, sign.before ?? 0) >= 2)
    .sort((a, b) => (b.now ?? 0) - (a.now ?? 0) || (b.before ?? 0) - (a.before ?? 0))
    .slice(0, mostSigns);
  return {
    now: now.date,
    before: before?.date ?? null,
    rows: rows.map((sign) => ({
      sign: labelOf(sign.id),
      now: answerWords(sign.id, sign.now),
      before: sign.before === null ? null : answerWords(sign.id, sign.before),
    })),
    absent: known.length - rows.length,
  };
}

/** Means of the facts of four weeks, now and three months before. */
function factsOf({ checkIns, today }: Source): DoctorReport["facts"] {
  const mean = (id: string, until: CalendarDate) => {
    const values = checkIns
      .filter(({ date }) => date <= until && daysBetween(date, until) < 28)
      .flatMap(({ load }) => load[id] ?? []);
    if (values.length === 0) return null;
    return String(Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 10) / 10);
  };
  return facts.flatMap((id) => {
    const metric = loadMetrics.find((one) => one.id === id);
    const now = mean(id, today);
    if (metric === undefined || now === null) return [];
    const unit = metric.unit === "count" ? "a week" : metric.unit;
    return [{ what: `${capital(metric.label)}, ${unit}`, now, before: mean(id, addDays(today, -quarter)) }];
  });
}

/** Lists what was answered with yes, and counts the rest. */
function helpOf({ date, answers }: CheckIn): DoctorReport["help"] {
  const given = instruments.help.items.filter(({ id }) => typeof answerTo(answers, id) === "boolean");
  const yes = given.filter(({ id }) => answerTo(answers, id) === true);
  const no = given.length - yes.length;
  return {
    from: date,
    answers: [
      ...yes.map(({ label }) => `${label}: yes`),
      ...(no === 0 ? [] : [yes.length === 0 ? `all ${no}: no` : `${no} more: no`]),
    ],
  };
}
