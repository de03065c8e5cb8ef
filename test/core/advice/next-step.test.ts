import { describe, expect, test } from "vitest";
import { nextSteps } from "../../../src/core/advice/next-steps";
import { nextStepFor, type StepAction } from "../../../src/core/advice/past-steps";
import { addDays } from "../../../src/core/calendar";

const said = (step: string, state: StepAction["state"]): StepAction => ({ step, state, date: "2026-11-01" });
const weeks = (actions: readonly StepAction[]) =>
  [0, 1, 2, 3].map((week) => nextStepFor("weekly", nextSteps, actions, addDays("2026-11-02", 7 * week))?.id);

describe("the step that a check-in brings up", () => {
  test.each([
    ["weekly", "week"],
    ["monthly", "month"],
    ["quarterly", "year"],
    ["full", "year"],
    ["custom", undefined],
  ] as const)("%s: one of the %s", (routine, term) => {
    expect(nextStepFor(routine, nextSteps, [], "2026-11-22")?.term).toBe(term);
  });

  test("goes in turn, so that four weeks bring all four", () => {
    expect(new Set(weeks([])).size).toBe(4);
  });

  test("is the same from Monday to Sunday, and another one the week after", () => {
    const on = (ago: number) => nextStepFor("weekly", nextSteps, [], addDays("2026-11-16", ago))?.id;
    expect(new Set([0, 1, 2, 3, 4, 5, 6].map(on))).toEqual(new Set([on(0)]));
    expect(on(7)).not.toBe(on(0));
  });

  test("stays away as soon as one of the strategies that take it was done", () => {
    const step = { id: "x", term: "week", says: "Rest.", strategies: ["a", "b"], sources: ["ours"] } as const;
    expect(nextStepFor("weekly", [step], [said("b", "done")], "2026-11-22")).toBeNull();
    expect(nextStepFor("weekly", [step], [said("b", "snoozed")], "2026-11-22")).toBe(step);
  });

  test("stays away for two weeks when it was put off, and comes back then", () => {
    const step = { id: "x", term: "week", says: "Rest.", strategies: [], sources: ["ours"] } as const;
    const on = (day: string) => nextStepFor("weekly", [step], [said("x", "snoozed")], day);
    expect([on("2026-11-01"), on("2026-11-14")]).toEqual([null, null]);
    expect(on("2026-11-15")).toBe(step);
  });

  test("leaves out what was done or dropped, and what a done strategy has taken", () => {
    expect(weeks([said("next.week.enjoy", "done"), said("next.week.assess", "dropped")])).not.toContain(
      "next.week.enjoy",
    );
    expect(weeks([said("daily.contacts", "done")])).not.toContain("next.week.reach-out");
    expect(weeks([said("daily.contacts", "dropped")])).toContain("next.week.reach-out");
    const all = nextSteps.map(({ id }) => said(id, "done"));
    expect(weeks(all)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
