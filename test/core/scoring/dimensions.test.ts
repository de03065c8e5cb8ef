import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreDimensions } from "../../../src/core";
import type { DimensionId } from "../../../src/core/questionnaire/items";
import { all, numberAnswers } from "../../helpers/answers";
import { halfAway } from "../../helpers/half-away";

/** Which items make a dimension, by id and by hand. */
const scales: Readonly<Record<DimensionId, { ids: readonly string[]; minimum: number }>> = {
  exhaustion: {
    ids: [
      "icd.drained",
      "icd.slow-start",
      "icd.overwhelmed",
      "icd.dread",
      "icd.heaviness",
      "icd.no-laughter",
      "phys.chronic-fatigue",
      "emo.time-off-anxiety",
    ],
    minimum: 7,
  },
  distance: {
    ids: [
      "icd.resent-projects",
      "icd.people-nuisance",
      "icd.withdraw-at-work",
      "icd.colleague-friction",
      "emo.cynicism",
      "emo.lost-enthusiasm",
    ],
    minimum: 5,
  },
  efficacy: {
    ids: [
      "icd.always-behind",
      "icd.small-tasks-huge",
      "icd.avoid-hard-work",
      "icd.output-drop",
      "icd.odd-mistakes",
      "icd.overcompensate",
      "emo.imposter",
    ],
    minimum: 6,
  },
  cognition: {
    ids: [
      "cog.concentration",
      "cog.forgetful",
      "cog.work-decisions",
      "cog.harsh-thoughts",
      "cog.perfectionism",
      "cog.collapse-fear",
      "emo.decision-fatigue",
    ],
    minimum: 6,
  },
};

describe.each(Object.entries(scales))("%s", (name, { ids, minimum }) => {
  const scoreOf = (answers: Parameters<typeof scoreDimensions>[0]) =>
    scoreDimensions(answers)[name as DimensionId];

  test("is 25 x the mean of its own and the reused answers", () => {
    fc.assert(
      fc.property(numberAnswers(ids), (answers) => {
        const values = ids.map((id) => answers[id] ?? null).filter((value) => typeof value === "number");
        const sum = values.reduce((total, value) => total + value, 0);
        const score = values.length >= minimum ? halfAway(250 * sum, values.length) / 10 : null;
        expect(scoreOf(answers)).toBe(score);
      }),
    );
  });

  test("needs its least number of answers", () => {
    expect(scoreOf(all(ids.slice(0, minimum), 2))).toBe(50);
    expect(scoreOf(all(ids.slice(0, minimum - 1), 2))).toBeNull();
  });

  test("every one of its items moves it, and no other item does", () => {
    const base = all(
      Object.values(scales).flatMap((scale) => scale.ids),
      1,
    );
    const moving = Object.keys(base).filter((id) => scoreOf({ ...base, [id]: 4 }) !== scoreOf(base));
    expect(moving.toSorted()).toEqual(ids.toSorted());
  });
});
