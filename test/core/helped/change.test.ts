import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar";
import { changeAround } from "../../../src/core/helped/change";
import type { SeriesPoint } from "../../../src/core/trend/series";

/** Weekly check-ins around one of which, week 0, something is begun. */
const start = "2026-06-07";
function week(number: number, value: number, context: readonly string[] = []): SeriesPoint {
  return { date: addDays(start, number * 7), value, context };
}
const on = (from: string, until = from) => ({ from, until });
const weeks = (from: number, to: number, value: (number: number) => number) =>
  Array.from({ length: to - from + 1 }, (_, index) => week(from + index, value(from + index)));
/** Steady around a level, in a wobble of ±3. */
const wobble = (level: number) => (number: number) => level + (number % 2 === 0 ? 3 : -3);

describe("changeAround", () => {
  it("compares six weeks after with six before, the two weeks before the beginning on neither side", () => {
    const points = [...weeks(-9, -2, wobble(50)), week(-1, 62), week(0, 62), ...weeks(1, 9, wobble(30))];
    const change = changeAround(points, on(start));
    expect(change).toMatchObject({
      verdict: "lower",
      before: { mean: 50, count: 6, from: addDays(start, -49), to: addDays(start, -14) },
      after: { mean: 30, count: 6, from: addDays(start, 7), to: addDays(start, 42) },
      difference: -20,
      missing: { before: 0, after: 0 },
    });
  });

  it("works out the noise from the person's own weeks as documented", () => {
    const points = [...weeks(-4, -2, () => 40), ...weeks(1, 3, () => 30)];
    // Five differences, one of them 10; three weeks on each side.
    const variance = (6 * 36 + 100 / 2 / 0.7) / (6 + 5);
    const means = (1 / 3) * (1 + (0.6 * 0.9 * (2 / 3)) / 0.7) + 1.3 / 0.7 / 3;
    const change = changeAround(points, on(start));
    expect(change.noise).toBeCloseTo(2.2 * Math.sqrt(variance * means), 9);
    expect(change.verdict).toBe("within-chance");
  });

  it("looks at the last twenty weeks for the noise, up to the end of the weeks after", () => {
    const wild = weeks(-40, -15, (number) => (number % 2 === 0 ? 90 : 10));
    const calm = [...weeks(-14, 6, () => 40)];
    const later = weeks(7, 20, (number) => (number % 2 === 0 ? 90 : 10));
    const change = changeAround([...wild, ...calm, ...later], on(start));
    // Points -13 to 6 give nineteen differences of nothing.
    const variance = (6 * 36) / (6 + 19);
    const means = (1 / 6) * (1 + (0.6 * 0.9 * (5 / 6)) / 0.7) + 1.3 / 0.7 / 6;
    expect(change.noise).toBeCloseTo(2.2 * Math.sqrt(variance * means), 9);
  });

  it("says how many weeks are missing on each side", () => {
    const points = [...weeks(-3, -2, () => 50), week(-1, 50), week(0, 50), week(1, 30)];
    expect(changeAround(points, on(start))).toMatchObject({
      verdict: "too-few",
      before: { count: 2 },
      after: { count: 1 },
      difference: null,
      noise: null,
      missing: { before: 1, after: 2 },
    });
    expect(changeAround([], on(start))).toMatchObject({
      verdict: "too-few",
      before: null,
      after: null,
      missing: { before: 3, after: 3 },
    });
    expect(
      changeAround(
        weeks(-9, 3, () => 50),
        on(start),
      ).verdict,
    ).toBe("within-chance");
  });

  it("leaves weeks of leave and illness out", () => {
    const points = [
      ...weeks(-9, -2, wobble(50)),
      week(1, 0, ["leave"]),
      week(2, 0, ["ill"]),
      ...weeks(3, 5, () => 48),
      week(6, 48, ["on-call"]),
    ];
    expect(changeAround(points, on(start)).after).toMatchObject({ mean: 48, count: 4 });
  });

  it("compares nothing across a gap of 42 days", () => {
    const near = [...weeks(-9, -2, () => 50), ...weeks(3, 8, () => 20)];
    expect(changeAround(near, on(start)).verdict).toBe("lower");
    const far = [...weeks(-9, -4, () => 50), ...weeks(2, 8, () => 20)];
    expect(changeAround(far, on(start))).toMatchObject({
      verdict: "too-few",
      before: { count: 6 },
      after: null,
    });
  });

  it("takes weeks from no further away than eight", () => {
    const points = [...weeks(-20, -10, () => 80), ...weeks(-9, -2, (n) => (n === -9 ? 44 : 50))]
      .filter(({ date }) => ![-8, -7, -6].some((n) => date === addDays(start, n * 7)))
      .concat(weeks(1, 3, () => 50));
    expect(changeAround(points, on(start)).before).toMatchObject({ count: 5, from: addDays(start, -63) });
  });

  it("counts nothing between the first day and the last of a longer beginning", () => {
    const points = weeks(-9, 9, (number) => (number > 0 && number <= 3 ? 100 : 40));
    const change = changeAround(points, on(start, addDays(start, 21)));
    expect(change.after).toMatchObject({ mean: 40, count: 6, from: addDays(start, 28) });
  });

  it("counts a check-in as after once its seven days begin with the beginning or later", () => {
    const after = [5, 6].map((days) => {
      const points = [...weeks(-9, -2, () => 50), { date: addDays(start, days), value: 20 }];
      return changeAround(points, on(start)).after?.count ?? 0;
    });
    expect(after).toEqual([0, 1]);
  });

  it("tells a rise as it tells a drop, whatever the order of the check-ins", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 16, maxLength: 16 }), (values) => {
        const points = values.map((value, index) => week(index - 8, value));
        const mirrored = points.map((point) => ({ ...point, value: 100 - point.value }));
        const change = changeAround(points.toReversed(), on(start));
        const mirror = changeAround(mirrored, on(start));
        expect(mirror.difference).toBeCloseTo(-(change.difference ?? Number.NaN), 9);
        expect(mirror.noise).toBeCloseTo(change.noise ?? Number.NaN, 9);
        const opposite = { lower: "higher", higher: "lower" } as Record<string, string>;
        expect(mirror.verdict).toBe(opposite[change.verdict] ?? change.verdict);
        expect(change.verdict === "within-chance").toBe(
          Math.abs(change.difference ?? 0) <= (change.noise ?? 0),
        );
      }),
    );
  });
});
