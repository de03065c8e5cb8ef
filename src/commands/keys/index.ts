import { Option } from "commander";
import type { Declaration } from "../declaration";

export const keys: Declaration = {
  name: "keys",
  summary: "your key pair: the public key others seal for, created when needed",
  group: "people",
  examples: [
    ["headroom keys", "shows the public key"],
    ["headroom keys --protect", "asks for a passphrase that seals the secret key"],
    ["headroom keys --json | jq -r .recipient", "the public key alone"],
  ],
  flags: [
    new Option("--protect", "seal the secret key with a passphrase"),
    new Option("--unprotect", "remove that passphrase"),
  ],
  notes: [
    "The key is in age format; the age program takes its file with -i.",
    "--passphrase-file FILE gives the passphrase without a terminal.",
  ],
  lasts: "change",
  load: () => import("./run"),
};
