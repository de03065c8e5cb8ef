import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/calendar";
import type { AnswerValue } from "../../../src/core/questionnaire/answers";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import type { Direction } from "../../../src/core/trend/change-odds";
import { earlySigns } from "../../../src/core/trend/early-signs";
import type { Warning } from "../../../src/core/trend/early-warning";
import type { Trend } from "../../../src/core/trend/trend";
import { checkIn } from "../../helpers/check-ins";

/** A turn: the weeks in which it began and was seen, and by how many points strain rose. */
interface Turn {
  readonly onset: number;
  readonly seen?: number;
  readonly rise?: number;
  readonly direction?: Direction;
}

interface Life {
  readonly turns: readonly Turn[];
  /** Answers of a week; what is not told stays at 1. */
  readonly answers: (week: number) => Record<string, AnswerValue>;
  /** Days that the record stood still before a week. */
  readonly gap?: { readonly before: number; readonly days: number };
  readonly leave?: readonly number[];
  readonly weeks?: number;
}

const items = [..."abcdefghij"];
const all = (value: number) => Object.fromEntries(items.map((item): [string, AnswerValue] => [item, value]));

/** The signs of an invented record whose turns are given, not found. */
function signs({ turns, answers, gap, leave = [], weeks = 200 }: Life) {
  const dayOf = (week: number) =>
    addDays("2020-01-05", 7 * week + (gap && week >= gap.before ? gap.days : 0));
  const checkIns = Array.from({ length: weeks }, (_, week): CheckIn => {
    const context = leave.includes(week) ? (["leave"] as const) : [];
    return checkIn({ id: `w${week}`, date: dayOf(week), answers: { ...all(1), ...answers(week) }, context });
  });
  const warnings = turns.map(({ onset, seen = onset + 1, rise = 20, direction = "worsening" }): Warning => {
    const shift = { recentMean: 30 + rise, recentCount: 2, beforeMean: 30, beforeCount: 8, odds: 90 };
    return { date: dayOf(seen), onset: dayOf(onset), direction, ...shift };
  });
  const overall: Trend = {
    scale: "overall",
    points: checkIns.map(({ id, date, context }) => ({ id, date, context, value: 30 })),
    segments: [],
    slopePerWeek: null,
    watch: { state: "steady", warnings, tested: 6, gapDays: null, newest: null },
  };
  return earlySigns(overall, checkIns, items);
}

/** In the four weeks before each of these turns some items rise, and the others once it has begun. */
const leading =
  (turns: readonly Turn[], lead: Record<string, number>) =>
  (week: number): Record<string, AnswerValue> => {
    const near = turns.find(({ onset, seen = onset + 1 }) => week >= onset - 4 && week <= seen);
    if (near === undefined) return {};
    return week < near.onset ? lead : { ...all(3), ...lead };
  };
const at = (...onsets: number[]): Turn[] => onsets.map((onset) => ({ onset }));
const claimed = (turns: readonly Turn[], more: Partial<Life> = {}) =>
  signs({ turns, answers: leading(turns, { a: 3 }), ...more });
const fromTwo = { turns: 2, items: ["a"] };

describe("own early signs rest on", () => {
  test("two turns or three, and on the newest three of more", () => {
    expect(claimed(at(40))).toBeNull();
    expect(claimed(at(40, 80))).toEqual(fromTwo);
    expect(claimed(at(40, 80, 120))).toEqual({ turns: 3, items: ["a"] });
    const newest = at(80, 120, 160);
    const answers = leading(newest, { a: 3 });
    expect(signs({ turns: [...at(40), ...newest], answers })).toEqual({ turns: 3, items: ["a"] });
  });

  test("turns in each of which the item led", () => {
    expect(signs({ turns: at(40, 80), answers: leading(at(40), { a: 4 }) })).toBeNull();
    expect(signs({ turns: at(40, 80), answers: leading(at(40, 80), {}) })).toBeNull();
  });

  test("rises of 12 points of strain or more", () => {
    expect(claimed([{ onset: 40, rise: 12 }, { onset: 80 }])).toEqual(fromTwo);
    expect(claimed([{ onset: 40, rise: 11.9 }, { onset: 80 }])).toBeNull();
    expect(claimed([{ onset: 40, rise: 20, direction: "improving" }, { onset: 80 }])).toBeNull();
  });

  test("turns six weeks apart; a nearer warning tells of the same one", () => {
    const [first, then] = [
      { onset: 40, seen: 41 },
      { onset: 80, seen: 81 },
    ];
    const again = (onset: number): Turn[] => [first, { onset, seen: onset + 1 }, then];
    expect(signs({ turns: again(46), answers: leading([first, then], { a: 3 }) })).toEqual(fromTwo);
    expect(signs({ turns: again(47), answers: leading([first, then], { a: 3 }) })).toBeNull();
    const between = [first, { onset: 43, seen: 44, direction: "improving" as const }, ...at(55), then];
    expect(claimed(between)).toEqual({ turns: 3, items: ["a"] });
  });

  test("eight weeks before a turn at the least: four as usual, and the four in which signs show", () => {
    expect(claimed(at(8, 80))).toEqual(fromTwo);
    expect(claimed(at(7, 80))).toBeNull();
    expect(claimed(at(7, 80, 120))).toEqual(fromTwo);
    expect(claimed(at(40, 80), { gap: { before: 32, days: 42 } })).toEqual(fromTwo);
    expect(claimed(at(40, 80), { gap: { before: 33, days: 42 } })).toBeNull();
  });
});

describe("the weeks that are compared", () => {
  const turns = at(40, 80);
  const told = leading(turns, { a: 3 });
  const at4 = (from: number, to: number) => (week: number) => ({
    ...told(week),
    ...(week >= from && week < to && { a: 4 }),
  });

  test("as usual are the twelve before the four, and none before those", () => {
    expect(signs({ turns, answers: at4(0, 24) })).toEqual(fromTwo);
    expect(signs({ turns, answers: at4(24, 36) })).toBeNull();
  });

  test("right before are four: what rose earlier was usual, and what rose later is the turn", () => {
    const risen = (before: number) => (week: number) =>
      turns.some(({ onset }) => week >= onset - before && week <= onset + 1) ? { ...told(week), a: 3 } : {};
    expect(signs({ turns, answers: risen(4) })).toEqual(fromTwo);
    expect(signs({ turns, answers: risen(14) })).toBeNull();
    expect(signs({ turns, answers: risen(0) })).toBeNull();
  });

  test("of the turn are all from its onset to the day it was seen, that day included", () => {
    const sudden = turns.map(({ onset }) => ({ onset, seen: onset }));
    expect(claimed(sudden)).toEqual(fromTwo);
    const answers = (week: number) => (week === 41 || week === 81 ? { a: 3, b: 3 } : { ...told(week), b: 1 });
    expect(signs({ turns, answers })).toEqual(fromTwo);
  });

  test("are no weeks on leave", () => {
    const answers = (week: number) => (week === 38 ? { a: 0 } : told(week + (week < 38 ? 1 : 0)));
    expect(signs({ turns, answers, leave: [38] })).toEqual(fromTwo);
  });
});

test("at most three items are named, the clearest first", () => {
  const turns = at(40, 80);
  const lead = { a: 2, b: 4, c: 3, d: 2.5 };
  expect(signs({ turns, answers: leading(turns, lead) })).toEqual({ turns: 2, items: ["b", "c", "d"] });
});

test("a lead has to be clear over all turns together: a small one is none", () => {
  const turns = at(40, 80);
  const once = (week: number) => (turns.some(({ onset }) => week === onset - 1) ? { a: 2 } : {});
  expect(signs({ turns, answers: once })).toBeNull();
});
