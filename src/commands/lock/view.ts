import type { Menu } from "../../ui/questionnaire/screen";

/** What has to be known before a record is locked. */
export function lockWarning(byKey: boolean): string {
  return byKey
    ? "without your key pair nobody can read a locked record again, headroom neither"
    : "nobody, and no program, can recover a forgotten passphrase";
}

/** The warning, and an export first; the choice under the pointer loses nothing. */
export function lockMenu(byKey: boolean, file: string): Menu {
  const text = byKey
    ? [
        "A locked record opens with your key pair (headroom keys), and with nothing else.",
        "Without it nobody can read the record again. Keep a copy of the key elsewhere.",
      ]
    : [
        "A locked record opens with its passphrase, and with nothing else.",
        "Nobody, and no program, can recover a forgotten passphrase.",
        "Four or more words that only you would put together are good.",
      ];
  return {
    text,
    choices: [`Export everything to ${file} first, then lock`, "Lock without an export", "Not now"],
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
