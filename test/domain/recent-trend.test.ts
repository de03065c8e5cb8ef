import { describe, expect, test } from "vitest";
import { questionnaires } from "../../src/core";
import { addDays } from "../../src/domain/calendar";
import type { CheckIn } from "../../src/domain/check-in";
import { recentTrendOf, recentTrends } from "../../src/domain/recent-trend";
import { type Trend, trendOf, trendSince, watchedTrends } from "../../src/domain/trend";
import { inventedToday, weekOf } from "../helpers/invented-record";
import { seededRandom } from "../helpers/random";

const of = (scale: string, checkIns: readonly CheckIn[]) =>
  trendOf(scale, checkIns, questionnaires, inventedToday);

/** Twenty years with turns of several lengths, gaps and weeks off. */
function longRecord(seed: number, calm: boolean): CheckIn[] {
  const random = seededRandom(seed);
  let level = 9;
  return Array.from({ length: 1040 }, (_, week) => {
    if (random.uniform() < 0.03) level = 4 + 12 * random.uniform();
    const sum = () => Math.min(24, Math.max(0, Math.round((calm ? 9 : level) + 2 * random.normal())));
    return weekOf(addDays("2006-12-31", 7 * week), {
      physical: sum(),
      emotional: sum(),
      behavioural: sum(),
      context: random.uniform() < 0.05 ? ["leave"] : [],
    });
  }).filter(() => random.uniform() > 0.15);
}

/**
 * Ten years, every week, of long slow declines and recoveries, in which one warning follows the other
 * as soon as it may, so that each depends on the one before; with level weeks in between, few or many.
 */
function restlessRecord(seed: number): CheckIn[] {
  const random = seededRandom(seed);
  let [sum, pace, left] = [36, 0, 0];
  return Array.from({ length: 520 }, (_, week) => {
    if (left === 0) {
      const isLevel = pace !== 0 && random.uniform() < 0.6;
      pace = isLevel ? 0 : (sum < 36 ? 1 : -1) * (0.25 + 0.75 * random.uniform());
      left = Math.ceil(isLevel ? 14 * random.uniform() : 60 * random.uniform());
    }
    left -= 1;
    sum = Math.min(72, Math.max(0, sum + pace));
    const [physical, emotional] = [Math.round(sum / 3), Math.round((sum + 1) / 3)];
    const behavioural = Math.max(0, Math.round(sum) - physical - emotional);
    return weekOf(addDays(inventedToday, -7 * (519 - week)), {
      physical,
      emotional: Math.min(24, emotional),
      behavioural: Math.min(24, behavioural),
    });
  });
}

/** What is said from a day on; how many points there were before is no part of it. */
function said(trend: Trend, from: string) {
  const { watch, ...rest } = trendSince(trend, from);
  return { ...rest, watch: watch && { ...watch, tested: Math.min(watch.tested, 6) } };
}

describe("the trend of the newest years", { timeout: 60_000 }, () => {
  const shownFrom = addDays("2026-11-22", -40 * 7);

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("says of the last weeks what the whole record says (%i)", (seed) => {
    const checkIns = longRecord(seed, seed % 2 === 0);
    for (const scale of ["overall", "physical"]) {
      const recent = recentTrendOf(scale, checkIns, questionnaires, inventedToday, shownFrom);
      expect(said(recent, shownFrom)).toEqual(said(of(scale, checkIns), shownFrom));
    }
  });

  test("says the same of all watched scales beside a check-in", () => {
    const checkIns = longRecord(3, true);
    const today = checkIns.at(-1)?.date ?? inventedToday;
    const recent = recentTrends(checkIns, questionnaires, today);
    for (const [scale, trend] of Object.entries(watchedTrends(checkIns, questionnaires, today)))
      expect(said(recent[scale as keyof typeof recent], shownFrom), scale).toEqual(said(trend, shownFrom));
    expect(recent.overall.points.length).toBeLessThan(checkIns.length / 2);
  });

  test.each([110, 135, 149, 400, 405, 428])(
    "says the same where the newest weeks alone would say something else (%i)",
    (seed) => {
      const checkIns = restlessRecord(seed);
      const whole = said(of("overall", checkIns), shownFrom);
      expect(said(of("overall", checkIns.slice(-168)), shownFrom)).not.toEqual(whole);
      const recent = recentTrendOf("overall", checkIns, questionnaires, inventedToday, shownFrom);
      expect(said(recent, shownFrom)).toEqual(whole);
    },
  );

  test("of a record without turns costs some three years, however long it is", () => {
    const calm = (weeks: number) =>
      Array.from({ length: weeks }, (_, week) =>
        weekOf(addDays(inventedToday, -7 * (weeks - 1 - week)), {
          physical: 6,
          emotional: 6,
          behavioural: 6,
        }),
      );
    const cost = (weeks: number) =>
      recentTrendOf("overall", calm(weeks), questionnaires, inventedToday, shownFrom).points.length;
    expect(cost(30)).toBe(30);
    expect(cost(120)).toBe(120);
    expect(cost(500)).toBeLessThanOrEqual(180);
    expect(cost(900)).toBe(cost(500));
  });

  test("of somebody who began long after they were first asked, or stopped long ago, is theirs whole", () => {
    const early = longRecord(2, true).slice(0, 60);
    expect(recentTrendOf("overall", early, questionnaires, inventedToday, shownFrom)).toEqual(
      of("overall", early),
    );
    expect(recentTrendOf("overall", [], questionnaires, inventedToday, shownFrom)).toEqual(of("overall", []));
  });

  test("leaves out what is older", () => {
    const checkIns = longRecord(2, true);
    const recent = recentTrendOf("overall", checkIns, questionnaires, inventedToday, shownFrom);
    expect(recent.points.length).toBeLessThan(of("overall", checkIns).points.length / 2);
  });

  test("finds a scale that was given up long before", () => {
    const checkIns = longRecord(1, true).map((one, index) =>
      index < 3 ? { ...one, load: { "m.sleep": 7 } } : one,
    );
    expect(recentTrendOf("m.sleep", checkIns, questionnaires, inventedToday, shownFrom).points).toHaveLength(
      3,
    );
  });

  test("is the whole record while warnings never pause", () => {
    // A turn every five weeks, up and down: no eight weeks without one, so none can be left out.
    const checkIns = Array.from({ length: 700 }, (_, week) => {
      const sum = Math.floor(week / 5) % 2 === 0 ? 4 : 18;
      return weekOf(addDays(inventedToday, -7 * (699 - week)), {
        physical: sum,
        emotional: sum,
        behavioural: sum,
      });
    });
    const recent = recentTrendOf("overall", checkIns, questionnaires, inventedToday, shownFrom);
    const whole = of("overall", checkIns);
    expect(said(recent, shownFrom)).toEqual(said(whole, shownFrom));
    expect(recent.points).toHaveLength(whole.points.length);
  });
});
