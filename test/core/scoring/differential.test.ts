import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../../../src/core";
import type { Answers, Load } from "../../../src/core/questionnaire/answers";
import { idsOf, weeklyIds } from "../../helpers/answers";
import { naiveAssessment } from "../../helpers/naive-assessment";
import { runs } from "../../helpers/runs";

/** Persons at every level: how heavy their week is, how often they say yes, how much they skip. */
const persons: fc.Arbitrary<Answers> = fc
  .record({
    heavy: fc.integer({ min: 0, max: 4 }),
    yes: fc.integer({ min: 0, max: 10 }),
    skips: fc.constantFrom(0, 0, 5, 30, 90),
    parts: fc.subarray(["weekly", "dimensions", "checklist", "stages", "help"] as const, { minLength: 1 }),
    seed: fc.array(fc.nat(99), { minLength: 120, maxLength: 120 }),
  })
  .map(({ heavy, yes, skips, parts, seed }) => {
    const answers: Record<string, Answers[string]> = {};
    let at = 0;
    const roll = () => seed[at++ % seed.length] ?? 0;
    for (const part of parts)
      for (const id of part === "weekly" ? weeklyIds : idsOf(part)) {
        const [first, second] = [roll(), roll()];
        if (first < skips) answers[id] = null;
        else if (part === "weekly" || part === "dimensions")
          answers[id] = Math.max(0, Math.min(4, heavy + (second % 3) - 1));
        else if (part === "help") answers[id] = second < 4;
        else answers[id] = second % 10 < yes;
      }
    return answers;
  });

const loads: fc.Arbitrary<Load> = fc.record(
  { "m.night-calls": fc.integer({ min: 0, max: 5 }), "m.short-rests": fc.integer({ min: 0, max: 7 }) },
  { requiredKeys: [] },
);

test("the rules and their plain version agree on anybody", () => {
  fc.assert(
    fc.property(persons, loads, (answers, load) => {
      const { environment: _e, contradictions: _c, flags: _f, stage, ...result } = assess(answers, { load });
      const { marks: _m, ...place } = stage ?? { marks: null };
      expect({ ...result, stage: stage === null ? null : place }).toEqual(naiveAssessment(answers, load));
    }),
    { numRuns: runs(1500) },
  );
});

test("persons at every level, stage and kind of help are among them, and all ways to lead", () => {
  const seen = new Set<string>();
  for (const [answers, load] of fc.sample(fc.tuple(persons, loads), { numRuns: 3000, seed: 7 })) {
    const { headline, stage, help } = naiveAssessment(answers, load);
    seen.add(`${headline.level} ${headline.leading}`).add(`stage ${stage?.stage}`).add(help);
    seen.add(`held back ${stage?.heldBack}`);
  }
  const expected = [
    ...["low signs", "medium signs", "high signs", "low dimensions", "medium dimensions", "high dimensions"],
    ...["medium checklist", "medium rest", "high crisis", "high checklist", "low checklist", "null null"],
    ...[
      "stage 1",
      "stage 2",
      "stage 3",
      "stage 4",
      "stage null",
      "held back 2",
      "held back 3",
      "held back 4",
    ],
    ...["crisis", "therapy", "professional", "decision", "none"],
  ];
  expect(expected.filter((one) => !seen.has(one))).toEqual([]);
});
