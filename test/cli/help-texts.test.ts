import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { addFlags, formatCommandHelp } from "../../src/command-line";
import { addCommands, commandNames } from "../../src/command-tree";
import { fitHelp } from "../../src/help-width";
import { rootHelp } from "../../src/root-help";
import { done } from "../helpers/cli";

/** Every command with those below it. */
function everyCommand(): Command[] {
  const program = new Command("headroom");
  // Completion needs them all.
  addCommands(program, async () => {}, "completion");
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  return program.commands.flatMap(all);
}

const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;
const commands = everyCommand();
const texts: [name: string, text: string][] = [
  ["headroom", rootHelp],
  ...commands.map((command): [string, string] => [nameOf(command), formatCommandHelp(command)]),
];
const linesOf = (text: string) => text.replace(/\n$/, "").split("\n");
const widestOf = (text: string) => Math.max(...linesOf(text).map(({ length }) => length));

test("all commands are looked at", () => {
  expect(commands.map(nameOf)).toEqual(
    expect.arrayContaining([
      "headroom share",
      "headroom lock",
      "headroom plan edit",
      "headroom remind install",
    ]),
  );
  expect(commands.length).toBeGreaterThan(commandNames.length);
});

describe.each(texts)("%s --help", (_, text) => {
  test("is seen whole on a terminal of 80 columns and 24 lines, the prompt below it", () => {
    expect(linesOf(text).length).toBeLessThanOrEqual(23);
    expect(widestOf(text)).toBeLessThanOrEqual(80);
  });

  test.each([40, 60, 79])("loses nothing at %i columns", (columns) => {
    const narrow = fitHelp(text, columns);
    const tooLong = linesOf(narrow).filter((line) => line.length > columns);
    // Half a path or half a list helps nobody.
    expect(tooLong.filter((line) => line.trim().includes(" "))).toEqual([]);
    expect(narrow.split(/\s+/)).toEqual(text.split(/\s+/));
  });
});

test("every flag of a command is in its help", () => {
  for (const command of commands) {
    const text = formatCommandHelp(command);
    for (const { long } of addFlags(command).options) expect(text).toContain(long);
  }
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
