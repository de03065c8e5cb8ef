import { expect, test } from "vitest";
import { instruments, questionnaires } from "../../src/core";
import { type AdviceOptions, fitting } from "../../src/core/advice/fit";
import type { Strategy } from "../../src/core/advice/strategy";
import { heavyAnswers } from "../../src/core/advice/weight";
import type { Answers, AnswerValue } from "../../src/core/questionnaire/answers";
import { standingOf } from "../../src/core/scoring/standing";
import { all, calmChecklist, idsOf } from "../helpers/answers";
import { checkIn } from "../helpers/check-ins";
import { numbersIn, tableIn } from "../helpers/method";

/** What each row of the table of weights speaks of, number by number. */
const rows: Readonly<Record<string, readonly (readonly [item: string, answer: AnswerValue])[]>> = {
  "a sign on": [2, 3, 4].map((days) => ["phys.muscle-tension", days]),
  "a cause in the workplace": [2, 3, 4].map((often) => ["env.tech-debt", often]),
  "high stakes": [2, 3, 4].map((often) => ["env.high-stakes", often]),
  "a high sign": [
    ["high.mail-edges", true],
    ["medium.overwhelm", true],
    ["low.says-no", false],
  ],
  "a mark of stage 1": [
    ["s1.volunteers", true],
    ["s2.cannot-say-no", true],
    ["s4.tech-aversion", true],
  ],
};
const weight = (item: string, answer: AnswerValue) => heavyAnswers({ [item]: answer }, instruments).get(item);

test("the weights of answers in docs/method.md are those of the advice", () => {
  const table = tableIn("The steps", "answer", "weight");
  expect(table).toHaveLength(Object.keys(rows).length);
  for (const [says = "", weights] of table) {
    const [, spoken = []] = Object.entries(rows).find(([begins]) => says.startsWith(begins)) ?? [];
    expect(
      spoken.map(([item, answer]) => weight(item, answer)),
      says,
    ).toEqual(numbersIn(weights));
  }
});

test.each([
  ["s1.feels-rewarding", true],
  ["s2.respect", true],
  ["s4.panic-anxiety", true],
  ["s4.health-problems", true],
  ["help.hopeless", true],
  ["crisis.life", true],
  ["phys.muscle-tension", 1],
  ["env.tech-debt", 1],
])("%s with %s weighs nothing", (item, answer) => {
  expect(weight(item, answer)).toBeUndefined();
});

const cause = "env.tech-debt";
const sign = "phys.muscle-tension";
const answers: Answers = {
  ...calmChecklist,
  ...all(idsOf("stages"), false),
  ...all(["s1.volunteers", "s1.stays-late-to-learn", "s1.beyond-job", "s1.go-to-pride"], true),
  [cause]: 4,
  [sign]: 4,
};
const plain: Strategy = {
  id: "weekly.invented",
  action: "",
  addresses: [cause],
  effort: "month",
  who: "person",
  takes: "",
  first: "",
  sources: [],
};

/** The score of an invented step for somebody at stage 1, who lives all protections. */
function score(step: Partial<Strategy>, more: Partial<AdviceOptions> = {}, worsening?: ReadonlySet<string>) {
  const standing = standingOf([checkIn({ answers })], "2026-11-22", questionnaires);
  if (standing === null) throw new Error("a standing is expected");
  const content = { strategies: [{ ...plain, ...step }], causes: [], stages: [] };
  const heavy = heavyAnswers(answers, instruments, worsening);
  const [fit] = fitting(standing, heavy, { instruments, content, ...more });
  return fit?.score ?? 0;
}

test("the factors in docs/method.md are those of the advice", () => {
  const usual = score({});
  const found: Readonly<Record<string, readonly number[]>> = {
    "for an answer whose scale": [score({ addresses: [sign] }, {}, new Set(["physical"]))],
    "for an answer that we linked": [score({ addresses: [], derived: [cause] })],
    "for an answer of which the step names only the family": [score({ addresses: ["env.*"] })],
    "a protection that it would build": [score({ addresses: [cause, "low.says-no"] })],
    "pays off": (["week", "month", "year"] as const).map((effort) => score({ effort })),
    "listed for your stage": [score({ stages: [1] })],
    "made for your role": [score({ roles: ["lead"] }, { role: "lead" })],
    "made for your phase": [score({ phases: ["adjustment"] }, { phase: "adjustment" })],
    "named in three": [score({}, { tired: new Set([plain.id]) })],
  };
  const table = tableIn("The steps", "factor", "times");
  expect(table).toHaveLength(Object.keys(found).length);
  for (const [says = "", times] of table) {
    const [, scores = []] = Object.entries(found).find(([begins]) => says.startsWith(begins)) ?? [];
    expect(
      scores.map((one) => Math.round((one / usual) * 1e6) / 1e6),
      says,
    ).toEqual(numbersIn(times));
  }
});
