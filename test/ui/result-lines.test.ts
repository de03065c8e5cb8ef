import { describe, expect, test } from "vitest";
import { questionnaires } from "../../src/core";
import type { Answers } from "../../src/core/questionnaire/answers";
import { assess } from "../../src/core/scoring/assess";
import { paintFor } from "../../src/ui/paint";
import { checklistReasons } from "../../src/ui/result/headline";
import { stageBlock, viewsBlock } from "../../src/ui/result/result";
import { symbolsFor } from "../../src/ui/symbols";
import { idsOf } from "../helpers/answers";

const paint = paintFor(false);
const resultOf = (answers: Answers) => assess(answers, questionnaires, {});

describe("the stage", () => {
  const stage = (marks: readonly string[], declined = false) => {
    const given = Object.fromEntries(idsOf("stages").map((id) => [id, marks.includes(id)]));
    return stageBlock(resultOf(given).stage, { width: 80, paint, brief: false, declined }).join("\n");
  };

  test("4 says what comes first, and blames nobody", () => {
    expect(stage(["s4.exhausted-unfocused", "s4.cynical-about-trade"])).toMatch(
      /^Stage 4, breaking point: rest and support come first; big decisions can wait\n {2}because /,
    );
    expect(stage(["s3.sleep-anxiety", "s3.vacation-work"])).toMatch(/^Stage 3, trapped expert\n/);
  });

  test("1 is a beginning only for those who were never further", () => {
    const marks = idsOf("stages").slice(0, 3);
    expect(stage(marks)).toContain("put limits in early");
    expect(stage(marks, true)).toContain("joy in the work and limits go together");
    expect(stage(marks, true)).not.toContain("early");
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

  test("in one line: a sum at the left, the points of each in brackets, then how many others", () => {
    expect(reasons(small, 6)).toMatch(/^ {2}10 points {5}weekend work without need \(2\) and 4 others$/);
    expect(reasons(small.slice(0, 1), 6)).toMatch(/^ {2}2 points {6}[^()]+$/);
  });

  test("a weight of several answers is said to be that of each", () => {
    for (const cuts of [0, 4, 6]) {
      expect(reasons(high.slice(0, 2), cuts)).toMatch(/^ {2}10 each {7}\S/);
      expect(reasons(high.slice(0, 1), cuts)).toMatch(/^ {2}10 points {5}\S/);
    }
    expect(reasons(small.slice(0, 2), 0)).toMatch(/^ {2}2 points each {1}\S/);
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
