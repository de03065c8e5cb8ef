import type { Command } from "commander";
import { addCommand, type Runner } from "../command-line";
import { exportFormatIds, exportFormats } from "../formats/registry";
import { textWidth, wrap } from "../views/text";

/** Data: out, in, the shapes of both, conditions for scripts, erasing. */
export function addDataCommands(program: Command, runner: Runner): void {
  addExport(program, runner);
  addImport(program, runner);
  addScriptCommands(program, runner);
  addLockCommands(program, runner);
  addCommand(
    program,
    "forget",
    "erase everything that is recorded of a person, truly",
    {
      examples: [
        ["headroom export -o record.json --include-safety", "a copy first, if you want one"],
        ["headroom forget --confirm me", "the name, so that it is meant"],
      ],
      flags: [["--confirm <name>", "the name of the person"]],
      after: "Copies elsewhere (exports, backups, synced folders, Git history) remain.",
    },
    runner,
    () => import("../commands/forget"),
  );
}

function addLockCommands(program: Command, runner: Runner): void {
  addCommand(
    program,
    "lock",
    "seals the record of a person (age format), with a passphrase or your key pair",
    {
      examples: [
        ["headroom lock", "asks for a passphrase, twice"],
        ["headroom lock --change", "another passphrase; the entries stay as they are"],
        ["headroom lock --key", "your key pair opens it, see headroom keys"],
      ],
      flags: [
        ["--key", "with your key pair instead of a passphrase"],
        ["--change", "the record is locked already, and is to open with something else"],
        ["--new-passphrase-file <file>", "the new one, where --passphrase-file holds the present"],
        ["--yes", "do not ask first"],
      ],
      after:
        "A forgotten passphrase cannot be recovered. Without a terminal --passphrase-file\nFILE takes it from the first line of a file. docs/privacy.md says what a lock\nprotects against, and what not.",
    },
    runner,
    () => import("../commands/lock"),
  );
  addCommand(
    program,
    "unlock",
    "puts a locked record back in plain",
    { examples: [["headroom unlock", "asks for the passphrase"]] },
    runner,
    () => import("../commands/unlock"),
  );
}

function addExport(program: Command, runner: Runner): void {
  const formats = exportFormatIds.map((id) => `${id} (${exportFormats[id].says})`).join(", ");
  addCommand(
    program,
    "export",
    "the record as JSON, NDJSON, CSV or a report",
    {
      examples: [
        ["headroom export -o record.json", "a file that only you can read"],
        ["headroom export --format csv --since 2026-01-01", "for a spreadsheet"],
        ["headroom export --format ndjson | jq .date", "one entry a line"],
      ],
      flags: [
        ["--format <name>", exportFormatIds.join(", ").replace(/, (\w+)$/, " or $1")],
        ["--since <day>", "from this day on"],
        ["--until <day>", "up to this day"],
        ["--all-people", "everybody who has a record here"],
        ["--no-notes", "without what you noted"],
        ["--include-safety", "with help and crisis answers, by name only"],
        ["--include-sessions", "with conversations and their notes"],
        ["-o, --output <file>", "a new file instead of stdout"],
        ["--force", "replace the file when it is there"],
      ],
      after: wrap(`Formats: ${formats}.`, textWidth(80)).join("\n"),
    },
    runner,
    () => import("../commands/export"),
  );
}

function addImport(program: Command, runner: Runner): void {
  addCommand(
    program,
    "import <file>",
    "take in an export, a journal or a shared file; what is known is left alone",
    {
      examples: [
        ["headroom import record.json --dry-run", "what would be added"],
        ["headroom import old/people/me/journal.jsonl", "a journal of another computer"],
        ["headroom import - < record.ndjson", "from a pipe"],
        ["headroom import for-mira.age", "what somebody shares with you, also sealed"],
      ],
      flags: [["--dry-run", "count, store nothing"]],
      after:
        "What does not fit is refused with its line; the rest is stored, all at once.\nA shared file is kept apart, for reading only: headroom shared.\nExit codes: 0 all taken in, 1 something was refused.",
    },
    runner,
    () => import("../commands/import"),
  );
}

function addScriptCommands(program: Command, runner: Runner): void {
  addCommand(
    program,
    "schema [name]",
    "JSON Schemas of everything that goes in and out",
    {
      examples: [
        ["headroom schema", "the list"],
        ["headroom schema history > history.schema.json", "one of them"],
      ],
    },
    runner,
    () => import("../commands/schema"),
  );
  addCommand(
    program,
    "gate",
    "a condition on where you stand: exit code 0 when it holds, 3 when not",
    {
      examples: [
        ["headroom gate --fail-on high", "3 when the level is high"],
        ["headroom gate --fail-on-warning --max-age 10", "3 when worsening, or silent for over 10 days"],
      ],
      flags: [
        ["--fail-on <level>", "low, medium or high: this level or a higher one"],
        ["--fail-on-warning", "overall strain is worsening"],
        ["--max-age <days>", "the latest check-in is older"],
      ],
      after: "Safety answers never count here, so nothing can be read back from it.",
    },
    runner,
    () => import("../commands/gate"),
  );
  addCommand(
    program,
    "pause",
    "on leave or ill: nothing is due until a day has passed",
    {
      examples: [
        ["headroom pause --until 2026-12-06", "up to and including that day"],
        ["headroom pause", "whether there is a pause"],
        ["headroom pause --end", "back before that"],
      ],
      flags: [
        ["--until <day>", "the last day of the pause, such as 2026-12-06"],
        ["--end", "end it now"],
      ],
    },
    runner,
    () => import("../commands/pause"),
  );
}
