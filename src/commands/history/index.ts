import { Option } from "commander";
import type { Declaration } from "../declaration";
import { since, until, wholeNumber, withSafety } from "../flags";

export const history: Declaration = {
  name: "history",
  summary: "the check-ins, newest first",
  group: "look back",
  examples: [
    ["headroom history", "the last ones, on one screen"],
    ["headroom history --since 2026-01-01 --limit 60", "more of them"],
    ["headroom history --tag release", "those with a tag"],
    ["headroom history --search migration", "those with a word in the note or a tag"],
    ["headroom history --json", "everything, for scripts"],
  ],
  flags: [
    since,
    until,
    new Option("--tag <tag...>", "only those with this tag; several: with all of them"),
    new Option("--search <text>", "only those with this text in the note or a tag"),
    wholeNumber("--limit <n>", "at most this many", 1, "a whole number from 1"),
    withSafety,
  ],
  load: () => import("./run"),
};
