import type { Declaration } from "../declaration";
import { reference, showResult } from "../flags";

export const show: Declaration = {
  name: "show",
  summary: "one check-in in full, with the arithmetic",
  group: "look back",
  arguments: [reference],
  examples: [
    ["headroom show", "the latest"],
    ["headroom show 2026-11-15", "of a day"],
    ["headroom show latest --json", "with everything you answered"],
  ],
  notes: ["Output longer than the terminal goes through PAGER; --no-input prints it."],
  flags: [showResult],
  load: () => import("./run"),
};
