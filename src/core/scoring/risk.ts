import { type Answers, answerTo, isYes } from "../questionnaire/answers";
import type { ChecklistItem, Instrument } from "../questionnaire/items";

/** The three levels, mildest first. */
export type Level = "low" | "medium" | "high";
export const levels = ["low", "medium", "high"] as const satisfies readonly Level[];

/** The result of the checklist (docs/method.md, "Checklist: low, medium, high"). */
export interface Risk {
  /** Set only if the best and the worst completion fall in the same band. */
  readonly level: Level | null;
  /** Every band from best to worst completion. */
  readonly levels: readonly Level[];
  /** 0 … `maximumOf`; `null` unless all items are answered. */
  readonly index: number | null;
  readonly indexRange: readonly [number, number];
  /** How many were answered yes. */
  readonly high: number;
  readonly medium: number;
  readonly protective: number;
  readonly unanswered: number;
  /** The items that scored points, most points first. */
  readonly why: readonly { readonly item: string; readonly points: number }[];
  /** Answered items that would change the level if flipped alone; empty while any item is unanswered. */
  readonly borderline: readonly { readonly item: string; readonly to: Level }[];
}

const weights = { high: 10, medium: 2, protective: 1 } as const;

/** The points of a checklist on which every answer counts against the person. */
export function maximumOf({ items }: Instrument<ChecklistItem>): number {
  return items.reduce((sum, { kind }) => sum + weights[kind], 0);
}

/** The band of an index: low below 5, medium 5 … 29, high from 30. */
export function levelOf(index: number): Level {
  if (index < 5) return "low";
  return index < 30 ? "medium" : "high";
}

/** Points of one answered item: warnings count when answered yes, protections when answered no. */
function points(item: ChecklistItem, yes: boolean): number {
  return yes === (item.kind !== "protective") ? weights[item.kind] : 0;
}

/**
 * Scores the checklist (docs/method.md, "Checklist: low, medium, high"): ten points for each high sign, two
 * for each medium one, one for each missing protection. Unanswered items are taken at their best and at their
 * worst.
 */
export function scoreRisk(answers: Answers, checklist: Instrument<ChecklistItem>): Risk {
  const open = checklist.items.filter((item) => answerTo(answers, item.id) === null);
  const given = checklist.items.filter((item) => !open.includes(item));
  const carried = given
    .map((item) => ({ item: item.id, points: points(item, isYes(answers, item.id)) }))
    .filter((reason) => reason.points > 0);
  const best = carried.reduce((sum, reason) => sum + reason.points, 0);
  const worst = best + open.reduce((sum, item) => sum + weights[item.kind], 0);
  const possible = levels.slice(levels.indexOf(levelOf(best)), levels.indexOf(levelOf(worst)) + 1);
  const yes = (kind: ChecklistItem["kind"]) =>
    given.filter((item) => item.kind === kind && isYes(answers, item.id)).length;
  return {
    level: possible.length === 1 ? levelOf(best) : null,
    levels: possible,
    index: open.length === 0 ? best : null,
    indexRange: [best, worst],
    high: yes("high"),
    medium: yes("medium"),
    protective: yes("protective"),
    unanswered: open.length,
    why: carried.toSorted((a, b) => b.points - a.points),
    borderline: open.length === 0 ? borderline(answers, checklist, best) : [],
  };
}

/** At level low, flips of high items are left out, since a new high item always raises a low level. */
function borderline(
  answers: Answers,
  checklist: Instrument<ChecklistItem>,
  index: number,
): Risk["borderline"] {
  const level = levelOf(index);
  return checklist.items
    .filter((item) => level !== "low" || item.kind !== "high")
    .map((item) => {
      const yes = isYes(answers, item.id);
      return { item: item.id, to: levelOf(index - points(item, yes) + points(item, !yes)) };
    })
    .filter((flip) => flip.to !== level);
}
