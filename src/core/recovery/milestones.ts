import { addDays, type CalendarDate } from "../calendar";
import { meanOf } from "../numbers";
import type { PlanRevision } from "../plan/plan";
import { type Answers, answerTo } from "../questionnaire/answers";
import type { CheckIn } from "../questionnaire/check-in";
import type { Questionnaires } from "../scoring/assess";
import { lastWorkFreeHoliday } from "../scoring/look-back";
import { type Level, scoreRisk } from "../scoring/risk";
import { subscaleScores } from "../scoring/strain";
import { type MilestoneCheck, type MilestoneSpec, managerTalkStep, tickStep } from "./recovery";

/** What a milestone rests on; the wording is up to the view. */
export type Evidence =
  | { readonly kind: "boundary"; readonly field: string; readonly kept: number; readonly of: number }
  | {
      readonly kind: "strain";
      readonly scale: "physical" | "emotional";
      /** The mean of the first four weeks. */
      readonly start: number;
      /** Strain of the newest check-in. */
      readonly now: number;
    }
  | { readonly kind: "items"; readonly items: readonly string[] }
  | { readonly kind: "levels"; readonly levels: readonly Level[] }
  | { readonly kind: "holiday"; readonly date: CalendarDate }
  | { readonly kind: "answered"; readonly item: string; readonly date: CalendarDate }
  | { readonly kind: "plan"; readonly field: string | null; readonly date: CalendarDate }
  | { readonly kind: "load"; readonly metric: string; readonly date: CalendarDate }
  | { readonly kind: "ticked"; readonly date: CalendarDate };

/** What milestones are checked against. */
export interface RecoveryRecord {
  /** By time, none dated after today. */
  readonly checkIns: readonly CheckIn[];
  readonly plans: readonly PlanRevision[];
  readonly actions: readonly { readonly step: string; readonly state: string; readonly date: CalendarDate }[];
  readonly startedOn: CalendarDate;
  readonly today: CalendarDate;
  readonly questionnaires: Questionnaires;
}

/** Whether a milestone is reached, and the evidence. */
interface Verdict {
  readonly met: boolean;
  readonly evidence: readonly Evidence[];
}
const open: Verdict = { met: false, evidence: [] };
const met = (...evidence: Evidence[]): Verdict => ({ met: true, evidence });

/** Four weeks, so that one bad week cannot decide the mean. */
const meanDays = 28;

/**
 * Compares the means of the first and the last four weeks, since comparing two single check-ins would be
 * chance; the newest check-in must not contradict them, since that is what people think of as now.
 */
function strainLower(record: RecoveryRecord): Verdict {
  const { startedOn, today, questionnaires } = record;
  const [firstEnd, lastStart] = [addDays(startedOn, meanDays), addDays(today, -meanDays)];
  if (firstEnd >= lastStart) return open;
  const told = (["physical", "emotional"] as const).flatMap((scale) => {
    const values = (test: (date: CalendarDate) => boolean) =>
      record.checkIns
        .filter(({ date }) => date >= startedOn && test(date))
        .map(({ answers }) => subscaleScores(answers, questionnaires.instruments)[scale])
        .filter((value) => value !== null);
    const start = meanOf(values((date) => date < firstEnd));
    const lately = values((date) => date > lastStart);
    const [recent, now] = [meanOf(lately), lately.at(-1)];
    if (start === null || recent === null || now === undefined) return [];
    return [
      { evidence: { kind: "strain", scale, start, now } as const, lower: Math.max(recent, now) < start },
    ];
  });
  const evidence = told.map((one) => one.evidence);
  return { met: told.length === 2 && told.every(({ lower }) => lower), evidence };
}

/** The rule for each milestone that the record can show (docs/method.md, "Recovery"). */
const checks: Readonly<Record<MilestoneCheck, (record: RecoveryRecord) => Verdict>> = {
  "boundary-half": (record) => keptBoundary(record, (weeks) => weeks, 2, 1 / 2),
  "boundary-most": (record) => keptBoundary(record, (weeks) => weeks.slice(-4), 4, 3 / 4),
  "manager-talk": (record) => {
    const date = saidSince(record, managerTalkStep);
    return date === null ? open : met({ kind: "ticked", date });
  },
  support: ({ plans }) => {
    const plan = plans.at(-1);
    const field = supporters.find((id) => hasValue(plan?.fields[id]));
    return plan && field ? met({ kind: "plan", field, date: plan.date }) : open;
  },
  "free-day": (record) => {
    const checkIn = since(record).find(
      ({ load, boundaries }) =>
        Number(load["m.free-days"]) >= 1 || boundaries["plan.time.free-day"] === "kept",
    );
    return checkIn ? met({ kind: "load", metric: "m.free-days", date: checkIn.date }) : open;
  },
  "mail-free-evening": (record) => {
    const closed = since(record).find(({ boundaries }) =>
      ["kept", "partly"].includes(boundaries["plan.time.mail-cutoff"] ?? ""),
    );
    return closed ? met({ kind: "load", metric: "plan.time.mail-cutoff", date: closed.date }) : open;
  },
  "strain-lower": strainLower,
  protection: (record) => {
    const [first, last] = ends(record, "low.");
    if (first === undefined || last === undefined) return open;
    const gained = protections(last).filter((id) => answerTo(first.answers, id) === false);
    const more = protections(last).length > protections(first).length;
    return more ? met({ kind: "items", items: gained }) : open;
  },
  protections: (record) => {
    const last = record.checkIns.findLast((one) => hasAny(one, "low."));
    const items = last === undefined ? [] : protections(last);
    return { met: items.length >= 4, evidence: items.length > 0 ? [{ kind: "items", items }] : [] };
  },
  holiday: ({ checkIns, startedOn }) => {
    const date = lastWorkFreeHoliday(checkIns);
    return date !== null && date >= startedOn ? met({ kind: "holiday", date }) : open;
  },
  fear: (record) => nowNo(record, "s3.boundary-fear", false),
  technology: (record) => nowNo(record, "s4.tech-aversion", true),
  level: steadyLevel,
  "boundaries-again": ({ plans, startedOn }) => {
    const plan = plans.findLast(({ date }) => date >= addDays(startedOn, yearInDays));
    return plan ? met({ kind: "plan", field: null, date: plan.date }) : open;
  },
};

const yearInDays = 365;
const supporters = [
  "plan.support.mentor",
  "plan.support.professional",
  "plan.support.colleagues",
  "plan.support.friends",
];

function hasValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";
}

function since({ checkIns, startedOn }: RecoveryRecord): CheckIn[] {
  return checkIns.filter(({ date }) => date >= startedOn);
}

/** The day of the newest "done" for a step since the recovery began. */
function saidSince({ actions, startedOn, today }: RecoveryRecord, step: string): CalendarDate | null {
  const said = actions.findLast(
    (action) => action.step === step && action.date >= startedOn && action.date <= today,
  );
  return said?.state === "done" ? said.date : null;
}

/** The best-kept boundary, and whether it was kept often enough. */
function keptBoundary(
  record: RecoveryRecord,
  window: (weeks: readonly string[]) => readonly string[],
  fewest: number,
  share: number,
): Verdict {
  const answered = since(record);
  const fields = new Set(answered.flatMap(({ boundaries }) => Object.keys(boundaries)));
  const counts = [...fields].map((field) => {
    const weeks = window(answered.flatMap(({ boundaries }) => boundaries[field] ?? []));
    return {
      kind: "boundary" as const,
      field,
      kept: weeks.filter((how) => how === "kept").length,
      of: weeks.length,
    };
  });
  const best = counts
    .filter((count) => count.of >= fewest)
    .toSorted((a, b) => b.kept / b.of - a.kept / a.of)[0];
  return best === undefined ? open : { met: best.kept / best.of >= share, evidence: [best] };
}

const steadyDays = 92;
const fewestChecklists = 3;

/** Low, or never above medium, in every checklist of three months; a single one does not count. */
function steadyLevel({ checkIns, startedOn, today, questionnaires }: RecoveryRecord): Verdict {
  const from = addDays(today, -steadyDays);
  if (startedOn > from) return open;
  const levels = checkIns
    .filter((one) => one.date >= from && hasAny(one, "high."))
    .map(({ answers }) => scoreRisk(answers, questionnaires.instruments.checklist).levels.at(-1))
    .filter((level) => level !== undefined);
  const steady = levels.length >= fewestChecklists && !levels.includes("high");
  return { met: steady, evidence: levels.length > 0 ? [{ kind: "levels", levels }] : [] };
}

/**
 * True when the newest answer, given since the recovery started, is a no.
 * @param onceYes whether there has to be an earlier yes: a joy never lost cannot be regained
 */
function nowNo(record: RecoveryRecord, item: string, onceYes: boolean): Verdict {
  const answered = record.checkIns.filter(({ answers }) => answerTo(answers, item) !== null);
  const last = answered.at(-1);
  const once = !onceYes || answered.some(({ answers }) => answerTo(answers, item) === true);
  if (last === undefined || !once || answerTo(last.answers, item) !== false || last.date < record.startedOn)
    return open;
  return met({ kind: "answered", item, date: last.date });
}

function hasAny({ answers }: { readonly answers: Answers }, prefix: string): boolean {
  return Object.keys(answers).some((id) => id.startsWith(prefix) && answerTo(answers, id) !== null);
}

function protections({ answers }: CheckIn): string[] {
  return Object.keys(answers).filter((id) => id.startsWith("low.") && answerTo(answers, id) === true);
}

/** The last check-in with such answers up to the start (or the first after it), and the newest. */
function ends(
  { checkIns, startedOn }: RecoveryRecord,
  prefix: string,
): [CheckIn | undefined, CheckIn | undefined] {
  const answered = checkIns.filter((one) => hasAny(one, prefix));
  const before = answered.findLast(({ date }) => date <= startedOn);
  const first = before ?? answered.find(({ date }) => date > startedOn);
  return [first, answered.at(-1)];
}

/** A milestone according to the record. */
export interface Milestone {
  readonly id: string;
  readonly met: boolean;
  readonly evidence: readonly Evidence[];
}

/**
 * Checks a milestone against the record (docs/method.md, "Recovery"). The person's own tick counts where
 * allowed; the record counts too, together with its evidence.
 */
export function checkMilestone({ id, check, tick }: MilestoneSpec, record: RecoveryRecord): Milestone {
  const ticked = tick ? saidSince(record, tickStep(id)) : null;
  if (ticked !== null) return { id, met: true, evidence: [{ kind: "ticked", date: ticked }] };
  const { met, evidence } = check === null ? open : checks[check](record);
  return { id, met, evidence };
}
