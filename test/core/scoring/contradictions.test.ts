import { describe, expect, test } from "vitest";
import { findContradictions } from "../../../src/core";
import type { Answers } from "../../../src/core/questionnaire/answers";
import type { ContradictionContext } from "../../../src/core/scoring/contradictions";
import { lookBack } from "../../../src/core/scoring/look-back";
import { all, idsOf } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";

const sleep = { details: { "high.life-interference": ["sleep"] } } as const;
const itemsOf = (answers: Answers, context?: ContradictionContext) =>
  findContradictions(answers, context).map(({ items }) => items.join(" "));

describe("rows that a calm yes opens", () => {
  test.each<[calm: string, against: string, value: boolean | number, context?: ContradictionContext]>([
    ["low.nontech-interests", "medium.no-nontech-hobby", true],
    ["low.nontech-interests", "high.lost-interest", true],
    ["low.sleeps-well", "phys.sleep-disruption", 3],
    ["low.sleeps-well", "high.life-interference", true, sleep],
    ["low.clear-boundaries", "high.mail-edges", true],
    ["low.clear-boundaries", "medium.personal-time-calls", true],
    ["low.clear-boundaries", "beh.cannot-switch-off", 3],
    ["low.exercise-social", "beh.isolation", 3],
  ])("%s against %s", (calm, against, value, context) => {
    const both = { [calm]: true, [against]: value };
    expect(itemsOf(both, context)).toEqual([`${calm} ${against}`]);
    expect(itemsOf({ ...both, [calm]: false }, context)).toEqual([]);
    expect(itemsOf({ ...both, [calm]: null }, context)).toEqual([]);
    expect(itemsOf({ ...both, [against]: null }, context)).toEqual([]);
    expect(itemsOf({ ...both, [against]: typeof value === "number" ? 2 : false }, context)).toEqual([]);
    if (typeof value === "number") expect(itemsOf({ ...both, [against]: 4 }, context)).toHaveLength(1);
  });

  test("the job disturbs meals and relationships, but not sleep", () => {
    const both = { "low.sleeps-well": true, "high.life-interference": true };
    expect(itemsOf(both)).toEqual([]);
    expect(itemsOf(both, { details: {} })).toEqual([]);
    expect(itemsOf(both, { details: { "high.life-interference": ["meals", "relationships"] } })).toEqual([]);
    expect(itemsOf(both, { details: { "high.life-interference": ["meals", "sleep"] } })).toHaveLength(1);
  });
});

describe("body symptoms: no", () => {
  const [a = "", b = "", c = "", d = ""] = idsOf("physical");
  const calm = { "high.body-symptoms": false };

  test("against three or more physical signs of 3 and more", () => {
    expect(itemsOf({ ...calm, [a]: 3, [b]: 4, [c]: 3 })).toEqual([`high.body-symptoms ${a} ${b} ${c}`]);
    expect(itemsOf({ ...calm, [d]: 3, [a]: 3, [b]: 4, [c]: 3 })).toEqual([
      `high.body-symptoms ${a} ${b} ${c} ${d}`,
    ]);
  });

  test("not against two, nor against a third of 2", () => {
    expect(itemsOf({ ...calm, [a]: 4, [b]: 4 })).toEqual([]);
    expect(itemsOf({ ...calm, [a]: 4, [b]: 4, [c]: 2 })).toEqual([]);
  });

  test("nor when it is yes or skipped", () => {
    expect(itemsOf({ ...all(idsOf("physical"), 4), "high.body-symptoms": true })).toEqual([]);
    expect(itemsOf(all(idsOf("physical"), 4))).toEqual([]);
  });
});

describe("long hours: no", () => {
  const calm = { "high.long-hours": false };
  test.each<[string, number[], boolean]>([
    ["50 on average", [50, 50, 50], false],
    ["50.01 on average", [50.01, 50.01, 50.01], true],
    ["four, of which the mean counts", [40, 40, 40, 80.1], true],
    ["two are too few", [80, 80], false],
    ["none", [], false],
    ["a fifth, older one does not count", [168, 50, 50, 50, 50], false],
  ])("%s", (_case, recentHours, found) => {
    expect(itemsOf(calm, { recentHours })).toEqual(found ? ["high.long-hours m.hours"] : []);
  });

  test("yes or skipped says nothing", () => {
    expect(itemsOf({ "high.long-hours": true }, { recentHours: [60, 60, 60] })).toEqual([]);
    expect(itemsOf({}, { recentHours: [60, 60, 60] })).toEqual([]);
  });
});

describe("no real holiday: no", () => {
  const calm = { "high.no-real-vacation": false };
  const date = "2026-11-22";
  test.each([
    ["2025-11-22", 365, false],
    ["2025-11-21", 366, true],
    ["2026-11-21", 1, false],
  ])("the last one ended on %s, %i days before", (lastWorkFreeHoliday, _days, found) => {
    expect(itemsOf(calm, { lastWorkFreeHoliday, date })).toEqual(
      found ? ["high.no-real-vacation m.since-vacation"] : [],
    );
  });

  test("nothing logged, no day to compare with, or another answer", () => {
    expect(itemsOf(calm, { date })).toEqual([]);
    expect(itemsOf(calm, { lastWorkFreeHoliday: null, date })).toEqual([]);
    expect(itemsOf(calm, { lastWorkFreeHoliday: "2020-01-01" })).toEqual([]);
    expect(itemsOf({ "high.no-real-vacation": true }, { lastWorkFreeHoliday: "2020-01-01", date })).toEqual(
      [],
    );
  });
});

test("all of them, in the order of the specification", () => {
  const answers = {
    ...all(idsOf("checklist"), true),
    ...all(idsOf("physical"), 3),
    ...all(idsOf("behavioural"), 3),
    "high.body-symptoms": false,
    "high.long-hours": false,
    "high.no-real-vacation": false,
  };
  const context = {
    ...sleep,
    recentHours: [51, 51, 51],
    lastWorkFreeHoliday: "2020-01-01",
    date: "2026-11-22",
  };
  expect(itemsOf(answers, context).map((pair) => pair.split(" ").slice(0, 2).join(" "))).toEqual([
    "low.nontech-interests medium.no-nontech-hobby",
    "low.nontech-interests high.lost-interest",
    "low.sleeps-well phys.sleep-disruption",
    "low.sleeps-well high.life-interference",
    "low.clear-boundaries high.mail-edges",
    "low.clear-boundaries medium.personal-time-calls",
    "low.clear-boundaries beh.cannot-switch-off",
    "low.exercise-social beh.isolation",
    "high.body-symptoms phys.sleep-disruption",
    "high.long-hours m.hours",
    "high.no-real-vacation m.since-vacation",
  ]);
});

describe("what the signals showed", () => {
  const seen = (load: Readonly<Record<string, number>>) => ({ seen: load });

  test.each<[Answers, ContradictionContext, ContradictionContext, string]>([
    [
      { "low.clear-boundaries": true },
      seen({ "m.evenings": 3 }),
      seen({ "m.evenings": 4 }),
      "low.clear-boundaries m.evenings",
    ],
    [
      { "low.clear-boundaries": true },
      seen({ "m.nights": 1 }),
      seen({ "m.nights": 2 }),
      "low.clear-boundaries m.nights",
    ],
    [
      { "high.mail-edges": false },
      seen({ "m.evenings": 2 }),
      seen({ "m.evenings": 3 }),
      "high.mail-edges m.evenings",
    ],
    [
      { "medium.weekend-work": false },
      { weekendDaysSeen: 1 },
      { weekendDaysSeen: 2 },
      "medium.weekend-work m.weekend-days",
    ],
  ])("%j", (answers, below, reached, says) => {
    expect(itemsOf(answers, below)).toEqual([]);
    expect(itemsOf(answers, reached)).toEqual([says]);
    const other = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, !value]));
    expect(itemsOf(other, reached)).toEqual([]);
  });

  test.each([
    ["plan.time.end", "m.evenings", 0, 1],
    ["plan.time.mail-cutoff", "m.evenings", 0, 1],
    ["plan.time.free-day", "m.active-days", 6, 7],
  ])("%s kept against %s", (boundary, metric, below, reached) => {
    const context = (how: string, value: number) => ({
      ...seen({ [metric]: value }),
      boundaries: { [boundary]: how },
    });
    expect(itemsOf({}, context("kept", below))).toEqual([]);
    expect(itemsOf({}, context("kept", reached))).toEqual([`${boundary} ${metric}`]);
    expect(itemsOf({}, context("partly", reached))).toEqual([]);
  });

  test("only facts that are as they were seen count, and weekend days of four weeks", () => {
    const one = (date: string, facts: Partial<Parameters<typeof checkIn>[0]> = {}) =>
      checkIn({ date, load: { "m.weekend-days": 1, "m.evenings": 5 }, ...facts });
    const all = [
      one("2026-10-25", { seen: ["m.weekend-days"] }),
      one("2026-10-26", { seen: ["m.weekend-days"] }),
      one("2026-11-15"),
      one("2026-11-22", { seen: ["m.weekend-days", "m.sleep"] }),
    ];
    expect(lookBack(all)).toMatchObject({ seen: { "m.weekend-days": 1 }, weekendDaysSeen: 2 });
    expect(lookBack(all.slice(0, 3))).toMatchObject({ weekendDaysSeen: 2 });
    expect(lookBack(all.slice(0, 3)).seen).toBeUndefined();
  });
});

test.each([
  ["2026-10-11", ["m.since-vacation high.no-real-vacation"]],
  ["2025-11-22", ["m.since-vacation high.no-real-vacation"]],
  ["2025-11-21", []],
])("over a year without a holiday, beside one logged of %s", (lastWorkFreeHoliday, found) => {
  const context = { lastWorkFreeHoliday, date: "2026-11-22" };
  expect(itemsOf({ "high.no-real-vacation": true }, context)).toEqual(found);
  expect(itemsOf({}, context)).toEqual([]);
  expect(itemsOf({ "high.no-real-vacation": true }, { date: "2026-11-22" })).toEqual([]);
});
