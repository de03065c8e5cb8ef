import { Option } from "commander";
import type { Declaration } from "../declaration";
import { force, newPassphraseFile, until } from "../flags";

export const share: Declaration = {
  name: "share",
  summary: "a file for one other person: what you choose, nothing else",
  group: "people",
  examples: [
    ["headroom share --for Mira --fields levels,trend -o m.json", "shows it, asks"],
    ["headroom share --for Mira --revoke -o m.json", "takes it all back"],
    ["headroom share --list", "what went to whom"],
  ],
  flags: [
    new Option("--for <name>", "who gets it"),
    new Option("--as <name>", "another name for yourself"),
    new Option("--fields <list>", "of levels,strain,trend,answers,notes,plan"),
    new Option("--since <day>", "from this day on, or last-talk"),
    until,
    new Option("--expires <day>", "last day of use, or never"),
    new Option("--encrypt", "seal it with a passphrase, asked for or from --passphrase-file"),
    newPassphraseFile("the passphrase for it, when --passphrase-file opens your record"),
    new Option("--encrypt-to <key...>", "seal it for public keys, age1..."),
    new Option("--armor", "as text that survives email and chat"),
    new Option("-o, --output <file>", "else for-NAME.json; - is stdout, sealed as text"),
    new Option("--revoke", "take back all you shared with them"),
    force,
    new Option("--include-safety", "with help and crisis answers; asks once more"),
    new Option("--yes", "agree without being asked"),
    new Option("--yes-safety", "agree to the safety answers without being asked"),
    new Option("--list", "what was shared, with whom, until when"),
  ],
  notes: [
    "Without --fields: as last time; without --expires: for twelve weeks.",
    "Exit codes: 0 written, 1 refused, 2 not agreed and no terminal, 130 declined.",
  ],
  lasts: ({ list }) => (list ? null : "change"),
  load: () => import("./run"),
};
