import { describe, expect, test } from "vitest";
import { causesSeen, seenLately } from "../../../src/core/signals/lately";
import { checkIn } from "../../helpers/check-ins";

const today = "2026-11-22";
const night = { date: "2026-11-15", load: { "m.night-calls": 3, "m.evenings": 3 } };

describe("what was seen lately", () => {
  test("is what stands out among the facts that the signals showed", () => {
    const seen = checkIn({ ...night, seen: ["m.night-calls", "m.evenings"] });
    expect(seenLately([seen], today)).toEqual({ date: "2026-11-15", facts: [["m.night-calls", 3]] });
    expect(seenLately([checkIn({ ...night, seen: ["m.evenings"] })], today)).toBeNull();
    expect(seenLately([checkIn(night)], today)).toBeNull();
  });

  test("speaks for two weeks, and until the next check-in with signals", () => {
    const old = checkIn({ ...night, date: "2026-11-08", seen: ["m.night-calls"] });
    expect(seenLately([old], today)).not.toBeNull();
    expect(seenLately([{ ...old, date: "2026-11-07" }], today)).toBeNull();
    const calm = checkIn({ date: "2026-11-21", load: { "m.nights": 0 }, seen: ["m.nights"] });
    expect(seenLately([old, calm], today)).toBeNull();
    expect(seenLately([old, checkIn({ date: "2026-11-21" })], today)).not.toBeNull();
  });

  test.each([
    [{ "m.night-calls": 3 }, ["env.on-call-load"]],
    [{ "m.night-calls": 2 }, []],
    [{ "m.short-rests": 2 }, ["env.time-off"]],
    [{ "m.long-rest": 34.9 }, ["env.time-off"]],
    [{ "m.long-rest": 35 }, []],
    [{ "m.night-calls": 5, "m.short-rests": 3 }, ["env.on-call-load", "env.time-off"]],
    [{ "m.nights": 7 }, []],
  ])("%j speaks of %j", (load, causes) => {
    expect(causesSeen([checkIn({ date: today, load, seen: Object.keys(load) })], today)).toEqual(causes);
  });
});
