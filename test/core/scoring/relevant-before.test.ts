import fc from "fast-check";
import { expect, test } from "vitest";
import { lookBack } from "../../../src/core/scoring/contradictions";
import { relevantBefore } from "../../../src/core/scoring/standing";
import { checkIn } from "../../helpers/check-ins";

const load = fc.record(
  { "m.hours": fc.integer({ min: 0, max: 168 }), "m.since-vacation": fc.integer({ min: 0, max: 900 }) },
  { requiredKeys: [] },
);

test("the few check-ins before one tell the rules as much as all of them", () => {
  fc.assert(
    fc.property(fc.array(load, { maxLength: 20 }), (loads) => {
      const all = loads.map((load, day) =>
        checkIn({ date: `2026-10-${String(day + 1).padStart(2, "0")}`, load }),
      );
      const before = relevantBefore(all);
      for (const [index, one] of all.entries()) {
        expect(lookBack([...before(index), one])).toEqual(lookBack(all.slice(0, index + 1)));
        expect(before(index).length).toBeLessThanOrEqual(5);
      }
    }),
  );
});
