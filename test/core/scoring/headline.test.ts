import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../../src/core";
import type { Answers } from "../../../src/core/questionnaire/answers";
import { all, anyAnswers, calmChecklist, checklistIds, idsOf } from "../../helpers/answers";

const low = calmChecklist;
const medium = { ...calmChecklist, "high.mail-edges": true };
const high = { ...calmChecklist, ...all(checklistIds.high, true) };
const [aPhysical = ""] = idsOf("physical");
const [openHigh = ""] = checklistIds.high;
const lowOrMedium = { ...calmChecklist, [openHigh]: null };
const week = (physical: number | null, emotional: number | null, behavioural: number | null): Answers => ({
  ...all(idsOf("physical"), physical),
  ...all(idsOf("emotional"), emotional),
  ...all(idsOf("behavioural"), behavioural),
});
const headlineOf = (...parts: Answers[]) => {
  const { level, leading, partial } = assess(Object.assign({}, ...parts)).headline;
  return [level, leading, partial];
};

describe("one view", () => {
  test.each([
    ["low", low],
    ["medium", medium],
    ["high", high],
  ])("checklist %s", (level, answers) => {
    expect(headlineOf(answers)).toEqual([level, "checklist", false]);
  });

  test.each([
    ["low", 0],
    ["medium", 1],
    ["medium", 2],
    ["high", 3],
    ["high", 4],
  ] as const)("signs: %s when all are %i", (level, value) => {
    expect(headlineOf(week(value, value, value))).toEqual([level, "signs", false]);
  });

  test("a checklist of two bands counts as the worse", () => {
    expect(assess(lowOrMedium).risk?.levels).toEqual(["low", "medium"]);
    expect(headlineOf(lowOrMedium)).toEqual(["medium", "checklist", false]);
    expect(headlineOf({ ...medium, "high.lost-interest": true, "high.reply-guilt": null })).toEqual([
      "high",
      "checklist",
      false,
    ]);
  });

  test("a checklist over all three bands is no view", () => {
    expect(headlineOf({ "high.long-hours": false })).toEqual([null, null, false]);
    expect(headlineOf({ "high.long-hours": false }, week(1, 1, 1))).toEqual(["medium", "signs", false]);
  });

  test("no view at all", () => {
    expect(headlineOf({})).toEqual([null, null, false]);
    expect(headlineOf({ "env.tech-debt": 4, "s3.vacation-work": true })).toEqual([null, null, false]);
  });
});

describe("two of three scales", () => {
  test.each<[string, Answers, string]>([
    ["behavioural missing", week(1, 1, null), "medium"],
    ["physical missing", week(null, 0, 1), "low"],
    ["emotional missing", week(4, null, 1), "high"],
  ])("%s", (_case, answers, level) => {
    expect(assess(answers).strain?.band).toBeNull();
    expect(headlineOf(answers)).toEqual([level, "signs", true]);
  });

  test("one scale is no view, and not partial", () => {
    expect(headlineOf(week(4, null, null))).toEqual([null, null, false]);
    expect(headlineOf(low, week(4, null, null))).toEqual(["low", "checklist", false]);
  });

  test("partial stays said when the checklist lifts the level", () => {
    expect(headlineOf(high, week(0, 0, null))).toEqual(["medium", "checklist", true]);
  });

  test("a scale of five answers is no missing one", () => {
    expect(headlineOf(week(1, 1, 1), { [aPhysical]: null })).toEqual(["medium", "signs", false]);
  });

  test("the mean is taken before rounding: 24.98 of two is low, 25 is medium", () => {
    const nearly = { ...week(1, 1, null), [aPhysical]: 0 };
    expect(headlineOf(nearly)).toEqual(["low", "signs", true]);
    expect(headlineOf(week(1, 1, null))).toEqual(["medium", "signs", true]);
  });
});

describe("strain now leads; habits and broken nights only lift a low level", () => {
  test.each([
    ["a calm checklist", low, 0, ["low", "signs", false]],
    ["a medium one changes nothing", medium, 0, ["low", "signs", false]],
    ["a high one lifts a calm week", high, 0, ["medium", "checklist", false]],
    ["and no other", high, 1, ["medium", "signs", false]],
    ["a strained week", low, 3, ["high", "signs", false]],
  ] as const)("%s", (_case, checklist, value, headline) => {
    expect(headlineOf(checklist, week(value, value, value))).toEqual(headline);
  });

  test("a range counts as its worse end", () => {
    const mediumOrHigh = { ...calmChecklist, ...all(checklistIds.high, null) };
    expect(headlineOf(mediumOrHigh, week(0, 0, 0))).toEqual(["medium", "checklist", false]);
  });

  const dimensions = (value: number) => all(idsOf("dimensions"), value);
  test("the dimensions lead when they are larger, the signs when both are equal", () => {
    expect(headlineOf(week(1, 1, 1), dimensions(4))).toEqual(["high", "dimensions", false]);
    expect(headlineOf(week(4, 4, 4), dimensions(0))).toEqual(["high", "signs", false]);
    expect(headlineOf(week(2, 2, 2), dimensions(2))).toEqual(["medium", "signs", false]);
  });

  test("three dimensions are enough, two are not", () => {
    const [reused = ""] = ["phys.chronic-fatigue"];
    const without = (...of: string[]) => Object.fromEntries(of.map((id) => [id, null]));
    const threeLeft = { ...dimensions(4), ...without("icd.drained"), [reused]: null };
    expect(assess({ ...week(0, 0, 0), ...threeLeft }).dimensions?.exhaustion).toBeNull();
    expect(headlineOf(week(0, 0, 0), threeLeft)).toEqual(["high", "dimensions", false]);
    const twoLeft = { ...threeLeft, ...without("cog.concentration", "cog.forgetful") };
    expect(headlineOf(week(0, 0, 0), twoLeft)).toEqual(["low", "signs", false]);
  });

  test.each([
    [{ "m.night-calls": 2 }, "low", "signs"],
    [{ "m.night-calls": 3 }, "medium", "rest"],
    [{ "m.short-rests": 3 }, "low", "signs"],
    [{ "m.short-rests": 4 }, "medium", "rest"],
  ])("with %j a calm week is %s", (load, level, leading) => {
    expect(assess(week(0, 0, 0), { load }).headline).toMatchObject({ level, leading });
  });

  test("broken nights say nothing of a week that is strained, or that was not asked about", () => {
    const load = { "m.night-calls": 30 };
    expect(assess(week(1, 1, 1), { load }).headline).toMatchObject({ level: "medium", leading: "signs" });
    expect(assess(low, { load }).headline).toMatchObject({ level: "low", leading: "checklist" });
    expect(assess({ ...high, ...week(0, 0, 0) }, { load }).headline.leading).toBe("checklist");
  });
});

describe("after crisis", () => {
  test("high, whatever else was answered", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { headline, help } = assess({ ...answers, "crisis.life": true });
        expect(headline).toMatchObject({ level: "high", leading: "crisis" });
        expect(help).toBe("crisis");
      }),
    );
  });

  test("alone, on a calm week, and partial", () => {
    expect(headlineOf({ "crisis.life": true })).toEqual(["high", "crisis", false]);
    expect(headlineOf(low, week(0, 0, 0), { "crisis.life": true })).toEqual(["high", "crisis", false]);
    expect(headlineOf(week(0, 0, null), { "crisis.life": true })).toEqual(["high", "crisis", true]);
  });

  test("a no changes nothing", () => {
    expect(headlineOf(low, { "crisis.life": false })).toEqual(["low", "checklist", false]);
  });

  test("therapy changes no level", () => {
    expect(headlineOf(low, { "help.hopeless": true })).toEqual(["low", "checklist", false]);
  });
});
