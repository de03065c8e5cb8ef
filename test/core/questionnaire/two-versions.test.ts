import { describe, expect, test } from "vitest";
import type { CheckInContent } from "../../../src/core/questionnaire/check-in";
import { isDifferent, lastChange, withContentOf } from "../../../src/core/questionnaire/two-versions";

const ours: CheckInContent = {
  date: "2026-11-08",
  routine: "weekly",
  instruments: { physical: 1, help: 1 },
  answers: { "phys.head-eyes": 3, "help.stuck": true, "phys.sleep-disruption": null },
  details: {},
  load: { "m.hours": 47, "m.sleep": 7 },
  context: ["on-call"],
  boundaries: { "plan.time.end": "missed" },
  obstacles: { "plan.time.end": "release" },
  note: "tired",
  tags: [],
};
const exported: CheckInContent = { ...ours, instruments: { physical: 1 }, answers: { "phys.head-eyes": 3 } };

describe("two versions of a check-in", () => {
  test("what an export leaves out is no difference, and stays when it is taken over", () => {
    const { obstacles: _, ...less } = { ...exported, note: null, load: { "m.sleep": 7, "m.hours": 47 } };
    expect(isDifferent(ours, less)).toBe(false);
    const changed = { ...less, answers: { "phys.head-eyes": 0 } };
    expect(isDifferent(ours, changed)).toBe(true);
    expect(withContentOf(ours, changed)).toEqual({
      ...ours,
      answers: { "phys.head-eyes": 0, "help.stuck": true },
    });
  });

  test.each<Partial<CheckInContent>>([
    { date: "2026-11-09" },
    { answers: { "phys.head-eyes": 3, "help.stuck": false } },
    { note: "rested" },
    { obstacles: { "plan.time.end": "a call" } },
    { boundaries: {} },
    { load: { "m.hours": 47 } },
    { tags: ["release"] },
    { context: [] },
  ])("%j is one", (change) => {
    expect(isDifferent(ours, { ...exported, ...change })).toBe(true);
  });

  test("it was last changed when it was edited, in whatever zone", () => {
    const recordedAt = "2026-11-08T09:00:00+01:00";
    expect(lastChange({ recordedAt })).toBe(Date.parse("2026-11-08T08:00:00Z"));
    expect(lastChange({ recordedAt, changedAt: "2026-11-09T08:30:00Z" })).toBeGreaterThan(
      lastChange({ recordedAt, changedAt: "2026-11-09T09:00:00+01:00" }),
    );
  });
});
