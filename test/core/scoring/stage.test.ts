import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, placeStage } from "../../../src/core";
import type { Answers } from "../../../src/core/questionnaire/answers";
import type { Stage } from "../../../src/core/questionnaire/items";
import { all, completions, idsOf, marksOf, sixOfEach, yesNoAnswers } from "../../helpers/answers";
import { runs } from "../../helpers/runs";

const ids = idsOf("stages");
const no = all(ids, false);
const dangers = ["s2.rising-expectations", "s2.cannot-say-no", "s2.time-off-guilt"];
const benefits = ["s2.job-security", "s2.respect", "s2.interesting-projects"];
const signs = marksOf(3).filter((id) => id !== "s3.boundary-fear");

/** Whether a stage qualifies when every mark is answered, read plainly from docs/method.md, "Stages". */
function holds(stage: Stage, answers: Answers): boolean {
  const yes = (list: readonly string[]) => list.filter((id) => answers[id] === true).length;
  if (stage === 1) return yes(marksOf(1).slice(0, 4)) === 4;
  if (stage === 2) return yes(dangers) >= 2 || (answers["s2.indispensable"] === true && yes(dangers) >= 1);
  if (stage === 3) return yes(signs) >= 2 || (answers["s3.boundary-fear"] === true && yes(signs) >= 1);
  const others = marksOf(4).filter((id) => id !== "s4.exhausted-unfocused" && id !== "s4.health-problems");
  return yes(marksOf(4)) >= 3 || (answers["s4.exhausted-unfocused"] === true && yes(others) >= 1);
}

function stageByHand(answers: Answers): Stage | null {
  return ([4, 3, 2, 1] as const).find((stage) => holds(stage, answers)) ?? null;
}

/** Every place that some completion gives: all completions when few are open. */
function possibleByHand(answers: Answers): (Stage | null)[] {
  const found = new Set([...completions(answers, ids)].map(stageByHand));
  return ([null, 1, 2, 3, 4] as const).filter((stage) => found.has(stage));
}

/** The same when many are open: no mark belongs to two stages, so each stage is completed on its own. */
function possibleStageByStage(answers: Answers): (Stage | null)[] {
  const outcomes = ([1, 2, 3, 4] as const).map(
    (stage) => new Set([...completions(answers, marksOf(stage))].map((filled) => holds(stage, filled))),
  );
  const found = new Set<Stage | null>();
  for (let pattern = 0; pattern < 16; pattern++) {
    const chosen = outcomes.map((_outcome, row) => ((pattern >> row) & 1) === 1);
    if (!chosen.every((one, row) => outcomes[row]?.has(one))) continue;
    found.add(([4, 3, 2, 1] as const).find((stage) => chosen[stage - 1]) ?? null);
  }
  return ([null, 1, 2, 3, 4] as const).filter((stage) => found.has(stage));
}

const marks24: fc.Arbitrary<Answers> = fc.record(Object.fromEntries(ids.map((id) => [id, fc.boolean()])));

describe("placing", () => {
  test("fully answered: the highest stage that qualifies, and no other is possible", () => {
    fc.assert(
      fc.property(marks24, (answers) => {
        const place = placeStage(answers);
        const stage = stageByHand(answers);
        expect(place).toMatchObject({ stage, possible: [stage], status: stage === null ? "none" : "named" });
      }),
      { numRuns: runs(500) },
    );
  });

  test.each<[string, readonly string[], Stage | null]>([
    ["nothing", [], null],
    ["one mark of stage 1", ["s1.volunteers"], null],
    ["four marks of stage 1", marksOf(1).slice(0, 4), 1],
    ["three marks of stage 1 and the tone", ["s1.feels-rewarding", ...marksOf(1).slice(1, 4)], null],
    ["one mark and the tone", ["s1.volunteers", "s1.feels-rewarding"], null],
    ["one danger", ["s2.cannot-say-no"], null],
    ["the core of stage 2 alone", ["s2.indispensable"], null],
    ["the core and all benefits", ["s2.indispensable", ...benefits], null],
    ["the core and a danger", ["s2.indispensable", "s2.time-off-guilt"], 2],
    ["two dangers", ["s2.cannot-say-no", "s2.rising-expectations"], 2],
    ["a danger and all benefits", ["s2.cannot-say-no", ...benefits], null],
    ["one sign", ["s3.sleep-anxiety"], null],
    ["the core of stage 3 alone", ["s3.boundary-fear"], null],
    ["the core and a sign", ["s3.boundary-fear", "s3.vacation-work"], 3],
    ["two signs", ["s3.sleep-anxiety", "s3.health-symptoms"], 3],
    ["exhausted alone", ["s4.exhausted-unfocused"], null],
    ["exhausted with headaches", ["s4.exhausted-unfocused", "s4.health-problems"], null],
    ["exhausted and cynical", ["s4.exhausted-unfocused", "s4.cynical-about-trade"], 4],
    ["exhausted and panicking", ["s4.exhausted-unfocused", "s4.panic-anxiety"], 4],
    ["two marks but exhausted", ["s4.cynical-about-trade", "s4.tech-aversion"], null],
    ["three marks", ["s4.cynical-about-trade", "s4.tech-aversion", "s4.health-problems"], 4],
    ["three with health", ["s4.exhausted-unfocused", "s4.health-problems", "s4.relationship-loss"], 4],
    ["stages 1 and 3", ["s1.volunteers", "s1.go-to-pride", ...signs], 3],
  ])("%s", (_case, yes, stage) => {
    expect(placeStage({ ...no, ...all(yes, true) }).stage).toBe(stage);
  });
});

describe("held back by calm strain", () => {
  const week = (score: number) => {
    // Each answer weighs 25 / 18 of the mean.
    const answers: Record<string, number> = all(sixOfEach, Math.floor(score / 25)) as Record<string, number>;
    for (const id of sixOfEach.slice(0, Math.round(((score % 25) * 18) / 25)))
      answers[id] = (answers[id] ?? 0) + 1;
    return answers;
  };
  const two = { ...no, ...all(dangers, true) };
  const three = { ...two, ...all(signs, true) };
  const four = { ...three, ...all(marksOf(4), true) };

  test.each<[string, Answers, number, Stage | null, Stage | null]>([
    ["stage 2 just below 25", two, 24, null, 2],
    ["stage 2 at 25", two, 25, 2, null],
    ["stage 3 below 25", three, 10, null, 3],
    ["stage 3 just below 45", three, 44, 2, 3],
    ["stage 3 over 45", three, 46, 3, null],
    ["stage 4 below 50", four, 48.7, 3, 4],
    ["stage 4 at 50", four, 50, 4, null],
    ["stage 1 on a calm week", { ...no, ...all(marksOf(1), true) }, 0, 1, null],
  ])("%s", (_case, marks, score, stage, heldBack) => {
    expect(assess({ ...marks, ...week(score) }).stage).toMatchObject({ stage, heldBack, possible: [stage] });
  });

  test("without strain nothing is held back", () => {
    expect(assess(four).stage).toMatchObject({ stage: 4, heldBack: null });
  });

  test("with too few answers nothing is said to be held back, and what is possible is judged likewise", () => {
    const few = { ...all(marksOf(4), true), "s3.vacation-work": true, ...week(46) };
    expect(assess(few).stage).toMatchObject({
      ...{ status: "too-few-answers", stage: null, heldBack: null, possible: [null, 1, 2, 3] },
    });
  });
});

describe("open marks", () => {
  test("possible is what the completions give, up to eight open", () => {
    const fewOpen = fc
      .tuple(marks24, fc.subarray(ids, { maxLength: 8 }))
      .map(([answers, open]): Answers => ({ ...answers, ...all(open, null) }));
    fc.assert(
      fc.property(fewOpen, (answers) => {
        const place = placeStage(answers);
        expect(place.possible).toEqual(possibleByHand(answers));
        expect(place.possible).toContain(place.stage);
        expect(place.status).toBe(place.stage === null ? "none" : "named");
      }),
      { numRuns: runs(150) },
    );
  });

  test("possible and too few answers, any number open", () => {
    fc.assert(
      fc.property(fc.oneof(yesNoAnswers(ids, 2), yesNoAnswers(ids, 6)), (answers) => {
        const possible = possibleStageByStage(answers);
        const given = ids.filter((id) => answers[id] !== null).length;
        const tooFew = given < 12 && possible.length > 1;
        const atLeast = stageByHand(answers);
        expect(placeStage(answers)).toMatchObject({
          possible,
          stage: tooFew ? null : atLeast,
          status: tooFew ? "too-few-answers" : atLeast === null ? "none" : "named",
        });
      }),
      { numRuns: runs(300) },
    );
  });

  test("11 answers are too few while more is possible, 12 are enough", () => {
    const eleven = { ...all(marksOf(1), true), ...all(marksOf(2).slice(0, 6), false) };
    expect(placeStage(eleven)).toMatchObject({
      status: "too-few-answers",
      stage: null,
      possible: [1, 3, 4],
    });
    expect(placeStage({ ...eleven, "s2.time-off-guilt": false })).toMatchObject({
      status: "named",
      stage: 1,
    });
  });

  test("few answers do name a stage when no other is possible", () => {
    const three = all(["s4.exhausted-unfocused", "s4.panic-anxiety"], true);
    expect(placeStage(three)).toMatchObject({ status: "named", stage: 4, possible: [4] });
  });

  test("the marks of each stage by how they were answered, in their order", () => {
    fc.assert(
      fc.property(yesNoAnswers(ids, 3), (answers) => {
        const { marks } = placeStage(answers);
        for (const stage of [1, 2, 3, 4] as const) {
          const by = (value: boolean | null) => marksOf(stage).filter((id) => answers[id] === value);
          expect(marks[stage]).toEqual({ met: by(true), notMet: by(false), unanswered: by(null) });
        }
      }),
    );
  });
});

describe("without the usual path", () => {
  const broken = { ...no, "s4.exhausted-unfocused": true, "s4.relationship-loss": true };

  test("stage 4 with every mark of stages 1 and 2 at no", () => {
    expect(placeStage(broken).withoutUsualPath).toBe(true);
  });

  test("benefits and the tone do not matter, yes or open", () => {
    for (const value of [true, null])
      expect(
        placeStage({ ...broken, ...all([...benefits, "s1.feels-rewarding"], value) }).withoutUsualPath,
      ).toBe(true);
  });

  test.each([...marksOf(1).slice(0, 4), "s2.indispensable", ...dangers])("not with %s yes or open", (id) => {
    expect(placeStage({ ...broken, [id]: true }).withoutUsualPath).toBe(false);
    expect(placeStage({ ...broken, [id]: null }).withoutUsualPath).toBe(false);
  });

  test("marks of stage 3 do not matter, and below stage 4 it is false", () => {
    expect(placeStage({ ...broken, ...all(marksOf(3), true) }).withoutUsualPath).toBe(true);
    expect(placeStage({ ...no, ...all(marksOf(3), true) }).withoutUsualPath).toBe(false);
  });
});
