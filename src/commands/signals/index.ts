import { Argument, Option } from "commander";
import { sourceKinds } from "../../core/signals/moment";
import type { Declaration } from "../declaration";
import { choiceArgument, wholeNumber } from "../flags";

export const signals: Declaration = {
  name: "signals",
  summary: "when you worked, as far as this computer can tell",
  group: "look back",
  examples: [
    ["headroom signals", "the last eight weeks: hours, days, nights, rest"],
    ["headroom signals add git ~/src", "read your commits' times in every repository below"],
    ["headroom signals add shell", "the times of your shell history"],
    ["headroom signals list", "where headroom looks"],
    ["headroom signals remove git-1", "stop reading it"],
  ],
  notes: ["Only times are read, on the spot; never a message, a command or a title."],
  commands: [
    {
      name: "show",
      summary: "a punch card, and each week in numbers",
      flags: [
        wholeNumber("--weeks <n>", "how many weeks, this one included (8)", 1, "a whole number from 1"),
      ],
      examples: [
        ["headroom signals show --weeks 26", "half a year"],
        ["headroom signals --json", "for scripts"],
      ],
      load: async () => ({ run: (await import("./run")).run }),
      isDefault: true,
    },
    {
      name: "add",
      summary: "add a source",
      arguments: [
        choiceArgument("<kind>", sourceKinds.join(", "), sourceKinds),
        new Argument("[path...]", "folders for git, else files; - is stdin for times"),
      ],
      flags: [
        new Option("--work", "it is about work (all but shell, without a flag)"),
        new Option("--private", "it is not: it counts only for evenings, nights and rest"),
        new Option("--author <address...>", "git: a further address of yours, may be repeated"),
        new Option("--me <address>", "calendar: your address, to leave out what you declined"),
        new Option("--time <column>", "pages: the column with the time"),
        new Option("--who <column=value>", "pages: only rows with this value"),
      ],
      examples: [
        ["headroom signals add git ~/src --author me@old.example", "repositories, up to four folders deep"],
        ["headroom signals add shell --work", "bash, zsh and fish are found automatically"],
        ["headroom signals add calendar work.ics --me me@example.org", "an exported calendar"],
        ["headroom signals add pages log.csv --time When --who Name=Robin", "an export of a pager"],
        ["headroom signals add times sent.txt", "one moment per line"],
      ],
      notes: ["Only the path and the flags are kept, nothing from the files."],
      lasts: "change",
      load: async () => ({ run: (await import("./sources")).add }),
    },
    {
      name: "list",
      summary: "where headroom looks",
      examples: [["headroom signals list --json", "for scripts"]],
      load: async () => ({ run: (await import("./sources")).list }),
    },
    {
      name: "remove",
      summary: "remove a source",
      arguments: [new Argument("<id>", "such as git-1")],
      examples: [["headroom signals remove git-1", "nothing that was read stays behind"]],
      lasts: "change",
      load: async () => ({ run: (await import("./sources")).remove }),
    },
  ],
};
