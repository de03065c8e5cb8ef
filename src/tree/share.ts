import type { Command } from "commander";
import { addCommand, addGroup, type Runner } from "../command-line";

/** What passes between two people, and the key that seals it. */
export function addShareCommands(program: Command, runner: Runner): void {
  addCommand(
    program,
    "share",
    "a file for one other person: what you choose, nothing else",
    {
      examples: [
        ["headroom share --for Mira --fields levels,trend -o m.json", "shows it, asks"],
        ["headroom share --list", "what went to whom"],
      ],
      flags: [
        ["--for <name>", "who gets it"],
        ["--fields <list>", "of levels,strain,trend,answers,notes,plan"],
        ["--since <day>", "from this day on"],
        ["--until <day>", "up to this day"],
        ["--expires <day>", "the last day on which it is to be used"],
        ["--encrypt", "seal it by a passphrase, asked or --passphrase-file"],
        ["--new-passphrase-file <file>", "the passphrase of the file, where another opens your record"],
        ["--encrypt-to <key...>", "seal it for public keys, age1..."],
        ["--armor", "as text that survives mail and chat"],
        ["-o, --output <file>", "a new file"],
        ["--force", "replace the file when it is there"],
        ["--as <name>", "another name for yourself than that of the record"],
        ["--include-safety", "with help and crisis answers; asks once more"],
        ["--yes", "agree without being asked"],
        ["--yes-safety", "agree to the safety answers without being asked"],
        ["--list", "what was shared, with whom, until when"],
      ],
      flagRows: [
        ["--for <name>", "who gets it; --as <name>: another name for yourself"],
        ["--fields <list>", "of levels,strain,trend,answers,notes,plan"],
        ["--since <day>", "from; --until <day>: up to; --expires <day>: last day of use"],
        ["--encrypt", "seal it by a passphrase; --encrypt-to <key...>: for keys"],
        ["--new-passphrase-file", "holds that, where --passphrase-file opens your record"],
        ["-o, --output <file>", "a new file; --force: replace it; --armor: text for mail"],
        ["--include-safety", "with help and crisis answers; asks once more"],
        ["--yes", "agree unasked; --yes-safety: to the safety answers too"],
      ],
      after: `levels: a word for each check-in; strain: scores; trend: the direction; answers:
all of them, with the week's facts; plan: without support and reasons to go.
Exit codes: 0 written, 1 refused, 2 not agreed and no terminal, 130 declined.`,
    },
    runner,
    () => import("../commands/share"),
  );
  const shared = addGroup(program, "shared", "what others share with you, for reading only", {
    examples: [
      ["headroom import for-mira.json", "takes in a shared file"],
      ["headroom shared", "who shares what, until when"],
      ["headroom shared Ada", "all that Ada shares"],
      ["headroom shared remove Ada --confirm Ada", "erases it here"],
    ],
  });
  const sharedModule = () => import("../commands/shared");
  addCommand(
    shared,
    "show [name]",
    "who shares what, or all that one of them shares",
    { examples: [["headroom shared Ada", "the same"]], isDefault: true },
    runner,
    async () => ({ run: (await sharedModule()).show }),
  );
  addCommand(
    shared,
    "remove <name>",
    "erase what somebody shares with you",
    {
      examples: [["headroom shared remove Ada --confirm Ada", "the name twice, so that it is meant"]],
      flags: [["--confirm <name>", "the name once more"]],
    },
    runner,
    async () => ({ run: (await sharedModule()).remove }),
  );
  addCommand(
    program,
    "keys",
    "your key pair: the public key others seal for, made when needed",
    {
      examples: [
        ["headroom keys", "shows the public key"],
        ["headroom keys --protect", "asks for a passphrase that seals the secret key"],
        ["headroom keys --json | jq -r .recipient", "the public key alone"],
      ],
      flags: [
        ["--protect", "seal the secret key by a passphrase"],
        ["--unprotect", "take that passphrase away"],
      ],
      after:
        "The key is one of the age format, and the age program takes its file with -i.\n--passphrase-file FILE gives the passphrase without a terminal.",
    },
    runner,
    () => import("../commands/keys"),
  );
}
