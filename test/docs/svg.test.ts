import { expect, test } from "vitest";
import { runsOf } from "../../docs/pictures/runs";
import { svgOf } from "../../docs/pictures/svg";

const esc = "\u001b";
const plain = { tone: "plain", bold: false };

test("words keep their columns and looks, also over the end of a line", () => {
  const screen = `ab  ${esc}[1mc d${esc}[0;2m\n  e\n${esc}[22m${esc}[33mf${esc}[39m g  \n\n`;
  expect(runsOf(screen)).toEqual([
    [
      { column: 0, text: "ab", look: plain },
      { column: 4, text: "c d", look: { tone: "plain", bold: true } },
    ],
    [{ column: 2, text: "e", look: { tone: "dim", bold: false } }],
    [
      { column: 0, text: "f", look: { tone: "yellow", bold: false } },
      { column: 2, text: "g", look: plain },
    ],
  ]);
});

const picture = (text: string) => svgOf({ command: "headroom", title: "a < b", description: "c & d", text });

test("every column is as wide as any other, for letters and for drawn signs", () => {
  const svg = picture("ab ●─▃ c<\n   ●  ··▃");
  expect(svg).toContain('x="24" y="87" textLength="24"');
  expect(svg).toContain('x="108" y="87" textLength="24"');
  expect(svg).toContain("c&lt;</text>");
  // The third column of both lines, and one line of 26 further down.
  expect(svg).toContain("M60 68m1 13");
  expect(svg).toContain("M60 94m1 13");
  expect(svg).toContain('x="96" y="113" textLength="24"');
  expect(svg).toContain("M120 94m0");
});

test("a picture says what it shows, and holds no script, style sheet or link", () => {
  const svg = picture("x");
  expect(svg).toContain('<title id="title">a &lt; b</title>');
  expect(svg).toContain('<desc id="desc">c &amp; d</desc>');
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
    /script|style|href|url\(|https?:/,
  );
});

test("what it cannot show is said, not left out", () => {
  expect(() => picture("a ☂")).toThrow("docs/pictures/drawn.ts");
  expect(() => picture(`${"x".repeat(80)}\nx`)).not.toThrow();
  expect(() => picture("x".repeat(81))).toThrow("too long");
  expect(() => picture(`${esc}[31mred`)).toThrow("no colour");
  expect(() => picture(`${esc}[7mturned`)).toThrow("reverse");
  expect(() => picture(`${esc}[44mground`)).toThrow("background");
  expect(() => picture(`${esc}]8;;x${esc}\\link`)).toThrow("cannot draw");
});
