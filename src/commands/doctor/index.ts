import { Option } from "commander";
import type { Declaration } from "../declaration";

export const doctor: Declaration = {
  name: "doctor",
  summary: "check the record, and fix what is safe to fix",
  group: "upkeep",
  examples: [
    ["headroom doctor", "says what it finds, changes nothing"],
    ["headroom doctor --fix", "fixes what is safe; keeps what it takes out of use"],
    ["headroom doctor --git", "prepares the people's folder for Git"],
  ],
  flags: [
    new Option("--fix", "modes, conflict copies, left copies and locks, the stamp"),
    new Option("--git", ".gitattributes and .gitignore for it"),
  ],
  notes: ["Exit code 0 when nothing is wrong or everything is fixed, 1 when something is left."],
  lasts: ({ fix, git }) => (fix || git ? "change" : null),
  load: () => import("./run"),
};
