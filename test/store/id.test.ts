import fc from "fast-check";
import { expect, it } from "vitest";
import { isUuid } from "../../src/store/entry-check";
import { nextId, timeOfId } from "../../src/store/ids";

const moment = fc.integer({ min: 0, max: 2 ** 47 });

it("an id is a UUIDv7 that carries its time", () => {
  fc.assert(
    fc.property(moment, (now) => {
      const id = nextId(now, null);
      expect(isUuid(id)).toBe(true);
      expect(id).toMatch(/^.{14}7.{4}[89ab]/);
      expect(timeOfId(id)).toBe(now);
    }),
  );
});

it("ids never step back, wherever the clock goes", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(moment, fc.constantFrom(5, 5.7, -1, 0)), { minLength: 2 }), (clock) => {
      let last: string | null = null;
      for (const now of clock) {
        const id = nextId(now, last);
        if (last !== null) {
          expect(id > last).toBe(true);
          expect(timeOfId(id)).toBe(Math.max(Math.floor(now), timeOfId(last) + 1));
        }
        last = id;
      }
    }),
  );
});

it("comes after ids of any other kind", () => {
  fc.assert(
    fc.property(fc.uuid(), moment, (last, now) => {
      fc.pre(!last.startsWith("ffffffff-ffff"));
      expect(nextId(now, last) > last).toBe(true);
    }),
  );
});

it("differs in the same millisecond", () => {
  expect(new Set(Array.from({ length: 1000 }, () => nextId(1, null))).size).toBe(1000);
});

it("says so when there is no time left", () => {
  expect(() => nextId(0, "ffffffff-ffff-7000-8000-000000000000")).toThrow("end of time");
});
