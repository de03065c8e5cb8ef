import { Option } from "commander";
import type { Declaration } from "../declaration";
import { force, newPassphraseFile, until } from "../flags";

export const share: Declaration = {
  name: "share",
  summary: "a file for one other person: what you choose, nothing else",
  group: "people",
  examples: [
    ["headroom share --for Mira --fields levels,trend -o m.json", "shows it, asks"],
    ["headroom share --for Mira --since last-talk", "the same fields again, since the last talk"],
    ["headroom share --for Mira --revoke -o m.json", "a file that takes it back"],
    ["headroom share --list", "what went to whom"],
  ],
  flags: [
    new Option("--for <name>", "who gets it"),
    new Option("--as <name>", "another name for yourself than that of the record"),
    new Option("--fields <list>", "of levels,strain,trend,answers,notes,plan; else those of the last time"),
    new Option("--since <day>", "from this day on, or last-talk"),
    until,
    new Option("--expires <day>", "the last day of use, or never; else twelve weeks"),
    new Option("--encrypt", "seal it by a passphrase, asked or --passphrase-file"),
    newPassphraseFile("holds that, where --passphrase-file opens your record"),
    new Option("--encrypt-to <key...>", "seal it for public keys, age1..."),
    new Option("--armor", "as text that survives mail and chat"),
    new Option("-o, --output <file>", "a new file; else for-NAME.json"),
    new Option("--revoke", "a file that takes back all that was shared with them"),
    force,
    new Option("--include-safety", "with help and crisis answers; asks once more"),
    new Option("--yes", "agree without being asked"),
    new Option("--yes-safety", "agree to the safety answers without being asked"),
    new Option("--list", "what was shared, with whom, until when"),
  ],
  notes: [
    "levels: a word for each check-in; strain: scores; trend: the direction; answers: all of them, with the week's facts; plan: without support and reasons to go.",
    "It is signed with your own key, so that a changed file is noticed; headroom keys shows the words by which the other person knows it.",
    "Exit codes: 0 written, 1 refused, 2 not agreed and no terminal, 130 declined.",
  ],
  load: () => import("./run"),
};
