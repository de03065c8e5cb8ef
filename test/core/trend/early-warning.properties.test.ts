import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekStart } from "../../../src/core/calendar";
import { changeOdds } from "../../../src/core/trend/change-odds";
import { earlyWarning, type Warning } from "../../../src/core/trend/early-warning";
import { type SeriesPoint, weekNumber } from "../../../src/core/trend/series";
import { readySeries } from "../../../src/core/trend/whitened-series";
import { runs } from "../../helpers/runs";
import { slowOdds, slowSegments, slowWarnings } from "./slow-early-warning";

/** Check-ins on scattered days with turns, gaps and weeks off; whole numbers keep shifted arithmetic exact. */
const series = fc
  .array(
    fc.record({
      apart: fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: 4, max: 10 }) },
        { weight: 2, arbitrary: fc.integer({ min: 14, max: 35 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
      ),
      value: fc.integer({ min: 0, max: 25 }),
      context: fc.constantFrom([], [], [], [], [], ["on-call"], ["home"], ["leave"], ["ill"]),
      version: fc.oneof({ weight: 60, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) }),
      turn: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(30) }),
    }),
    { maxLength: 90, size: "max" },
  )
  .map((steps) => {
    let date = "2024-12-23";
    let level = 0;
    return steps.map(({ apart, value, context, version, turn }): SeriesPoint => {
      date = addDays(date, apart);
      if (turn > 0) level = turn - level;
      return { date, value: value + level, context, version };
    });
  });
const distinctDays = series.filter((points) => new Set(points.map((p) => p.date)).size === points.length);
const thresholds = fc.constantFrom(3, 40, 175);

describe("for any series", { timeout: 60_000 }, () => {
  it("agrees with the rule written out slowly", () => {
    let seen = 0;
    fc.assert(
      fc.property(series, thresholds, (points, threshold) => {
        const got = earlyWarning(points, { threshold }).warnings;
        const expected = slowWarnings(points, threshold);
        expect(got.map(({ date, direction }) => [date, direction])).toEqual(
          expected.map(({ date, direction }) => [date, direction]),
        );
        for (const [i, warning] of got.entries()) {
          const slow = expected[i];
          if (!slow) throw new Error("a warning too many");
          expect(slow.rivals).toContain(warning.onset);
          expect(Math.abs(warning.odds - Math.min(9999, slow.odds))).toBeLessThanOrEqual(0.5 + 1e-6);
          expect(Number.isInteger(warning.odds)).toBe(true);
          if (warning.onset !== slow.onset) continue;
          expect([warning.recentCount, warning.beforeCount]).toEqual([
            slow.recent.length,
            slow.before.length,
          ]);
          for (const [mean, values] of [
            [warning.recentMean, slow.recent],
            [warning.beforeMean, slow.before],
          ] as const)
            expect(Math.abs(mean - values.reduce((sum, v) => sum + v, 0) / values.length)).toBeLessThan(
              0.05 + 1e-8,
            );
        }
        seen += got.length;
      }),
      { numRuns: runs(60) },
    );
    expect(seen).toBeGreaterThan(runs(50));
  });

  it("the bound that skips points never skips one that warns, nor changes its odds", () => {
    let [skipped, kept] = [0, 0];
    fc.assert(
      fc.property(series, thresholds, (points, threshold) => {
        for (const tested of slowSegments(points)) {
          const ready = readySeries(
            tested.map(({ date }) => weekNumber(date)),
            tested.map(({ value }) => value),
          );
          for (let end = 0; end < tested.length; end++) {
            // No odds are 0 or less where there is an onset to look at, so nothing is skipped.
            const unbounded = changeOdds(ready, end, 0);
            const bounded = changeOdds(ready, end, threshold);
            expect(bounded).toEqual(unbounded && unbounded.odds > threshold ? unbounded : null);
            if (bounded) kept++;
            else skipped++;
          }
        }
      }),
      { numRuns: runs(300) },
    );
    expect(kept).toBeGreaterThan(runs(300));
    expect(skipped).toBeGreaterThan(runs(300));
  });

  it("has the odds of the slow version at every point, however small", () => {
    fc.assert(
      fc.property(series, (points) => {
        const tested = slowSegments(points).at(-1) ?? [];
        const ready = readySeries(
          tested.map(({ date }) => weekNumber(date)),
          tested.map(({ value }) => value),
        );
        for (let end = 5; end < tested.length; end += 7) {
          const { up, down } = slowOdds(tested.slice(0, end + 1));
          const odds = changeOdds(ready, end, 0)?.odds ?? 0;
          expect(Math.abs(odds / Math.max(up, down) - 1) || 0).toBeLessThan(1e-8);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it("mirrored values mirror the direction at every point, and nothing else", () => {
    const opposite = { worsening: "improving", improving: "worsening" } as const;
    fc.assert(
      fc.property(series, (points) => {
        const tested = slowSegments(points).at(-1) ?? [];
        const weeks = tested.map(({ date }) => weekNumber(date));
        const straight = readySeries(
          weeks,
          tested.map(({ value }) => value),
        );
        const mirrored = readySeries(
          weeks,
          tested.map(({ value }) => -value),
        );
        for (let end = 0; end < tested.length; end++) {
          const change = changeOdds(straight, end, 3);
          expect(changeOdds(mirrored, end, 3)).toEqual(
            change && { ...change, direction: opposite[change.direction] },
          );
        }
      }),
    );
  });

  it("after a worsening nothing is said for 28 days, after an improving no other improving", () => {
    fc.assert(
      fc.property(series, thresholds, (points, threshold) => {
        const { warnings } = earlyWarning(points, { threshold });
        for (const [i, warning] of warnings.entries())
          for (const earlier of warnings.slice(0, i))
            if (earlier.direction === "worsening" || warning.direction === "improving")
              expect(daysBetween(earlier.date, warning.date)).toBeGreaterThan(28);
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
        const past = { date: addDays(points[0]?.date ?? "2024-12-23", -days), value, version: 1 };
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
