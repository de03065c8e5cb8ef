import type { Command } from "commander";
import { addCommand, addGroup, type Runner } from "../command-line";

/** Several people, each with a record of their own. */
export function addPeopleCommands(program: Command, runner: Runner): void {
  const people = addGroup(program, "people", "several persons, each with a record of their own", {
    examples: [
      ["headroom people", "who is there, and what is due"],
      ["headroom people add Ada --role help-desk", "somebody new"],
      ["headroom people use Ada", "whose record is in use"],
      ["headroom -p Ada history", "or just for one command"],
    ],
  });
  const peopleModule = () => import("../commands/people");
  addCommand(
    people,
    "list",
    "who is there, and what is due",
    { examples: [["headroom people", "the same"]], isDefault: true },
    runner,
    async () => ({ run: (await peopleModule()).list }),
  );
  addCommand(
    people,
    "add <name>",
    "somebody with a record of their own",
    {
      examples: [
        ["headroom people add Ada --role help-desk --country IE", "role and country may be left out"],
      ],
      flags: [
        ["--role <role>", "sysadmin, help-desk, lead, network, ..."],
        ["--country <code>", "two letters, such as IE"],
      ],
    },
    runner,
    async () => ({ run: (await peopleModule()).add }),
  );
  addCommand(
    people,
    "use <name>",
    "whose record is used when none is named",
    { examples: [["headroom people use me", "back to your own"]] },
    runner,
    async () => ({ run: (await peopleModule()).use }),
  );
  addCommand(
    people,
    "rename <name> <new-name>",
    "another name for the same record",
    { examples: [["headroom people rename Ada Ada-Lovelace", "the record stays as it is"]] },
    runner,
    async () => ({ run: (await peopleModule()).rename }),
  );
  addCommand(
    people,
    "remove <name>",
    "erase a person's record, truly",
    {
      examples: [["headroom people remove Ada --confirm Ada", "the name twice, so that it is meant"]],
      flags: [["--confirm <name>", "the name once more"]],
    },
    runner,
    async () => ({ run: (await peopleModule()).remove }),
  );
}
