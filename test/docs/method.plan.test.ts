import { expect, test } from "vitest";
import { instruments, questionnaires } from "../../src/core";
import { planSmaller, smallerVersion } from "../../src/core/plan/boundary-review";
import { planCalls } from "../../src/core/plan/calls";
import { planFields } from "../../src/core/plan/fields";
import { proposePlan } from "../../src/core/plan/proposal";
import type { Answers, AnswerValue } from "../../src/core/questionnaire/answers";
import type { PlanField, PlanSection } from "../../src/core/questionnaire/items";
import { standingOf } from "../../src/core/scoring/standing";
import { all } from "../helpers/answers";
import { checkIn } from "../helpers/check-ins";
import { numbersIn, sectionOf, tableIn } from "../helpers/method";

const text = sectionOf("The boundary plan");

/** Marks of stage 1 weigh one each, so that other answers can be held against so many of them. */
const ones = ["s1.volunteers", "s1.stays-late-to-learn", "s1.beyond-job", "s1.go-to-pride"];

function propose(answers: Answers, calls: Readonly<Record<string, readonly string[]>>) {
  const standing = standingOf([checkIn({ answers })], "2026-11-22", questionnaires);
  const sections: readonly PlanSection[] = ["time", "workload"];
  const fields = Object.keys(calls).map(
    (id, index): PlanField => ({
      ...{ id, section: sections[index] ?? "support", question: "", label: "", weeklyCheck: "", sources: [] },
      ...{ type: { kind: "text" }, fallback: "so" },
    }),
  );
  const called = Object.entries(calls).map(([id, calledBy]) => [id, { calledBy, start: false }]);
  return proposePlan(standing, fields, Object.fromEntries(called), instruments);
}

/** The fewest marks of stage 1 that weigh as much as this answer: of equal ones the first comes first. */
function weightOf(item: string, answer: AnswerValue): number {
  const answers = { ...all(ones, true), [item]: answer };
  const atLeast = (count: number) =>
    propose(answers, { marks: ones.slice(0, count), one: [item] }).sections[0]?.section === "time";
  return [1, 2, 3, 4].find(atLeast) ?? 0;
}

test("answers weigh in a plan what docs/method.md says", () => {
  const spoken: readonly (readonly [says: string, item: string, answer: AnswerValue])[] = [
    ["high sign", "high.mail-edges", true],
    ["other checklist answer", "medium.overwhelm", true],
    ["other checklist answer", "low.says-no", false],
    ["mark of stage 1", "s1.volunteers", true],
    ["mark of stages 2 to 4", "s3.boundary-fear", true],
    ["mark of stages 2 to 4", "s4.tech-aversion", true],
  ];
  for (const [says, item, answer] of spoken) {
    const [, weight] = new RegExp(`${says} (\\d+)(?: {4}|$)`, "m").exec(text) ?? [];
    expect(weightOf(item, answer), item).toBe(Number(weight));
  }
  expect(text).toContain("workplace, dimensions: the answers 3 and 4, as they are");
  for (const item of ["beh.isolation", "env.tech-debt", "icd.overcompensate"])
    expect([2, 3, 4].map((answer) => propose({ [item]: answer }, { one: [item] }).sections.length)).toEqual([
      0, 1, 1,
    ]);
  for (const value of [3, 4]) expect(weightOf("env.tech-debt", value)).toBe(value);
});

test("as many fields are filled, and there are as many, as docs/method.md says", () => {
  const count = (before: string, after: string) => {
    const [, number] = new RegExp(`${before}\\s+(\\d+)\\s+${after}`).exec(text) ?? [];
    return Number(number);
  };
  const calls = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`plan.${index}`, ones]));
  const { fields } = propose(all(ones, true), calls);
  expect(Object.keys(fields)).toHaveLength(count("others\\s+\\(at\\s+most", "fields"));
  expect(planFields).toHaveLength(count("which of", "fields"));
  expect(Object.values(planCalls).filter(({ start }) => start)).toHaveLength(count("heaviest of", "that"));
  expect(planFields.filter(({ fallback }) => fallback === null)).toHaveLength(
    count("gives\\s+it\\);", "fields"),
  );
});

test("boundaries become smaller up to the limit that docs/method.md gives", () => {
  const limits = new Map(
    tableIn("The boundary plan", "boundary", "smaller", "down to").flatMap(([names = "", , limit = ""]) =>
      [names, ...names.split(", ")].map((name): [string, string] => [name, limit]),
    ),
  );
  for (const { id, label, fallback } of planFields.filter(({ id }) => planSmaller[id] !== undefined)) {
    const name = label.replace(/, min$/, "");
    let value = fallback;
    if (value === null) throw new Error(`${id} has no default`);
    if (Array.isArray(value)) value = ["a", "b", "c"];
    for (let next = smallerVersion(planSmaller[id], value); next !== null; ) {
      value = next;
      next = smallerVersion(planSmaller[id], value);
    }
    const limit = limits.get(name) ?? limits.get("seven lists, such as rest in the calendar") ?? "";
    if (Array.isArray(value)) expect(value, id).toHaveLength(numbersIn(limit)[0] ?? 0);
    else if (limit === "") expect(value, id).toBe("one-look");
    else expect(String(value).replace(/-.*/, ""), id).toBe(limit);
  }
  const lists = Object.values(planSmaller).filter(({ kind }) => kind === "fewer");
  expect(lists).toHaveLength(7);
});
