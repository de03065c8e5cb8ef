import { Option } from "commander";
import type { Declaration } from "../declaration";
import { reference } from "../flags";

export const edit: Declaration = {
  name: "edit",
  summary: "change a check-in; undo brings the old one back",
  group: "look back",
  arguments: [reference],
  examples: [
    ["headroom edit", "in a terminal: shows what you said, and asks what to change"],
    ['headroom edit latest --note "release week"', "another note; empty clears it"],
    ["headroom edit 2026-11-15 --date 2026-11-14", "another day"],
    ["headroom edit latest --answers fix.json", "other answers; null clears one"],
  ],
  flags: [
    new Option("--answers <file>", "answers to change, - for stdin"),
    new Option("--note <text>", "the note"),
    new Option("--date <day>", "the day"),
  ],
  lasts: "change",
  load: () => import("./run"),
};
