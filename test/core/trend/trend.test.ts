import { describe, expect, test } from "vitest";
import { questionnaires } from "../../../src/core";
import { addDays } from "../../../src/core/calendar";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { earlyWarning } from "../../../src/core/trend/early-warning";
import { scaleSeries, watchedScales } from "../../../src/core/trend/scales";
import { slopePerWeek } from "../../../src/core/trend/series";
import { trendOf, trendSince, watchedTrends } from "../../../src/core/trend/trend";
import {
  type InventedWeek,
  inventedRecord,
  inventedToday,
  part,
  weekOf,
} from "../../helpers/invented-record";

const invented = inventedRecord();
const of = (scale: string, checkIns: readonly CheckIn[] = invented, asOf = inventedToday) =>
  trendOf(scale, checkIns, questionnaires, asOf);

describe("a trend", () => {
  test.each([
    ["overall", 40],
    ["physical", 175],
    ["emotional", 175],
    ["behavioural", 175],
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
    expect(trend.watch?.newest).not.toBeNull();
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

  test("of three segments rests on the newest, and knows the gap before that one alone", () => {
    const calm = { physical: 6, emotional: 6, behavioural: 6 };
    const weeks = (from: string, count: number, more: Partial<InventedWeek> = {}) =>
      Array.from({ length: count }, (_, week) => weekOf(addDays(from, 7 * week), { ...calm, ...more }));
    const record = [
      ...weeks("2026-01-04", 8, { physical: 20 }),
      ...weeks("2026-04-12", 7, { physical: 12 }),
      ...weeks("2026-07-26", 2, { context: ["leave"] }),
      ...Array.from({ length: 9 }, (_, week) =>
        weekOf(addDays("2026-08-09", 7 * week), { ...calm, physical: 6 + week }),
      ),
    ];
    const { watch, slopePerWeek: slope, segments } = of("physical", record, "2026-10-04");
    expect(segments.map(({ points }) => points)).toEqual([8, 7, 11]);
    expect(watch).toMatchObject({ gapDays: 63, tested: 9, newest: { recentCount: 4, beforeCount: 5 } });
    // One answer step more each week, of 24.
    expect(slope).toBeGreaterThan(3);
  });

  test("of nothing is empty", () => {
    expect(of("overall", [])).toEqual({
      scale: "overall",
      points: [],
      segments: [],
      slopePerWeek: null,
      watch: { state: "too-few", warnings: [], tested: 0, gapDays: null, newest: null },
    });
  });
});

test("the watched scales come with the trend of each", () => {
  expect(watchedTrends(invented, questionnaires, inventedToday)).toEqual(
    Object.fromEntries(watchedScales.map((scale) => [scale, of(scale)])),
  );
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

  test("that begins on the day of a warning holds it and its point", () => {
    const day = whole.watch?.warnings.at(-1)?.date ?? "";
    const since = trendSince(whole, day);
    expect(since.points[0]?.date).toBe(day);
    expect(since.watch?.warnings.map(({ date }) => date)).toEqual([day]);
  });

  test("of a scale that nobody watches has nothing to say either", () => {
    expect(trendSince(of("m.hours"), "2026-11-01").watch).toBeNull();
  });

  test("that holds everything changes nothing", () => {
    expect(trendSince(whole, "2000-01-01")).toEqual(whole);
  });

  test("after everything is empty", () => {
    const none = trendSince(whole, "2027-01-01");
    expect([none.points, none.segments, none.watch?.warnings]).toEqual([[], [], []]);
  });
});

test("a part adds up to its sum", () => {
  expect(Object.values(part("physical", 14))).toEqual([3, 3, 2, 2, 2, 2]);
});
