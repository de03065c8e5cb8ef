import fc from "fast-check";
import { expect, test } from "vitest";
import { round1, steady } from "../../src/core/numbers";
import { halfAway } from "../helpers/half-away";

test.each([
  [0.05, 0.1],
  [0.15, 0.2],
  [0.25, 0.3],
  [1.005, 1],
  [2.45, 2.5],
  [10.35, 10.4],
  [70.83333, 70.8],
  // A sum that binary fractions hold a hair too low.
  [(0.1 + 4.1) / 4, 1.1],
  [6.25, 6.3],
  [99.95, 100],
  [-0.05, -0.1],
  [-0.25, -0.3],
  [-2.45, -2.5],
  [-0.04, 0],
  [0, 0],
])("%d rounds to %d", (value, rounded) => {
  expect(round1(value)).toBe(rounded);
});

test("there is no minus nought", () => {
  expect(Object.is(round1(-0.01), 0)).toBe(true);
  expect(Object.is(round1(-0), 0)).toBe(true);
});

test("half away from zero for every fraction that scores are made of", () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 1, max: 90 }), (sum, count) => {
      expect(round1((25 * sum) / count)).toBe(halfAway(250 * sum, count) / 10);
    }),
  );
});

test("steady takes away what the order of a sum adds, and no more", () => {
  expect(steady(0.1 + 0.2)).toBe(0.3);
  expect(steady(25 - 1e-10)).toBe(25);
  expect(steady(25 - 1e-8)).toBeLessThan(25);
});
