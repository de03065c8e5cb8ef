import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { pathOf } from "../../src/commands/help-layout";
import { commands as declarations } from "../../src/commands/index";
import { buildProgram } from "../../src/program";
import type { Host } from "../../src/ui/host";
import { done } from "../helpers/cli";

/** Every command with those below it, as help is written for a terminal of so many columns. */
function everyCommand(columns: number): [name: string, text: string, command: Command][] {
  const host = { env: { COLUMNS: String(columns) } } as unknown as Host;
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  return all(buildProgram(host, declarations, async () => {})).map((command) => [
    pathOf(command),
    command.helpInformation(),
    command,
  ]);
}

const pages = everyCommand(80);
const linesOf = (text: string) => text.replace(/\n$/, "").split("\n");
const widestOf = (text: string) => Math.max(...linesOf(text).map(({ length }) => length));

test("all commands are looked at", () => {
  expect(pages.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      "headroom",
      "headroom share",
      "headroom lock",
      "headroom plan edit",
      "headroom remind install",
    ]),
  );
  expect(pages.length).toBeGreaterThan(declarations.length);
});

test("each name belongs to one command", () => {
  const names = declarations.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

describe.each(pages)("%s --help", (name, text) => {
  test("is at most a screen and a half of 80 columns, and names the help at once last", () => {
    expect(linesOf(text).length).toBeLessThanOrEqual(36);
    expect(widestOf(text)).toBeLessThanOrEqual(80);
    expect(linesOf(text).at(-1)).toBe("Help at once: headroom help-now");
  });

  test.each([40, 60, 79, 120])("loses nothing at %i columns", (columns) => {
    const [, other = ""] = everyCommand(columns).find((page) => page[0] === name) ?? [];
    const tooLong = linesOf(other).filter((line) => line.length > columns);
    // Half a path or half a list helps nobody.
    expect(tooLong.filter((line) => line.trim().includes(" "))).toEqual([]);
    expect(other.split(/\s+/)).toEqual(text.split(/\s+/));
  });
});

test("every flag and every argument that is explained is in its help", () => {
  for (const [, text, command] of pages) {
    for (const { long, hidden } of command.options) if (!hidden) expect(text).toContain(long);
    for (const argument of command.registeredArguments) expect(text).toContain(argument.name());
  }
});

test("the root help lists every command once among the groups", () => {
  const [, root = ""] = pages[0] ?? [];
  const listed = root.slice(root.indexOf("Commands"), root.indexOf("Flags")).split(/\s+/);
  for (const { name } of declarations)
    expect(listed.filter((word) => word === name).length).toBeGreaterThan(0);
});

test("the table in the README lists exactly the commands", () => {
  const readme = readFileSync("README.md", "utf8");
  const table = readme.slice(readme.indexOf("| command |")).split("\n\n")[0] ?? "";
  const listed = table
    .split("\n")
    .slice(2)
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
  const names = declarations.map(({ name }) => (name === "status" ? "headroom" : name));
  expect(listed.toSorted()).toEqual(names.toSorted());
});

test.each([[["--help"]], [["plan", "--help"]], [["--help", "--ascii"]]])(
  "%j follows the width of the terminal",
  async (argv) => {
    const wide = (await done(argv)).stdout;
    const narrow = (await done(argv, { env: { COLUMNS: "50" } })).stdout;
    expect(widestOf(wide)).toBeGreaterThan(60);
    expect(widestOf(narrow)).toBeLessThanOrEqual(50);
  },
);
