import { describe, expect, test } from "vitest";
import { questionnaires } from "../../../src/core";
import { addDays } from "../../../src/core/calendar";
import { previousOf, stepOf, weeksInARow } from "../../../src/core/trend/since-last";
import { all, sixOfEach, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";

const day = "2026-11-01";
const on = (days: number, value: number | null = 0, versions = {}) =>
  checkIn({ date: addDays(day, days), answers: all(weeklyIds, value), instruments: versions });

describe("a step of the signs", () => {
  const step = (...checkIns: ReturnType<typeof on>[]) => stepOf(checkIns, questionnaires);

  test("is told up and down, with the day it is compared with", () => {
    expect(step(on(0, 1), on(7, 3))).toEqual({ from: 25, to: 75, since: day });
    expect(step(on(0, 3), on(7, 1))).toEqual({ from: 75, to: 25, since: day });
  });

  test("is not told when it is small, or when there is nothing before", () => {
    expect(step(on(0, 1), on(7, 1))).toBeNull();
    expect(step(on(7, 1))).toBeNull();
    expect(stepOf([], questionnaires)).toBeNull();
  });

  test("ten points are worth telling, nine are not", () => {
    const near = (points: number) => {
      const answers: Record<string, number> = {};
      for (const [at, id] of sixOfEach.entries()) answers[id] = at < points ? 2 : 1;
      return checkIn({ date: addDays(day, 7), answers, instruments: {} });
    };
    // One answer more is 25 / 18 points: seven are 9.7, six are 8.3. Whole points are compared, as they are shown.
    expect(step(on(0, 1), near(7))).toMatchObject({ from: 25, to: 35 });
    expect(step(on(0, 1), near(6))).toBeNull();
  });

  test("compares with another day, not with an earlier check-in of the same one", () => {
    expect(step(on(0, 0), on(7, 3), on(7, 4))).toMatchObject({ from: 0, to: 100, since: day });
    expect(step(on(7, 0), on(7, 4))).toBeNull();
  });

  test("passes over check-ins that asked no signs, and says nothing of one that asked none itself", () => {
    expect(step(on(0, 1), on(3, null), on(7, 4))).toMatchObject({ from: 25, since: day });
    expect(step(on(0, 1), on(7, null))).toBeNull();
  });

  test("not across a gap of 42 days, or a changed questionnaire", () => {
    expect(step(on(0, 1), on(41, 4))).not.toBeNull();
    expect(step(on(0, 1), on(42, 4))).toBeNull();
    expect(step(on(0, 1, { physical: 1 }), on(7, 4, { physical: 2 }))).toBeNull();
  });
});

test("the check-in before is one of another day", () => {
  const [first, second, third] = [on(0), on(7), on(7)];
  expect(previousOf([first, second, third])).toBe(first);
  expect(previousOf([second, third])).toBeUndefined();
  expect(previousOf([])).toBeUndefined();
  // One with help questions alone, or none of the signs of the last one, does not stand between.
  const helpOnly = { ...second, date: "2026-11-20", answers: { "help.numb": false } };
  const later = { ...third, date: "2026-11-22", answers: { "phys.head-eyes": 1 } };
  const real = { ...first, answers: { "phys.head-eyes": 3 } };
  expect(previousOf([real, helpOnly, later])).toBe(real);
  expect(previousOf([helpOnly, later])).toBe(helpOnly);
});

test("weeks in a row: one check-in a week is enough, a missing week ends them", () => {
  expect(weeksInARow([])).toBe(0);
  expect(weeksInARow([on(0)])).toBe(1);
  expect(weeksInARow([on(0), on(7), on(8), on(14)])).toBe(3);
  expect(weeksInARow([on(0), on(14), on(21)])).toBe(2);
  // Sunday 1 and Monday 2 November lie in two weeks.
  expect(weeksInARow([on(0), on(1)])).toBe(2);
});
