import { type CalendarDate, daysBetween } from "../calendar";
import type { CheckIn } from "../questionnaire/check-in";
import type { PlanField, PlanValue } from "../questionnaire/items";
import { type BoundaryHistory, boundaryHistory, missedTooOften } from "./adherence";
import { type ActiveBoundary, activeBoundaries, changedBy, type PlanRevision } from "./plan";
import { clockOf, minutesOf, splitSpan } from "./scalars";

/** How to make a boundary smaller, so that it can hold again. */
type Smaller =
  /** Moves the time, no later than `last`. */
  | { readonly kind: "shift"; readonly minutes: number; readonly last: string }
  /** Starts the span later, no later than `last`, with the same end. */
  | { readonly kind: "later-start"; readonly minutes: number; readonly last: string }
  /** Halves the minutes, in steps of five. */
  | { readonly kind: "half"; readonly least: number }
  /** Raises the limit. */
  | { readonly kind: "more"; readonly by: number; readonly most: number }
  /** Keeps the first half of the list. */
  | { readonly kind: "fewer" }
  /** Replaces one choice with another. */
  | { readonly kind: "instead"; readonly of: string; readonly take: string };

/** A smaller version of a boundary; `null` when none would still be a boundary. */
export function smallerVersion(rule: Smaller | undefined, value: PlanValue): PlanValue | null {
  if (rule === undefined) return null;
  switch (rule.kind) {
    case "shift":
      return typeof value === "string" ? shifted(value, rule) : null;
    case "later-start": {
      const span = typeof value === "string" ? splitSpan(value) : null;
      const begin = span && shifted(span[0], rule);
      return span === null || begin === null || begin === span[1] ? null : `${begin}-${span[1]}`;
    }
    case "half": {
      const half = typeof value === "number" ? Math.round(value / 10) * 5 : 0;
      return half >= rule.least && half !== value ? half : null;
    }
    case "more":
      return typeof value === "number" && value < rule.most ? Math.min(value + rule.by, rule.most) : null;
    case "fewer":
      return Array.isArray(value) && value.length > 1 ? value.slice(0, Math.ceil(value.length / 2)) : null;
    case "instead":
      return value === rule.of ? rule.take : null;
  }
}

/** The time moved later; `null` when it would pass `last`. */
function shifted(
  time: string,
  { minutes, last }: { readonly minutes: number; readonly last: string },
): string | null {
  const moved = minutesOf(time) + minutes;
  const tooFar = minutes > 0 ? moved > minutesOf(last) : moved < minutesOf(last);
  return tooFar ? null : clockOf(moved);
}

// How a boundary is made smaller when it did not hold (docs/method.md, "The boundary plan").

export const planSmaller: Readonly<Record<string, Smaller>> = {
  "plan.time.start": { kind: "shift", minutes: -60, last: "05:00" },
  "plan.time.end": { kind: "shift", minutes: 60, last: "22:00" },
  "plan.time.mail-cutoff": { kind: "shift", minutes: 60, last: "22:00" },
  "plan.time.rest-blocks": { kind: "fewer" },
  "plan.time.vacation-rule": { kind: "instead", of: "none", take: "one-look" },
  "plan.resp.volunteer-limit": { kind: "more", by: 1, most: 3 },
  "plan.comm.silent": { kind: "fewer" },
  "plan.comm.focus": { kind: "fewer" },
  "plan.load.max-hours": { kind: "more", by: 5, most: 50 },
  "plan.load.decline-steps": { kind: "fewer" },
  "plan.tech.devices": { kind: "fewer" },
  "plan.tech.blocklist": { kind: "fewer" },
  "plan.tech.detox": { kind: "fewer" },
  "plan.tech.dnd": { kind: "later-start", minutes: 60, last: "23:00" },
  "plan.tech.screens-off": { kind: "half", least: 10 },
};

/** A boundary in effect, how it went, and its smaller version. */
export interface ReviewedBoundary extends ActiveBoundary {
  readonly history: BoundaryHistory;
  /** `null` when no smaller version would still be a boundary. */
  readonly smaller: PlanValue | null;
  /** True after three missed weeks in a row; the smaller version is then offered first. */
  readonly missedTooOften: boolean;
}

/**
 * Reviews each boundary in effect.
 * @param plans all revisions, the current one last
 * @param checkIns by time
 * @param smaller how each field is made smaller, by id
 */
export function reviewPlan(
  plans: readonly PlanRevision[],
  checkIns: readonly CheckIn[],
  fields: readonly PlanField[],
  smaller: Readonly<Record<string, Smaller>>,
): ReviewedBoundary[] {
  return activeBoundaries(plans, fields).map((boundary) => {
    const { id } = boundary.field;
    const history = boundaryHistory(checkIns, id, changedBy(plans, id));
    return {
      ...boundary,
      history,
      smaller: smallerVersion(smaller[id], boundary.value),
      missedTooOften: history.missedInARow >= missedTooOften,
    };
  });
}

/** A check-in with the boundaries in practice that it says nothing about. */
export interface LeftOpen {
  readonly checkIn: CheckIn;
  readonly boundaries: readonly ActiveBoundary[];
}

/**
 * The boundaries that the newest check-in says nothing about, while its seven days are recent and they were
 * in practice before it. An older check-in is followed by a new one, which asks.
 * @param checkIns by time, none dated after `today`
 * @returns `null` when nothing is open
 */
export function leftOpen(
  boundaries: readonly ActiveBoundary[],
  checkIns: readonly CheckIn[],
  today: CalendarDate,
): LeftOpen | null {
  const checkIn = checkIns.at(-1);
  if (checkIn === undefined || daysBetween(checkIn.date, today) >= 7) return null;
  const open = boundaries.filter(
    ({ field, since }) => since < checkIn.date && !Object.hasOwn(checkIn.boundaries, field.id),
  );
  return open.length === 0 ? null : { checkIn, boundaries: open };
}
