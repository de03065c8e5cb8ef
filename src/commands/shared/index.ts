import { Argument, Option } from "commander";
import type { Declaration } from "../declaration";
import { confirmName } from "../flags";

export const shared: Declaration = {
  name: "shared",
  summary: "what others share with you, for reading only",
  group: "people",
  examples: [
    ["headroom import for-mira.json", "imports a shared file"],
    ["headroom shared", "who shares what, until when"],
    ["headroom shared Ada", "all that Ada shares"],
    ["headroom shared remove Ada --confirm Ada", "erases it here"],
  ],
  commands: [
    {
      name: "show",
      summary: "who shares what, or all that one of them shares",
      arguments: [new Argument("[name]")],
      examples: [["headroom shared Ada", "the same"]],
      flags: [new Option("--all", "everyone by name, when several share")],
      load: async () => ({ run: (await import("./run")).show }),
      isDefault: true,
    },
    {
      name: "trust",
      summary: "accept a new key of a known sender, after comparing its words",
      arguments: [new Argument("<name>", "a name from headroom shared")],
      examples: [["headroom shared trust Ada", "shows the words of both keys, asks"]],
      flags: [
        new Option("--yes", "the words were compared"),
        new Option("--another", "it is a different person of that name"),
      ],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).trust }),
    },
    {
      name: "remove",
      summary: "erase what someone shares with you",
      arguments: [new Argument("<name>", "a name from headroom shared")],
      examples: [["headroom shared remove Ada --confirm Ada", "the name twice, to be sure"]],
      flags: [confirmName],
      lasts: "change",
      load: async () => ({ run: (await import("./run")).remove }),
    },
  ],
};
