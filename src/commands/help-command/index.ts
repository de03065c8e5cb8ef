import { Argument } from "commander";
import type { Declaration } from "../declaration";

/** The program itself answers this, as it does `--help`. */
export const help: Declaration = {
  name: "help",
  summary: "how to use headroom, or one of its commands",
  group: "upkeep",
  arguments: [new Argument("[command...]", "a command, such as plan or plan edit")],
  examples: [
    ["headroom help", "all commands"],
    ["headroom help plan edit", "one of them; the same as headroom plan edit --help"],
  ],
};
