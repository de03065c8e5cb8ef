import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/calendar";
import { all, checklistIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import {
  answered,
  check,
  dayBefore,
  free,
  mail,
  open,
  plan,
  said,
  startedOn,
  today,
  went,
} from "../../helpers/recovery";

describe("a boundary that is kept", () => {
  test("counts from the day the recovery began", () => {
    const early = went(dayBefore, { [mail]: "kept" });
    expect(check("boundary-half", [early, went(startedOn, { [mail]: "kept" })])).toEqual(open);
    const since = [went(startedOn, { [mail]: "kept" }), went(today, { [mail]: "missed" })];
    expect(check("boundary-half", [early, ...since])).toEqual({
      met: true,
      evidence: [{ kind: "boundary", field: mail, kept: 1, of: 2 }],
    });
  });

  test("is the one that was kept best, of those that were answered often enough", () => {
    const weeks = [
      went("2026-10-04", { [mail]: "missed", [free]: "kept", other: "kept" }),
      went("2026-10-11", { [mail]: "missed", [free]: "kept" }),
      went("2026-10-18", { [mail]: "kept", [free]: "partly" }),
    ];
    expect(check("boundary-half", weeks)).toEqual({
      met: true,
      evidence: [{ kind: "boundary", field: free, kept: 2, of: 3 }],
    });
    const missed = weeks.map(({ date }) => went(date, { [mail]: "missed" }));
    expect(check("boundary-half", missed)).toEqual({
      met: false,
      evidence: [{ kind: "boundary", field: mail, kept: 0, of: 3 }],
    });
  });
});

describe("a talk with the manager", () => {
  const talk = (...actions: ReturnType<typeof said>[]) => check("manager-talk", [], { actions });

  test("is told by the newest word on it, from the first day of the recovery to today", () => {
    const on = (date: string) => ({ met: true, evidence: [{ kind: "ticked", date }] });
    expect(talk(said("talk.manager", startedOn))).toEqual(on(startedOn));
    expect(talk(said("talk.manager", today))).toEqual(on(today));
    expect(talk(said("talk.manager", "2026-08-01"), said("talk.manager", "2026-09-01"))).toEqual(
      on("2026-09-01"),
    );
    expect(talk(said("talk.manager", dayBefore))).toEqual(open);
    expect(talk(said("talk.manager", addDays(today, 1)))).toEqual(open);
    expect(talk(said("talk.manager", "2026-08-01"), said("talk.manager", "2026-09-01", "dropped"))).toEqual(
      open,
    );
    expect(talk(said("talk.mentor", "2026-08-01"))).toEqual(open);
  });
});

describe("support", () => {
  test.each(["mentor", "professional", "colleagues", "friends"])("may be a %s in the plan", (who) => {
    const field = `plan.support.${who}`;
    const plans = [plan("2026-07-01", {}), plan("2026-07-10", { [field]: ["Kim"] })];
    expect(check("support", [], { plans })).toEqual({
      met: true,
      evidence: [{ kind: "plan", field, date: "2026-07-10" }],
    });
  });

  test("is in the plan that is valid now, in words or in a list", () => {
    const mentor = "plan.support.mentor";
    const named = (...values: (string | string[])[]) =>
      check("support", [], { plans: values.map((value) => plan("2026-07-10", { [mentor]: value })) }).met;
    expect(named("Kim")).toBe(true);
    expect(named(" ")).toBe(false);
    expect(named([])).toBe(false);
    expect(named("Kim", [])).toBe(false);
    expect(check("support", [], { plans: [plan("2026-07-10", { [mail]: "19:00" })] })).toEqual(open);
    expect(check("support", [])).toEqual(open);
  });
});

describe("a free day and a quiet evening", () => {
  const freeOn = (date: string) => ({ met: true, evidence: [{ kind: "load", metric: "m.free-days", date }] });
  const quietOn = (date: string) => ({ met: true, evidence: [{ kind: "load", metric: mail, date }] });

  test("a free day is one that was logged, or a boundary of its own that was kept", () => {
    const days = (date: string, count: number) => checkIn({ date, load: { "m.free-days": count } });
    expect(check("free-day", [days(dayBefore, 2), days(startedOn, 1), days(today, 1)])).toEqual(
      freeOn(startedOn),
    );
    expect(check("free-day", [days("2026-08-01", 0), checkIn({ date: "2026-08-02" })])).toEqual(open);
    expect(check("free-day", [went("2026-08-01", { [free]: "kept" })])).toEqual(freeOn("2026-08-01"));
    expect(check("free-day", [went("2026-08-01", { [free]: "partly" })])).toEqual(open);
    expect(check("free-day", [went("2026-08-01", { [mail]: "kept" })])).toEqual(open);
  });

  test("an evening was quiet when mail was closed, in part at least", () => {
    expect(check("mail-free-evening", [went("2026-08-01", { [mail]: "kept" })])).toEqual(
      quietOn("2026-08-01"),
    );
    expect(check("mail-free-evening", [went(dayBefore, { [mail]: "kept" })])).toEqual(open);
    expect(check("mail-free-evening", [went("2026-08-01", { [free]: "kept" })])).toEqual(open);
    expect(check("mail-free-evening", [checkIn({ date: "2026-08-01" })])).toEqual(open);
  });
});

describe("protections", () => {
  const having = (date: string, ...ids: string[]) =>
    answered(date, { ...all(checklistIds.low, false), ...all(ids, true) });
  const [sleep = "", no = "", sport = "", hobby = ""] = checklistIds.low;

  test("are compared with the last list before the start, or with the first after it", () => {
    const more = { met: true, evidence: [{ kind: "items", items: [no] }] };
    const record = [
      having("2026-05-01", sleep, no),
      having("2026-06-01", sleep),
      having("2026-11-01", sleep, no),
    ];
    expect(check("protection", record)).toEqual(more);
    expect(check("protection", record.slice(0, 1).concat(record.slice(2)))).toEqual(open);
    expect(check("protection", [having("2026-08-01", sleep), having("2026-11-01", sleep, no)])).toEqual(more);
    const first = having(startedOn, sleep);
    expect(check("protection", [first, having("2026-08-01", sleep, no)])).toEqual(more);
    expect(check("protection", [having("2026-06-01", sleep), having("2026-11-01", no)])).toEqual(open);
    const between = answered("2026-11-08", { "high.long-hours": false, [sleep]: null });
    expect(check("protection", [...record, between])).toEqual(more);
  });

  test("name only what was missing before and is there now", () => {
    const unasked = answered("2026-06-01", { [sleep]: false });
    expect(check("protection", [unasked, having("2026-11-01", sleep, no)])).toEqual({
      met: true,
      evidence: [{ kind: "items", items: [sleep] }],
    });
  });

  test("four of the five are enough, in the newest list", () => {
    const four = [sleep, no, sport, hobby];
    const newest = having("2026-11-01", ...four);
    expect(check("protections", [having("2026-10-01"), newest])).toEqual({
      met: true,
      evidence: [{ kind: "items", items: four }],
    });
    expect(check("protections", [newest, having("2026-11-08", sleep, no, sport)])).toEqual({
      met: false,
      evidence: [{ kind: "items", items: [sleep, no, sport] }],
    });
    expect(check("protections", [newest, answered("2026-11-08", { "high.long-hours": true })]).met).toBe(
      true,
    );
    expect(check("protections", [having("2026-11-01")])).toEqual(open);
  });
});
