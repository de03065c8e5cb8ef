import { expect, test } from "vitest";
import { Failure } from "../src/errors";
import { textReport } from "../src/ui/report";

const long = new Failure(
  "refused",
  "week.json: phys.head-eyes is 7; it takes 0, 1, 2, 3, 4 or null",
  "Nothing was stored. headroom questions --template prints a file to fill in.",
);

test("on a terminal what is longer than a line hangs under its beginning", () => {
  expect(textReport(long, [{ message: "two words", hint: "what to do" }], 40)).toBe(`note: two words
  what to do
error: week.json: phys.head-eyes is 7;
       it takes 0, 1, 2, 3, 4 or null
  Nothing was stored. headroom
  questions --template prints a file to
  fill in.
`);
});

test("elsewhere a line stays one line", () => {
  expect(textReport(long, [], null).split("\n")).toEqual([`error: ${long.message}`, `  ${long.hint}`, ""]);
});

test("a word longer than the line is left whole, and a narrow window ends", () => {
  const path = `/${"folder/".repeat(12)}x.json`;
  const told = textReport(new Failure("disk", `there is no folder ${path}`, ""), [], 10);
  expect(told).toContain(path);
  expect(textReport(null, [], 80)).toBe("");
});
