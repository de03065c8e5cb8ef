import { Option } from "commander";
import type { Declaration } from "../declaration";
import { newPassphraseFile } from "../flags";

export const lock: Declaration = {
  name: "lock",
  summary: "seals the record of a person (age format), with a passphrase or your key pair",
  group: "data",
  examples: [
    ["headroom lock", "asks for a passphrase, twice"],
    ["headroom lock --change", "another passphrase; the entries stay as they are"],
    ["headroom lock --key", "your key pair opens it, see headroom keys"],
  ],
  flags: [
    new Option("--key", "with your key pair instead of a passphrase"),
    new Option("--change", "the record is locked already, and is to open with something else"),
    newPassphraseFile("the new one, where --passphrase-file holds the present"),
    new Option("--yes", "do not ask first"),
  ],
  notes: [
    "A forgotten passphrase cannot be recovered. Without a terminal --passphrase-file FILE takes it from the first line of a file. docs/privacy.md says what a lock protects against, and what not.",
  ],
  load: () => import("./run"),
};
