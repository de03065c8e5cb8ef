import fc from "fast-check";
import { expect, test } from "vitest";
import { nothingHere } from "../../../src/ui/prompts/drawn";
import { oneLine, PasteReader, pasteMarks } from "../../../src/ui/prompts/input";

const { begin, end } = pasteMarks;

test("a pasted text is told from keys, in whatever parts the terminal hands it over", () => {
  const piece = fc.string({ unit: fc.constantFrom("a", "3", "\r", "\n", "é", "\u001b[A", "[2") });
  const part = fc.record({ keys: piece, pasted: piece });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 6 }), (parts, cuts) => {
      const sent = parts.map(({ keys, pasted }) => keys + begin + pasted + end).join("");
      // Only a cut directly behind the Escape of a mark could be taken for the key.
      const at = [...new Set(cuts.map((cut) => cut % (sent.length + 1)))]
        .filter((cut) => sent[cut - 1] !== "\u001b")
        .toSorted((a, b) => a - b);
      const reader = new PasteReader();
      const received = [0, ...at].flatMap((from, index) => reader.read(sent.slice(from, at[index])));
      const text = (of: "keys" | "pasted") =>
        received.map((one) => (of in one ? Object.values(one)[0] : "")).join("");
      expect(text("keys")).toBe(parts.map(({ keys }) => keys).join(""));
      expect(text("pasted")).toBe(parts.map(({ pasted }) => pasted).join(""));
      expect(received.filter((one) => "pasted" in one)).toHaveLength(parts.length);
    }),
  );
});

test("a lone Escape is a key and does not wait for more", () => {
  expect(new PasteReader().read("\u001b")).toEqual([{ keys: "\u001b" }]);
});

test("in one line breaks are spaces, and nothing can steer the terminal", () => {
  expect(oneLine("\n two\r\nlines\u001b[2J\n")).toBe("two lines [2J");
});

test.each([
  ["return", "enter does nothing here."],
  ["escape", "esc does nothing here."],
  ["z", "z does nothing here."],
  ["\u001b[9~", "That key does nothing here."],
])("a key that does nothing is called as the hints call it: %j", (name, says) => {
  expect(nothingHere({ name })).toBe(says);
});
