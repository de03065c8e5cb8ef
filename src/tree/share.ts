import type { Command } from "commander";
import { addCommand, type Runner } from "../command-line";

/** What passes between two people, and the key that seals it. */
export function addShareCommands(program: Command, runner: Runner): void {
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
