import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionnaires } from "../../../src/core";
import { addDays } from "../../../src/core/calendar";
import type { PlanRevision } from "../../../src/core/plan/plan";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { checkMilestone, type RecoveryRecord } from "../../../src/core/recovery/milestones";
import { milestones, phases, setbacks } from "../../../src/core/recovery/phases";
import {
  monthsBetween,
  phaseOf,
  recoveryFits,
  recoveryPlace,
  recoveryStart,
} from "../../../src/core/recovery/recovery";
import { assess } from "../../../src/core/scoring/assess";
import { all, calmChecklist, idsOf, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";

const startedOn = "2026-07-05";
const today = "2026-11-22";
const field = "plan.time.mail-cutoff";

function check(id: string, checkIns: readonly CheckIn[], more: Partial<RecoveryRecord> = {}) {
  const spec = milestones.find((one) => one.id === id);
  if (spec === undefined) throw new Error(`no milestone ${id}`);
  return checkMilestone(spec, {
    checkIns,
    plans: [],
    actions: [],
    startedOn,
    today,
    questionnaires,
    ...more,
  });
}
const weeksWith = (...how: ("kept" | "partly" | "missed")[]) =>
  how.map((one, week) => checkIn({ date: addDays("2026-10-04", 7 * week), boundaries: { [field]: one } }));
const plan = (date: string, fields: PlanRevision["fields"]): PlanRevision => ({
  id: date,
  date,
  fields,
  active: [],
});
const said = (step: string, date: string, state = "done") => ({ step, date, state });

describe("months and phases", () => {
  it.each([
    ["2026-07-05", "2026-11-22", 4],
    ["2026-07-05", "2026-11-04", 3],
    ["2026-07-05", "2026-07-05", 0],
    ["2026-01-31", "2026-02-28", 1],
    ["2026-01-31", "2026-02-27", 0],
    ["2024-02-29", "2026-02-28", 24],
    ["2025-12-15", "2026-01-14", 0],
    ["2025-12-15", "2026-01-15", 1],
    ["2026-10-31", "2026-12-31", 2],
    ["2026-07-31", "2026-12-30", 4],
    ["2026-01-31", "2026-09-30", 8],
  ])("from %s to %s are %i whole months", (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it("a later day is never an earlier month", () => {
    const days = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 400 }), (begin, ago, more) => {
        const from = addDays("2023-01-01", begin);
        const to = addDays(from, ago);
        expect(monthsBetween(from, addDays(to, more))).toBeGreaterThanOrEqual(monthsBetween(from, to));
      }),
    );
  });

  it.each([
    [0, "immediate"],
    [2, "immediate"],
    [3, "adjustment"],
    [11, "adjustment"],
    [12, "integration"],
    [23, "integration"],
    [24, "past"],
  ])("month %i is %s", (month, phase) => {
    expect(phaseOf(month)).toBe(phase);
  });

  it("counts from the newest word on the start, and from none that lies ahead", () => {
    const words = [
      said("recovery.start", "2026-08-01"),
      said("recovery.start", "2026-07-05"),
      said("talk.manager", today),
    ];
    expect(recoveryStart(words, today)).toBe("2026-07-05");
    expect(recoveryStart(words, "2026-06-01")).toBeNull();
    expect(recoveryStart([], today)).toBeNull();
    expect(recoveryPlace("2026-07-05", today)).toEqual({ startedOn, month: 4, phase: "adjustment" });
    expect(recoveryPlace("2026-12-01", today)).toBeNull();
  });
});

describe("content", () => {
  it("has something to expect and setbacks in every phase, and six milestones in the first three", () => {
    for (const { phase, expect: brings } of phases) {
      expect(brings.length, phase).toBeGreaterThan(0);
      expect(
        setbacks.some((one) => one.phases.includes(phase)),
        phase,
      ).toBe(true);
      expect(milestones.filter((one) => one.phase === phase)).toHaveLength(phase === "past" ? 0 : 6);
    }
    expect(new Set(milestones.map(({ id }) => id)).size).toBe(milestones.length);
    for (const { check: rule, tick } of milestones) expect(rule !== null || tick).toBe(true);
  });
});

describe("milestones", () => {
  it("a boundary kept in half, and in three of the last four weeks", () => {
    expect(check("boundary-half", weeksWith("kept")).met).toBe(false);
    expect(check("boundary-half", weeksWith("kept", "missed")).met).toBe(true);
    expect(check("boundary-half", weeksWith("kept", "missed", "partly")).met).toBe(false);
    const most = check("boundary-most", weeksWith("missed", "kept", "kept", "partly", "kept"));
    expect(most).toEqual({
      id: "boundary-most",
      met: true,
      evidence: [{ kind: "boundary", field, kept: 3, of: 4 }],
    });
    expect(check("boundary-most", weeksWith("kept", "kept", "kept")).met).toBe(false);
    expect(check("boundary-most", weeksWith("kept", "kept", "missed", "partly")).met).toBe(false);
  });

  it("strain lower than at the start, by means and in both scales", () => {
    const at = (date: string, physical: number, emotional: number) =>
      checkIn({
        date,
        answers: { ...all(idsOf("physical"), physical), ...all(idsOf("emotional"), emotional) },
      });
    const lower = check("strain-lower", [at("2026-07-12", 3, 3), at("2026-11-15", 2, 1)]);
    expect(lower.met).toBe(true);
    expect(lower.evidence).toEqual([
      { kind: "strain", scale: "physical", start: 75, now: 50 },
      { kind: "strain", scale: "emotional", start: 75, now: 25 },
    ]);
    expect(check("strain-lower", [at("2026-07-12", 3, 3), at("2026-11-15", 2, 3)]).met).toBe(false);
    expect(check("strain-lower", [at("2026-07-12", 3, 3)]).evidence).toEqual([]);
    const tooSoon = { startedOn: "2026-11-01" };
    expect(check("strain-lower", [at("2026-11-02", 3, 3), at("2026-11-20", 1, 1)], tooSoon).met).toBe(false);
  });

  it("one more protection than at the start, and four of five", () => {
    const before = checkIn({
      date: "2026-06-20",
      answers: { ...calmChecklist, "low.sleeps-well": false, "low.says-no": false },
    });
    const after = checkIn({ date: "2026-11-01", answers: { ...calmChecklist, "low.says-no": false } });
    expect(check("protection", [before, after])).toMatchObject({
      met: true,
      evidence: [{ items: ["low.sleeps-well"] }],
    });
    expect(check("protection", [after, before]).met).toBe(false);
    expect(check("protections", [before]).met).toBe(false);
    expect(check("protections", [before, after]).met).toBe(true);
    expect(check("protection", []).met).toBe(false);
  });

  it("a holiday without work since the start", () => {
    const holiday = (since: number) =>
      check("holiday", [checkIn({ date: "2026-11-15", load: { "m.since-vacation": since } })]);
    expect(holiday(60).met).toBe(true);
    expect(holiday(200).met).toBe(false);
  });

  it("a fear that is a no now; a joy only when it was lost before", () => {
    const answer = (id: string, date: string, value: boolean) => checkIn({ date, answers: { [id]: value } });
    expect(check("fear", [answer("s3.boundary-fear", "2026-10-01", false)]).met).toBe(true);
    expect(check("fear", [answer("s3.boundary-fear", "2026-06-01", false)]).met).toBe(false);
    expect(check("fear", [answer("s3.boundary-fear", "2026-10-01", true)]).met).toBe(false);
    expect(check("technology", [answer("s4.tech-aversion", "2026-10-01", false)]).met).toBe(false);
    const regained = [
      answer("s4.tech-aversion", "2026-06-01", true),
      answer("s4.tech-aversion", "2026-10-01", false),
    ];
    expect(check("technology", regained).met).toBe(true);
  });

  it("a level that stays for three months", () => {
    const list = (date: string, warnings: number) =>
      checkIn({ date, answers: { ...calmChecklist, ...all(idsOf("checklist").slice(0, warnings), true) } });
    const dates = ["2026-09-01", "2026-10-01", "2026-11-01"];
    expect(
      check(
        "level",
        dates.map((date) => list(date, 1)),
      ),
    ).toMatchObject({ met: true, evidence: [{ levels: ["medium", "medium", "medium"] }] });
    expect(
      check(
        "level",
        dates.slice(1).map((date) => list(date, 1)),
      ).met,
    ).toBe(false);
    expect(check("level", [...dates.slice(1).map((date) => list(date, 1)), list("2026-11-20", 3)]).met).toBe(
      false,
    );
  });

  it("support, a free day, a quiet evening and boundaries looked over", () => {
    expect(
      check("support", [], { plans: [plan("2026-07-10", { "plan.support.friends": ["Kim"] })] }).met,
    ).toBe(true);
    expect(check("support", [], { plans: [plan("2026-07-10", { "plan.support.friends": [] })] }).met).toBe(
      false,
    );
    expect(check("free-day", [checkIn({ date: "2026-08-01", load: { "m.free-days": 1 } })]).met).toBe(true);
    expect(check("free-day", [checkIn({ date: "2026-06-01", load: { "m.free-days": 1 } })]).met).toBe(false);
    expect(check("mail-free-evening", weeksWith("missed")).met).toBe(false);
    expect(check("mail-free-evening", weeksWith("partly")).met).toBe(true);
    expect(check("boundaries-again", [], { plans: [plan("2027-07-05", {})] }).met).toBe(true);
    expect(check("boundaries-again", [], { plans: [plan("2026-09-05", {})] }).met).toBe(false);
  });

  it("the person's tick, where it may be given, and only since the start", () => {
    expect(check("pastime", [], { actions: [said("recovery.pastime", "2026-10-01")] })).toEqual({
      id: "pastime",
      met: true,
      evidence: [{ kind: "ticked", date: "2026-10-01" }],
    });
    expect(check("pastime", [], { actions: [said("recovery.pastime", "2026-06-01")] }).met).toBe(false);
    expect(check("boundary-half", [], { actions: [said("recovery.boundary-half", "2026-10-01")] }).met).toBe(
      false,
    );
    expect(check("manager-talk", [], { actions: [said("talk.manager", "2026-10-01")] }).met).toBe(true);
  });

  it("nothing is met by an empty record", () => {
    for (const { id } of milestones) expect(check(id, []).met, id).toBe(false);
    expect(check("strain-lower", [checkIn({ answers: all(weeklyIds, 1) })]).met).toBe(false);
  });
});

describe("the offer of a recovery", () => {
  const fits = (answers: object) => recoveryFits(assess({ ...answers }, questionnaires));
  const marks = (...ids: string[]) => ({ ...all(idsOf("stages"), false), ...all(ids, true) });

  it("is for somebody trapped, at the breaking point or under high strain, and for nobody else", () => {
    expect(fits(all(weeklyIds, 3))).toBe(true);
    expect(fits({ ...all(weeklyIds, 2), ...marks("s3.boundary-fear", "s3.sleep-anxiety") })).toBe(true);
    expect(fits({ ...all(weeklyIds, 2), ...marks("s2.indispensable", "s2.cannot-say-no") })).toBe(false);
    expect(fits(all(weeklyIds, 1))).toBe(false);
    expect(fits({ "crisis.life": true })).toBe(false);
    // Habits alone wear nobody down yet.
    expect(fits(all(["high.long-hours", "high.mail-edges", "high.reply-guilt"], true))).toBe(false);
  });
});
