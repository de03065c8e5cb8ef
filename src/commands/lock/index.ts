import { Option } from "commander";
import type { Declaration } from "../declaration";
import { newPassphraseFile } from "../flags";

export const lock: Declaration = {
  name: "lock",
  summary: "seal a person's record with a passphrase",
  group: "data",
  examples: [
    ["headroom lock", "asks for a passphrase, twice"],
    ["headroom lock --change", "another passphrase and another key"],
  ],
  flags: [
    new Option("--change", "change the passphrase of a locked record"),
    newPassphraseFile("the new passphrase, when --passphrase-file holds the current one"),
    new Option("--plan-readable", "your plan for a crisis stays readable without the passphrase"),
    new Option("--yes", "do not ask first"),
  ],
  notes: [
    "A forgotten passphrase cannot be recovered. Without a terminal --passphrase-file FILE takes it from the first line of a file. docs/privacy.md says what a lock protects against, and what it does not.",
  ],
  lasts: "change",
  load: () => import("./run"),
};
