import { Argument, Option } from "commander";
import { roles } from "../../core/advice/roles";
import type { Declaration } from "../declaration";
import { choice, confirmName, country } from "../flags";

export const people: Declaration = {
  name: "people",
  summary: "several people, each with their own record",
  group: "people",
  examples: [
    ["headroom people --all", "who is there, and what is due"],
    ["headroom people add Ada --role help-desk", "add a person"],
    ["headroom people use Ada", "switch to Ada's record"],
    ["headroom -p Ada history", "or just for one command"],
  ],
  commands: [
    {
      name: "list",
      summary: "who is there, and what is due",
      examples: [
        ["headroom people", "yours; how many others there are"],
        ["headroom people --all", "everyone by name"],
      ],
      flags: [new Option("--all", "everyone by name")],
      load: async () => ({ run: (await import("./run")).list }),
      isDefault: true,
    },
    {
      name: "add",
      summary: "add a person with their own record",
      arguments: [new Argument("<name>", "the person's name")],
      examples: [["headroom people add Ada --role help-desk --country IE", "role and country are optional"]],
      flags: [choice("--role <role>", roles.join(", "), roles), country],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).add }),
    },
    {
      name: "use",
      summary: "whose record is used when none is named",
      arguments: [new Argument("<name>", "the person's name")],
      examples: [["headroom people use me", "back to your own"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).use }),
    },
    {
      name: "rename",
      summary: "another name for the same record",
      arguments: [
        new Argument("<name>", "the person's name"),
        new Argument("<new-name>", "the name from now on"),
      ],
      examples: [["headroom people rename Ada Ada-Lovelace", "the record stays as it is"]],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).rename }),
    },
    {
      name: "remove",
      summary: "erase a person's record for good",
      arguments: [new Argument("<name>", "the person's name")],
      examples: [["headroom people remove Ada --confirm Ada", "the name twice, to be sure"]],
      flags: [confirmName],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).remove }),
    },
  ],
};
