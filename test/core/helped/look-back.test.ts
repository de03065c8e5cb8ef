import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar";
import { beginningsIn, circumstancesIn, type Known } from "../../../src/core/helped/beginnings";
import { justClear, lookBack } from "../../../src/core/helped/look-back";

const nothing: Known = { checkIns: [], plans: [], actions: [], sessions: [] };
const today = "2026-11-29";
const plan = (date: string, ...active: string[]) => ({ id: date, date, fields: {}, active });
const checkIn = (date: string, context: string[] = [], load: Record<string, number> = {}) =>
  ({ date, context, load }) as unknown as Known["checkIns"][number];
const done = (step: string, date: string) => ({ step, state: "done", date });

describe("beginningsIn", () => {
  it("finds each boundary by the day on which it was put into practice", () => {
    const plans = [
      plan("2026-01-04", "a"),
      plan("2026-02-01", "a", "b"),
      plan("2026-03-01", "b"),
      plan("2026-04-05", "a"),
    ];
    expect(beginningsIn({ ...nothing, plans }, today).map(({ id, from }) => [id, from])).toEqual([
      ["a", "2026-01-04"],
      ["b", "2026-02-01"],
      ["a", "2026-04-05"],
    ]);
  });

  it("passes over a boundary that was given up within a week", () => {
    const plans = [plan("2026-01-04", "a"), plan("2026-01-10"), plan("2026-02-01", "b"), plan("2026-02-08")];
    expect(beginningsIn({ ...nothing, plans }, today).map(({ id }) => id)).toEqual(["b"]);
  });

  it("takes a step by the first day on which it was done, and no tick of a recovery", () => {
    const actions = [
      done("time.lunch", "2026-05-03"),
      { step: "time.hours", state: "snoozed", date: "2026-05-03" },
      done("recovery.support", "2026-05-03"),
      done("recovery.start", "2026-05-10"),
      done("time.lunch", "2026-06-07"),
      done("talk.manager", "2027-01-03"),
    ];
    expect(beginningsIn({ ...nothing, actions }, today)).toEqual([
      { kind: "step", id: "time.lunch", from: "2026-05-03", until: "2026-05-03" },
      { kind: "recovery", id: null, from: "2026-05-10", until: "2026-05-10" },
    ]);
  });

  it("joins weeks of leave to one holiday, and knows others by their last day", () => {
    const checkIns = [
      checkIn("2026-01-04"),
      checkIn("2026-03-15", ["leave"]),
      checkIn("2026-03-22", ["leave"]),
      checkIn("2026-04-05", [], { "m.since-vacation": 14 }),
      checkIn("2026-08-30", [], { "m.since-vacation": 14 }),
      checkIn("2026-09-06", [], { "m.since-vacation": 21 }),
      checkIn("2026-09-13", [], { "m.since-vacation": 900 }),
    ];
    expect(beginningsIn({ ...nothing, checkIns }, today)).toEqual([
      { kind: "holiday", id: null, from: "2026-03-09", until: "2026-03-22" },
      { kind: "holiday", id: null, from: "2026-08-16", until: "2026-08-16" },
    ]);
  });
});

describe("circumstancesIn", () => {
  it("names weeks unlike others, boundaries given up and talks with a mentor", () => {
    const known = {
      ...nothing,
      checkIns: [checkIn("2026-01-11", ["on-call"]), checkIn("2026-01-25", ["ill", "home"])],
      plans: [plan("2026-02-01", "a"), plan("2026-03-01")],
      sessions: [{ date: "2026-03-08" }, { date: "2027-01-01" }],
    };
    expect(circumstancesIn(known, today).map(({ kind, id, from, until }) => [kind, id, from, until])).toEqual(
      [
        ["on-call", null, "2026-01-05", "2026-01-11"],
        ["home", null, "2026-01-19", "2026-01-25"],
        ["ill", null, "2026-01-19", "2026-01-25"],
        ["boundary-ended", "a", "2026-03-01", "2026-03-01"],
        ["session", null, "2026-03-08", "2026-03-08"],
      ],
    );
  });
});

describe("lookBack", () => {
  const first = "2026-05-03";
  const points = Array.from({ length: 30 }, (_, week) => ({
    date: addDays("2026-02-01", week * 7),
    value: addDays("2026-02-01", week * 7) <= first ? 52 : 30,
  }));

  it("tells beginnings within three weeks of the first as one, newest first", () => {
    const actions = [
      done("a", first),
      done("b", addDays(first, 21)),
      done("c", addDays(first, 22)),
      done("d", "2026-08-02"),
    ];
    const told = lookBack({ ...nothing, actions }, points, today);
    expect(told.map(({ began }) => began.map(({ id }) => id))).toEqual([["d"], ["c"], ["a", "b"]]);
    expect(told.map(({ span }) => [span.from, span.until])).toEqual([
      ["2026-08-02", "2026-08-02"],
      [addDays(first, 22), addDays(first, 22)],
      [first, addDays(first, 21)],
    ]);
  });

  it("names whatever else happened in the weeks that were compared", () => {
    const known = {
      ...nothing,
      actions: [done("a", first), done("b", addDays(first, 35)), done("c", addDays(first, 91))],
      checkIns: [checkIn(addDays(first, 14), ["on-call"]), checkIn(addDays(first, -56), ["on-call"])],
    };
    const told = lookBack(known, points, today).find(({ began }) => began[0]?.id === "a");
    expect(told?.verdict).toBe("lower");
    expect(told?.alongside.map(({ kind, id }) => [kind, id])).toEqual([
      ["on-call", null],
      ["step", "b"],
    ]);
  });

  it("does not look at what is dated later", () => {
    const known = { ...nothing, actions: [done("a", first)] };
    const told = lookBack(known, points, addDays(first, 14));
    expect(told[0]).toMatchObject({ verdict: "too-few", missing: { before: 0, after: 1 } });
    expect(lookBack(known, points, addDays(first, -1))).toEqual([]);
  });

  it("knows what the newest check-in has made clear", () => {
    const known = { ...nothing, actions: [done("a", first)] };
    const clearOn = points
      .map(({ date }) => date)
      .filter((date) => justClear(known, points, date).length > 0);
    expect(clearOn).toEqual([addDays(first, 21)]);
  });
});
