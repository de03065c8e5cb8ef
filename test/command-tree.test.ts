import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { commandGroups, commandNames } from "../src/command-tree";

describe("the command tree", () => {
  it.each(commandGroups.map((group) => [group.names.join(", "), group] as const))(
    "knows the names of its groups: %s",
    (_, { names, add }) => {
      const program = new Command();
      add(program, async () => {});
      expect(program.commands.map((command) => command.name())).toEqual(names);
    },
  );

  it("gives each name to one command", () => {
    expect(new Set(commandNames).size).toBe(commandNames.length);
  });
});
