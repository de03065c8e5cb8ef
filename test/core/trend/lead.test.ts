import { describe, expect, test } from "vitest";
import type { Answers } from "../../../src/core/questionnaire/answers";
import { leadOf, type Stretches } from "../../../src/core/trend/lead";

/** Answers of two items, week by week. */
const weeks = (a: readonly (number | null)[], b: readonly number[]): Answers[] =>
  a.map((value, week) => ({ a: value, b: b[week] ?? 0 }));
const turn: Stretches = {
  usual: weeks([1, 1, 1, 1], [1, 1, 1, 1]),
  lead: weeks([3, 3, 3], [1, 2, 1]),
  after: weeks([3, 3], [4, 3]),
};

describe("by how much an item led", () => {
  test("is the arithmetic of the rule, done by hand", () => {
    // a: usual 1, lead 3, after 3; b: usual 1, lead 4/3, after 7/2. Of its own way b had gone (1/3) / (5/2).
    const share = 1 / 3 / 2.5;
    // One step of two between the seven answers of a, and six weeks of 0.5 each.
    const variance = (6 * 0.5 + 4 / 2) / (6 + 6);
    const weights = 1 / 3 + 1 / 4 + share ** 2 * (1 / 2 + 1 / 4);
    const expected = (2 - share * 2) / Math.sqrt(1.2 * variance * weights);
    expect(leadOf(turn, ["a", "b"]).get("a")).toBeCloseTo(expected, 10);
  });

  test("with no other item that rose, all of it counts", () => {
    const expected = 2 / Math.sqrt(1.2 * ((3 + 2) / 12) * (1 / 3 + 1 / 4));
    expect(leadOf(turn, ["a"]).get("a")).toBeCloseTo(expected, 10);
  });

  test.each<[string, Partial<Stretches>, boolean]>([
    ["four usual weeks, three before the turn, one in it are enough", { after: weeks([3], [3]) }, true],
    ["three usual weeks are too few", { usual: turn.usual.slice(1) }, false],
    ["two weeks before the turn are too few", { lead: turn.lead.slice(1) }, false],
    ["no week in the turn is too few", { after: [] }, false],
    ["a skipped answer is no answer", { lead: weeks([3, null, 3], [1, 1, 1]) }, false],
  ])("%s", (_case, change, known) => {
    expect(leadOf({ ...turn, ...change }, ["a"]).has("a")).toBe(known);
  });
});
