import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekStart } from "../../../src/core/calendar";
import { type EarlyWarning, earlyWarning, type Warning } from "../../../src/core/trend/mean-shift-warning";
import type { SeriesPoint } from "../../../src/core/trend/series";
import { runs } from "../../helpers/runs";

const monday = "2026-01-05";

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
      { numRuns: runs(400) },
    );
    expect(seen).toBeGreaterThan(runs(100));
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
        expect(earlyWarning(points.map((point) => ({ ...point, value }))).warnings).toEqual([]);
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
        const until = cut.at(-1)?.date ?? "0001-01-01";
        // The week's last check-in stands for it, so a week that is not over can still change.
        const closed = (warning: Warning) => warning.date < weekStart(until);
        expect(earlyWarning(points).warnings.filter(closed)).toEqual(
          earlyWarning(cut).warnings.filter(closed),
        );
      }),
    );
  });
});
