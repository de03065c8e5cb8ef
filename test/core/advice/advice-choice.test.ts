import { describe, expect, test } from "vitest";
import { causes } from "../../../src/core/advice/causes";
import type { AdviceOptions } from "../../../src/core/advice/fit";
import type { StageAdvice, StagePoint, Strategy } from "../../../src/core/advice/strategy";
import type { Answers } from "../../../src/core/questionnaire/answers";
import { adviceFor, content, idsOf } from "../../helpers/advice";
import { all, idsOf as itemsOf, weeklyIds } from "../../helpers/answers";

const strategy = (id: string, change: Partial<Strategy> = {}): Strategy => ({
  id,
  action: "Do it",
  addresses: ["high.long-hours"],
  effort: "month",
  who: "person",
  takes: "this month",
  first: "Begin.",
  sources: ["ours"],
  ...change,
});
const answers: Answers = { "high.long-hours": true, "phys.head-eyes": 4 };
/** What is suggested of a small catalogue, all of it in the order in which it fits. */
const order = (catalogue: readonly Strategy[], options: Partial<AdviceOptions> = {}, given = answers) =>
  idsOf(
    adviceFor(given, { content: { strategies: catalogue, causes: [], stages: [] }, all: true, ...options }),
  ).slice(1);
/** Fits best by its answers, so that it is the first step and the others stand behind it in their order. */
const best = strategy("best.x", { addresses: ["phys.head-eyes", "high.long-hours"], effort: "week" });
const noMarks = all(itemsOf("stages"), false);
const stage4: Answers = { "s4.exhausted-unfocused": true, "s4.tech-aversion": true };

describe("the order in which strategies fit", () => {
  const ids = (...changes: Partial<Strategy>[]) => [
    best,
    ...changes.map((change, index) => strategy(`section${index}.x`, change)),
  ];

  test("follows how soon it bears fruit: a week before a month before a year", () => {
    expect(order(ids({ effort: "year" }, { effort: "month" }, { effort: "week" }))).toEqual([
      "section2.x",
      "section1.x",
      "section0.x",
    ]);
  });

  test("puts what is made for the role, the stage or the phase before what is for everybody", () => {
    expect(order(ids({}, { roles: ["sysadmin"] }), { role: "sysadmin" })[0]).toBe("section1.x");
    expect(order(ids({}, { phases: ["adjustment"] }), { phase: "adjustment" })[0]).toBe("section1.x");
    expect(order(ids({}, { phases: ["adjustment"] }), { phase: "integration" })[0]).toBe("section0.x");
    expect(order(ids({}, { phases: ["adjustment"] }))[0]).toBe("section0.x");
    const onNone = { ...noMarks, ...answers };
    expect(order(ids({}, { stages: ["none"] }), {}, onNone)[0]).toBe("section1.x");
    expect(order(ids({}, { stages: [4] }), {}, onNone)[0]).toBe("section0.x");
    expect(order(ids({}, { stages: ["none"] }))[0]).toBe("section0.x");
  });

  test("puts what the stage's own list names before the rest", () => {
    const stages: StageAdvice[] = [
      {
        stage: "none",
        aim: "",
        reason: "",
        sources: [],
        measures: [{ says: "", strategies: ["section1.x"], sources: [] }],
      },
    ];
    const listed = { content: { strategies: ids({}, {}), causes: [], stages } };
    expect(order([], listed, { ...noMarks, ...answers })[0]).toBe("section1.x");
    expect(order([], listed, answers)[0]).toBe("section0.x");
  });

  test("puts what was suggested often lately behind the rest", () => {
    expect(order(ids({}, {}), { tired: new Set(["section0.x"]) })).toEqual(["section1.x", "section0.x"]);
  });

  test("names each strategy once, with all of the catalogue that fits", () => {
    const catalogue = [
      best,
      strategy("a.x"),
      strategy("b.x"),
      strategy("c.x"),
      strategy("d.x", { addresses: ["env.*"] }),
    ];
    expect(order(catalogue)).toEqual(["a.x", "b.x", "c.x"]);
  });
});

describe("what is no step for somebody", () => {
  const has = (
    change: Partial<Strategy>,
    options: Partial<AdviceOptions> = {},
    given = answers,
    id = "a.x",
  ) => order([best, strategy(id, change)], options, given).includes(id);

  test("what is for other roles", () => {
    const roles = ["sysadmin"] as const;
    expect([has({ roles }, { role: "sysadmin" }), has({ roles }, { role: "lead" }), has({ roles })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("what takes longer than a week, in the first months of a recovery, unless it is made for them", () => {
    const immediate = { phase: "immediate" } as const;
    expect(has({ effort: "month" }, immediate)).toBe(false);
    expect(has({ effort: "week" }, immediate)).toBe(true);
    expect(has({ effort: "month", phases: ["immediate"] }, immediate)).toBe(true);
    expect(has({ effort: "month", phases: ["adjustment"] }, immediate)).toBe(false);
    expect(has({ effort: "month" }, { phase: "adjustment" })).toBe(true);
  });

  test("what the catalogue names for another stage alone, unless the stage is not known", () => {
    const only = (stages: readonly StagePoint[], options: Partial<AdviceOptions> = {}, given = {}) =>
      has({ addresses: [], derived: ["high.long-hours"], stages, phases: ["adjustment"] }, options, {
        ...answers,
        ...given,
      });
    expect(only([4], {}, noMarks)).toBe(false);
    expect(only(["none"], {}, noMarks)).toBe(true);
    expect(only([4])).toBe(true);
    expect(only([4], { phase: "adjustment" }, noMarks)).toBe(true);
    expect(has({ stages: [4] }, {}, { ...noMarks, ...answers })).toBe(true);
  });

  test("professional help that neither an answer nor a late stage calls for", () => {
    const pro = (given: Answers) => has({}, {}, { ...answers, ...given }, "pro.x");
    expect(pro({})).toBe(false);
    expect(pro({ "help.stuck": true })).toBe(true);
    expect(pro(stage4)).toBe(true);
    expect(has({}, {}, answers, "a.pro.")).toBe(true);
  });
});

describe("the advice", () => {
  const helpOf = (given: Answers) => adviceFor(given, { content });

  test("is led by help when therapy is called for, at the breaking point, and where any help is", () => {
    expect(helpOf({ ...answers, "help.numb": true })).toMatchObject({ help: "therapy", lead: "help" });
    expect(helpOf({ ...answers, ...stage4 })).toMatchObject({ help: "none", stage: 4, lead: "help" });
    expect(helpOf({ ...answers, "help.stuck": true })).toMatchObject({ help: "professional", lead: "help" });
    expect(helpOf(answers)).toMatchObject({ help: "none", stage: null, lead: "signs" });
    const heavy = { ...all(weeklyIds, 1), ...all(itemsOf("environment"), 4) };
    expect(helpOf({ ...heavy, "help.stuck": true }).lead).toBe("heavier");
    expect(helpOf({ ...heavy, "help.numb": true }).lead).toBe("help");
  });

  test("sends to a therapist rather than a coach from 50 points of emotional strain on", () => {
    const first = (emotional: number) =>
      idsOf(
        helpOf({ ...all(itemsOf("emotional"), emotional), "help.stuck": true, "high.long-hours": true }),
      )[0];
    expect(first(2)).toBe("pro.therapist");
    expect(first(1)).toBe("pro.coach");
  });

  test("names what can be done about the heaviest causes that are known", () => {
    const given = { ...all(itemsOf("environment"), 0), "env.recognition": 4 };
    expect(helpOf(given).environment).toEqual(causes.filter(({ cause }) => cause === "env.recognition"));
    expect(helpOf(answers).environment).toEqual([]);
    const unknown = { strategies: [], causes: [], stages: [] };
    expect(adviceFor(given, { content: unknown })).toMatchObject({ environment: [], steps: [] });
    expect(adviceFor({ "help.numb": true }, { content: unknown }).steps).toEqual([]);
  });
});
