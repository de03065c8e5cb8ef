import { questionnaires } from "../../src/core";
import { addDays } from "../../src/core/calendar";
import type { PlanRevision } from "../../src/core/plan/plan";
import type { Adherence } from "../../src/core/questionnaire/answers";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import { checkMilestone, type RecoveryRecord } from "../../src/core/recovery/milestones";
import { milestones } from "../../src/core/recovery/phases";
import { checkIn } from "./check-ins";

/** The invented recovery of these tests: its first day, and the day on which it is looked at. */
export const startedOn = "2026-07-05";
export const today = "2026-11-22";
export const dayBefore = addDays(startedOn, -1);
export const mail = "plan.time.mail-cutoff";
export const free = "plan.time.free-day";
/** A milestone that is not reached, and of which the record says nothing. */
export const open = { met: false, evidence: [] };

export function check(id: string, checkIns: readonly CheckIn[], more: Partial<RecoveryRecord> = {}) {
  const spec = milestones.find((one) => one.id === id);
  if (spec === undefined) throw new Error(`no milestone ${id}`);
  const record = { checkIns, plans: [], actions: [], startedOn, today, questionnaires, ...more };
  const { met, evidence } = checkMilestone(spec, record);
  return { met, evidence };
}
export const went = (date: string, boundaries: Record<string, Adherence>) => checkIn({ date, boundaries });
export const answered = (date: string, answers: CheckIn["answers"]) => checkIn({ date, answers });
export const plan = (date: string, fields: PlanRevision["fields"]): PlanRevision => ({
  id: date,
  date,
  fields,
  active: [],
});
export const said = (step: string, date: string, state = "done") => ({ step, date, state });
