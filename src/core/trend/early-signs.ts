import { daysBetween } from "../calendar";
import type { CheckIn } from "../questionnaire/check-in";
import type { Warning } from "./early-warning";
import { leadOf, type Stretches } from "./lead";
import type { ScalePoint } from "./scales";
import { isTested, segmentsOf } from "./series";
import type { Trend } from "./trend";

/** Which answers rose before the mean did, the last few times it rose. */
export interface EarlySigns {
  /** How many turns for the worse this rests on: 2 (few, and shown as such) or 3. */
  readonly turns: 2 | 3;
  /** One to three item ids, the clearest first. */
  readonly items: readonly string[];
}

/** Warnings closer together than this belong to the same turn. */
const sameTurnDays = 42;
/** The weeks right before a turn, in which leading items have already moved. */
const leadWeeks = 4;
/** The weeks before those, in which everything was as usual. */
const usualWeeks = { least: 4, most: 12 };
/** How many of the newest turns are considered. */
const mostTurns = 3;
const leastTurns = 2;
const mostItems = 3;

/** In points of strain; smaller rises are often false alarms, before which nothing moves. */
const leastRise = 12;

/**
 * How clear the lead of an item must be, over all turns together and in each, in standard errors. Set by
 * simulation so that at least 95 of 100 people without a leading item are not told of any
 * (test/core/trend/early-signs.test.ts).
 */
const clear: Readonly<Record<EarlySigns["turns"], number>> = { 2: 2.7, 3: 2.5 };
const clearInEach = 0.3;

/**
 * A person's own early signs: the items that rose in the four check-ins before each of the last two or three
 * worsening turns, when the others had not yet. A single turn is not enough.
 * @param overall the complete trend of `overall`
 * @param checkIns check-ins of the same person
 * @param items ids of the weekly questions
 */
export function earlySigns(
  overall: Trend,
  checkIns: readonly CheckIn[],
  items: readonly string[],
): EarlySigns | null {
  const seen = turnsOf(overall.watch?.warnings ?? []);
  if (seen.length < leastTurns) return null;
  const byId = new Map(checkIns.map((checkIn) => [checkIn.id, checkIn]));
  const segments = segmentsOf(overall.points);
  const turns = seen.flatMap((turn) => stretchesOf(turn, segments, byId) ?? []).slice(-mostTurns);
  if (turns.length !== 2 && turns.length !== 3) return null;
  const needed = clear[turns.length];
  const leads = turns.map((turn) => leadOf(turn, items));
  const found = items
    .map((item) => ({ item, z: together(leads.map((lead) => lead.get(item))) }))
    .filter(({ z }) => z > needed)
    .toSorted((a, b) => b.z - a.z)
    .slice(0, mostItems);
  return found.length === 0 ? null : { turns: turns.length, items: found.map(({ item }) => item) };
}

/** The warnings of clear worsening, the first of each turn. */
function turnsOf(warnings: readonly Warning[]): Warning[] {
  const turns: Warning[] = [];
  let before: Warning | undefined;
  for (const warning of warnings) {
    const goesOn =
      before?.direction === "worsening" && daysBetween(before.date, warning.onset) < sameTurnDays;
    const isRise = warning.direction === "worsening" && warning.recentMean - warning.beforeMean >= leastRise;
    if (isRise && !goesOn) turns.push(warning);
    before = warning;
  }
  return turns;
}

/** The answers as usual, right before and in the turn; `null` if too few came before it. */
function stretchesOf(
  turn: Warning,
  segments: readonly (readonly ScalePoint[])[],
  byId: ReadonlyMap<string, CheckIn>,
): Stretches | null {
  const segment = segments.find((part) => part.some(({ date }) => date === turn.date)) ?? [];
  const tested = segment.filter(isTested);
  const onset = tested.findIndex(({ date }) => date === turn.onset);
  const end = tested.findIndex(({ date }) => date === turn.date);
  const lead = onset - leadWeeks;
  if (lead < usualWeeks.least) return null;
  const given = (from: number, to: number) =>
    tested.slice(Math.max(from, 0), to).map(({ id }) => byId.get(id)?.answers ?? {});
  return {
    usual: given(lead - usualWeeks.most, lead),
    lead: given(lead, onset),
    after: given(onset, end + 1),
  };
}

/** The leads of one item in several turns as one z; -Infinity if it did not lead in each of them. */
function together(zs: readonly (number | undefined)[]): number {
  const known = zs.filter((z) => z !== undefined).filter((z) => z > clearInEach);
  if (known.length < zs.length) return Number.NEGATIVE_INFINITY;
  return known.reduce((sum, z) => sum + z, 0) / Math.sqrt(zs.length);
}
