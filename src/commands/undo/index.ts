import { Option } from "commander";
import type { Declaration } from "../declaration";

const yes = new Option("--yes", "without asking, for scripts");

export const undo: Declaration = {
  name: "undo",
  summary: "take back the newest change",
  group: "look back",
  examples: [
    ["headroom undo", "repeat it to go further back"],
    ["headroom undo --yes", "in a script"],
  ],
  flags: [yes],
  lasts: "change",
  load: () => import("./run"),
};

export const redo: Declaration = {
  name: "redo",
  summary: "reapply what undo took back",
  group: "look back",
  examples: [["headroom redo", "before anything else is changed"]],
  flags: [yes],
  lasts: "change",
  load: async () => ({ run: (await import("./run")).redo }),
};
