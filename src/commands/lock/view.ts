import type { Menu } from "../../ui/questionnaire/screen";

/** What has to be known before a record is locked. */
export const lockWarning = "nobody, and no program, can recover a forgotten passphrase";

/** The warning, and an export first; the choice under the pointer loses nothing. */
export function lockMenu(file: string): Menu {
  return {
    text: [
      "A locked record opens with its passphrase, and with nothing else.",
      "Nobody, and no program, can recover a forgotten passphrase.",
      "Four or more words that only you would put together are good.",
    ],
    choices: [`Export everything to ${file} first, then lock`, "Lock without an export", "Not now"],
  };
}

/** What became of it. */
export function lockWords(name: string, changed: boolean): readonly string[] {
  const record = name === "" ? "the record" : `the record of ${name}`;
  return changed
    ? [
        `Changed: ${record} opens with the new passphrase now.`,
        "Copies and backups from before still open with what they opened with then.",
      ]
    : [
        `Locked: ${record} opens with the passphrase and nothing else.`,
        "help-now and due need none of it. headroom unlock puts the record back in plain.",
      ];
}
