import fc from "fast-check";
import { expect, test } from "vitest";
import { byTime } from "../../../src/core/questionnaire/check-in";
import { checkIn } from "../../helpers/check-ins";

test("by date, then by the moment it was recorded, then by id", () => {
  const a = checkIn({ date: "2026-11-21", recordedAt: "2026-11-22T12:00:00+00:00", id: "9" });
  const b = checkIn({ date: "2026-11-22", recordedAt: "2026-11-22T09:00:00+01:00", id: "8" });
  const c = checkIn({ date: "2026-11-22", recordedAt: "2026-11-22T08:30:00+00:00", id: "1" });
  const d = checkIn({ date: "2026-11-22", recordedAt: "2026-11-22T08:30:00+00:00", id: "2" });
  fc.assert(
    fc.property(fc.shuffledSubarray([a, b, c, d], { minLength: 4 }), (mixed) => {
      expect(mixed.toSorted(byTime)).toEqual([a, b, c, d]);
    }),
  );
});

test("the moment counts, not how it is written", () => {
  const earlier = checkIn({ recordedAt: "2026-11-22T10:00:00+13:00", id: "2" });
  const later = checkIn({ recordedAt: "2026-11-22T09:00:00-03:30", id: "1" });
  const same = checkIn({ recordedAt: "2026-11-21T21:00:00+00:00", id: "2" });
  expect(byTime(earlier, later)).toBeLessThan(0);
  expect(byTime(later, earlier)).toBeGreaterThan(0);
  expect(byTime(earlier, same)).toBe(0);
});
