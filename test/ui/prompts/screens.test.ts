import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainState } from "../../../src/ui/questionnaire/plain";
import { renderState } from "../../../src/ui/questionnaire/question";
import { menuLines, menuScreen } from "../../../src/ui/questionnaire/screen";
import type { Setting } from "../../../src/ui/questionnaire/setting";
import { keys, onward, play, script, start } from "./play";

const setting: Setting = {
  routine: "monthly",
  name: "",
  today: "2026-11-22",
  dryRun: false,
  trouble: null,
};
const monthly = script("monthly");
const anyKey = fc.constantFrom(...keys("0 3 y n k p s b 1 2 ? c t left right down enter escape"));
const anyState = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.array(anyKey, { maxLength: 60 }))
  .map(([steps, pressed]) => [...onward(steps), ...pressed])
  .map((pressed) => play(monthly, start(monthly), pressed))
  .filter(({ view }) => !("text" in view));
const anySize = fc.record({
  width: fc.integer({ min: 60, max: 200 }),
  rows: fc.integer({ min: 20, max: 60 }),
});

describe("every screen", () => {
  test("fits the terminal from 60 to 200 columns and from 20 lines on", () => {
    fc.assert(
      fc.property(anyState, anySize, fc.boolean(), (state, size, unicode) => {
        const { above, below } = renderState(setting, monthly, state, { ...size, colour: true, unicode });
        const lines = [...above, ...below].map(stripVTControlCharacters);
        expect(lines.length).toBeLessThan(size.rows);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.min(size.width, 80) - 2);
        // An empty line under the cursor would be taken for the end of the screen.
        expect(above.at(-1)).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });

  test("is plain ASCII where it has to be, and without colour without escapes", () => {
    fc.assert(
      fc.property(anyState, anySize, (state, size) => {
        const look = { ...size, colour: false, unicode: false };
        const { above, below } = renderState(setting, monthly, state, look);
        expect([...above, ...below].join("\n")).toMatch(/^[\n -~]*$/);
        const plain = plainState(setting, monthly, state, size.width);
        expect([...plain.lines, plain.ask].join("\n")).toMatch(/^[\n -~]*$/);
      }),
    );
  });

  test("never shows an answer of the help questions by name, but on its own question", () => {
    const atHelp = monthly.steps.findIndex(({ part }) => part === "help");
    const passed = monthly.steps
      .slice(0, atHelp)
      .flatMap(({ kind }) => (kind === "load" ? keys("skip skip skip skip skip") : ["skip"]));
    const state = play(monthly, start(monthly), [...passed, "y", "n"]);
    const surface = { width: 80, rows: 40, colour: false, unicode: true };
    const shown = (at: typeof state) => {
      const { above, below } = renderState(setting, monthly, at, surface);
      return [...above, ...below, ...plainState(setting, monthly, at, 80).lines].join("\n");
    };
    expect(shown(state)).toContain("answered      no ");
    expect(shown(state)).not.toContain("numb or cut off");
    const review = play(monthly, state, Array(13).fill("n"));
    expect(shown(review)).toContain("15 answered, not shown here");
    expect(shown(review)).not.toContain("no hope in sight");
  });
});

test("lines stay where they are from question to question", () => {
  const surface = { width: 80, rows: 24, colour: false, unicode: true };
  const rowOf = (pressed: readonly string[]) => {
    const { above, below } = renderState(setting, monthly, play(monthly, start(monthly), pressed), surface);
    return [...above, ...below].findIndex((line) => line.startsWith("  In the last 7 days"));
  };
  const rows = Array.from({ length: 18 }, (_, row) => rowOf(Array(row).fill("1")));
  expect(new Set(rows)).toEqual(new Set([5]));
});

test("in a menu the pointer stands on the row that was asked for", () => {
  const menu = { text: ["Which?"], choices: ["One", "Two"] };
  const surface = { width: 80, rows: 24, colour: false, unicode: true };
  const { above, below } = menuScreen(menu, 1, surface);
  expect([...above, ...below].join("\n")).toBe(
    "Which?\n\n  One\n❯ Two\n\narrows choose · enter go · q leave",
  );
  let minutes = 1;
  const clocked = { ...menu, clock: () => `${minutes} of 60 min` };
  expect(menuScreen(clocked, 1, surface).below.at(-1)).toContain("q leave · 1 of 60 min");
  minutes = 2;
  expect(menuScreen(clocked, 1, surface).below.at(-1)).toContain("2 of 60 min");
  expect(menuLines(clocked, 80).lines).toContain("2 of 60 min");
});

test("in a menu a long choice is broken between words, and the cursor stands at its end", () => {
  const long = "A closer look at energy, distance, output and a clear head: 22 questions, about 1 minute";
  const surface = { width: 60, rows: 20, colour: false, unicode: true };
  const { above, below } = menuScreen({ text: [], choices: [long, "Later"] }, 0, surface);
  expect(above.join("\n")).toBe(
    "❯ A closer look at energy, distance, output and a clear\n  head: 22 questions, about 1 minute",
  );
  expect(below[0]).toBe("  Later");
  const keyed = menuScreen({ text: [], choices: [long, "Later"], keys: ["enter", "r"] }, 0, surface);
  expect([...keyed.above, ...keyed.below].every((line) => line.length <= 58)).toBe(true);
});
