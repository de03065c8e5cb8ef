import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../src/core/calendar";
import { questionnaires } from "../../../src/core/questionnaire/instruments/index";
import { lookBack, relevantBefore } from "../../../src/core/scoring/look-back";
import { assessLast } from "../../../src/core/scoring/withhold";
import { all, idsOf, weeklyIds } from "../../helpers/answers";
import { checkIn } from "../../helpers/check-ins";

const load = fc.record(
  { "m.hours": fc.integer({ min: 0, max: 168 }), "m.since-vacation": fc.integer({ min: 0, max: 900 }) },
  { requiredKeys: [] },
);

const day = fc.record({
  load,
  sawWeekend: fc.boolean(),
  weekly: fc.option(fc.integer({ min: 0, max: 4 })),
  dimensions: fc.option(fc.integer({ min: 0, max: 4 })),
  stages: fc.option(fc.boolean()),
});

test("what is carried and seen comes out of them, too", () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 9 }), (days) => {
      const record = days.map(({ sawWeekend, weekly, dimensions, stages, load }, at) =>
        checkIn({
          date: addDays("2026-09-01", at * 5),
          load: sawWeekend ? { ...load, "m.weekend-days": 1 } : load,
          ...(sawWeekend && { seen: ["m.weekend-days"] }),
          answers: {
            ...all(weeklyIds, weekly),
            ...all(idsOf("dimensions"), dimensions),
            ...all(idsOf("stages"), stages),
            "medium.weekend-work": false,
          },
        }),
      );
      const before = relevantBefore(record, questionnaires);
      for (const [index, one] of record.entries())
        expect(assessLast([...before(index), one], questionnaires)).toEqual(
          assessLast(record.slice(0, index + 1), questionnaires),
        );
    }),
  );
});

test("the few check-ins before one tell the rules as much as all of them", () => {
  fc.assert(
    fc.property(fc.array(load, { maxLength: 20 }), (loads) => {
      const record = loads.map((load, day) =>
        checkIn({ date: `2026-10-${String(day + 1).padStart(2, "0")}`, load }),
      );
      const before = relevantBefore(record, questionnaires);
      for (const [index, one] of record.entries()) {
        expect(lookBack([...before(index), one])).toEqual(lookBack(record.slice(0, index + 1)));
        expect(before(index).length).toBeLessThanOrEqual(5);
      }
    }),
  );
});
