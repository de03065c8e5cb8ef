import type { CalendarDate } from "../calendar";
import { type Adherence, answered, answerTo } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { ChecklistItem, DimensionId, Instrument, InstrumentId } from "../questionnaire/items";
import type { Questionnaires } from "../scoring/assess";
import { type Level, scoreRisk } from "../scoring/risk";
import {
  dimensionScore,
  environmentScore,
  overallStrain,
  type SubscaleId,
  subscaleScore,
} from "../scoring/strain";
import type { SeriesPoint } from "./series";

/** The checklist's level on one day; `null` if missing answers could change it. */
export interface LevelPoint {
  readonly date: CalendarDate;
  readonly level: Level | null;
}

/** The level at each check-in that answered any of the checklist, for rows of letters. */
export function levelSeries(
  checkIns: readonly CheckIn[],
  checklist: Instrument<ChecklistItem>,
): LevelPoint[] {
  return checkIns
    .filter(({ answers }) => answered(checklist.items, answers).length > 0)
    .map(({ date, answers }) => ({ date, level: scoreRisk(answers, checklist).level }));
}

/** The scales that can be drawn besides load metrics and boundaries (docs/method.md, "The early warning"). */
export const scaleIds = [
  "overall",
  "physical",
  "emotional",
  "behavioural",
  "exhaustion",
  "distance",
  "efficacy",
  "cognition",
  "environment",
  "index",
] as const;
export type ScaleName = (typeof scaleIds)[number];

/** The scales that the early warning watches. */
export const watchedScales = [
  "overall",
  "physical",
  "emotional",
  "behavioural",
] as const satisfies readonly ScaleName[];

/** A point with the check-in it comes from. */
export interface ScalePoint extends SeriesPoint {
  readonly id: string;
}

const adherenceValue: Readonly<Record<Adherence, number>> = { kept: 100, partly: 50, missed: 0 };

/** Which instruments a scale rests on; a new version of any of them starts a new segment. */
const restsOn: Readonly<Record<ScaleName, readonly InstrumentId[]>> = {
  overall: ["physical", "emotional", "behavioural"],
  physical: ["physical"],
  emotional: ["emotional"],
  behavioural: ["behavioural"],
  exhaustion: ["dimensions", "physical", "emotional"],
  distance: ["dimensions", "emotional"],
  efficacy: ["dimensions", "emotional"],
  cognition: ["dimensions", "emotional"],
  environment: ["environment"],
  index: ["checklist"],
};

/**
 * One point per check-in that has a value on the scale, unrounded (docs/method.md, "The early warning").
 * @param scale one of {@link scaleIds}, a load metric `m.*`, or a boundary `plan.*` (kept 100, partly 50, missed 0)
 */
export function scaleSeries(
  scale: string,
  checkIns: readonly CheckIn[],
  questionnaires: Questionnaires,
): ScalePoint[] {
  const points: ScalePoint[] = [];
  for (const checkIn of checkIns) {
    const value = scaleValue(scale, checkIn, questionnaires);
    if (value === null) continue;
    const { id, date, context } = checkIn;
    points.push({ id, date, value, context, version: versionOf(scale, checkIn) });
  }
  return points;
}

function scaleValue(
  scale: string,
  checkIn: CheckIn,
  { instruments, dimensionScales }: Questionnaires,
): number | null {
  const { answers, load, boundaries } = checkIn;
  const adherence = boundaries[scale];
  if (scale.startsWith("m.")) return load[scale] ?? null;
  if (scale.startsWith("plan.")) return adherence === undefined ? null : adherenceValue[adherence];
  switch (scale as ScaleName) {
    case "overall":
      return overallStrain(answers, instruments);
    case "physical":
    case "emotional":
    case "behavioural":
      return subscaleScore(scale as SubscaleId, answers, instruments);
    case "exhaustion":
    case "distance":
    case "efficacy":
    case "cognition":
      return dimensionScore(scale as DimensionId, answers, instruments.dimensions, dimensionScales);
    case "environment":
      return environmentScore(answers, instruments.environment);
    case "index":
      // There is a number only if everything is answered, which most weeks do not even ask about.
      return instruments.checklist.items.every(({ id }) => answerTo(answers, id) !== null)
        ? scoreRisk(answers, instruments.checklist).index
        : null;
  }
}

/** The versions that the value rests on as one comparable number, three digits each. */
function versionOf(scale: string, checkIn: CheckIn): number {
  if (!Object.hasOwn(restsOn, scale)) return 0;
  let versions = 0;
  for (const id of restsOn[scale as ScaleName]) versions = versions * 1000 + (checkIn.instruments[id] ?? 0);
  return versions;
}
