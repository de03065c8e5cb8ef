import { Argument, Option } from "commander";
import type { Declaration } from "../declaration";

export const importCommand: Declaration = {
  name: "import",
  summary: "take in an export, a journal or a shared file; what is known is left alone",
  group: "data",
  arguments: [new Argument("<file>", "its path, - for stdin")],
  examples: [
    ["headroom import record.json --dry-run", "what would be added"],
    ["headroom import old/people/me/journal.jsonl", "a journal of another computer"],
    ["headroom import - < record.ndjson", "from a pipe"],
    ["headroom import for-mira.age", "what somebody shares with you, also sealed"],
  ],
  flags: [new Option("--dry-run", "count, store nothing")],
  notes: [
    "What does not fit is refused with its line; the rest is stored, all at once. A shared file is kept apart, for reading only: headroom shared.",
    "Exit codes: 0 all taken in, 1 something was refused.",
  ],
  load: () => import("./run"),
};
