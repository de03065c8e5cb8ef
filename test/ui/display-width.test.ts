import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/ui/layout";

test("no character of the quick way is wider or narrower than one column", () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const text = String.fromCharCode(code);
    expect(displayWidth(text), code.toString(16)).toBe(stringWidth(text));
  }
});

test("any text fills as many columns as string-width says, coloured or not", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("·", "─", "█", "↑", "…", "\u001b[31m", "\u001b[1;2m"),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(displayWidth(pieces.join(""))).toBe(stringWidth(pieces.join("")));
    }),
  );
});
