import { describe, expect, test } from "vitest";
import { questionnaires } from "../../../src/core";
import { familyOf } from "../../../src/core/advice/strategy";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { pausedUntil } from "../../../src/core/questionnaire/routines";
import { failedConditions, type GateConditions } from "../../../src/core/scoring/gate";
import { levelSeries } from "../../../src/core/trend/scales";
import { all, calmChecklist, checklistIds, idsOf, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import { inventedRecord, inventedToday } from "../../helpers/invented-record";

const nothingAsked: GateConditions = { level: null, risk: null, warning: false, maxAge: null };
const failed = (checkIns: readonly CheckIn[], asked: Partial<GateConditions>, asOf = "2026-11-22") =>
  failedConditions(checkIns, asOf, { ...nothingAsked, ...asked }, questionnaires);
const weekAgo = checkIn({ date: "2026-11-15", answers: all(weeklyIds, 1) });

describe("a gate", () => {
  test.each([
    ["low", ["fail-on"]],
    ["medium", ["fail-on"]],
    ["high", []],
  ] as const)("on a medium level fails at %s: %j", (level, conditions) => {
    expect(failed([weekAgo], { level }).map(({ condition }) => condition)).toEqual(conditions);
  });

  test("says the level it was held against, and the one that is", () => {
    expect(failed([weekAgo], { level: "low" })).toEqual([
      { condition: "fail-on", limit: "low", is: "medium" },
    ]);
  });

  test("is silent about what help was asked for", () => {
    const told = { ...all(weeklyIds, 0), ...all(idsOf("help"), true) };
    expect(failed([checkIn({ answers: told })], { level: "medium" })).toEqual([]);
  });

  test("fails while overall strain is worsening, and says since when", () => {
    const record = inventedRecord();
    const [warned, ...more] = failed(record, { warning: true }, inventedToday);
    expect(warned).toMatchObject({ condition: "fail-on-warning", onset: expect.stringMatching(/^2026-/) });
    expect(more).toEqual([]);
    expect(failed(record, { warning: true }, "2027-01-31")).toEqual([]);
    expect(failed(record, {}, inventedToday)).toEqual([]);
  });

  test("fails when the latest check-in is older than so many days", () => {
    expect(failed([weekAgo], { maxAge: 7 })).toEqual([]);
    expect(failed([weekAgo], { maxAge: 6 })).toEqual([{ condition: "max-age", limitDays: 6, days: 7 }]);
    expect(failed([checkIn({ date: "2026-11-01" }), weekAgo], { maxAge: 7 })).toEqual([]);
  });

  test("has nothing to say of an empty record", () => {
    expect(failed([], { level: "low", warning: true, maxAge: 0 })).toEqual([]);
  });

  test("names every condition that fails", () => {
    const conditions = failed(inventedRecord(), { level: "low", warning: true, maxAge: 0 }, "2026-11-24");
    expect(conditions.map(({ condition }) => condition)).toEqual(["fail-on", "fail-on-warning", "max-age"]);
  });
});

describe("the newest pause", () => {
  const said = (date: string, state: string, until?: unknown, step = "pause") => ({
    step,
    state,
    date,
    until,
  });

  test("lasts until its last day, or was over the day before it was ended", () => {
    expect(pausedUntil([])).toBeNull();
    expect(pausedUntil([said("2026-11-01", "snoozed", "2026-11-22")])).toBe("2026-11-22");
    const ended = [said("2026-11-01", "snoozed", "2026-11-22"), said("2026-11-10", "dropped")];
    expect(pausedUntil(ended)).toBe("2026-11-09");
    const again = [...ended, said("2026-11-12", "snoozed", "2026-11-30")];
    expect(pausedUntil(again)).toBe("2026-11-30");
  });

  test("is not ended by what is said of other steps, and begins with a last day only", () => {
    const pause = said("2026-11-01", "snoozed", "2026-11-22");
    expect(pausedUntil([pause, said("2026-11-10", "dropped", undefined, "rest.breaks")])).toBe("2026-11-22");
    expect(pausedUntil([said("2026-11-01", "snoozed", "2026-11-22", "rest.breaks")])).toBeNull();
    expect(pausedUntil([said("2026-11-01", "snoozed", 7)])).toBe("2026-10-31");
    expect(pausedUntil([said("2026-11-10", "dropped", "2026-11-22")])).toBe("2026-11-09");
  });
});

test("levels stand at the check-ins that answered any of the checklist", () => {
  const alarming = { ...all(checklistIds.high, true), ...all(checklistIds.low, false) };
  const record = [
    checkIn({ date: "2026-11-01", answers: calmChecklist }),
    checkIn({ date: "2026-11-08", answers: all(weeklyIds, 4) }),
    checkIn({ date: "2026-11-15", answers: { "high.long-hours": false } }),
    checkIn({ date: "2026-11-22", answers: alarming }),
  ];
  expect(levelSeries(record, questionnaires.instruments.checklist)).toEqual([
    { date: "2026-11-01", level: "low" },
    { date: "2026-11-15", level: null },
    { date: "2026-11-22", level: "high" },
  ]);
});

test("a strategy names a whole family by what its items begin with", () => {
  expect(familyOf("env.tech-debt")).toBe("env.*");
  expect(familyOf("s4.panic-anxiety")).toBe("s4.*");
});
