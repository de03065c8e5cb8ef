import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar";
import { round1 } from "../../../src/core/numbers";
import { type EarlyWarning, earlyWarning } from "../../../src/core/trend/mean-shift-warning";
import type { SeriesPoint } from "../../../src/core/trend/series";

const monday = "2026-01-05";
const weekly = (values: readonly number[], from = monday): SeriesPoint[] =>
  values.map((value, week) => ({ date: addDays(from, 7 * week), value }));
const repeated = (times: number, value: number): number[] => Array.from({ length: times }, () => value);
const noWarnings = (points: readonly SeriesPoint[]) => expect(earlyWarning(points).warnings).toEqual([]);

describe("cases worked out by hand", () => {
  // n = 6 allows r = 2 only: A = 50, B = 30; d = 0, 0, 0, 20, 0, so s² = (216 + 200/0.7) / 11 = 45.610;
  // v = (1/2)(1 + 0.27/0.7) + (1.3/0.7)/4 = 1.157143; s·√v = 7.26484; z = 2.7530; 2.2·s·√v = 15.983.
  const up = weekly([30, 30, 30, 30, 50, 50]);

  it("a step at the sixth point", () => {
    expect(earlyWarning(up)).toEqual<EarlyWarning>({
      state: "worsening",
      segments: [{ from: "2026-01-05", to: "2026-02-09", points: 6 }],
      warnings: [
        {
          date: "2026-02-09",
          direction: "worsening",
          onset: "2026-02-02",
          recentMean: 50,
          recentCount: 2,
          beforeMean: 30,
          beforeCount: 4,
          z: 2.8,
          noise: 16,
        },
      ],
    });
  });

  it("the threshold decides, and noise is what it leaves to chance", () => {
    expect(earlyWarning(up, { threshold: 2.8 })).toMatchObject({ state: "steady", warnings: [] });
    // 2.7 · 7.26484 = 19.615
    expect(earlyWarning(up, { threshold: 2.7 }).warnings).toMatchObject([{ z: 2.8, noise: 19.6 }]);
  });

  it("five points are too few, however far they rise", () => {
    expect(earlyWarning(weekly([0, 0, 0, 100, 100]))).toMatchObject({ state: "too-few", warnings: [] });
    expect(earlyWarning([])).toEqual({ state: "too-few", segments: [], warnings: [] });
  });

  it("one bad week is not a bad turn", () => {
    const usual = (week: number) => (week % 2 ? 34 : 26);
    noWarnings(weekly(Array.from({ length: 30 }, (_, week) => usual(week) + (week === 20 ? 15 : 0))));
  });

  it("a long series looks back 26 points before the recent ones", () => {
    const warning = earlyWarning(weekly([...repeated(40, 60), ...repeated(30, 20), 45, 45])).warnings.at(-1);
    expect(warning).toMatchObject({
      direction: "worsening",
      beforeCount: 26,
      beforeMean: 20,
      recentCount: 2,
    });
  });

  it("at |z| on the threshold there is no warning", () => {
    const shift = 2.2 * Math.sqrt(216 / 11) * Math.sqrt(1.157142857142857);
    // A flat stretch makes s² = (216 + (D²/2)/0.7)/11, so the step D at which z = 2.2 solves a square.
    const critical = Math.sqrt(shift ** 2 / (1 - (2.2 ** 2 * 1.157142857142857) / (11 * 1.4)));
    noWarnings(weekly([0, 0, 0, 0, critical - 1e-6, critical - 1e-6]));
    expect(earlyWarning(weekly([0, 0, 0, 0, critical + 1e-6, critical + 1e-6])).warnings).toHaveLength(1);
  });
});

describe("weeks that are not tested", () => {
  const marked = (values: readonly number[], weeks: readonly number[], context: string) =>
    weekly(values).map((point, week) => (weeks.includes(week) ? { ...point, context: [context] } : point));
  const rest = [...repeated(8, 50), 10, 10, 50, 50];

  it("leave and illness raise nothing, yet are points of the segment", () => {
    expect(earlyWarning(weekly(rest)).warnings).not.toEqual([]);
    for (const context of ["leave", "ill"]) {
      const result = earlyWarning(marked(rest, [8, 9], context));
      expect(result).toMatchObject({ state: "steady", segments: [{ points: 12 }], warnings: [] });
    }
  });

  it("count for nothing towards the six", () => {
    expect(earlyWarning(marked([30, 30, 30, 30, 90, 90, 90], [5, 6], "ill")).state).toBe("too-few");
  });

  it("on-call weeks are tested", () => {
    expect(earlyWarning(marked(rest, [8, 9], "on-call")).warnings).not.toEqual([]);
  });
});

describe("silence and state", () => {
  // From 20 to 60 shows at once: the last two average 40 against 20, z = 3.15.
  const step = weekly([...repeated(10, 20), ...repeated(12, 60)]);
  const first = addDays(monday, 7 * 10);
  const days = (points: readonly SeriesPoint[]) => earlyWarning(points).warnings.map(({ date }) => date);

  it("no second warning up to and including the 28th day, of either direction", () => {
    expect(days(step).slice(0, 2)).toEqual([first, addDays(first, 35)]);
    expect(earlyWarning(weekly([...repeated(10, 20), 60, ...repeated(8, 0)])).warnings).toMatchObject([
      { date: first, direction: "worsening" },
      { date: addDays(first, 35), direction: "improving" },
    ]);
  });

  it("a check-in on the 29th day may warn", () => {
    expect(days([...step.slice(0, 14), { date: addDays(first, 29), value: 60 }])).toEqual([
      first,
      addDays(first, 29),
    ]);
  });

  it("the direction stands for 28 days from the day that counts", () => {
    const raised = step.slice(0, 11);
    expect(earlyWarning(raised).state).toBe("worsening");
    expect(earlyWarning(raised, { asOf: addDays(first, 28) }).state).toBe("worsening");
    expect(earlyWarning(raised, { asOf: addDays(first, 29) }).state).toBe("steady");
  });

  it("a new segment has too few again and is not compared with the old", () => {
    const later = weekly(repeated(5, 60), "2026-09-07");
    const result = earlyWarning([...weekly(repeated(10, 20)), ...later]);
    expect(result).toMatchObject({ state: "too-few", warnings: [] });
    expect(result.segments.map((segment) => segment.points)).toEqual([10, 5]);
    const newer = step.map((point, week) => ({ ...point, version: week < 10 ? 1 : 2 }));
    noWarnings(newer);
  });
});

it("refuses what it cannot compute with", () => {
  expect(() => earlyWarning([{ date: monday, value: Number.NaN }])).toThrow(TypeError);
  expect(() => earlyWarning([{ date: "yesterday", value: 3 }])).toThrow(TypeError);
  expect(() => earlyWarning([], { threshold: 0 })).toThrow(TypeError);
  expect(() => earlyWarning([], { asOf: "2026-13-01" })).toThrow(TypeError);
});

it("rounds half away from zero to one decimal", () => {
  const cases = [0.15, -0.15, 2.25, -2.25, 1.005, 33.35, -0.04, 0, 12.349999];
  expect(cases.map(round1)).toEqual([0.2, -0.2, 2.3, -2.3, 1, 33.4, 0, 0, 12.3]);
});
