import { describe, expect, test } from "vitest";
import type { Answers, Details } from "../../../src/core/questionnaire/answers";
import { startAt } from "../../../src/core/questionnaire/navigate";
import { offerFor } from "../../../src/core/questionnaire/offers";
import { reduce } from "../../../src/core/questionnaire/reduce";
import { emptySheet } from "../../../src/core/questionnaire/state";
import { placeOf, stepOf } from "../../helpers/questionnaire";
import { script } from "../../ui/prompts/play";

const full = script("full");
const offered = (id: string, answers: Answers, details: Details = {}) =>
  offerFor(stepOf(full, id), { ...emptySheet, answers, details }, full);

describe("an answer that was given a moment ago under another name", () => {
  test.each<[string, boolean, string, Answers, Details?]>([
    ["high.body-symptoms", true, "phys.head-eyes", { "phys.head-eyes": 3 }],
    ["high.body-symptoms", true, "phys.chronic-fatigue", { "phys.head-eyes": 2, "phys.chronic-fatigue": 4 }],
    ["low.sleeps-well", false, "phys.sleep-disruption", { "phys.sleep-disruption": 3 }],
    ["low.sleeps-well", true, "phys.sleep-disruption", { "phys.sleep-disruption": 0 }],
    ["low.nontech-interests", false, "medium.no-nontech-hobby", { "medium.no-nontech-hobby": true }],
    ["low.nontech-interests", true, "medium.no-nontech-hobby", { "medium.no-nontech-hobby": false }],
    [
      "s3.sleep-anxiety",
      true,
      "high.life-interference",
      { "high.life-interference": true },
      { "high.life-interference": ["meals", "sleep"] },
    ],
    ["s3.health-symptoms", true, "high.body-symptoms", { "high.body-symptoms": true }],
    ["s4.health-problems", true, "high.body-symptoms", { "high.body-symptoms": true }],
    ["s4.health-problems", false, "high.body-symptoms", { "high.body-symptoms": false }],
    ["help.insomnia", false, "low.sleeps-well", { "low.sleeps-well": true }],
  ])("%s is offered %s from %s", (id, value, from, answers, details) => {
    expect(offered(id, answers, details)).toEqual({ value, from });
  });

  test.each<[string, Answers, Details?]>([
    ["high.body-symptoms", { "phys.head-eyes": 2, "phys.chronic-fatigue": 2 }],
    ["low.sleeps-well", { "phys.sleep-disruption": 1 }],
    ["low.sleeps-well", { "phys.sleep-disruption": 2 }],
    ["low.sleeps-well", { "phys.sleep-disruption": null }],
    ["s3.sleep-anxiety", { "high.life-interference": true }, { "high.life-interference": ["meals"] }],
    ["s3.sleep-anxiety", { "high.life-interference": false }, { "high.life-interference": ["sleep"] }],
    ["s3.health-symptoms", { "high.body-symptoms": false }],
    ["help.insomnia", { "low.sleeps-well": false }],
    ["crisis.life", { "low.sleeps-well": true }],
  ])("%s is asked openly after %j", (id, answers, details) => {
    expect(offered(id, answers, details)).toBeNull();
  });

  test("is not offered over an answer or a skip", () => {
    for (const given of [true, null])
      expect(offered("low.sleeps-well", { "phys.sleep-disruption": 0, "low.sleeps-well": given })).toBeNull();
  });

  test("is taken by Enter, and any other answer is one key as well", () => {
    const answers = { "phys.sleep-disruption": 4 };
    const at = startAt(full, { ...emptySheet, answers }, placeOf(full, "low.sleeps-well"));
    expect(at.view).toMatchObject({ on: "question", pointer: 1 });
    expect(reduce(full, at, { do: "enter" }).sheet.answers["low.sleeps-well"]).toBe(false);
    expect(reduce(full, at, { do: "choose", option: 0 }).sheet.answers["low.sleeps-well"]).toBe(true);
    const open = startAt(full, emptySheet, placeOf(full, "low.sleeps-well"));
    expect(open.view).toMatchObject({ pointer: null });
  });

  test("also comes from the first half of a check-in that is completed later", () => {
    const said = { answers: { "high.body-symptoms": true }, details: {} };
    const later = script("full", { earlier: { hours: [], holiday: null, said } });
    const step = stepOf(later, "s4.health-problems");
    expect(offerFor(step, emptySheet, later)).toEqual({ value: true, from: "high.body-symptoms" });
    const changed = { ...emptySheet, answers: { "high.body-symptoms": false } };
    expect(offerFor(step, changed, later)).toMatchObject({ value: false });
  });
});

describe("the closer look", () => {
  const monthly = script("monthly");
  const first = monthly.steps.findIndex(({ part }) => part === "stages");

  test("is left out with one key, and the next part follows", () => {
    const left = reduce(monthly, startAt(monthly, emptySheet, first), { do: "skip-part" });
    expect(monthly.steps[left.at]?.part).toBe("help");
    const skipped = monthly.steps.filter(({ part }) => part === "stages").map(({ id }) => [id, null]);
    expect(left.sheet.answers).toEqual(Object.fromEntries(skipped));
  });

  test("is the only part that can be left out so", () => {
    const start = startAt(monthly, emptySheet, 0);
    expect(reduce(monthly, start, { do: "skip-part" })).toBe(start);
    const whole = startAt(
      full,
      emptySheet,
      full.steps.findIndex(({ part }) => part === "stages"),
    );
    expect(reduce(full, whole, { do: "skip-part" })).toBe(whole);
  });
});
