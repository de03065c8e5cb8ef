import { describe, expect, test } from "vitest";
import type { Measures } from "../../../src/core/signals/measures";
import { standsOut, type WeekSeen } from "../../../src/core/signals/stands-out";

const nothing: Measures = {
  "m.active-days": 5,
  "m.weekend-days": 0,
  "m.evenings": 0,
  "m.nights": 0,
  "m.night-calls": null,
  "m.after-hours-calls": null,
  "m.short-rests": 0,
  "m.long-rest": 60,
  "m.run": 5,
};

const mondays = ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"];

/** Five weeks, the last one unfinished, with these values in order. */
function weeks(...values: Partial<Measures>[]): WeekSeen[] {
  return mondays.map((from, at) => ({
    from,
    finished: at < 4,
    whole: at > 0 && at < 4,
    measures: { ...nothing, ...values[at] },
  }));
}

describe("what stands out", () => {
  test.each<[Partial<Measures>, Partial<Measures>]>([
    [{ "m.night-calls": 2 }, { "m.night-calls": 3 }],
    [{ "m.nights": 1 }, { "m.nights": 2 }],
    [{ "m.short-rests": 1 }, { "m.short-rests": 2 }],
    [{ "m.run": 6 }, { "m.run": 7 }],
    [{ "m.evenings": 3 }, { "m.evenings": 4 }],
    [{ "m.long-rest": 35 }, { "m.long-rest": 34.9 }],
  ])("%j does not, %j does", (below, reached) => {
    expect(standsOut(weeks({}, {}, {}, below))).toEqual([]);
    const [[metric, value] = []] = Object.entries(reached);
    expect(standsOut(weeks({}, {}, {}, reached))).toEqual([{ metric, week: "2026-11-23", value }]);
  });

  test("weekends are counted over the last four weeks, once each", () => {
    const one = { "m.weekend-days": 2 };
    expect(standsOut(weeks(one, {}, one))).toEqual([]);
    expect(standsOut(weeks(one, one, one))).toEqual([{ metric: "m.weekend-days", weekends: 2, of: 4 }]);
  });

  test("only the newest four weeks are looked at, and the worst of them is named, of equals the newest", () => {
    expect(standsOut(weeks({ "m.nights": 5 }))).toEqual([]);
    const found = standsOut(weeks({}, { "m.nights": 3 }, { "m.nights": 3 }, { "m.nights": 2 }));
    expect(found).toEqual([{ metric: "m.nights", week: "2026-11-16", value: 3 }]);
    const rests = standsOut(weeks({}, { "m.long-rest": 20 }, { "m.long-rest": 30 }));
    expect(rests).toEqual([{ metric: "m.long-rest", week: "2026-11-09", value: 20 }]);
  });

  test("the rest of a week that still runs, or in which the first moment lies, is not judged", () => {
    expect(standsOut(weeks({ "m.long-rest": 10 }).slice(0, 4))).toEqual([]);
    expect(standsOut(weeks({}, {}, {}, {}, { "m.long-rest": 10 }))).toEqual([]);
  });

  test("three things at most, the gravest first", () => {
    const bad = { "m.night-calls": 9, "m.nights": 5, "m.long-rest": 12, "m.short-rests": 7, "m.run": 30 };
    expect(standsOut(weeks({}, {}, {}, bad)).map(({ metric }) => metric)).toEqual([
      "m.night-calls",
      "m.nights",
      "m.long-rest",
    ]);
  });
});
