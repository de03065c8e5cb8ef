import type { Declaration } from "../declaration";
import { since, until, wholeNumber, withSafety } from "../flags";

export const history: Declaration = {
  name: "history",
  summary: "the check-ins, newest first",
  group: "look back",
  examples: [
    ["headroom history", "the last ones, on one screen"],
    ["headroom history --since 2026-01-01 --limit 60", "more of them"],
    ["headroom history --json", "everything, for scripts"],
  ],
  flags: [
    since,
    until,
    wholeNumber("--limit <n>", "at most so many", 1, "a whole number from 1"),
    withSafety,
  ],
  load: () => import("./run"),
};
