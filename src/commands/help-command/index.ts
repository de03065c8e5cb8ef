import { Argument } from "commander";
import type { Declaration } from "../declaration";

/** The program answers it itself, as it does `--help`. */
export const help: Declaration = {
  name: "help",
  summary: "how headroom is used, or one of its commands",
  group: "upkeep",
  arguments: [new Argument("[command...]", "a command, such as plan or plan edit")],
  examples: [
    ["headroom help", "all commands"],
    ["headroom help plan edit", "one of them; the same as headroom plan edit --help"],
  ],
};
