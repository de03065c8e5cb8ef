import { describe, expect, test } from "vitest";
import { questionnaires } from "../../src/core";
import type { Answers } from "../../src/domain/answers";
import { assess } from "../../src/domain/assess";
import { paintFor } from "../../src/views/paint";
import { stageBlock } from "../../src/views/result/stage";
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
