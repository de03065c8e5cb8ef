import type { Menu } from "../../ui/questionnaire/screen";

/** What a person has to know before locking a record. */
export const lockWarning = "nobody, and no program, can recover a forgotten passphrase";

/** The warning, with an export as the first choice: the one under the pointer loses nothing. */
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

/** What the lock did. */
export function lockWords(name: string, changed: boolean): readonly string[] {
  const record = name === "" ? "the record" : `the record of ${name}`;
  return changed
    ? [
        `Changed: ${record} opens with the new passphrase now.`,
        "Older copies and backups still open as they did before.",
      ]
    : [
        `Locked: ${record} opens with the passphrase and nothing else.`,
        "help-now and due do not need it. headroom unlock removes the lock.",
      ];
}
