import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assess,
  findContradictions,
  placeStage,
  scoreDimensions,
  scoreEnvironment,
  scoreRisk,
  scoreStrain,
} from "../../../src/core";
import { anyAnswers, idsOf } from "../../helpers/answers";

const firstOf = (id: Parameters<typeof idsOf>[0]) => idsOf(id)[0] ?? "";

test("nothing answered: every part is null, nothing is called for", () => {
  expect(assess({})).toEqual({
    headline: { level: null, leading: null, partial: false },
    risk: null,
    strain: null,
    dimensions: null,
    environment: null,
    stage: null,
    contradictions: [],
    flags: [],
    help: "none",
  });
});

describe("a part is there as soon as one item of its own is answered, no or 0 included", () => {
  test.each([
    [firstOf("checklist"), false, ["risk"]],
    [firstOf("physical"), 0, ["strain"]],
    [firstOf("emotional"), 0, ["strain"]],
    [firstOf("behavioural"), 0, ["strain"]],
    [firstOf("dimensions"), 0, ["dimensions"]],
    [firstOf("environment"), 0, ["environment"]],
    [firstOf("stages"), false, ["stage"]],
    ["crisis.life", false, []],
    // Used again by three dimensions, but no item of theirs.
    ["emo.imposter", 4, ["strain"]],
  ])("%s", (id, value, parts) => {
    const result = assess({ [id]: value });
    const names = ["risk", "strain", "dimensions", "environment", "stage"] as const;
    expect(names.filter((name) => result[name] !== null)).toEqual(parts);
    expect(assess({ [id]: null })).toEqual(assess({}));
  });
});

test("is made of the single rules", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const result = assess(answers);
      if (result.risk) expect(result.risk).toEqual(scoreRisk(answers));
      if (result.strain) expect(result.strain).toEqual(scoreStrain(answers));
      if (result.dimensions) expect(result.dimensions).toEqual(scoreDimensions(answers));
      if (result.environment) expect(result.environment).toEqual(scoreEnvironment(answers));
      if (result.stage) expect(result.stage).toEqual(placeStage(answers));
      expect(result.contradictions).toEqual(findContradictions(answers));
    }),
  );
});

test("the answers are left as they are, and the same answers give the same result", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const before = structuredClone(answers);
      const backwards = Object.fromEntries(Object.entries(answers).toReversed());
      expect(assess(answers)).toEqual(assess(backwards));
      expect(answers).toEqual(before);
    }),
  );
});

describe("what is no answer is refused by name", () => {
  test.each<[string, unknown, string]>([
    ["phys.head-eyes", 5, "phys.head-eyes is 5; it takes 0, 1, 2, 3, 4 or null"],
    ["phys.head-eyes", -1, "phys.head-eyes is -1; it takes 0, 1, 2, 3, 4 or null"],
    ["phys.head-eyes", 1.5, "phys.head-eyes is 1.5; it takes 0, 1, 2, 3, 4 or null"],
    ["phys.head-eyes", "3", 'phys.head-eyes is "3"; it takes 0, 1, 2, 3, 4 or null'],
    ["phys.head-eyes", true, "phys.head-eyes is true; it takes 0, 1, 2, 3, 4 or null"],
    ["env.tech-debt", Number.NaN, "env.tech-debt is"],
    ["env.tech-debt", Number.POSITIVE_INFINITY, "env.tech-debt is"],
    ["high.long-hours", 1, "high.long-hours is 1; it takes true, false or null"],
    ["high.long-hours", "yes", 'high.long-hours is "yes"; it takes true, false or null'],
    ["crisis.life", [], "crisis.life is []; it takes true, false or null"],
    ["crisis.lief", true, 'there is no item "crisis.lief"'],
    ["toString", true, 'there is no item "toString"'],
  ])("%s: %j", (id, value, message) => {
    const answers = JSON.parse("{}");
    answers[id] = value;
    for (const rule of [
      assess,
      scoreRisk,
      scoreStrain,
      scoreDimensions,
      scoreEnvironment,
      placeStage,
      findContradictions,
    ])
      expect(() => rule(answers)).toThrow(message);
  });

  test("__proto__ is an id like any other that does not exist", () => {
    expect(() => assess(JSON.parse('{"__proto__":true}'))).toThrow('there is no item "__proto__"');
  });

  test("an inherited answer is none", () => {
    expect(assess(Object.create({ "high.long-hours": true })).risk).toBeNull();
  });
});
