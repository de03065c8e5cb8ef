import type { CalendarDate } from "../../core/calendar";
import { meanOf } from "../../core/numbers";
import { adherenceWords } from "../../core/plan/adherence";
import { planFields } from "../../core/plan/fields";
import { type Answers, answered, answerTo } from "../../core/questionnaire/answers";
import type { CheckIn } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import type { ChecklistItem, DimensionId, Instrument, Stage } from "../../core/questionnaire/items";
import { loadMetrics } from "../../core/questionnaire/load-metrics";
import type { Result } from "../../core/scoring/assess";
import type { Risk } from "../../core/scoring/risk";
import type { StagePlace } from "../../core/scoring/stage";
import { bandLimits, neededOf, type Strain, subscales } from "../../core/scoring/strain";
import { fullDay, plainDay, windowLine } from "../../ui/dates";
import { renderHelpPage } from "../../ui/help-page";
import { answerWords, labelOf } from "../../ui/items";
import {
  headed,
  labelled,
  pad,
  page,
  screenTitle,
  strongHeadings,
  textWidth,
  titleLine,
  wrap,
} from "../../ui/layout";
import type { Look } from "../../ui/look";
import { type Paint, paintFor } from "../../ui/paint";
import {
  borderlineLines,
  contradictionLines,
  flagLines,
  headlineLines,
  helpFirst,
} from "../../ui/result/headline";
import {
  anyOf,
  bandPoints,
  dimensionWords,
  ownRules,
  routineWords,
  stageNames,
  weekWords,
} from "../../ui/words";

/** Answers of the help part are counted, not shown: someone may be looking over a shoulder. */
const hidden = new Set(["help"]);

/** All answers by instrument, in the words of their scale. */
function answerLines({ answers, details }: CheckIn, width: number): string[] {
  return Object.values(instruments).flatMap((instrument: Instrument) => {
    const given = answered(instrument.items, answers);
    if (given.length === 0 || hidden.has(instrument.id)) return [];
    return given.flatMap((item, row) => {
      const detail = item.id === "high.life-interference" ? (details[item.id] ?? []).join(", ") : "";
      const value = answerWords(item.id, answers[item.id] ?? null);
      const line = `  ${pad(row === 0 ? instrument.id : "", 14)}${pad(item.label, 30)}${value}`;
      if (detail === "") return [line];
      const whole = `${line}: ${detail}`;
      return whole.length <= textWidth(width)
        ? [whole]
        : [`${line}:`, ...labelled("", [`  ${detail}`], width)];
    });
  });
}

/** What was logged about the week, the boundaries, and how many help answers there are. */
function weekLines(checkIn: CheckIn, width: number): string[] {
  const { load, boundaries, obstacles = {}, answers } = checkIn;
  const facts = loadMetrics
    .filter((metric) => load[metric.id] !== undefined)
    .map((metric) => `${metric.label} ${load[metric.id]}${metric.unit === "days ago" ? " days ago" : ""}`);
  const week = [...(weekWords(checkIn) ? [weekWords(checkIn)] : []), ...facts].join(", ");
  const labelOfField = (id: string) => planFields.find((field) => field.id === id)?.label ?? id;
  const help = answered(instruments.help.items, answers).length;
  return [
    ...(week ? headed("Week", week, width) : []),
    ...Object.entries(boundaries).flatMap(([id, how]) =>
      headed("Boundary", `${labelOfField(id)}: ${adherenceWords[how]}${told(obstacles[id])}`, width),
    ),
    ...(help > 0 ? headed("Help", `${help} answered, not shown here; --json has your answers`, width) : []),
  ];
}

/** ` (release on Thursday)` */
function told(obstacle: string | undefined): string {
  return obstacle === undefined ? "" : ` (${obstacle.replace(/\s+/g, " ").trim()})`;
}

/** The strain with arithmetic that can be checked by hand (docs/method.md, "Signs: calm, raised, high"). */
function strainSums({ strain }: Result, answers: Answers, width: number): string[] {
  if (strain === null) return [];
  const scales = subscales.flatMap((id) => {
    const values = instruments[id].items.map((item) => answerTo(answers, item.id));
    const numbers = values.filter((value) => typeof value === "number");
    const sum = numbers.reduce((total, value) => total + value, 0);
    const shown = values.map((value) => (value === null ? "-" : String(value))).join(" ");
    const score = strain[id];
    const says =
      score === null
        ? `${numbers.length} of ${values.length} answers, ${neededOf(values)} are needed`
        : `25 x ${sum}/${numbers.length} = ${Math.round(score)}`;
    return labelled(id, [`${shown}     ${says}`], width);
  });
  const overall =
    strain.overall === null ? "needs all three" : `the mean of the three = ${Math.round(strain.overall)}`;
  return [
    ...headed("Strain", "25 x the mean of the answers; 0 is no days, 4 is six or seven", width),
    ...scales,
    ...labelled("overall", [overall], width),
    ...labelled("now", [nowWords(strain)], width),
  ];
}

/** What the level is based on, and the limits it is compared with. */
function nowWords(strain: Strain): string {
  if (strain.now === null) return "too few answers for a level";
  const signs = meanOf(subscales.flatMap((id) => strain[id] ?? []));
  // Both are rounded, so a tenth or two apart they are the same.
  const isSigns = signs !== null && strain.now - signs < 0.2;
  const source = isSigns ? "the mean of the scales" : "the mean of the dimensions";
  const { raised, high } = bandLimits;
  return `${source} = ${Math.round(strain.now)}; calm under ${raised}, high from ${high}`;
}

/** The four dimensions and the workplace, when they were asked. */
function otherScores({ dimensions, environment }: Result, width: number): string[] {
  const whole = (value: number | null) => (value === null ? "too few answers" : String(Math.round(value)));
  const parts =
    dimensions === null
      ? []
      : Object.entries(dimensions).map(
          ([id, value]) => `${dimensionWords[id as DimensionId]} ${whole(value)}`,
        );
  return [
    ...(parts.length === 0
      ? []
      : [
          ...headed("Dimensions", "25 x the mean of the answers", width),
          ...labelled("", [parts.join(", ")], width),
        ]),
    ...(environment === null
      ? []
      : [
          ...headed("Workplace", "25 x the mean of the answers; 0 is never, 4 is nearly always", width),
          ...labelled("score", [whole(environment.score)], width),
        ]),
  ];
}

/** The checklist with its points (docs/method.md, "Checklist: low, medium, high"). */
function checklistSums({ risk }: Result, answers: Answers, width: number): string[] {
  if (risk === null) return [];
  return [
    ...headed("Risk ahead", "10 a high sign, 2 a medium sign, 1 a missing protection", width),
    ...labelled("high", [kindLine("high", answers, 10 * risk.high)], width),
    ...labelled("medium", [kindLine("medium", answers, 2 * risk.medium)], width),
    ...labelled("protections", [protectionLine(answers)], width),
    ...labelled("index", [indexLine(risk)], width),
    ...labelled("level", [levelLine(risk)], width),
  ];
}

const ofKind = (kind: ChecklistItem["kind"]) =>
  instruments.checklist.items.filter((item) => item.kind === kind);

function kindLine(kind: "high" | "medium", answers: Answers, points: number): string {
  const items = ofKind(kind);
  const yes = items.filter((item) => answerTo(answers, item.id) === true).map((item) => item.label);
  const open = items.filter((item) => answerTo(answers, item.id) === null).length;
  const skipped = open > 0 ? `, ${open} open` : "";
  return `${yes.length} of ${items.length}${skipped}${yes.length ? `: ${yes.join(", ")}` : ""} = ${points}`;
}

function protectionLine(answers: Answers): string {
  const items = ofKind("protective");
  const yes = items.filter((item) => answerTo(answers, item.id) === true).length;
  const missing = items.filter((item) => answerTo(answers, item.id) === false).map((item) => item.label);
  const open = items.length - yes - missing.length;
  return `${yes} of ${items.length}${open > 0 ? `, ${open} open` : ""}${missing.length ? `; missing: ${missing.join(", ")}` : ""} = ${missing.length}`;
}

function indexLine({ indexRange: [best, worst], unanswered }: Risk): string {
  if (unanswered === 0) return String(best);
  return `${best} with the open answers at their best, ${worst} at their worst`;
}

function levelLine({ levels }: Risk): string {
  const bands = `${bandPoints.low}, ${bandPoints.high}`;
  return levels.length === 3 ? `too few answers for a level; ${bands}` : `${anyOf(levels)}; ${bands}`;
}

const rules: Readonly<Record<Stage, string>> = {
  4: "strain 50 and 3 of 6 marks, or being exhausted and one more (health problems apart)",
  3: "strain 45 and 2 of 5 signs, or fear of a boundary and one sign",
  2: "strain 25 and 2 of 3 dangers, or being indispensable and one danger",
  1: "all of the first 4 marks",
};

/** Every stage with its marks, the highest first (docs/method.md, "Stages"). */
function stageMarks(place: StagePlace | null, width: number): string[] {
  if (place === null) return [];
  const verdict =
    place.status === "too-few-answers"
      ? "too few answers to name one"
      : place.stage === null
        ? "none qualifies"
        : `${place.stage}, ${stageNames[place.stage]}`;
  const held =
    place.heldBack === null ? "" : `; the marks would give ${place.heldBack}, but the strain is too low`;
  const could =
    place.possible.length > 1
      ? `; with the open answers ${anyOf(place.possible.map((stage) => (stage === null ? "none" : String(stage))))}`
      : "";
  const stages: Stage[] = [4, 3, 2, 1];
  return [
    ...headed("Stage", `the highest that qualifies: ${verdict}${held}${could}`, width),
    ...stages.flatMap((stage) => {
      const { met, notMet, unanswered } = place.marks[stage];
      const open = unanswered.length > 0 ? `, ${unanswered.length} open` : "";
      const marks = met.length > 0 ? `: ${met.map(labelOf).join(", ")}` : "";
      const all = met.length + notMet.length + unanswered.length;
      return labelled(
        String(stage),
        [`${met.length} of ${all} yes${open}${marks}`, `it takes ${rules[stage]}`],
        width,
      );
    }),
  ];
}

/** What `show` shows: one check-in in full. */
interface ShowScreen {
  readonly checkIn: CheckIn;
  readonly result: Result;
  readonly name: string;
  readonly country: string | null;
  readonly today: CalendarDate;
  /** The person asked for the scores although an answer calls for help first. */
  readonly showsAll: boolean;
}

/**
 * `show`: proves every number with its arithmetic, then lists all answers. After a crisis
 * answer it shows help and what was logged, but no level, band or stage (docs/method.md, "Help").
 */
export function renderShow(screen: ShowScreen, look: Look): string {
  const { checkIn, result, today } = screen;
  const { width } = look;
  const paint = paintFor(look.colour);
  const strong = (lines: readonly string[]) => strongHeadings(lines, paint);
  const name = screen.name === "" ? "" : `${screen.name}: `;
  const title = screenTitle(
    `${name}${routineWords[checkIn.routine]}, ${fullDay(checkIn.date)}`,
    ownRules,
    width,
    paint,
  );
  const recorded = `${checkIn.id}, recorded ${plainDay(checkIn.recordedAt.slice(0, 10), today)} ${checkIn.recordedAt.slice(11, 16)}`;
  const crisis = result.help === "crisis";
  const help = crisis
    ? [renderHelpPage({ country: screen.country, width, purpose: "crisis", today }).trimEnd()]
    : helpFirst(result.help, width, paint);
  const scores =
    crisis && !screen.showsAll
      ? []
      : [
          headlineLines(result, checkIn, width, paint),
          strong(strainSums(result, checkIn.answers, width)),
          strong([...checklistSums(result, checkIn.answers, width), ...borderlineLines(result, width)]),
          strong(stageMarks(result.stage, width)),
          strong(otherScores(result, width)),
          flagLines(result, width),
          contradictionLines(result.contradictions, checkIn.answers, width, paint),
        ];
  return page([
    ...(crisis ? [help] : []),
    [...title, ...windowLine(checkIn.date, today), recorded],
    ...(crisis ? [] : [help]),
    ...scores,
    strong(weekLines(checkIn, width)),
    noteLines(checkIn, width, paint),
    [paint.strong("Answers"), ...answerLines(checkIn, width)],
    titleLine("headroom edit changes it, delete hides it", "headroom help-now  help at once", width),
  ]);
}

function noteLines({ note, tags }: CheckIn, width: number, paint: Paint): string[] {
  return [
    ...(note === null
      ? []
      : [
          paint.strong("Note"),
          ...note.split(/\r?\n/).flatMap((line) => wrap(`  ${line}`, textWidth(width))),
        ]),
    ...(tags.length === 0 ? [] : strongHeadings(headed("Tags", tags.join(", "), width), paint)),
  ];
}
