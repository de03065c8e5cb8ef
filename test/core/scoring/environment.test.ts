import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreEnvironment } from "../../../src/core";
import { all, idsOf, numberAnswers } from "../../helpers/answers";
import { halfAway } from "../../helpers/half-away";

const ids = idsOf("environment");
const scored = ids.filter((id) => id !== "env.high-stakes");

describe("score", () => {
  test("25 x the mean of the answered among the 25 scored, from 13 answers on", () => {
    expect(scored).toHaveLength(25);
    fc.assert(
      fc.property(numberAnswers(ids), (answers) => {
        const values = scored.map((id) => answers[id] ?? null).filter((value) => typeof value === "number");
        const sum = values.reduce((total, value) => total + value, 0);
        const score = values.length >= 13 ? halfAway(250 * sum, values.length) / 10 : null;
        expect(scoreEnvironment(answers).score).toBe(score);
      }),
    );
  });

  test("12 answers are too few, 13 enough", () => {
    expect(scoreEnvironment(all(scored.slice(0, 12), 2)).score).toBeNull();
    expect(scoreEnvironment(all(scored.slice(0, 13), 2)).score).toBe(50);
  });

  test("high stakes are context: they neither count as an answer nor as a cause", () => {
    const twelve = all(scored.slice(0, 12), 4);
    const { score, topCauses } = scoreEnvironment({ ...twelve, "env.high-stakes": 4 });
    expect(score).toBeNull();
    expect(topCauses).not.toContain("env.high-stakes");
  });
});

describe("top causes", () => {
  test("at most five of 3 and more, 4 before 3, then in the order of the questions", () => {
    fc.assert(
      fc.property(numberAnswers(ids), (answers) => {
        const fours = scored.filter((id) => answers[id] === 4);
        const threes = scored.filter((id) => answers[id] === 3);
        expect(scoreEnvironment(answers).topCauses).toEqual([...fours, ...threes].slice(0, 5));
      }),
    );
  });

  test("stand even where there are too few answers for a score", () => {
    expect(scoreEnvironment({ "env.tech-debt": 3 })).toEqual({ score: null, topCauses: ["env.tech-debt"] });
  });

  test("2 is no cause", () => {
    expect(scoreEnvironment(all(scored, 2)).topCauses).toEqual([]);
  });
});
