import { describe, expect, test } from "vitest";
import { questionnaires } from "../../src/core";
import type { Answers } from "../../src/core/questionnaire/answers";
import { assess } from "../../src/core/scoring/assess";
import { standingOf } from "../../src/core/scoring/standing";
import { assessLast } from "../../src/core/scoring/withhold";
import { paintFor } from "../../src/ui/paint";
import { bothTrue, checklistReasons, headlineLines, strongestSigns } from "../../src/ui/result/headline";
import { stageBlock, viewsBlock } from "../../src/ui/result/result";
import { symbolsFor } from "../../src/ui/symbols";
import { calmChecklist, checklistIds, idsOf, weeklyIds } from "../helpers/answers";
import { checkIn } from "../helpers/check-ins";

const paint = paintFor(false);
const resultOf = (answers: Answers) => assess(answers, questionnaires, {});

describe("the stage", () => {
  const stage = (marks: readonly string[], declined = false) => {
    const given = Object.fromEntries(idsOf("stages").map((id) => [id, marks.includes(id)]));
    return stageBlock(resultOf(given).stage, { width: 80, paint, brief: false, declined }).join("\n");
  };

  test("4 says what comes first, and blames nobody", () => {
    expect(stage(["s4.exhausted-unfocused", "s4.cynical-about-trade"])).toMatch(
      /^Strength and focus are used up \(stage 4, breaking point\): rest and support[\s\S]*big decisions can wait\n {2}because /,
    );
    expect(stage(["s3.sleep-anxiety", "s3.vacation-work"])).toMatch(
      /^Needed everywhere, and hard to pull back \(stage 3, trapped expert\)\n/,
    );
  });

  test("1 is a beginning only for those who were never further", () => {
    const marks = idsOf("stages").slice(0, 4);
    expect(stage(marks)).toContain("a good time to set a few limits");
    expect(stage(marks, true)).toContain("joy in the work and limits go together");
    expect(stage(marks, true)).not.toContain("early");
  });
});

describe("where no stage is named", () => {
  const block = (answers: Answers) =>
    stageBlock(resultOf(answers).stage, { width: 80, paint, brief: false, declined: false }).join("\n");
  const no = Object.fromEntries(idsOf("stages").map((id) => [id, false]));

  test("that is not told as an all-clear", () => {
    expect(block(no)).toBe("No stage fits your answers, which is not an all-clear");
  });

  test("marks that calm strain holds back are told", () => {
    const calm = Object.fromEntries(weeklyIds.map((id) => [id, 0]));
    const marks = { ...no, "s4.exhausted-unfocused": true, "s4.cynical-about-trade": true };
    expect(block({ ...marks, ...calm })).toBe(
      "No stage\n  Your answers fit stage 4, your strain does not, so that stage is not named.",
    );
  });
});

describe("the first line", () => {
  const week = (value: number) => Object.fromEntries(weeklyIds.map((id) => [id, value]));
  const habits = (yes: number): Answers => ({
    ...calmChecklist,
    ...Object.fromEntries(checklistIds.high.slice(0, yes).map((id) => [id, true])),
  });
  const line = (answers: Answers, load = {}, width = 80) => {
    const result = assess(answers, questionnaires, { load });
    return headlineLines(result, checkIn({ answers }), width, paint);
  };
  const dimensions = Object.fromEntries(idsOf("dimensions").map((id) => [id, 4]));

  test.each<[string, Answers, object, string]>([
    ["strain alone", week(1), {}, "Strain medium now, from the signs of the last 7 days"],
    [
      "both",
      { ...week(3), ...habits(0) },
      {},
      "Strain high now, from the signs of the last 7 days; risk ahead low",
    ],
    [
      "a lift by habits",
      { ...week(0), ...habits(3) },
      {},
      "Level medium, from habits; strain calm now; risk ahead high",
    ],
    [
      "a lift by nights",
      week(0),
      { "m.night-calls": 3 },
      "Level medium, from broken nights; strain calm now",
    ],
    [
      "dimensions",
      { ...week(0), ...dimensions },
      {},
      "Strain high now, from the closer look at work and energy",
    ],
    ["habits alone", habits(1), {}, "Risk ahead medium; strain now: not asked"],
    ["nothing", { "high.long-hours": true }, {}, "Risk ahead medium or high; strain now: not asked"],
    ["after a crisis answer", { "crisis.life": true }, {}, "No level is named: help comes first"],
    ["too little", { "high.long-hours": false }, {}, "No level: too few answers"],
  ])("%s", (_case, answers, load, expected) => {
    expect(line(answers, load)).toEqual([expected]);
  });

  test("keeps its parts whole on narrow screens", () => {
    expect(line({ ...week(3), ...habits(0) }, {}, 60)).toEqual([
      "Strain high now, from the signs of the last 7 days;",
      "  risk ahead low",
    ]);
  });

  test("tells what earlier answers change, with their days, and is silent where they change nothing", () => {
    const monthly = checkIn({ date: "2026-11-08", answers: { ...week(0), ...habits(3) } });
    const lines = (value: number) => {
      const weekly = checkIn({ date: "2026-11-15", answers: week(value) });
      const standing = standingOf([monthly, weekly], "2026-11-15", questionnaires);
      return headlineLines(assessLast([monthly, weekly], questionnaires), weekly, 80, paint, standing);
    };
    expect(lines(0)).toEqual([
      "Strain low now, from the signs of the last 7 days; risk ahead high (Sun 8 Nov)",
      "  Together with earlier answers: level medium, from habits.",
    ]);
    expect(lines(1)).toEqual([
      "Strain medium now, from the signs of the last 7 days;",
      "  risk ahead high (Sun 8 Nov)",
    ]);
  });

  test.each([
    [week(0), habits(0), null],
    [week(3), habits(0), /habits can look fine/],
    [week(0), habits(3), /habits can wear you down/],
    [week(1), habits(1), null],
  ] as const)("one sentence says how both can be true, where they disagree", (signs, checklist, says) => {
    const sentence = bothTrue(resultOf({ ...signs, ...checklist }));
    if (says === null) expect(sentence).toBeNull();
    else expect(sentence).toMatch(says);
  });
});

describe("what carried points", () => {
  const checklist = (yes: readonly string[]) => ({
    ...Object.fromEntries(idsOf("checklist").map((id) => [id, id.startsWith("low.")])),
    ...Object.fromEntries(yes.map((id) => [id, true])),
  });
  const small = idsOf("checklist").filter((id) => id.startsWith("medium."));
  const high = idsOf("checklist").filter((id) => id.startsWith("high."));
  const reasons = (yes: readonly string[], cuts: number) =>
    checklistReasons(resultOf(checklist(yes)), {}, 80, cuts).join("\n");

  test("says how much each weighs, heaviest first, and how many others there are", () => {
    const told = reasons([...high, ...small], 0)
      .replace(/\n {16}/g, " ")
      .split("\n");
    expect(told).toEqual([
      expect.stringMatching(`^ {2}weighs most {3}over 50 hours a week, .* and ${high.length - 3} others$`),
      expect.stringMatching(`^ {2}weighs some {3}\\S.* and ${small.length - 3} others$`),
    ]);
    expect(reasons([], 0)).toBe("");
    expect(checklistReasons(resultOf({ ...checklist([]), "low.says-no": false }), {}, 80)).toEqual([
      expect.stringMatching(/^ {2}missing {7}\S/),
    ]);
  });

  test("three reasons and four are all named, of five two are counted", () => {
    for (const cuts of [0, 3]) {
      expect(reasons(high.slice(0, 3), cuts)).not.toContain("others");
      expect(reasons(high.slice(0, 4), cuts)).not.toContain("other");
      expect(reasons(high.slice(0, 5), cuts)).toContain(" and 2 others");
    }
  });

  test("in one line where there is little room", () => {
    expect(reasons(small, 6).split("\n")).toEqual([expect.stringMatching(/ and \d others?$/)]);
    expect(reasons(small.slice(0, 1), 6)).toMatch(/^ {2}weighs less {3}\S/);
  });
});

describe("the strongest signs", () => {
  const [first = "", second = "", , third = ""] = weeklyIds;
  test("are those of four days or more, heaviest first", () => {
    const lines = strongestSigns({ [first]: 2, [second]: 3, [third]: 4 }, 80);
    expect(lines).toEqual([
      expect.stringMatching(/^ {2}6 or 7 days /),
      expect.stringMatching(/^ {2}4 or 5 days /),
    ]);
  });
});

describe("the workplace", () => {
  const views = (values: Readonly<Record<string, number>>, brief: boolean) => {
    const given = Object.fromEntries(idsOf("environment").map((id) => [id, values[id] ?? 1]));
    const pen = { width: 80, symbols: symbolsFor(true), paint };
    return viewsBlock(resultOf({ "phys.ill": 0, ...given }), null, "2026-11-22", pen, brief);
  };
  const heaviest = { "env.tech-debt": 4, "env.reactive-ops": 4 };

  test("names what weighs most beside its bar, or below where both do not fit", () => {
    expect(views({ "env.understaffing": 4 }, false)[0]).toMatch(
      /^ {2}workplace {5}28 {2}█+░+ {2}too few people$/,
    );
    const [bar, causes] = views(heaviest, false);
    expect(bar).toMatch(/░$/);
    expect(causes).toBe("                    shortcuts never paid back, always firefighting");
  });

  test("and only the heaviest where there is no room for another line", () => {
    const lines = views(heaviest, true);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/░ {2}shortcuts never paid back$/);
  });
});
