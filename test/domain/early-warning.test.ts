import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekStart } from "../../src/domain/calendar";
import { type EarlyWarning, earlyWarning, type Warning } from "../../src/domain/early-warning";
import { round1 } from "../../src/domain/rounding";
import type { SeriesPoint } from "../../src/domain/series";

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

  it("one bad week is not a bad turn", () =>
    noWarnings(weekly([...repeated(20, 30), 55, ...repeated(9, 30)])));

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
  const step = weekly([...repeated(10, 20), ...repeated(12, 60)]);
  const first = addDays(monday, 7 * 11);

  it("no second warning up to and including the 28th day, of either direction", () => {
    const dates = earlyWarning(step).warnings.map((warning) => warning.date);
    expect(dates.slice(0, 2)).toEqual([first, addDays(first, 35)]);
    const back = weekly([...repeated(10, 20), 60, 60, 0, 0, 0, 0, 0, 0]);
    expect(earlyWarning(back).warnings).toMatchObject([
      { date: first, direction: "worsening" },
      { date: addDays(first, 35), direction: "improving" },
    ]);
  });

  it("a check-in on the 29th day may warn", () => {
    const points = [...step.slice(0, 15), { date: addDays(first, 29), value: 60 }];
    expect(earlyWarning(points).warnings.map((warning) => warning.date)).toEqual([first, addDays(first, 29)]);
  });

  it("the direction stands for 28 days from the day that counts", () => {
    const raised = step.slice(0, 12);
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

/** Check-ins on scattered days; whole numbers keep mirrored and shifted arithmetic exact. */
const series = fc
  .array(
    fc.record({
      step: fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: 4, max: 10 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
      ),
      value: fc.integer({ min: 0, max: 40 }),
      context: fc.constantFrom([], [], [], [], ["on-call"], ["leave"], ["ill"]),
      version: fc.oneof({ weight: 40, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) }),
      turn: fc.oneof({ weight: 10, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(30) }),
    }),
    { maxLength: 70, size: "max" },
  )
  .map((steps) => {
    let date = "2024-12-23";
    let level = 0;
    return steps.map(({ step, value, context, version, turn }): SeriesPoint => {
      date = addDays(date, step);
      if (turn > 0) level = turn - level;
      return { date, value: value + level, context, version };
    });
  });
const distinctDays = series.filter((points) => new Set(points.map((p) => p.date)).size === points.length);

/** scoring.md 7 read once more, line by line, with nothing of the program but the calendar. */
function reference(points: readonly SeriesPoint[], threshold: number): Omit<EarlyWarning, "segments"> {
  const weeks: SeriesPoint[] = [];
  for (const point of [...points].sort((a, b) => daysBetween(b.date, a.date))) {
    const same = weeks.findIndex((other) => weekStart(other.date) === weekStart(point.date));
    if (same >= 0) weeks.splice(same, 1);
    weeks.push(point);
  }
  const segmentOf: number[] = [];
  weeks.forEach((point, i) => {
    const before = weeks[i - 1];
    const cut = before && (daysBetween(before.date, point.date) > 41 || before.version !== point.version);
    segmentOf.push((segmentOf.at(-1) ?? 0) + (cut ? 1 : 0));
  });
  const testedUpTo = (i: number) =>
    weeks.filter((p, j) => j <= i && segmentOf[j] === segmentOf[i] && !/leave|ill/.test(`${p.context}`));
  const mean = (some: readonly SeriesPoint[]) => some.reduce((sum, p) => sum + p.value, 0) / some.length;
  const found: Warning[] = [];
  weeks.forEach((point, i) => {
    const tested = testedUpTo(i);
    const n = tested.length;
    if (tested.at(-1) !== point || n < 6) return;
    if (found.some((warning) => daysBetween(warning.date, point.date) <= 28)) return;
    const last20 = tested.slice(-20).map((p) => p.value);
    const d = last20.flatMap((value, k) => (k > 0 ? [value - (last20[k - 1] ?? 0)] : []));
    const s = Math.sqrt((6 * 36 + d.reduce((sum, x) => sum + (x * x) / 2, 0) / 0.7) / (6 + d.length));
    const splits = [2, 3, 4, 5, 6].flatMap((r) => {
      if (n - r < 4) return [];
      const recent = tested.slice(n - r);
      const before = tested.slice(0, n - r).slice(-26);
      const v = (1 / r) * (1 + (0.6 * 0.9 * (1 - 1 / r)) / 0.7) + 1.3 / 0.7 / before.length;
      const z = (mean(recent) - mean(before)) / (s * Math.sqrt(v));
      return [{ recent, before, z, noise: threshold * s * Math.sqrt(v) }];
    });
    const split = splits.sort((a, b) => Math.abs(b.z) - Math.abs(a.z))[0];
    if (!split || Math.abs(split.z) <= threshold) return;
    found.push({
      date: point.date,
      direction: split.z > 0 ? "worsening" : "improving",
      onset: split.recent[0]?.date ?? "",
      recentMean: mean(split.recent),
      recentCount: split.recent.length,
      beforeMean: mean(split.before),
      beforeCount: split.before.length,
      z: split.z,
      noise: split.noise,
    });
  });
  const newest = weeks.at(-1);
  const warning = found.at(-1);
  if (!newest || testedUpTo(weeks.length - 1).length < 6) return { state: "too-few", warnings: found };
  const fresh = warning && daysBetween(warning.date, newest.date) <= 28;
  return { state: fresh ? warning.direction : "steady", warnings: found };
}

describe("for any series", () => {
  it("agrees with the rule as the specification writes it", () => {
    let seen = 0;
    fc.assert(
      fc.property(series, fc.constantFrom(1.2, 2.2, 2.8), (points, threshold) => {
        const got = earlyWarning(points, { threshold });
        const expected = reference(points, threshold);
        expect(got.state).toBe(expected.state);
        expect(got.warnings.map(({ date, direction, onset }) => [date, direction, onset])).toEqual(
          expected.warnings.map(({ date, direction, onset }) => [date, direction, onset]),
        );
        for (const [i, warning] of got.warnings.entries())
          for (const key of ["recentMean", "recentCount", "beforeMean", "beforeCount", "z", "noise"] as const)
            expect(Math.abs(warning[key] - (expected.warnings[i]?.[key] ?? 0))).toBeLessThanOrEqual(
              0.05 + 1e-8,
            );
        seen += got.warnings.length;
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it("mirrored values mirror the direction, and nothing else", () => {
    const opposite = { worsening: "improving", improving: "worsening" } as const;
    fc.assert(
      fc.property(series, (points) => {
        const { segments, warnings } = earlyWarning(points);
        const mirrored = earlyWarning(points.map((point) => ({ ...point, value: -point.value })));
        expect(mirrored.segments).toEqual(segments);
        expect(mirrored.warnings).toEqual(
          warnings.map((warning) => ({
            ...warning,
            direction: opposite[warning.direction],
            recentMean: 0 - warning.recentMean,
            beforeMean: 0 - warning.beforeMean,
            z: -warning.z,
          })),
        );
      }),
    );
  });

  it("shifting all dates by whole weeks changes nothing but the dates", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -3000, max: 3000 }), (points, weeks) => {
        const shift = (date: string) => addDays(date, 7 * weeks);
        const { state, segments, warnings } = earlyWarning(points);
        expect(earlyWarning(points.map((point) => ({ ...point, date: shift(point.date) })))).toEqual({
          state,
          segments: segments.map(({ from, to, points: n }) => ({
            from: shift(from),
            to: shift(to),
            points: n,
          })),
          warnings: warnings.map((w) => ({ ...w, date: shift(w.date), onset: shift(w.onset) })),
        });
      }),
    );
  });

  it("the order of the input does not matter", () => {
    fc.assert(
      fc.property(distinctDays, fc.infiniteStream(fc.nat()), (points, keys) => {
        const shuffled = points
          .map((point) => ({ point, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ point }) => point);
        expect(earlyWarning(shuffled)).toEqual(earlyWarning(points));
      }),
    );
  });

  it("a constant series never warns", () => {
    fc.assert(
      fc.property(series, fc.double({ min: 0, max: 100, noNaN: true }), (points, value) => {
        noWarnings(points.map((point) => ({ ...point, value })));
      }),
    );
  });

  it("a point of the far past changes nothing about today", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 42, max: 4000 }), fc.integer(), (points, days, value) => {
        const first = points[0]?.date ?? monday;
        const past = { date: addDays(first, -days), value, version: 1 };
        const { state, segments, warnings } = earlyWarning(points);
        const more = earlyWarning([past, ...points]);
        expect(more.warnings).toEqual(warnings);
        expect(more.segments.slice(1)).toEqual(segments);
        expect(more.state).toBe(state);
      }),
    );
  });

  it("what was seen then stays: later points do not change past warnings", () => {
    fc.assert(
      fc.property(series, fc.nat(), (points, at) => {
        const cut = points.slice(0, at % (points.length + 1));
        const until = cut.at(-1)?.date ?? monday;
        // The week's last check-in stands for it, so a week that is not over can still change.
        const closed = (warning: Warning) => warning.date < weekStart(until);
        expect(earlyWarning(points).warnings.filter(closed)).toEqual(
          earlyWarning(cut).warnings.filter(closed),
        );
      }),
    );
  });
});
