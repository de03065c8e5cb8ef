import type { Context } from "../../context";
import type { Share } from "../../core/sharing/share";
import { Failure } from "../../errors";
import { shareText } from "../../formats/share-file";
import type { SealFor } from "../../store/age";
import { onDisk } from "../../store/disk-error";
import { outputFile } from "../../store/output-file";
import { type GivenShare, readShareLog, writeShareLog } from "../../store/share-log";
import { replaceFile } from "../../store/write";
import { textWidth, wrap } from "../../ui/layout";
import { paintFor } from "../../ui/paint";
import { endWords, fieldList, headBlock, renderGiven, renderShare } from "../../ui/share";
import { newPassphrase } from "../common/passphrase";
import { nameIfMany } from "../common/person";
import { type OpenRecord, openJournal, openRecord, personOf } from "../common/record";
import { shareOf } from "../common/share";
import type { Outcome } from "../declaration";
import { readShareFlags, required, type ShareFlags } from "./flags";

interface ShareOptions extends ShareFlags {
  readonly encrypt?: boolean;
  readonly encryptTo?: readonly string[];
  readonly armor?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly yesSafety?: boolean;
  readonly list?: boolean;
  readonly newPassphraseFile?: string;
}

/** `share`: a file for one other person with exactly the chosen fields, seen and agreed to before it is written. */
export async function run(context: Context, options: ShareOptions): Promise<Outcome> {
  if (options.list) return list(context);
  const wanted = readShareFlags(options, context);
  const output = required(options.output, "-o FILE", "says where the file goes");
  const force = options.force === true;
  const recipients = options.encryptTo ?? [];
  await checkSealing(options, recipients);
  const record = await openRecord(context);
  const { vault } = record.journal;
  const log = await readShareLog(context, record.person, vault);
  const share = shareOf(context, record, wanted, log.sharer);
  if (share.checkins.length === 0 && share.trend === undefined && share.plan === undefined)
    throw new Failure(
      "refused",
      "there is nothing of these fields in these days",
      "Nothing was written. headroom history shows what is recorded.",
    );
  outputFile(output, force);
  await agreed(context, share, options);
  const lock: SealFor | null =
    recipients.length > 0
      ? { recipients }
      : options.encrypt
        ? {
            passphrase: await newPassphrase(
              context,
              "Passphrase of the file",
              sealFile(context, record, options),
            ),
          }
        : null;
  const bytes = await sealed(Buffer.from(shareText(share)), lock, options.armor === true);
  // The id that stands for the person has to be known for certain before a file bears it.
  if (log.shares.length === 0) await writeShareLog(context, record.person, log, vault);
  const file = outputFile(output, force);
  onDisk("the shared file cannot be written", file, "Nothing was shared.", () => replaceFile(file, [bytes]));
  const given: GivenShare = {
    for: share.for,
    sharedAt: share.sharedAt,
    fields: share.fields,
    since: share.since,
    until: share.until,
    expires: share.expires,
    safety: share.safety,
    file,
    sealed: lock === null ? "no" : "passphrase" in lock ? "passphrase" : "keys",
  };
  await writeShareLog(context, record.person, { ...log, shares: [...log.shares, given] }, vault);
  tell(context, share, given, record.person.id, output);
  return "done";
}

/**
 * Where the passphrase for the file comes from. Beside a locked record `--passphrase-file` holds the
 * passphrase of that, which is nobody else's business.
 * @returns `null` to ask for it
 */
function sealFile(
  { flags, interactive }: Context,
  { journal }: OpenRecord,
  { newPassphraseFile }: ShareOptions,
): string | null | undefined {
  if (newPassphraseFile !== undefined) return newPassphraseFile;
  if (journal.vault === null || flags.passphraseFile === undefined) return flags.passphraseFile;
  if (interactive) return null;
  throw new Failure(
    "usage",
    "--passphrase-file holds the passphrase of your record",
    "Add --new-passphrase-file FILE for that of the shared file.",
  );
}

async function list(context: Context): Promise<Outcome> {
  const person = personOf(context);
  const { vault } = await openJournal(context, person);
  const { shares } = await readShareLog(context, person, vault);
  const { out, flags, clock } = context;
  if (flags.json) context.json({ schema: "headroom/shares@1", person: person.id, shares });
  else out.write(renderGiven(shares, nameIfMany(context, person), clock.today, out.look));
  return "done";
}

/** What cannot be sealed is told before anything is asked. */
async function checkSealing({ encrypt, armor }: ShareOptions, recipients: readonly string[]): Promise<void> {
  if (encrypt && recipients.length > 0)
    throw new Failure(
      "usage",
      "--encrypt and --encrypt-to are two different locks",
      "Leave one of them out.",
    );
  if (armor && !encrypt && recipients.length === 0)
    throw new Failure("usage", "--armor is about an encrypted file", "Add --encrypt or --encrypt-to.");
  if (recipients.length > 0) await sealed(Buffer.alloc(0), { recipients }, false);
}

async function sealed(bytes: Buffer, lock: SealFor | null, armor: boolean): Promise<Buffer> {
  if (lock === null) return bytes;
  const { seal, withArmor } = await import("../../store/age");
  const closed = await seal(bytes, lock);
  return Buffer.from(armor ? withArmor(closed) : closed);
}

/** Shows all that is in it, then asks; once more for safety answers. */
async function agreed(context: Context, share: Share, options: ShareOptions): Promise<void> {
  const { err, flags, clock, interactive } = context;
  const open = [
    ...(options.yes ? [] : ["--yes"]),
    ...(share.safety && !options.yesSafety ? ["--yes-safety"] : []),
  ];
  if (open.length > 0 && !interactive)
    throw new Failure(
      "no-terminal",
      "share shows what is in the file and asks before it writes, and there is no terminal to ask on",
      `Add ${open.join(" and ")} to agree without being asked.`,
    );
  if (!flags.quiet && !(flags.json && open.length === 0)) {
    const page = renderShare(share, "preview", share.name, clock.today, err.look);
    err.write(page);
    // A long page has scrolled away what it began with.
    if (page.split("\n").length > 20)
      err.write(
        `\n${headBlock(share, "preview", share.name, clock.today, err.look, paintFor(err.look.colour)).join("\n")}\n`,
      );
  }
  if (open.length === 0) return;
  err.write("\n");
  const { confirm } = await import("../../ui/prompts/confirm");
  const ask = async (question: string) => {
    if (!(await confirm(question, context.terminal)))
      throw new Failure("cancelled", "Nothing was written.", "Nothing was shared.");
  };
  if (!options.yes) await ask(`Write this file for ${share.for}, from ${share.name}?`);
  if (share.safety && !options.yesSafety)
    await ask(`Help and crisis answers are in it, too. Shall ${share.for} read those?`);
}

function tell(context: Context, share: Share, given: GivenShare, person: string, output: string): void {
  const { flags, out, clock } = context;
  if (flags.json) {
    const document = { schema: "headroom/shares@1", person, shares: [given] };
    context.json(document);
    return;
  }
  if (flags.quiet) return;
  const how = {
    no: "It is not encrypted: whoever has it can read it.",
    passphrase: `It is encrypted; tell ${share.for} the passphrase on another way than the file.`,
    keys: "It is encrypted: only who holds that key can open it.",
  }[given.sealed];
  const says = `Written for ${share.for}: ${output}, with ${fieldList(share.fields)}, ${endWords(share, clock.today)}.`;
  const lines = [says, how].flatMap((line) => wrap(line, textWidth(out.look.width)));
  out.write(lines.map((line) => `${line}\n`).join(""));
}
