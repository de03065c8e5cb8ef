import { addDays } from "../../src/core/calendar";
import type { Adherence, Answers, WeekContext } from "../../src/core/questionnaire/answers";
import type { CheckIn } from "../../src/core/questionnaire/check-in";
import type { ActionEntry, PlanEntry } from "../../src/store/entry";
import { calmChecklist, checklistIds, idsOf } from "./answers";
import { checkIn } from "./check-ins";

/** The day after the last of the invented weeks. */
export const inventedToday = "2026-11-22";

/** Days of 0 to 4 for six items of a part that add up to `sum` (0 to 24), the first ones heavier. */
export function part(instrument: "physical" | "emotional" | "behavioural", sum: number): Answers {
  return Object.fromEntries(
    idsOf(instrument)
      .slice(0, 6)
      .map((id, index) => [id, Math.floor(sum / 6) + (index < sum % 6 ? 1 : 0)]),
  );
}

/** What one week was like; sums of the six answers of each part. */
export interface InventedWeek {
  readonly physical: number;
  readonly emotional: number;
  readonly behavioural: number;
  readonly hours?: number;
  readonly context?: readonly WeekContext[];
  readonly checklist?: { readonly high: number; readonly medium: number };
  readonly boundary?: Adherence;
}

/** A check-in of one invented week. */
export function weekOf(date: string, week: InventedWeek): CheckIn {
  const { checklist, boundary } = week;
  return checkIn({
    date,
    routine: checklist ? "monthly" : "weekly",
    answers: {
      ...part("physical", week.physical),
      ...part("emotional", week.emotional),
      ...part("behavioural", week.behavioural),
      ...(checklist && {
        ...calmChecklist,
        ...Object.fromEntries(checklistIds.high.slice(0, checklist.high).map((id) => [id, true])),
        ...Object.fromEntries(checklistIds.medium.slice(0, checklist.medium).map((id) => [id, true])),
      }),
    },
    load:
      week.hours === undefined
        ? {}
        : { "m.hours": week.hours, "m.after-hours-calls": Math.max(0, week.hours - 43) },
    context: week.context ?? [],
    boundaries: boundary ? { "plan.time.mail-cutoff": boundary } : {},
  });
}

/** Ups and downs of the invented weeks, in answer steps; they add up to about nothing. */
const swings = [0, 1, -1, 2, 0, -2, 1, -1, 0, 2, -1, 1, -2, 0, 1, -1, 2, -2, 0, 1];

/**
 * Forty weeks of an invented person up to Sun 22 Nov 2026: a slow decline that turns steep at the
 * end, on call every fourth week, a week of leave, eight weeks without a check-in in summer, single
 * weeks missing, and a boundary in practice since 4 Oct.
 */
export function inventedRecord(): CheckIn[] {
  const weeks = Array.from({ length: 40 }, (_, index) => index);
  const missing = new Set([5, 13, 16, 17, 18, 19, 20, 21, 22, 23, 29, 34]);
  return weeks
    .filter((week) => !missing.has(week))
    .map((week) => {
      const level = 6 + week / 20 + Math.max(0, week - 35) * 1.1;
      const swing = (shift: number) =>
        Math.round(level + (swings[(week + shift) % swings.length] ?? 0) * 0.7);
      const onCall = week % 4 === 2;
      const leave = week === 14;
      return weekOf(addDays(inventedToday, (week - 39) * 7), {
        physical: swing(0) + 1,
        emotional: swing(7),
        behavioural: swing(3) - 1,
        hours: leave ? 0 : 43 + (week % 3) + (onCall ? 7 : 0),
        context: leave ? ["leave"] : onCall ? ["on-call"] : [],
        ...(week % 4 === 3 && { checklist: { high: week < 12 ? 0 : week > 36 ? 3 : 1, medium: 2 } }),
        ...(week > 32 && { boundary: (["kept", "partly", "kept", "missed"] as const)[week % 4] }),
      });
    });
}

/** The plan of the invented person: one boundary, put in practice on 4 Oct. */
export const inventedPlan: PlanEntry = {
  v: 1,
  id: "01900000-0000-7000-8000-0000000000aa",
  type: "plan",
  recordedAt: "2026-10-04T18:00:00+02:00",
  date: "2026-10-04",
  fields: { "plan.time.mail-cutoff": "19:00" },
  active: ["plan.time.mail-cutoff"],
};

/** The recovery that the invented person began on 23 Aug. */
export const inventedRecovery: ActionEntry = {
  v: 1,
  id: "01900000-0000-7000-8000-0000000000ab",
  type: "action",
  recordedAt: "2026-08-23T18:00:00+02:00",
  date: "2026-08-23",
  step: "recovery.start",
  state: "done",
};
