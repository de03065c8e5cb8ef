import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** The files that own the process and the clock; everything else is told what it needs to know. */
const owners = /^src\/(main|context)\.ts$|^src\/(store|ui)\//;

const hidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["the console", /\bconsole\./],
  ["the process", /\bprocess\.(exit|stdout|stderr|stdin|env|argv|cwd|platform)\b/],
  ["the clock", /\bnew Date\(\)|\bDate\.now\b/],
  ["chance", /\bMath\.random\b/],
];

/** Source text without comments, which may speak of what the code must not do. */
function codeOf(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => path.posix.join("src", name.replaceAll(path.sep, "/")));

describe("hidden inputs stay with the files that own them", () => {
  test.each(hidden)("%s", (_what, pattern) => {
    const strays = files.filter((file) => !owners.test(file) && pattern.test(codeOf(file)));
    expect(strays).toEqual([]);
  });

  test("the patterns find what they look for", () => {
    const planted = "console.log(process.env.HOME, new Date(), Math.random())";
    expect(hidden.every(([, pattern]) => pattern.test(planted))).toBe(true);
  });
});

test("a test in a real terminal is skipped where there is none", () => {
  const tests = readdirSync("test/cli")
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(path.join("test/cli", name), "utf8"));
  const inTerminals = tests.filter((text) => /helpers\/(terminal|session)"/.test(text));
  expect(inTerminals.length).toBeGreaterThan(7);
  expect(
    inTerminals.filter((text) => !text.includes("(noTerminal)") && !text.includes("|| noTerminal")),
  ).toEqual([]);
});
