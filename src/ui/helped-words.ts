import { nextSteps } from "../core/advice/next-steps";
import { strategySections } from "../core/advice/strategies/index";
import { addDays, type CalendarDate, daysBetween } from "../core/calendar";
import type { Beginning, Circumstance, Known } from "../core/helped/beginnings";
import { leastWeeks, reachDays, type Span } from "../core/helped/change";
import { isClear, type LookBack } from "../core/helped/look-back";
import { planFields } from "../core/plan/fields";
import { type PlanRevision, valueIn } from "../core/plan/plan";
import { plainDay } from "./dates";
import { boundaryText } from "./plan/lines";
import { anyOf, count, lowerFirst } from "./words";

/** One look back in words, the same on every screen and page. */
export interface ToldChange {
  /** `email closed after 19:00`, or several joined. */
  readonly what: string;
  /** `since 19 Jul`, `20 Jul to 2 Aug`. */
  readonly when: string;
  /** The two means and what they tell, or what is missing. */
  readonly numbers: string;
  /** `In the same weeks: leave from 20 Jul, one more step done.`; `null` if nothing else is known. */
  readonly alongside: string | null;
  readonly clear: boolean;
}

/** Shown once wherever changes are listed. */
export const asideNote =
  "People start things when it is worst, and after the worst the next weeks are better anyway. So the two weeks before each start count on neither side. What followed may have other causes.";

const talks: Readonly<Record<string, string>> = {
  "talk.manager": "talk with your manager",
  "talk.colleague": "talk with a colleague",
  "talk.mentor": "talk with a mentor",
  "talk.weekends": "talk about weekends",
};

/** A step in a few words; `null` if it is not in any catalogue, such as the answer to an offer of help. */
function stepWords(id: string): string | null {
  const strategy = strategySections.flatMap(({ strategies }) => strategies).find((one) => one.id === id);
  if (strategy !== undefined) return lowerFirst(strategy.action);
  return talks[id] ?? nextSteps.find((one) => one.id === id)?.says ?? null;
}

/** The record without steps that have no words. */
export function namedSteps(known: Known): Known {
  return {
    ...known,
    actions: known.actions.filter(({ step }) => step.startsWith("recovery.") || stepWords(step) !== null),
  };
}

/** Puts a look back into words. */
export function tellChange(look: LookBack, plans: readonly PlanRevision[], today: CalendarDate): ToldChange {
  const { named, beside } = headed(look.began);
  const others = alongsideWords([...beside, ...look.alongside].sort(byDay), plans, today);
  return {
    what: anyOf(
      named.map((one) => tellBeginning(one, plans)),
      "and",
    ),
    when: whenWords(named, today),
    numbers: numberWords(look, today),
    alongside: others === null ? null : `In the same weeks: ${others}.`,
    clear: isClear(look.verdict),
  };
}

/** What was started, in a few words: `email closed after 19:00`. */
export function tellBeginning({ kind, id, from }: Beginning, plans: readonly PlanRevision[]): string {
  switch (kind) {
    case "boundary":
      return boundaryWords(id ?? "", from, plans);
    case "step":
      return stepWords(id ?? "") ?? "a step";
    case "holiday":
      return "holiday";
    case "recovery":
      return "recovery started";
  }
}

function boundaryWords(id: string, on: CalendarDate, plans: readonly PlanRevision[]): string {
  const field = planFields.find((one) => one.id === id);
  const plan = plans.findLast(({ date, fields }) => date <= on && Object.hasOwn(fields, id));
  const value = plan === undefined ? undefined : valueIn(plan, id);
  return field === undefined || value === undefined
    ? (field?.label ?? "a boundary")
    : boundaryText(field, value);
}

function byDay(a: Span, b: Span): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

/** Puts what a person keeps doing first; steps and holidays started on the same day go beside it. */
function headed(began: readonly Beginning[]) {
  const kinds = [["boundary", "recovery"], ["step"], ["holiday"]];
  const first = kinds.find((some) => began.some(({ kind }) => some.includes(kind))) ?? [];
  return {
    named: began.filter(({ kind }) => first.includes(kind)),
    beside: began.filter(({ kind }) => !first.includes(kind)),
  };
}

function whenWords(named: readonly Beginning[], today: CalendarDate): string {
  const from = named[0]?.from ?? today;
  const until =
    named
      .map((one) => one.until)
      .sort()
      .at(-1) ?? from;
  const range = spanWords({ from, until }, today);
  switch (named[0]?.kind) {
    case "step":
      return `done ${range}`;
    case "holiday":
      return from === until ? `until ${range}` : range;
    default:
      return `since ${plainDay(from, today)}`;
  }
}

function spanWords({ from, until }: Span, today: CalendarDate): string {
  return from === until ? plainDay(from, today) : `${plainDay(from, today)} to ${plainDay(until, today)}`;
}

/** Leave, illness and what lies beyond a long gap do not count, so there may be more check-ins than these. */
function cannotCompare(side: "before" | "after", weeks: number): string {
  const there = ["there are none", "there is one"][weeks] ?? `there are ${weeks}`;
  return `Cannot be compared: ${leastWeeks} ordinary weeks soon ${side} it are needed; ${there}.`;
}

function numberWords({ verdict, before, after, missing, span }: LookBack, today: CalendarDate): string {
  if (verdict === "too-few") {
    if (missing.before > 0) return cannotCompare("before", before?.count ?? 0);
    return today > addDays(span.until, reachDays)
      ? cannotCompare("after", after?.count ?? 0)
      : `Too early to tell: ${count(missing.after, "more week")} with a check-in needed.`;
  }
  const means = `${Math.round(before?.mean ?? 0)} before, ${Math.round(after?.mean ?? 0)} after`;
  return verdict === "within-chance"
    ? `${means}; no more than your weeks differ by chance.`
    : `${means}; more than your weeks differ by chance.`;
}

const marks = {
  "on-call": "on call",
  ill: "ill",
  home: "strain at home",
  "between-jobs": "between jobs",
} as const;

/** Single events with their day; steps, and weeks of the same kind, are counted. */
function alongsideWords(
  others: LookBack["alongside"],
  plans: readonly PlanRevision[],
  today: CalendarDate,
): string | null {
  const steps = others.filter(({ kind }) => kind === "step").length;
  const repeated = (Object.keys(marks) as (keyof typeof marks)[]).filter(
    (mark) => others.filter(({ kind }) => kind === mark).length > 1,
  );
  const words = others
    .filter(({ kind }) => !repeated.some((mark) => mark === kind))
    .flatMap((one) => otherWords(one, plans, today));
  const counted = repeated.map((mark) => {
    const spans = others.filter(({ kind }) => kind === mark);
    const days = spans.reduce((sum, { from, until }) => sum + daysBetween(from, until) + 1, 0);
    return `${count(Math.round(days / 7), "week")} ${marks[mark]}`;
  });
  const done = steps === 0 ? [] : [`${steps === 1 ? "one more step" : `${steps} more steps`} done`];
  const all = [...new Set([...words, ...counted, ...done])];
  return all.length === 0 ? null : all.join(", ");
}

function otherWords(
  one: Beginning | Circumstance,
  plans: readonly PlanRevision[],
  today: CalendarDate,
): string[] {
  const from = plainDay(one.from, today);
  switch (one.kind) {
    case "step":
      return [];
    case "holiday":
      return [one.from === one.until ? `leave until ${from}` : `leave from ${from}`];
    case "recovery":
      return [`recovery started ${from}`];
    case "boundary":
      return [`${boundaryWords(one.id ?? "", one.from, plans)} since ${from}`];
    case "boundary-ended":
      return [`${boundaryWords(one.id ?? "", one.from, plans)} given up ${from}`];
    case "session":
      return [`talk with a mentor ${from}`];
    default:
      return [`${marks[one.kind]} from ${from}`];
  }
}
