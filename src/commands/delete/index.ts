import { Option } from "commander";
import type { Declaration } from "../declaration";
import { reference } from "../flags";

export const deleteCommand: Declaration = {
  name: "delete",
  summary: "hide a check-in, or erase it",
  group: "look back",
  arguments: [reference],
  examples: [
    ["headroom delete 2026-11-15", "hides it; headroom undo brings it back"],
    ["headroom delete latest --yes", "without being asked, for scripts"],
    ["headroom delete latest --erase", "truly erases it"],
  ],
  flags: [
    new Option("--yes", "do not ask"),
    new Option("--erase", "rewrite the record without it; cannot be undone"),
  ],
  notes: ["Copies elsewhere (backups, synced folders) are not touched."],
  lasts: "change",
  load: () => import("./run"),
};
