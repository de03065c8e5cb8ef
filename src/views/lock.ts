import type { Menu } from "./questionnaire/menu";

/** What has to be known before a record is locked. */
export function lockWarning(byKey: boolean): string {
  return byKey
    ? "without your key pair nobody can read a locked record again, headroom neither"
    : "a forgotten passphrase cannot be recovered, by nobody and no program";
}

/** The warning, and an export first; the choice under the pointer loses nothing. */
export function lockMenu(byKey: boolean, file: string): Menu {
  const opens = byKey ? "your key pair (headroom keys)" : "its passphrase";
  const lost = byKey
    ? "Without it nobody can read the record again, headroom neither. Keep a copy of the key elsewhere."
    : "A forgotten passphrase cannot be recovered, by nobody and no program. Four or more words that only you would put together are good.";
  return {
    text: [`A locked record opens with ${opens}, and with nothing else. ${lost}`],
    choices: [`Write an export to ${file} first, then lock`, "Lock without an export", "Not now"],
  };
}

/** What became of it. */
export function lockWords(name: string, by: "passphrase" | "key", changed: boolean): readonly string[] {
  const record = name === "" ? "the record" : `the record of ${name}`;
  const opener = { passphrase: changed ? "the new passphrase" : "the passphrase", key: "your key pair" }[by];
  return changed
    ? [
        `Changed: ${record} opens with ${opener} now.`,
        "Copies and backups from before still open with what they opened with then.",
      ]
    : [
        `Locked: ${record} opens with ${opener} and nothing else.`,
        "help-now and due need none of it. headroom unlock puts the record back in plain.",
      ];
}
