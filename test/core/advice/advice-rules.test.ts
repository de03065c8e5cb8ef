import { describe, expect, test } from "vitest";
import {
  hiddenStrategies,
  latestStates,
  type StepAction,
  tiredSteps,
} from "../../../src/core/advice/past-steps";
import { mostlyKept, placeReason } from "../../../src/core/advice/steps";
import type { Strategy } from "../../../src/core/advice/strategy";
import { addDays } from "../../../src/core/calendar";
import type { Adherence } from "../../../src/core/questionnaire/answers";
import type { CheckIn } from "../../../src/core/questionnaire/check-in";
import { day } from "../../helpers/advice";
import { checkIn } from "../../helpers/check-ins";

const strategy = (id: string, change: Partial<Strategy> = {}): Strategy => ({
  id,
  action: "Do it",
  addresses: [],
  effort: "week",
  who: "person",
  takes: "this week",
  first: "Begin.",
  sources: ["ours"],
  ...change,
});
const said = (step: string, state: StepAction["state"], date = day): StepAction => ({ step, state, date });

describe("whether the place comes first", () => {
  type Result = Parameters<typeof placeReason>[0];
  const reason = (score: number | null, overall: number | null, band = "raised", kept = false) =>
    placeReason({ environment: { score }, strain: { overall, band } } as unknown as Result, kept);

  test("it has to stand at 50 at the least, and above the strain", () => {
    expect(reason(50, 49)).toBe("heavier");
    expect(reason(49.9, 20)).toBeNull();
    expect(reason(60, 60)).toBeNull();
    expect(reason(null, 20)).toBeNull();
    expect(reason(60, null)).toBeNull();
    expect(placeReason({ environment: null, strain: null }, true)).toBeNull();
  });

  test("or the boundaries were kept, and the strain is raised or high all the same", () => {
    expect(reason(null, 40, "raised", true)).toBe("boundaries-kept");
    expect(reason(null, 80, "high", true)).toBe("boundaries-kept");
    expect(reason(null, 10, "low", true)).toBeNull();
    expect(reason(null, 80, "high", false)).toBeNull();
    expect(reason(60, 59, "raised", true)).toBe("heavier");
  });
});

describe("boundaries that are mostly kept", () => {
  const [mail, free] = ["plan.time.mail-cutoff", "plan.time.free-day"] as const;
  const went = (ago: number, boundaries: Record<string, Adherence>) =>
    checkIn({ date: addDays(day, -ago), boundaries });

  test("are judged by the last 56 days, up to the day itself", () => {
    const two = (first: number, second: number) =>
      mostlyKept([went(first, { [mail]: "kept" }), went(second, { [mail]: "kept" })], [mail], day);
    expect(two(56, 0)).toBe(true);
    expect(two(57, 0)).toBe(false);
    expect(two(7, -1)).toBe(false);
  });

  test("count every answer about what is in practice now, and none about anything else", () => {
    expect(mostlyKept([went(0, { [mail]: "kept", [free]: "kept" })], [mail, free], day)).toBe(true);
    expect(mostlyKept([went(0, { [mail]: "kept", [free]: "kept" })], [mail], day)).toBe(false);
    const mixed = [
      went(7, { [mail]: "kept", [free]: "missed" }),
      went(0, { [mail]: "kept", [free]: "missed" }),
    ];
    expect(mostlyKept(mixed, [mail], day)).toBe(true);
    expect(mostlyKept(mixed, [mail, free], day)).toBe(false);
  });
});

describe("what was said about a step", () => {
  test("counts from its day on", () => {
    const actions = [said("a", "done", addDays(day, 1)), said("b", "done"), said("b", "dropped")];
    expect([...latestStates(actions, day)]).toEqual([["b", actions[2]]]);
    expect(latestStates(actions, addDays(day, 1)).get("a")).toEqual(actions[0]);
  });

  test("hides it, and whatever puts the same boundary into practice", () => {
    const catalogue = [
      strategy("a", { boundary: "plan.x" }),
      strategy("b", { boundary: "plan.x" }),
      strategy("c", { boundary: "plan.y" }),
      strategy("d"),
    ];
    const hidden = (actions: StepAction[], active: string[] = []) => [
      ...hiddenStrategies(catalogue, actions, active, day),
    ];
    expect(hidden([])).toEqual([]);
    expect(hidden([said("a", "done")])).toEqual(["a", "b"]);
    expect(hidden([said("d", "dropped")])).toEqual(["d"]);
    expect(hidden([], ["plan.y"])).toEqual(["c"]);
    expect(hidden([said("d", "snoozed", addDays(day, -13))])).toEqual(["d"]);
    expect(hidden([said("d", "snoozed", addDays(day, -14))])).toEqual([]);
    expect(hidden([said("d", "done", addDays(day, -400))])).toEqual(["d"]);
  });
});

describe("steps that were suggested often enough", () => {
  const weeksOf = (...dates: string[]) => dates.map((date) => checkIn({ date }));
  const sundays = (count: number) =>
    weeksOf(...Array.from({ length: count }, (_, week) => addDays("2026-08-02", 7 * week)));

  test("stood there in three of the last four weeks before this one", () => {
    const shown = (...weeks: string[][]) =>
      [...tiredSteps(sundays(weeks.length + 1), (upTo) => weeks[upTo.length - 1] ?? [])].toSorted();
    expect(shown(["a"], ["a"])).toEqual([]);
    expect(shown(["a"], ["a"], ["a"])).toEqual(["a"]);
    expect(shown(["a"], ["a"], ["b"], ["a"])).toEqual(["a"]);
    expect(shown(["a"], ["a"], ["a"], [], [])).toEqual([]);
    expect(shown(["a", "b"], ["a", "b"], ["b", "a"])).toEqual(["a", "b"]);
    expect(shown()).toEqual([]);
    expect([...tiredSteps([], () => ["a"])]).toEqual([]);
  });

  test("are what each week's last check-in suggested", () => {
    const dates = ["10-26", "10-28", "11-01", "11-02", "11-08", "11-09", "11-10", "11-15", "11-16", "11-22"];
    const record = weeksOf(...dates.map((date) => `2026-${date}`));
    const sundaysOnly = (upTo: readonly CheckIn[]) =>
      ["01", "08", "15"].includes(upTo.at(-1)?.date.slice(-2) ?? "") ? ["sunday"] : ["weekday"];
    expect([...tiredSteps(record, sundaysOnly)]).toEqual(["sunday"]);
  });
});
