import type { CalendarDate } from "../calendar";
import type { CheckIn } from "../questionnaire/check-in";
import { earlyWarning, overallThreshold } from "../trend/early-warning";
import { scaleSeries } from "../trend/scales";
import type { Questionnaires } from "./assess";
import { worstLevel } from "./headline";
import { withoutSafety } from "./help-level";
import { ageOf } from "./look-back";
import { type Level, levels } from "./risk";
import { standingOf } from "./standing";

/** What must not be the case; a condition not asked for is `null` or `false`. */
export interface GateConditions {
  /** Fails when the headline of the standing reaches this level. */
  readonly level: Level | null;
  /** Fails when the checklist reaches this level; a range counts as its worse end. */
  readonly risk: Level | null;
  /** Fails when overall strain is worsening. */
  readonly warning: boolean;
  /** Fails when the latest check-in is older than this many days. */
  readonly maxAge: number | null;
}

/** A condition that failed, with what it was compared with. */
export type FailedCondition =
  | { readonly condition: "fail-on" | "fail-on-risk"; readonly limit: Level; readonly is: Level }
  | { readonly condition: "fail-on-warning"; readonly onset: CalendarDate }
  | { readonly condition: "max-age"; readonly limitDays: number; readonly days: number };

/**
 * The conditions that fail as of a day. Judges the standing as if the help questions had never been asked, so
 * that nothing can be inferred from an exit code.
 * @param checkIns by time, none dated after `asOf`
 */
export function failedConditions(
  checkIns: readonly CheckIn[],
  asOf: CalendarDate,
  { level, risk, warning, maxAge }: GateConditions,
  questionnaires: Questionnaires,
): FailedCondition[] {
  const { help } = questionnaires.instruments;
  const open = checkIns.map((one) => ({ ...one, answers: withoutSafety(one.answers, help) }));
  const failed: FailedCondition[] = [];
  const result = level === null && risk === null ? undefined : standingOf(open, asOf, questionnaires)?.result;
  const hold = (condition: "fail-on" | "fail-on-risk", limit: Level | null, is: Level | null) => {
    if (limit !== null && is !== null && levels.indexOf(is) >= levels.indexOf(limit))
      failed.push({ condition, limit, is });
  };
  hold("fail-on", level, result?.headline.level ?? null);
  hold("fail-on-risk", risk, worstLevel(result?.risk ?? null));
  if (warning) {
    const points = scaleSeries("overall", open, questionnaires);
    const { state, warnings } = earlyWarning(points, { threshold: overallThreshold, asOf });
    const onset = warnings.at(-1)?.onset;
    if (state === "worsening" && onset !== undefined) failed.push({ condition: "fail-on-warning", onset });
  }
  const latest = checkIns.at(-1);
  const age = latest === undefined ? null : ageOf(latest, asOf);
  if (maxAge !== null && age !== null && age > maxAge)
    failed.push({ condition: "max-age", limitDays: maxAge, days: age });
  return failed;
}
