import { Option } from "commander";
import type { Declaration } from "../declaration";
import { only, routine, showResult } from "../flags";

export const checkin: Declaration = {
  name: "checkin",
  summary: "answer the questions, store the check-in, see the result",
  group: "check in",
  examples: [
    ["headroom checkin", "the one that is due"],
    ["headroom checkin --routine full", "every instrument"],
    ["headroom checkin --date yesterday", "for another day"],
    ["headroom checkin --answers week.json", "from a file, nothing is asked"],
    ["headroom checkin --answers - --json < week.json", "from a pipe, for scripts"],
  ],
  flags: [
    routine,
    only,
    new Option("--answers <file>", "answers from a file, - for stdin"),
    new Option("--date <day>", "2026-11-22, today, yesterday, 3d, 2w"),
    new Option("--note <text>", "a note for yourself"),
    new Option("--tag <tag...>", "a tag, may be repeated"),
    new Option("--allow-same-day", "add a second check-in to a day that has one"),
    showResult,
    new Option("--dry-run", "show the result, store nothing"),
  ],
  notes: ["Weekly takes under 2 minutes.", "Exit codes: 0 stored, 1 refused, 2 usage, 130 stopped by you."],
  lasts: ({ dryRun }) => (dryRun ? null : "change"),
  load: () => import("./run"),
};
