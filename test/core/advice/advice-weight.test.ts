import { describe, expect, test } from "vitest";
import { instruments } from "../../../src/core";
import type { Strategy } from "../../../src/core/advice/strategy";
import { byFit, fitOf, heavyAnswers } from "../../../src/core/advice/weight";
import type { Answers } from "../../../src/core/questionnaire/answers";

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
describe("how heavily an answer asks", () => {
  const weight = (answers: Answers, worsening: string[] = []) =>
    Object.fromEntries(heavyAnswers(answers, instruments, new Set(worsening)));

  test("signs weigh from two days on, causes from sometimes on, and high stakes half as much", () => {
    expect(weight({ "phys.head-eyes": 0, "emo.irritability": 1 })).toEqual({});
    expect(
      weight({ "phys.head-eyes": 2, "emo.irritability": 3, "beh.isolation": 4, "icd.drained": 2 }),
    ).toEqual({
      "phys.head-eyes": 1.5,
      "emo.irritability": 3,
      "beh.isolation": 4,
      "icd.drained": 1.5,
    });
    expect(weight({ "env.always-on": 1, "env.recognition": 2, "env.tool-friction": 4 })).toEqual({
      "env.recognition": 1,
      "env.tool-friction": 4,
    });
    expect(weight({ "env.high-stakes": 4 })).toEqual({ "env.high-stakes": 2 });
  });

  test("a warning weighs with a yes, a protection with a no", () => {
    expect(weight({ "high.long-hours": true, "medium.weekend-work": true, "low.says-no": false })).toEqual({
      "high.long-hours": 3.5,
      "medium.weekend-work": 2,
      "low.says-no": 1.5,
    });
    expect(weight({ "high.long-hours": false, "medium.weekend-work": false, "low.says-no": true })).toEqual(
      {},
    );
    expect(weight({ "high.long-hours": null, "low.says-no": null })).toEqual({});
  });

  test("marks weigh by their stage and role; benefits, the tone, health and help never do", () => {
    expect(
      weight({
        "s1.volunteers": true,
        "s2.cannot-say-no": true,
        "s4.tech-aversion": true,
        "s3.boundary-fear": false,
        "s1.feels-rewarding": true,
        "s2.respect": true,
        "s4.panic-anxiety": true,
        "s4.health-problems": true,
        "help.stuck": true,
        "crisis.life": true,
      }),
    ).toEqual({ "s1.volunteers": 1.5, "s2.cannot-say-no": 2.5, "s4.tech-aversion": 3 });
  });

  test("a scale that is worsening weighs a fifth more", () => {
    const heavy = weight({ "phys.head-eyes": 3, "emo.irritability": 3 }, ["physical"]);
    expect(heavy["phys.head-eyes"]).toBeCloseTo(3.6, 10);
    expect(heavy["emo.irritability"]).toBe(3);
  });
});

describe("how well a strategy fits", () => {
  const heavy = new Map([
    ["high.life-interference", 3.5],
    ["phys.head-eyes", 3],
    ["emo.irritability", 2],
    ["env.always-on", 4],
    ["env.recognition", 1],
  ]);
  const fitted = (change: Partial<Strategy>, answers: Answers = {}, disturbed: ("sleep" | "meals")[] = []) =>
    fitOf(strategy("a", change), heavy, { answers, details: { "high.life-interference": disturbed } });

  test("by its heaviest reason in full, the next by half, a third by a quarter, and no more", () => {
    expect(fitted({ addresses: ["phys.head-eyes"] })).toMatchObject({ score: 3, why: ["phys.head-eyes"] });
    const four = ["emo.irritability", "phys.head-eyes", "env.always-on", "high.life-interference"];
    expect(fitted({ addresses: four })).toMatchObject({
      score: 4 + 3.5 / 2 + 3 / 4,
      why: ["env.always-on", "high.life-interference"],
    });
    expect(fitted({ addresses: ["beh.isolation"] })).toBeNull();
    expect(fitted({})).toBeNull();
  });

  test("a slight reason counts only where there is no better one", () => {
    expect(fitted({ addresses: ["env.recognition"] })).toMatchObject({ score: 1, why: ["env.recognition"] });
    expect(fitted({ addresses: ["env.recognition", "emo.irritability"] })).toMatchObject({
      score: 2,
      why: ["emo.irritability"],
    });
  });

  test("own judgement counts for 0.85, a whole family for 0.4", () => {
    expect(fitted({ addresses: [], derived: ["phys.head-eyes"] })?.score).toBeCloseTo(3 * 0.85, 10);
    expect(fitted({ addresses: ["env.*"] })).toMatchObject({ score: 4 * 0.4, why: ["env.always-on"] });
  });

  test("half as well where it would build a protection that is there", () => {
    const score = (answers: Answers, parts: Partial<Strategy>) => fitted(parts, answers)?.score;
    const named = { addresses: ["phys.head-eyes", "low.says-no"] };
    expect(score({ "low.says-no": true }, named)).toBe(1.5);
    expect(score({ "low.says-no": false }, named)).toBe(3);
    expect(score({ "low.says-no": true }, { addresses: ["phys.head-eyes"], derived: ["low.says-no"] })).toBe(
      1.5,
    );
    expect(score({ "phys.head-eyes": true }, named)).toBe(3);
  });

  test("not at all by what the job disturbs, where that is something else", () => {
    const meals = { addresses: ["high.life-interference"], disturbs: ["meals"] } as const;
    expect(fitted(meals)?.score).toBe(3.5);
    expect(fitted(meals, {}, ["sleep", "meals"])?.score).toBe(3.5);
    expect(fitted(meals, {}, ["sleep"])).toBeNull();
    expect(
      fitted({ ...meals, addresses: ["high.life-interference", "phys.head-eyes"] }, {}, ["sleep"]),
    ).toMatchObject({
      score: 3,
    });
    expect(fitted({ addresses: ["high.life-interference"] }, {}, ["sleep"])?.score).toBe(3.5);
  });

  test("on a tie the one about fewer things comes first, then what needs no leader", () => {
    const one = (id: string, score: number, change: Partial<Strategy>) => ({
      strategy: strategy(id, change),
      why: [],
      score,
    });
    const fits = [
      one("leader", 2, { addresses: ["a", "b"], who: "leader" }),
      one("broad", 2, { addresses: ["a", "b"], derived: ["c"] }),
      one("team", 2, { addresses: ["a", "b"], who: "team" }),
      one("narrow", 2, { addresses: ["a"], who: "leader" }),
      one("best", 3, { addresses: ["a", "b", "c"], who: "leader" }),
    ];
    expect(fits.toSorted(byFit).map((each) => each.strategy.id)).toEqual([
      "best",
      "narrow",
      "team",
      "leader",
      "broad",
    ]);
  });
});
