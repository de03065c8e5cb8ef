import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/calendar";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { milestones } from "../../../src/core/recovery/phases";
import { recoveryStart } from "../../../src/core/recovery/recovery";
import { all, calmChecklist, checklistIds, idsOf } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import { answered, check, dayBefore, open, plan, said, startedOn, today } from "../../helpers/recovery";

describe("what was feared or lost", () => {
  const fear = "s3.boundary-fear";
  const joy = "s4.tech-aversion";
  const no = (item: string, date: string) => ({ met: true, evidence: [{ kind: "answered", item, date }] });

  test("is told by the newest answer, given since the first day", () => {
    expect(check("fear", [answered(startedOn, { [fear]: false })])).toEqual(no(fear, startedOn));
    expect(check("fear", [answered(dayBefore, { [fear]: false })])).toEqual(open);
    const again = [answered("2026-09-01", { [fear]: false }), answered("2026-10-01", { [fear]: true })];
    expect(check("fear", again)).toEqual(open);
    const skipped = [answered("2026-09-01", { [fear]: false }), answered("2026-10-01", { [fear]: null })];
    expect(check("fear", skipped)).toEqual(no(fear, "2026-09-01"));
  });

  test("a joy has to have been lost once, at any time before", () => {
    const lost = answered("2025-01-01", { [joy]: true });
    expect(check("technology", [lost, answered("2026-10-01", { [joy]: false })])).toEqual(
      no(joy, "2026-10-01"),
    );
    expect(check("technology", [lost])).toEqual(open);
    expect(check("technology", [answered("2026-10-01", { [joy]: false })])).toEqual(open);
  });
});

test("a holiday counts from the day the recovery began", () => {
  const since = (days: number) =>
    check("holiday", [checkIn({ date: today, load: { "m.since-vacation": days } })]);
  expect(since(140)).toEqual({ met: true, evidence: [{ kind: "holiday", date: startedOn }] });
  expect(since(141)).toEqual(open);
  expect(check("holiday", [])).toEqual(open);
});

describe("a steady level", () => {
  const from = addDays(today, -92);
  const list = (date: string, warnings: number) =>
    answered(date, { ...calmChecklist, ...all(checklistIds.high.slice(0, warnings), true) });
  const levels = (...days: CheckIn[]) => check("level", days);

  test("is three lists of the last three months, none of them high", () => {
    const calm = [list(from, 0), list("2026-10-01", 1), list(today, 0)];
    expect(levels(...calm)).toEqual({
      met: true,
      evidence: [{ kind: "levels", levels: ["low", "medium", "low"] }],
    });
    expect(levels(list(addDays(from, -1), 0), ...calm.slice(1)).met).toBe(false);
    expect(levels(...calm, list(today, 4))).toMatchObject({
      met: false,
      evidence: [{ levels: { length: 4 } }],
    });
    expect(levels(list(addDays(from, -1), 4), ...calm).met).toBe(true);
    expect(levels(...calm.slice(1), answered(today, calmChecklist)).met).toBe(true);
    expect(levels(...calm.slice(1), answered(today, all(checklistIds.low, true))).met).toBe(false);
  });

  test("takes three months of recovery", () => {
    const calm = ["2026-09-01", "2026-10-01", "2026-11-01"].map((date) => list(date, 0));
    expect(check("level", calm, { startedOn: from }).met).toBe(true);
    expect(check("level", calm, { startedOn: addDays(from, 1) })).toEqual(open);
    expect(levels()).toEqual(open);
  });
});

test("boundaries are looked over again by a revision of the plan after a year", () => {
  const year = addDays(startedOn, 365);
  const plans = [plan("2026-08-01", {}), plan(year, {})];
  expect(check("boundaries-again", [], { plans })).toEqual({
    met: true,
    evidence: [{ kind: "plan", field: null, date: year }],
  });
  expect(check("boundaries-again", [], { plans: [plan(addDays(year, -1), {})] })).toEqual(open);
});

describe("less strain", () => {
  const strain = (date: string, physical: number, emotional = physical) =>
    answered(date, { ...all(idsOf("physical"), physical), ...all(idsOf("emotional"), emotional) });
  const lower = (...days: CheckIn[]) => check("strain-lower", days);
  const means = (start: number, now: number) => [
    { kind: "strain", scale: "physical", start, now },
    { kind: "strain", scale: "emotional", start, now },
  ];

  test("compares the mean of the first four weeks with that of the last four", () => {
    const days = [
      strain(dayBefore, 0),
      strain(startedOn, 4),
      strain(addDays(startedOn, 27), 2),
      strain(addDays(startedOn, 28), 0),
      strain(addDays(today, -28), 4),
      strain(addDays(today, -27), 2),
      strain(today, 1),
    ];
    expect(lower(...days)).toEqual({ met: true, evidence: means(75, 25) });
    // Lower on the whole, but not now.
    expect(lower(...days.slice(0, -1), strain(today, 3)).met).toBe(false);
    // Lower now, but not on the whole.
    expect(lower(strain(startedOn, 2), strain(addDays(today, -7), 4), strain(today, 1)).met).toBe(false);
  });

  test("has to be lower in both, and known in both", () => {
    expect(lower(strain(startedOn, 2), strain(today, 2))).toEqual({ met: false, evidence: means(50, 50) });
    expect(lower(strain(startedOn, 2, 2), strain(today, 1, 3)).met).toBe(false);
    const physical = (date: string, value: number) => answered(date, all(idsOf("physical"), value));
    expect(lower(physical(startedOn, 3), physical(today, 1))).toEqual({
      met: false,
      evidence: [{ kind: "strain", scale: "physical", start: 75, now: 25 }],
    });
    expect(lower(strain(today, 1))).toEqual(open);
  });

  test("takes more than eight weeks, so that no week stands on both sides", () => {
    const lowerAfter = (days: number) =>
      check("strain-lower", [strain(startedOn, 3), strain(addDays(startedOn, days), 1)], {
        today: addDays(startedOn, days),
      }).met;
    expect(lowerAfter(57)).toBe(true);
    expect(lowerAfter(56)).toBe(false);
  });
});

describe("a tick of the person", () => {
  test("counts before what the record says, where it may be given, and can be taken back", () => {
    const tickable = milestones.find(({ check: rule, tick }) => rule === null && tick)?.id ?? "";
    const tick = (...words: [string, string][]) =>
      check(tickable, [], {
        actions: words.map(([date, state]) => said(`recovery.${tickable}`, date, state)),
      });
    expect(tick([today, "done"])).toEqual({ met: true, evidence: [{ kind: "ticked", date: today }] });
    expect(tick(["2026-10-01", "done"], [today, "dropped"])).toEqual(open);
    expect(tick()).toEqual(open);
  });
});

test("a recovery begins with a word that says so, and with no other", () => {
  expect(recoveryStart([said("recovery.start", "2026-08-01", "dropped")], today)).toBeNull();
  expect(recoveryStart([said("recovery.pastime", "2026-08-01")], today)).toBeNull();
  expect(recoveryStart([said("recovery.start", today)], today)).toBe(today);
});
