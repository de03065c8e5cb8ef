import { Option } from "commander";
import type { Declaration } from "../declaration";

export const forget: Declaration = {
  name: "forget",
  summary: "erase everything recorded about a person",
  group: "data",
  examples: [
    ["headroom export -o record.json --include-safety", "a copy first, if you want one"],
    ["headroom forget --confirm me", "the name confirms that you mean it"],
  ],
  flags: [new Option("--confirm <name>", "the name of the person")],
  notes: ["Copies elsewhere (exports, backups, synced folders, Git history) remain."],
  lasts: "change",
  load: () => import("./run"),
};
