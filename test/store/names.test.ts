import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { checkName, idOf, keyOf } from "../../src/store/people";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 40_000 });

describe("a name", () => {
  it.each([
    ["", "is empty"],
    ["  \t ", "is empty"],
    ["\u200b\u200d", "is empty"],
    ["x".repeat(81), "is 81 characters long"],
    ["x".repeat(300), "is 300 characters long"],
    ["a\0b", "control characters"],
    ["a\u001b[31mb", "control characters"],
    ["a\nb", "control characters"],
    ["a\u0085b", "control characters"],
    ["a\u2028b", "control characters"],
    ["a\ud800b", "control characters"],
    ["a\u202eb", "writing direction"],
    ["a\u2066b", "writing direction"],
    ["../x", "contains / or \\"],
    ["a/b", "contains / or \\"],
    ["a\\b", "contains / or \\"],
    [".", "nothing but dots"],
    ["..", "nothing but dots"],
    [". .", "nothing but dots"],
    ["\uff0e\uff0e", "nothing but dots"],
  ])("such as %j is refused", (name, why) => {
    expect(() => checkName(name)).toThrow(
      expect.objectContaining({ kind: "usage", message: expect.stringContaining(why) }),
    );
  });

  it.each([
    ["  Ann ", "Ann"],
    ["Jo\u0308rg", "J\u00f6rg"],
    ["\u738b\u5c0f\u660e", "\u738b\u5c0f\u660e"],
    ["Dr. No", "Dr. No"],
    ["\u{1F469}\u200d\u{1F4BB}", "\u{1F469}\u200d\u{1F4BB}"],
    ["x".repeat(80), "x".repeat(80)],
    ["-rf", "-rf"],
    ["CON", "CON"],
  ])("such as %j is taken", (name, clean) => {
    expect(checkName(name)).toBe(clean);
  });
});

describe("an id", () => {
  it.each([
    ["me", /^me$/],
    ["Ann", /^ann$/],
    ["Jo Weber", /^jo-weber$/],
    ["Jo  WEBER", /^jo-weber$/],
    ["Jo-Weber", /^jo-weber-[0-9a-f]{8}$/],
    ["J\u00f6rg", /^jorg-[0-9a-f]{8}$/],
    ["con", /^con-[0-9a-f]{8}$/],
    ["COM1", /^com1-[0-9a-f]{8}$/],
    ["\u738b\u5c0f\u660e", /^p-[0-9a-f]{8}$/],
    ["a.b", /^a-b-[0-9a-f]{8}$/],
    ["-rf", /^rf-[0-9a-f]{8}$/],
    ["ann deadbeef", /^ann-deadbeef-[0-9a-f]{8}$/],
    ["x".repeat(80), /^x{30}-[0-9a-f]{8}$/],
  ])("of %s", (name, id) => {
    expect(idOf(name)).toMatch(id);
  });

  it("is a safe folder name, the same for the same name only", () => {
    const name = fc
      .string({
        unit: fc.oneof(
          fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
          fc.constantFrom("a", "B", " ", "-", ".", "1"),
        ),
        minLength: 1,
        maxLength: 8,
      })
      .filter((text) => {
        try {
          return checkName(text) !== "";
        } catch {
          return false;
        }
      });
    fc.assert(
      fc.property(name, name, (one, two) => {
        expect(idOf(one)).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
        expect(idOf(one) === idOf(two)).toBe(keyOf(one) === keyOf(two));
        expect(idOf(one.toUpperCase().toLowerCase())).toBe(idOf(one.toUpperCase()));
      }),
      { numRuns: 2_000 },
    );
  });
});

it("one key for upper and lower case, whatever the letters do there", () => {
  for (const [one, two] of [
    ["\u039F\u0394\u03A5\u03A3", "\u03BF\u03B4\u03C5\u03C2"],
    ["\u03F9 ", "\u03F2"],
    ["\u212Aim", "kim"],
    ["\uFB01n", "FIN"],
    ["\u0130", "i\u0307"],
  ] as const)
    expect(keyOf(one)).toBe(keyOf(two));
});
