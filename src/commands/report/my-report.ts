import { addDays, type CalendarDate } from "../../core/calendar";
import { lookBack } from "../../core/helped/look-back";
import { boundaryHistory } from "../../core/plan/adherence";
import { planFields, planSections } from "../../core/plan/fields";
import { activeBoundaries, changedBy, type PlanContent, valueIn } from "../../core/plan/plan";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import type { PlanSection } from "../../core/questionnaire/items";
import { levels } from "../../core/scoring/risk";
import { type Standing, standingOf } from "../../core/scoring/standing";
import { bandOf } from "../../core/scoring/strain";
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
import { courseOf, type Source, stretchesOf } from "./course";
import type { Head, MyReport, PunchCard, Section, Small } from "./model";

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
