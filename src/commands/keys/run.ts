import type { Context } from "../../context";
import { Failure } from "../../errors";
import { homedir } from "../../store/machine";
import { signingKeyOf } from "../../store/signing-key";
import { textWidth, wrap } from "../../ui/layout";
import { makeOwnKey, type OwnKey, protectOwnKey, unprotectOwnKey } from "../common/own-key";
import { newPassphrase } from "../common/passphrase";
import { nameIfMany } from "../common/person";
import { wordsOf } from "../common/received";
import { openJournal, personOf } from "../common/record";
import type { Outcome } from "../declaration";

interface KeysOptions {
  readonly protect?: boolean;
  readonly unprotect?: boolean;
}

/** `keys`: the person's own key pair, created when there is none; others seal for its public half. */
export async function run(context: Context, options: KeysOptions): Promise<Outcome> {
  if (options.protect && options.unprotect)
    throw new Failure("usage", "--protect and --unprotect contradict each other", "Leave one out.");
  const { key, made } = await makeOwnKey(context);
  const now = await changed(context, options, key);
  const person = personOf(context);
  const { vault } = await openJournal(context, person);
  const signing = await signingKeyOf(context.home, person, vault, context.clock.stamp());
  const words = wordsOf(signing.publicKey);
  if (context.flags.json) {
    const { recipient, isProtected, file } = now;
    const { publicKey } = signing;
    const more = { signing: { key: publicKey, fingerprint: words } };
    context.json({ schema: "headroom/keys@1", recipient, protected: isProtected, file, made, ...more });
  } else {
    const { width } = context.out.look;
    const whose = nameIfMany(context, person);
    context.out.write(pageOf(now, made, width) + signingLines(words, whose, width));
  }
  return "done";
}

/** The words by which others know that a file is from this person. */
function signingLines(words: string, name: string, width: number): string {
  const lines = [
    "",
    `The words of ${name === "" ? "your" : `${name}'s`} signing key:`,
    "",
    ...wrap(words, textWidth(width)),
    "",
    ...wrap(
      "What you share is signed with it. Read these words aloud to the person who gets your first file.",
      textWidth(width),
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

async function changed(context: Context, options: KeysOptions, key: OwnKey): Promise<OwnKey> {
  if (options.protect) {
    if (key.isProtected)
      throw new Failure(
        "refused",
        "your key already has a passphrase",
        "To change it: headroom keys --unprotect, then --protect.",
      );
    return protectOwnKey(
      context,
      key,
      await newPassphrase(
        context,
        "New passphrase of your key",
        "headroom keys --unprotect, then --protect, sets another one",
      ),
    );
  }
  if (!options.unprotect) return key;
  if (!key.isProtected)
    throw new Failure("refused", "your key has no passphrase", "headroom keys --protect gives it one.");
  return unprotectOwnKey(context, key);
}

function pageOf({ recipient, isProtected, file }: OwnKey, made: boolean, width: number): string {
  const secret = isProtected
    ? "It is protected by your passphrase; without that, what was sealed for you cannot be opened."
    : "Only your user account can read it; headroom keys --protect adds a passphrase.";
  const place = `The secret key stays here, in ${file.replace(homedir(), "~")}. ${secret}`;
  const copy =
    "Keep a copy of it: without it nobody, and no other program, can open what was sealed for you.";
  const lines = [
    made ? "A key pair was made for you. This is your public key:" : "Your public key:",
    "",
    recipient,
    "",
    ...wrap("Anyone may have it. Whoever has it can seal a file that only you can open.", textWidth(width)),
    ...wrap(place, textWidth(width)),
    ...(made ? wrap(copy, textWidth(width)) : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
