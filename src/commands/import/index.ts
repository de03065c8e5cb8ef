import { Argument, Option } from "commander";
import type { Declaration } from "../declaration";
import { choice } from "../flags";

export const importCommand: Declaration = {
  name: "import",
  summary: "import an export, a journal or a shared file; what is known is left alone",
  group: "data",
  arguments: [new Argument("<file>", "path of the file, - for stdin")],
  examples: [
    ["headroom import record.json --dry-run", "what would be added"],
    ["headroom import old/people/me/journal.jsonl", "a journal from another computer"],
    ["headroom import - < record.ndjson", "from a pipe"],
    ["headroom import agreement-ada.json", "what you agreed on with a mentor"],
    ["headroom import for-mira.age", "what someone shares with you, sealed or not"],
  ],
  flags: [
    new Option("--dry-run", "count, store nothing"),
    choice("--take <whose>", "where check-ins differ: theirs or newer; else ours", ["theirs", "newer"]),
    new Option("--yes", "accept the first file of a sender without being asked"),
    new Option("--apart", "keep a shared file that is meant for someone else"),
    new Option("--another", "it is from a different person of the same name"),
  ],
  notes: [
    "What does not fit is refused, with its line; the rest is stored, all at once.",
    "Where the file and the record differ about a check-in, yours stays and is named. A deletion is imported too, unless the check-in was changed here later.",
    "A shared file is kept apart, for reading only: headroom shared. The first file of a sender needs a yes; compare the words of its key with them. A file that was altered or signed with a different key is refused.",
    "Exit codes: 0 everything imported, 1 something was refused.",
  ],
  lasts: ({ dryRun }) => (dryRun ? null : "change"),
  load: () => import("./run"),
};
