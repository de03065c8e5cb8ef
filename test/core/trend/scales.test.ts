import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instruments, questionnaires, scoreDimensions } from "../../../src/core";
import { round1 } from "../../../src/core/numbers";
import { scaleSeries } from "../../../src/core/trend/scales";
import { trendOf, watchedTrends } from "../../../src/core/trend/trend";
import { all, anyAnswers, idsOf, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";
import { inventedRecord, inventedToday } from "../../helpers/invented-record";

const valueOn = (scale: string, one: ReturnType<typeof checkIn>) =>
  scaleSeries(scale, [one], questionnaires)[0]?.value ?? null;

describe("points of a scale", () => {
  test.each(["exhaustion", "distance", "efficacy", "cognition"] as const)("of %s are its scores", (scale) => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const value = valueOn(scale, checkIn({ answers }));
        const score = scoreDimensions(answers)[scale];
        expect(value === null ? null : round1(value)).toBe(score);
      }),
    );
  });

  test("of a metric or a boundary exist only where one was given", () => {
    const given = checkIn({
      load: { "m.hours": 45 },
      boundaries: { "plan.a": "kept", "plan.b": "partly", "plan.c": "missed" },
    });
    const scales = ["m.hours", "m.sleep", "plan.a", "plan.b", "plan.c", "plan.d"];
    expect(scales.map((scale) => valueOn(scale, given))).toEqual([45, null, 100, 50, 0, null]);
  });
});

describe("a new version of a questionnaire", () => {
  const record = (scale: string, change: Readonly<Record<string, number>>) => {
    const answers = { ...all([...weeklyIds, ...idsOf("environment"), ...idsOf("dimensions")], 2) };
    const now = Object.fromEntries(Object.keys(instruments).map((id) => [id, 1]));
    const weeks = [now, { ...now, ...change }].map((versions, week) =>
      checkIn({ date: `2026-11-0${1 + 7 * week}`, answers, instruments: versions, load: { "m.hours": 40 } }),
    );
    return trendOf(scale, weeks, questionnaires, "2026-11-22").segments.length;
  };

  test.each([
    ["overall", { behavioural: 2 }, 2],
    ["overall", { physical: 2 }, 2],
    ["overall", { environment: 2 }, 1],
    ["exhaustion", { dimensions: 2 }, 2],
    ["exhaustion", { behavioural: 2 }, 1],
    ["environment", { environment: 2 }, 2],
    ["m.hours", { physical: 2, environment: 2 }, 1],
  ])("cuts %s after %o into %i", (scale, change, segments) => {
    expect(record(scale, change)).toBe(segments);
  });
});

test("the watched trends are those of the overall strain and its three parts", () => {
  const record = inventedRecord();
  const watched = watchedTrends(record, questionnaires, inventedToday);
  expect(Object.keys(watched)).toEqual(["overall", "physical", "emotional", "behavioural"]);
  for (const [scale, trend] of Object.entries(watched))
    expect(trend).toEqual(trendOf(scale, record, questionnaires, inventedToday));
});
