import type { Context } from "../../context";
import { clip, shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { isOpenToOthers, readInput } from "../../store/input";

/** Longer than anyone types, short enough that a wrong file is noticed. */
const longestFile = 4096;

/** Shorter ones are found by trying, even at half a second for each. */
const shortest = 12;
const fewest = 6;
const common = /^(?:pass(?:word|wort|phrase)|qwert[yz]|azerty|letmein|welcome|hello|admin|headroom|burnout)/i;

/**
 * A passphrase that exists: from `--passphrase-file`, else asked on the terminal. It is never a
 * flag's value or a variable, where other programs could see it.
 * @param question what is asked, e.g. `Passphrase of the record`
 * @param file in place of that flag, where two passphrases are needed; `null` asks on the terminal
 * @throws Failure `no-terminal` naming the flag, `refused` for an unusable file, `cancelled` on Ctrl-C
 */
export async function passphrase(
  context: Context,
  question: string,
  file: string | null | undefined = context.flags.passphraseFile,
): Promise<string> {
  if (file != null) return passphraseIn(context, file);
  if (!context.interactive)
    throw new Failure(
      "no-terminal",
      "a passphrase is needed, and there is no terminal to ask on",
      "--passphrase-file FILE takes it from the first line of a file.",
    );
  const { askPassphrase } = await import("../../ui/prompts/passphrase");
  return askPassphrase(`${question}:`, context);
}

/**
 * A passphrase to be set: on the terminal it is asked for twice. A weak one is accepted, with a warning.
 * @param again how to set another one later
 * @throws Failure as {@link passphrase}, `usage` when it is empty or the two differ
 */
export async function newPassphrase(
  context: Context,
  question: string,
  again: string,
  file: string | null | undefined = context.flags.passphraseFile,
): Promise<string> {
  const first = await passphrase(context, question, file);
  if (first === "") throw new Failure("usage", "the passphrase is empty", "Nothing was changed.");
  if (file == null && (await passphrase(context, "The same once more")) !== first)
    throw new Failure("usage", "the two passphrases differ", "Nothing was changed. Run the command again.");
  const weak = weaknessOf(first);
  if (weak !== null)
    context.note(
      `this passphrase ${weak}, and can be guessed`,
      `${again}; four or more words that only you would put together are good.`,
    );
  return first;
}

/** Says what makes a passphrase easy to guess; `null` for one that has no such flaw. */
export function weaknessOf(words: string): string | null {
  const characters = [...words.normalize("NFC")];
  if (characters.length < shortest) return "is short";
  if (new Set(characters).size < fewest) return "has few different characters";
  if (/^[\d\s./-]+$/.test(words)) return "has only digits";
  return common.test(words) && characters.length < 20 ? "begins with a common word" : null;
}

/** Only the first line counts, so an editor's newline at the end does no harm. */
async function passphraseIn(context: Context, file: string): Promise<string> {
  const { text } = await readInput(file, context.terminal, longestFile);
  if (isOpenToOthers(file))
    context.note(
      `others on this computer may read ${clip(file, 200)}`,
      `chmod 600 ${shellWord(file)} changes that.`,
    );
  const [line = ""] = text.split(/\r?\n/);
  if (line !== "") return line;
  throw new Failure("refused", `the first line of ${file} is empty`, "It has to hold the passphrase.");
}
