import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreStrain } from "../../../src/core";
import type { Answers } from "../../../src/core/questionnaire/answers";
import { bandOf, type SubscaleId } from "../../../src/core/scoring/strain";
import { all, idsOf, numberAnswers, weeklyIds } from "../../helpers/answers";
import { halfAway } from "../../helpers/half-away";

const scales: readonly SubscaleId[] = ["physical", "emotional", "behavioural"];

/** The answered values of a scale. */
function valuesOf(scale: SubscaleId, answers: Answers): number[] {
  return idsOf(scale)
    .map((id) => answers[id] ?? null)
    .filter((value): value is number => typeof value === "number");
}

describe("scales", () => {
  test("25 x the mean of the answered; all but one are enough and prorated, fewer are not", () => {
    fc.assert(
      fc.property(numberAnswers(weeklyIds), (answers) => {
        const strain = scoreStrain(answers);
        for (const scale of scales) {
          const values = valuesOf(scale, answers);
          const sum = values.reduce((total, value) => total + value, 0);
          // 250 x sum / n tenths: whole numbers until the one division that is rounded.
          const tenths = halfAway(250 * sum, values.length);
          const open = idsOf(scale).length - values.length;
          expect(strain[scale]).toBe(open <= 1 ? tenths / 10 : null);
          expect(strain.prorated.includes(scale)).toBe(open === 1);
        }
      }),
    );
  });

  test("overall is the mean of the three, and missing when one of them is", () => {
    fc.assert(
      fc.property(numberAnswers(weeklyIds), (answers) => {
        const { overall, band } = scoreStrain(answers);
        const parts = scales.map((scale) => valuesOf(scale, answers));
        if (scales.some((scale) => valuesOf(scale, answers).length < idsOf(scale).length - 1)) {
          expect([overall, band]).toEqual([null, null]);
          return;
        }
        // Over a common denominator, so that no fraction is rounded twice.
        const under = parts.reduce((product, values) => product * values.length, 1);
        const over = parts.reduce(
          (sum, values) => sum + (under / values.length) * values.reduce((a, b) => a + b, 0),
          0,
        );
        expect(overall).toBe(halfAway(250 * over, 3 * under) / 10);
        expect(band).toBe(over < 3 * under ? "calm" : 25 * over < 55 * 3 * under ? "raised" : "high");
      }),
    );
  });

  test("only an answer that is there counts: 0 is one, null and a missing id are none", () => {
    const [, ...others] = idsOf("physical");
    const butOne = all(others, 0);
    expect(scoreStrain(butOne).physical).toBe(0);
    expect(scoreStrain({ ...butOne, [others[0] ?? ""]: null }).physical).toBeNull();
  });

  test("prorating divides by five", () => {
    const [last = "", ...five] = idsOf("emotional").toReversed();
    const strain = scoreStrain({ ...all(five, 3), [last]: null });
    expect(strain).toMatchObject({ emotional: 75, prorated: ["emotional"] });
  });
});

describe("bands", () => {
  test.each([
    [0, "calm"],
    [24.999, "calm"],
    [25 - 1e-10, "raised"],
    [25, "raised"],
    [54.95, "raised"],
    [54.999, "raised"],
    [55 - 1e-10, "high"],
    [55, "high"],
    [100, "high"],
  ] as const)("%d is %s", (score, band) => {
    expect(bandOf(score)).toBe(band);
  });
});
