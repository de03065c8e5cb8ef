import { addDays, type CalendarDate, weekday } from "../../core/calendar";
import type { Adherence, WeekContext } from "../../core/questionnaire/answers";
import type { CheckInContent } from "../../core/questionnaire/check-in";
import { instruments } from "../../core/questionnaire/instruments/index";
import type { Instrument, InstrumentId } from "../../core/questionnaire/items";

/**
 * Forty weeks of Robin, who is invented: a slow decline, a boundary, a recovery, a week on
 * call, leave, and a gap. Nothing here is random, so everyone sees the same.
 */

/** One week that Robin did not skip. */
export interface DemoWeek {
  readonly content: CheckInContent;
  /** What else was recorded that day. */
  readonly began: "plan-and-recovery" | null;
}

const demoBoundary = "plan.time.mail-cutoff";
export const demoPlan = {
  fields: { [demoBoundary]: "19:00", "plan.time.free-day": "sunday", "plan.load.max-hours": 45 },
  active: [demoBoundary],
} as const;

const weeks = 40;
/** Weeks without a check-in: two single ones, and seven in a row after the leave. */
const skipped = new Set([6, 15, 24, 25, 26, 27, 28, 29, 30]);
const boundaryWeek = 21;
const contexts: Readonly<Record<number, readonly WeekContext[]>> = {
  4: ["on-call"],
  12: ["on-call"],
  17: ["on-call"],
  23: ["leave"],
  35: ["on-call"],
};

/** The strain that a week comes close to, 0-100: level, slow rise, and down again after the boundary. */
function strainIn(week: number): number {
  if (week <= 11) return 28;
  if (week <= 22) return 28 + (week - 11) * 2.6;
  return Math.max(26, 50 - (week - 23) * 1.9);
}

/** How much each sign of an instrument differs from the mean: sleep and mood go first. */
const lean = [0.6, 0.4, -0.9, 0.1, -0.3, 0.2] as const;
/** A fixed wobble in which the eye sees no pattern. */
const wobble = [0.3, -0.4, 0.1, 0.4, -0.2, -0.3, 0.2, 0, -0.1, 0.4, -0.4] as const;

/** Mood turns a week before the body does, and the body is a little worse throughout. */
const scaleLean: Readonly<Partial<Record<InstrumentId, { ahead: number; more: number }>>> = {
  physical: { ahead: 0, more: 5 },
  emotional: { ahead: 2, more: 0 },
  behavioural: { ahead: 1, more: -5 },
};

function days(strain: number, item: number, week: number): number {
  const value =
    strain / 25 + (lean[item % lean.length] ?? 0) + (wobble[(week * 3 + item * 5) % wobble.length] ?? 0);
  return Math.min(4, Math.max(0, Math.round(value)));
}

/** Yes for the first `share` of the items, in an order that fits what Robin does. */
const yesFrom: Readonly<Record<string, number>> = {
  "high.mail-edges": 30,
  "high.life-interference": 40,
  "high.reply-guilt": 46,
  "medium.overwhelm": 32,
  "medium.personal-time-calls": 27,
  "medium.time-off-stress": 42,
  "medium.weekend-work": 36,
  "s1.volunteers": 0,
  "s1.beyond-job": 0,
  "s1.go-to-pride": 0,
  "s2.indispensable": 0,
  "s2.respect": 0,
  "s2.rising-expectations": 30,
  "s2.cannot-say-no": 34,
  "s3.relationships-suffer": 45,
  "s3.sleep-anxiety": 48,
};
/** Protections that hold while the strain is below this. */
const yesBelow: Readonly<Record<string, number>> = {
  "low.exercise-social": 44,
  "low.sleeps-well": 38,
  "low.nontech-interests": 60,
  "low.says-no": 30,
};
const heavyCauses = new Set(["env.on-call-load", "env.understaffing", "env.always-on", "env.tech-debt"]);

function answersOf(instrument: Instrument, strain: number, week: number): Record<string, boolean | number> {
  const { ahead, more } = scaleLean[instrument.id] ?? { ahead: 0, more: 0 };
  const felt = strain + strainIn(week + ahead) - strainIn(week) + more;
  const seed = instrument.id.length;
  return Object.fromEntries(
    instrument.items.map(({ id }, item): [string, boolean | number] => {
      if (instrument.scale === "days") return [id, days(felt, item + seed, week)];
      if (instrument.scale !== "yes-no") return [id, heavyCauses.has(id) ? 3 : item % 3];
      return [id, strain >= (yesFrom[id] ?? 101) || strain < (yesBelow[id] ?? -1)];
    }),
  );
}

const routines: Readonly<Record<"weekly" | "monthly" | "full", readonly InstrumentId[]>> = {
  weekly: ["physical", "emotional", "behavioural"],
  monthly: ["physical", "emotional", "behavioural", "checklist", "stages", "help"],
  full: ["physical", "emotional", "behavioural", "checklist", "stages", "environment", "dimensions", "help"],
};

function adherenceIn(week: number): Adherence {
  if (week % 5 === 0) return "missed";
  return week % 3 === 0 ? "partly" : "kept";
}

/** Robin's check-ins, oldest first, on Sundays, the last one on or before `today`. */
export function demoWeeks(today: CalendarDate): DemoWeek[] {
  const lastSunday = addDays(today, -(weekday(today) % 7));
  return Array.from({ length: weeks }, (_, index) => index + 1)
    .filter((week) => !skipped.has(week))
    .map((week) => demoWeek(week, addDays(lastSunday, (week - weeks) * 7)));
}

function demoWeek(week: number, date: CalendarDate): DemoWeek {
  const routine = week % 13 === 1 ? "full" : week % 4 === 0 ? "monthly" : "weekly";
  const strain = strainIn(week);
  const asked = routines[routine].map((id): Instrument => instruments[id]);
  const context = contexts[week] ?? [];
  const onCall = context.includes("on-call");
  const onLeave = context.includes("leave");
  const content: CheckInContent = {
    date,
    routine,
    instruments: Object.fromEntries(asked.map(({ id, version }) => [id, version])),
    answers: Object.assign(
      {},
      ...asked.map((instrument) => answersOf(instrument, onLeave ? strain - 15 : strain, week)),
    ),
    details: strain >= 40 && routine !== "weekly" ? { "high.life-interference": ["sleep"] } : {},
    load: onLeave
      ? { "m.hours": 0, "m.since-vacation": 0 }
      : { "m.hours": 41 + (onCall ? 9 : 0) + (week % 4), "m.after-hours-calls": onCall ? 7 : week % 3 },
    context,
    boundaries: week > boundaryWeek && !onLeave ? { [demoBoundary]: adherenceIn(week) } : {},
    note: week === boundaryWeek ? "Told the team: no email after seven." : null,
    tags: [],
  };
  return { content, began: week === boundaryWeek ? "plan-and-recovery" : null };
}
