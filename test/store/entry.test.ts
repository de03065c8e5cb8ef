import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { entrySchema, otherSchema } from "../../src/formats/entry-schema";
import { checkInEntry } from "../../src/store/entry";
import { isEntry, isOther } from "../../src/store/entry-check";
import { content, stamp } from "./content";
import { checkIn, wholeEntry } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 40_000 });

/** Values that are wrong in most places, and right in a few. */
const strangeValues: unknown[] = [
  ...[null, true, false, "", "x", [], {}, [{}], ["x"], [1]],
  ...[0, -0, 1, 4, 5, -1, 1.5, 2 ** 60, Number.POSITIVE_INFINITY],
  ...["kept", "done", "weekly", "ill", "2026-02-28", "2026-02-30", "2024-02-29", "0000-01-01"],
  ...["2026-11-22T09:14:03Z", "2026-11-22T09:14:03", "2026-11-22T09:14Z", "2026-11-22t09:14:03z"],
  ...["2026-02-30T09:14:03Z", "2026-11-22T09:14:03+24:00", "2026-11-22T24:00:00Z", "0000-01-01T00:00:00Z"],
  ...["2026-11-22T09:14:03-00:00", "2026-11-22T09:14:60Z", "2023-02-29T00:00:00Z", "+02026-01-01T00:00:00Z"],
  ...["01900000-0000-7000-8000-00000000000A", "ffffffff-ffff-ffff-ffff-ffffffffffff", "01900000"],
  ...["2026-11-22\n", "01900000-0000-7000-8000-00000000000a\n", "2026-11-22T09:14:03Z\n"],
];
const strange = fc.oneof(fc.constantFrom(...strangeValues), fc.jsonValue({ maxDepth: 2 }));
const keys = (
  "v id type recordedAt date routine instruments answers details load context boundaries obstacles note tags " +
  "target undo fields active step state with high.life-interference __proto__ constructor"
).split(" ");
const change = fc.record({
  path: fc.array(fc.oneof(fc.constantFrom(...keys), fc.nat({ max: 2 }).map(String)), {
    minLength: 1,
    maxLength: 3,
  }),
  to: fc.oneof(
    strange.map((value) => ({ value })),
    fc.constant(null),
  ),
});

/** Sets, or with `null` removes, what stands at the path; own properties only. */
function mutate(value: unknown, path: readonly string[], to: { value: unknown } | null): void {
  const [step, ...rest] = path;
  if (typeof value !== "object" || value === null || step === undefined) return;
  const next = Object.getOwnPropertyDescriptor(value, step)?.value;
  if (rest.length > 0 && typeof next === "object" && next !== null) {
    mutate(next, rest, to);
    return;
  }
  // JSON knows no holes in lists.
  if (Array.isArray(value))
    value.splice(Math.min(Number(step) || 0, value.length), 1, ...(to ? [to.value] : []));
  else if (to === null) Reflect.deleteProperty(value, step);
  else
    Object.defineProperty(value, step, {
      value: to.value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

describe("the structural check and the schema", () => {
  it("both accept every whole entry", () => {
    fc.assert(
      fc.property(wholeEntry, (entry) => {
        expect(entrySchema.safeParse(entry).error).toBeUndefined();
        expect(isEntry(entry)).toBe(true);
        expect(isOther(entry)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("agree on entries that were changed anywhere", () => {
    let refused = 0;
    fc.assert(
      fc.property(wholeEntry, fc.array(change, { minLength: 1, maxLength: 3 }), (entry, changes) => {
        for (const { path, to } of structuredClone(changes)) mutate(entry, path, to);
        const verdict = isEntry(entry);
        // A change may close a circle, which JSON could not show.
        expect(verdict, inspect(entry)).toBe(entrySchema.safeParse(entry).success);
        expect(isOther(entry), inspect(entry)).toBe(otherSchema.safeParse(entry).success);
        if (!verdict) refused += 1;
      }),
      { numRuns: 4_000 },
    );
    expect(refused).toBeGreaterThan(400);
  });

  it("agree when every single key is set to every strange value", () => {
    const samples = fc.sample(wholeEntry, { numRuns: 40, seed: 1 });
    for (const sample of samples)
      for (const key of Object.keys(sample))
        for (const value of strangeValues) {
          const entry = { ...sample, [key]: value };
          expect(isEntry(entry), JSON.stringify(entry)).toBe(entrySchema.safeParse(entry).success);
        }
  });

  it("agree on whatever is not an object", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isEntry(value)).toBe(entrySchema.safeParse(value).success);
      }),
    );
  });

  it("keep keys that a later headroom added", () => {
    const entry = { ...checkIn(1), mood: "fine" };
    expect(isEntry(entry)).toBe(true);
    expect(entrySchema.parse(entry)).toEqual(entry);
  });

  it("read answers of items that are gone", () => {
    expect(isEntry(checkIn(1, { answers: { "old.item-of-2026": 4 } }))).toBe(true);
  });
});

it("a check-in stands in the file in a fixed order, without what is not its content", () => {
  const entry = checkInEntry("01900000-0000-7000-8000-000000000001", stamp, { ...content, ...{ extra: 1 } });
  expect(Object.keys(entry).join()).toBe(
    "v,id,type,recordedAt,date,routine,instruments,answers,details,load,context,boundaries,note,tags",
  );
});
