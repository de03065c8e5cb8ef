import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar";
import { type EarlyWarning, earlyWarning } from "../../../src/core/trend/early-warning";
import type { SeriesPoint } from "../../../src/core/trend/series";
import { seededRandom } from "../../helpers/random";

const monday = "2026-01-05";
const weekly = (values: readonly number[], from = monday): SeriesPoint[] =>
  values.map((value, week) => ({ date: addDays(from, 7 * week), value }));
const repeated = (times: number, value: number): number[] => Array.from({ length: times }, () => value);
const usual = (weeks: number) => Array.from({ length: weeks }, (_, week) => (week % 2 ? 34 : 26));
const noWarnings = (points: readonly SeriesPoint[]) => expect(earlyWarning(points).warnings).toEqual([]);

interface PublishedCourse {
  readonly points: readonly SeriesPoint[];
  readonly expected: { readonly firstWorsening: { readonly date: string; readonly onset: string } };
}
const course = path.resolve(import.meta.dirname, "../../fixtures/trend/published-course.json");
const published = JSON.parse(readFileSync(course, "utf8")) as PublishedCourse;

describe("a published course of one person's relapse", () => {
  const { date, onset } = published.expected.firstWorsening;

  it("warns in the week of the turn, and not before", () => {
    const result = earlyWarning(published.points);
    expect(result.segments).toHaveLength(1);
    expect(result.warnings[0]).toEqual({
      date,
      direction: "worsening",
      onset,
      recentMean: 24.1,
      recentCount: 2,
      beforeMean: 6.4,
      beforeCount: 16,
      odds: 350,
    });
  });

  it("says so in that very week", () => {
    const until = (day: string) => published.points.filter((point) => point.date <= day);
    expect(earlyWarning(until(date)).state).toBe("worsening");
    expect(earlyWarning(until(addDays(date, -1))).state).toBe("steady");
  });
});

describe("what it tells apart", () => {
  it("a lasting step", () => {
    expect(earlyWarning(weekly([30, 30, 30, 30, 50, 50]))).toEqual<EarlyWarning>({
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
          odds: 601,
        },
      ],
    });
  });

  it("the threshold decides", () => {
    const [odds] = earlyWarning(weekly([30, 30, 30, 30, 50, 50])).warnings.map((warning) => warning.odds);
    expect(earlyWarning(weekly([30, 30, 30, 30, 50, 50]), { threshold: (odds ?? 0) + 1 })).toMatchObject({
      state: "steady",
      warnings: [],
    });
  });

  it("five points are too few, however far they rise", () => {
    expect(earlyWarning(weekly([0, 0, 0, 100, 100]))).toMatchObject({ state: "too-few", warnings: [] });
    expect(earlyWarning([])).toEqual({ state: "too-few", segments: [], warnings: [] });
  });

  it.each([15, 30, 45])("one bad week, %i worse, from a bad turn", (worse) => {
    for (const bad of [6, 12, 29])
      noWarnings(weekly(usual(30).map((value, week) => value + (week === bad ? worse : 0))));
  });

  it("a slow drift, with the onset where it began", () => {
    const drift = weekly([...usual(20), ...Array.from({ length: 12 }, (_, week) => 30 + 2 * (week + 1))]);
    const [warning, ...others] = earlyWarning(drift).warnings;
    expect(warning).toMatchObject({ direction: "worsening" });
    expect(others.every(({ direction }) => direction === "worsening")).toBe(true);
    const began = addDays(monday, 7 * 20);
    expect(warning && Math.abs(Date.parse(warning.onset) - Date.parse(began))).toBeLessThanOrEqual(
      14 * 86_400_000,
    );
  });

  it("the mean before looks back 26 points at most", () => {
    const [warning] = earlyWarning(weekly([...repeated(1, 30), ...repeated(30, 20), 45, 45])).warnings;
    expect(warning).toMatchObject({ beforeCount: 26, beforeMean: 20, recentCount: 2 });
  });

  it("forgets what is more than 40 points old", () => {
    // Forty points from the second on, of which the last is the first that warns.
    const odds = (...older: number[]) =>
      earlyWarning(weekly([...older, ...usual(39).slice(1), 44, 44])).warnings.at(-1)?.odds;
    expect(odds(26)).toBeGreaterThan(40);
    expect(odds(...repeated(9, 60))).toBe(odds(26));
    expect(odds(60)).toBe(odds(26));
    expect(odds()).toBe(odds(26));
    expect(earlyWarning(weekly([60, ...usual(39).slice(2), 44, 44])).warnings.at(-1)?.odds).not.toBe(
      odds(26),
    );
  });

  it("carries odds up to 9999", () => {
    expect(earlyWarning(weekly([...usual(30), 60, 60])).warnings).toMatchObject([{ odds: 9999 }]);
  });
});

describe("weeks that are not tested", () => {
  const marked = (values: readonly number[], weeks: readonly number[], context: string) =>
    weekly(values).map((point, week) => (weeks.includes(week) ? { ...point, context: [context] } : point));
  const rest = [...repeated(8, 50), 10, 10, 50, 50];

  it.each(["leave", "ill"])("a week of %s raises nothing, yet is a point of the segment", (context) => {
    const result = earlyWarning(marked(rest, [8, 9], context));
    expect(result).toMatchObject({ state: "steady", segments: [{ points: 12 }], warnings: [] });
  });

  it("count for nothing towards the six", () => {
    expect(earlyWarning(marked([30, 30, 30, 30, 90, 90, 90], [5, 6], "ill")).state).toBe("too-few");
  });

  it.each(["on-call", "between-jobs", "home"])("a week of %s is tested", (context) => {
    expect(earlyWarning(marked(rest, [8, 9], context)).warnings).toEqual(earlyWarning(weekly(rest)).warnings);
    expect(earlyWarning(weekly(rest)).warnings).not.toEqual([]);
  });

  it("neighbours across such weeks are less alike by the weeks between", () => {
    const values = [...repeated(8, 30), 90, 90, 90, 45, 45, 45];
    const off = marked(values, [8, 9, 10], "leave");
    const gone = off.filter((_, week) => week < 8 || week > 10);
    expect(earlyWarning(off).warnings).toEqual(earlyWarning(gone).warnings);
  });
});

describe("silence and state", () => {
  const step = weekly([...repeated(10, 20), ...repeated(12, 60)]);
  const first = earlyWarning(step).warnings[0]?.date ?? "";
  const told = (points: readonly SeriesPoint[]) =>
    earlyWarning(points).warnings.map(({ date, direction }) => [date, direction]);

  it("no second worsening up to and including the 28th day", () => {
    expect(told(step).slice(0, 2)).toEqual([
      [first, "worsening"],
      [addDays(first, 35), "worsening"],
    ]);
  });

  it("a check-in on the 29th day may warn", () => {
    const climb = weekly([...repeated(10, 20), 45, 45, 50, 55, 60]);
    const since = addDays(monday, 7 * 11);
    for (const [day, warnings] of [
      [28, 1],
      [29, 2],
    ] as const)
      expect(told([...climb, { date: addDays(since, day), value: 75 }])).toEqual(
        [
          [since, "worsening"],
          [addDays(since, day), "worsening"],
        ].slice(0, warnings),
      );
  });

  it("a fall right after a rise waits until the rise is 28 days old", () => {
    const [up, down] = told(weekly([...repeated(10, 20), 45, 45, 45, ...repeated(8, 0)]));
    expect(up?.[1]).toBe("worsening");
    expect(down).toEqual([addDays(up?.[0] ?? "", 35), "improving"]);
  });

  it("a rise right after a fall is said at once", () => {
    const [down, up] = told(weekly([...usual(12), 10, 10, 10, 60, 60, 60]));
    expect(down?.[1]).toBe("improving");
    expect(up?.[1]).toBe("worsening");
    expect(Date.parse(up?.[0] ?? "") - Date.parse(down?.[0] ?? "")).toBeLessThanOrEqual(28 * 86_400_000);
  });

  it("the direction stands for 28 days from the day that counts", () => {
    const raised = step.filter(({ date }) => date <= first);
    expect(earlyWarning(raised).state).toBe("worsening");
    expect(earlyWarning(raised, { asOf: addDays(first, 28) }).state).toBe("worsening");
    expect(earlyWarning(raised, { asOf: addDays(first, 29) }).state).toBe("steady");
  });

  it("a new segment has too few again and is not compared with the old", () => {
    const later = weekly(repeated(5, 60), "2026-09-07");
    const result = earlyWarning([...weekly(repeated(10, 20)), ...later]);
    expect(result).toMatchObject({ state: "too-few", warnings: [] });
    expect(result.segments.map((segment) => segment.points)).toEqual([10, 5]);
    noWarnings(step.map((point, week) => ({ ...point, version: week < 10 ? 1 : 2 })));
  });
});

it("refuses what it cannot compute with", () => {
  expect(() => earlyWarning([{ date: monday, value: Number.NaN }])).toThrow(TypeError);
  expect(() => earlyWarning([{ date: "yesterday", value: 3 }])).toThrow(TypeError);
  expect(() => earlyWarning([], { threshold: 0 })).toThrow(TypeError);
  expect(() => earlyWarning([], { asOf: "2026-13-01" })).toThrow(TypeError);
});

it("judges ten years in 15 ms and fifty in 60", () => {
  const random = seededRandom(7);
  let noise = 0;
  const long = weekly(
    Array.from({ length: 2600 }, (_, week) => {
      noise = 0.3 * noise + 6 * Math.sqrt(0.91) * random.normal();
      return 30 + noise + (week % 100 > 60 ? 15 : 0);
    }),
    "1976-01-05",
  );
  // Processor time, the best of several runs: what else the machine does is no part of it.
  const best = (points: readonly SeriesPoint[]) =>
    Math.min(
      ...Array.from({ length: 12 }, () => {
        const before = process.cpuUsage();
        earlyWarning(points);
        return process.cpuUsage(before).user / 1000;
      }),
    );
  expect(best(long)).toBeLessThan(60);
  expect(best(long.slice(-520))).toBeLessThan(15);
});
