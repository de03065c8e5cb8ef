import { describe, expect, test } from "vitest";
import { assess } from "../../../src/core";
import type { Answers } from "../../../src/core/questionnaire/answers";
import { all, idsOf, weeklyIds } from "../../helpers/answers";

const flagsOf = (answers: Answers) => assess(answers).flags;

describe.each(["physical", "emotional", "behavioural"] as const)("ceiling:%s", (scale) => {
  const ids = idsOf(scale);
  const [first = "", second = "", third = "", ...rest] = ids;

  test.each<[string, Answers, boolean]>([
    ["nothing but 4s", all(ids, 4), true],
    ["4s and a 0", { ...all(ids, 4), [first]: 0 }, true],
    ["4s and a skipped one", { ...all(ids, 4), [first]: null }, true],
    ["4s and two 3s: 91.7 of six", { ...all(ids, 4), [first]: 3, [second]: 3 }, false],
    ["4s, a 3 and a skipped one: 95 of six", { ...all(rest, 4), [second]: 4, [third]: 3 }, true],
    ["4s, a 2 and a skipped one: 90 of six", { ...all(rest, 4), [second]: 4, [third]: 2 }, false],
    ["4s with two skipped", { ...all(rest, 4), [second]: 4 }, false],
    ["nothing", {}, false],
  ])("%s", (_case, answers, flagged) => {
    expect(flagsOf(answers).includes(`ceiling:${scale}`)).toBe(flagged);
  });
});

describe("uniform answers", () => {
  test.each([1, 2, 3, 4])("all at %i", (value) => {
    expect(flagsOf(all(weeklyIds, value))).toContain("uniform-answers");
  });

  test("all at 0 is a calm week, not a pattern", () => {
    expect(flagsOf(all(weeklyIds, 0))).toEqual([]);
  });

  test.each(weeklyIds)("not when %s is skipped or another", (id) => {
    expect(flagsOf({ ...all(weeklyIds, 2), [id]: null })).toEqual([]);
    expect(flagsOf({ ...all(weeklyIds, 2), [id]: 3 })).toEqual([]);
  });

  test("stands after the ceilings, in the order of the scales", () => {
    expect(flagsOf(all(weeklyIds, 4))).toEqual([
      "ceiling:physical",
      "ceiling:emotional",
      "ceiling:behavioural",
      "uniform-answers",
    ]);
  });
});
