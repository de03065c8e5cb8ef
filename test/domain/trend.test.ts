import { describe, expect, test } from "vitest";
import { questionnaires } from "../../src/core";
import { addDays } from "../../src/domain/calendar";
import type { CheckIn } from "../../src/domain/check-in";
import { earlyWarning } from "../../src/domain/early-warning";
import { recentTrendOf, recentTrends } from "../../src/domain/recent-trend";
import { scaleSeries } from "../../src/domain/scales";
import { slopePerWeek } from "../../src/domain/slope";
import { type Trend, trendOf, trendSince, watchedTrends } from "../../src/domain/trend";
import { inventedRecord, inventedToday, part, weekOf } from "../helpers/invented-record";
import { seededRandom } from "../helpers/random";

const invented = inventedRecord();
const of = (scale: string, checkIns: readonly CheckIn[] = invented, asOf = inventedToday) =>
  trendOf(scale, checkIns, questionnaires, asOf);

describe("a trend", () => {
  test.each([
    ["overall", 2.2],
    ["physical", 2.8],
    ["emotional", 2.8],
    ["behavioural", 2.8],
  ])("of %s says what the early warning says at %d", (scale, threshold) => {
    const points = scaleSeries(scale, invented, questionnaires);
    const { state, segments, warnings } = earlyWarning(points, { threshold, asOf: inventedToday });
    const trend = of(scale);
    expect({ ...trend, state: trend.watch?.state, warnings: trend.watch?.warnings }).toMatchObject({
      state,
      segments,
      warnings,
      slopePerWeek: slopePerWeek(points),
    });
    expect(trend.watch?.threshold).toBe(threshold);
  });

  test("counts the age of a warning from the day it is asked", () => {
    expect(of("overall").watch?.state).toBe("worsening");
    expect(of("overall", invented, "2027-01-31").watch?.state).toBe("steady");
  });

  test("has no state where nobody watches", () => {
    for (const scale of ["index", "environment", "m.hours", "plan.time.mail-cutoff"])
      expect(of(scale).watch).toBeNull();
    expect(of("m.hours").points.at(-1)?.value).toBe(43);
  });

  test("knows how long the gap before its newest segment was", () => {
    expect(of("overall").watch?.gapDays).toBe(63);
    expect(of("overall", invented.slice(0, 5)).watch?.gapDays).toBeNull();
  });

  test("of nothing is empty", () => {
    expect(of("overall", [])).toEqual({
      scale: "overall",
      points: [],
      segments: [],
      slopePerWeek: null,
      watch: { state: "too-few", warnings: [], tested: 0, gapDays: null, shift: null, threshold: 2.2 },
    });
  });
});

describe("a window of a trend", () => {
  const whole = of("overall");

  test("limits points, segments and warnings, and nothing that was concluded", () => {
    const since = trendSince(whole, "2026-11-16");
    expect(since.points.map(({ date }) => date)).toEqual(["2026-11-22"]);
    expect(since.segments).toEqual([{ from: "2026-11-22", to: "2026-11-22", points: 1 }]);
    expect(since.watch?.warnings).toEqual([]);
    expect(since.watch?.state).toBe(whole.watch?.state);
    expect(since.slopePerWeek).toBe(whole.slopePerWeek);
  });

  test("that holds everything changes nothing", () => {
    expect(trendSince(whole, "2000-01-01")).toEqual(whole);
  });

  test("after everything is empty", () => {
    const none = trendSince(whole, "2027-01-01");
    expect([none.points, none.segments, none.watch?.warnings]).toEqual([[], [], []]);
  });
});

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

test("a part adds up to its sum", () => {
  expect(Object.values(part("physical", 14))).toEqual([3, 3, 2, 2, 2, 2]);
});
