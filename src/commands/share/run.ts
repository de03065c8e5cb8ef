import { createHash } from "node:crypto";
import type { Context } from "../../context";
import { sessionFrom } from "../../core/mentoring/session";
import { exitCriteria, planFields, privateSections } from "../../core/plan/fields";
import { questionnaires } from "../../core/questionnaire/instruments/index";
import { buildShare } from "../../core/sharing/build";
import { fingerprintWords } from "../../core/sharing/fingerprint";
import { isRevocation, type Share, type WantedShare } from "../../core/sharing/share";
import { Failure } from "../../errors";
import { shareText } from "../../formats/share-file";
import { whoOf } from "../../formats/whose";
import type { SealFor } from "../../store/age";
import { onDisk } from "../../store/disk-error";
import { outputFile } from "../../store/output-file";
import { idOf, keyOf, type Person } from "../../store/people";
import { addGiven, type GivenShare, readShareLog } from "../../store/share-log";
import { fingerprintBytes, sharerOf, signingKeyOf, signText } from "../../store/signing-key";
import { replaceFile } from "../../store/write";
import { textWidth, wrap } from "../../ui/layout";
import { endWords, fieldList, renderGiven, renderShare } from "../../ui/share-page";
import { newPassphrase } from "../common/passphrase";
import { nameIfMany } from "../common/person";
import { prompterOf } from "../common/prompter";
import { type OpenRecord, openJournal, openRecord, personOf } from "../common/record";
import type { Outcome } from "../declaration";
import { readShareFlags, required, type ShareFlags } from "./flags";

interface ShareOptions extends ShareFlags {
  readonly encrypt?: boolean;
  readonly armor?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly yesSafety?: boolean;
  readonly list?: boolean;
  readonly newPassphraseFile?: string;
}

/**
 * `share`: a signed file for one other person with exactly the chosen fields, agreed to before it is written.
 */
export async function run(context: Context, options: ShareOptions): Promise<Outcome> {
  if (options.list) return list(context);
  const force = options.force === true;
  const recipients = options.encryptTo ?? [];
  await checkSealing(options, recipients);
  required(options.for, "--for NAME", "says who gets the file");
  const record = await openRecord(context);
  const { vault } = record.journal;
  const log = await readShareLog(context, record.person, vault);
  const wanted = readShareFlags(options, context, {
    lastTalk: (name) =>
      record.sessions.map(sessionFrom).findLast((one) => keyOf(one.with) === keyOf(name))?.date ?? null,
    lastShare: (name) => log.shares.findLast((one) => keyOf(one.for) === keyOf(name)),
  });
  const output = options.output ?? usualName(wanted.for, options);
  const isStdout = output === "-";
  const key = await signingKeyOf(context.home, record.person, vault, context.clock.stamp());
  const share = shareOf(context, record, wanted, { key: key.publicKey, before: log.shares.length });
  const isEmpty = share.checkins.length === 0 && share.trend === undefined && share.plan === undefined;
  if (isEmpty && !options.revoke)
    throw new Failure(
      "refused",
      "nothing is recorded for these fields and days",
      "Nothing was written. headroom history shows what is recorded.",
    );
  if (!isStdout) outputFile(output, force);
  await agreed(context, share, options);
  const lock: SealFor | null =
    recipients.length > 0
      ? { recipients }
      : options.encrypt
        ? {
            passphrase: await newPassphrase(
              context,
              "Passphrase of the file",
              "The same with --force gives it another one",
              sealFile(context, record, options),
            ),
          }
        : null;
  const file = isStdout ? output : outputFile(output, force);
  const given: GivenShare = {
    for: share.for,
    recipients: share.recipients,
    sharedAt: share.sharedAt,
    fields: share.fields,
    since: share.since,
    until: share.until,
    expiresOn: share.expiresOn,
    safety: share.safety,
    file,
    sealed: lock === null ? "no" : "passphrase" in lock ? "passphrase" : "keys",
  };
  // The number in the file has to be taken before the file exists.
  const number = await addGiven(context, record.person, given, vault);
  const text = shareText({ ...share, number }, { sign: (signed) => signText(signed, key) });
  const bytes = await sealed(Buffer.from(text), lock, options.armor === true || isStdout);
  if (isStdout) context.out.write(bytes.toString("utf8"));
  else
    onDisk("the shared file cannot be written", file, "Nothing was shared.", () =>
      replaceFile(file, [bytes]),
    );
  tell(context, share, given, record.person, output);
  return "done";
}

function usualName(name: string, { encrypt, encryptTo }: ShareOptions): string {
  return `for-${idOf(name)}.${encrypt || encryptTo !== undefined ? "age" : "json"}`;
}

/**
 * Where the passphrase for the file comes from. With a locked record `--passphrase-file` holds the passphrase
 * of the record, which is nobody else's business.
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
    "Add --new-passphrase-file FILE for the shared file.",
  );
}

async function list(context: Context): Promise<Outcome> {
  const person = personOf(context);
  const { vault } = await openJournal(context, person);
  const { shares } = await readShareLog(context, person, vault);
  const { out, flags, clock } = context;
  if (flags.json) context.json({ schema: "headroom/shares@2", person: whoOf(person), shares });
  else out.write(renderGiven(shares, nameIfMany(context, person), clock.today, out.look));
  return "done";
}

/** Reports what cannot be sealed before anything is asked. */
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

/**
 * Shows all that is in the file: on the screen, to be scrolled to its end before a yes counts, or in the
 * pager when it is longer than that. Asks once more for safety answers.
 */
async function agreed(context: Context, share: Share, options: ShareOptions): Promise<void> {
  const { out, err, flags, clock, interactive } = context;
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
  const page = renderShare(share, "preview", share.name, clock.today, err.look);
  if (open.length === 0) {
    if (!flags.quiet && !flags.json) err.write(page);
    return;
  }
  const whole = page.trimEnd().split("\n");
  const isPaged = !context.plain && !flags.json && out.rows !== null && whole.length >= out.rows;
  if (isPaged) await context.writeDocument(page);
  // After the pager the question comes with a short summary of what is in the file.
  const shown = isPaged ? whole.slice(0, whole.indexOf("")) : whole;
  const prompter = prompterOf(context);
  const ask = async (lines: readonly string[], question: string) => {
    const menu = {
      page: lines,
      text: [question],
      choices: ["write it", "no"],
      keys: ["y", "n"],
      readFirst: true,
    };
    if ((await prompter.menu(menu)) !== 0)
      throw new Failure("cancelled", "Nothing was written.", "Nothing was shared.");
  };
  try {
    if (!options.yes) await ask(shown, questionFor(share, sealing(options)));
    if (share.safety && !options.yesSafety)
      await ask(
        options.yes ? shown : [],
        `Help and crisis answers are in it, too. Should ${share.for} read those?`,
      );
  } finally {
    prompter.release();
  }
}

function sealing({ encrypt, encryptTo = [] }: ShareOptions): boolean {
  return encrypt === true || encryptTo.length > 0;
}

function questionFor(share: Share, isSealed: boolean): string {
  const what = isRevocation(share) ? "Write a file that takes everything back" : "Write this file";
  const open =
    share.safety && !isSealed ? ` It would not be encrypted: n, then the same with --encrypt, is safer.` : "";
  return `${what} for ${share.for}, from ${share.name}?${open}`;
}

function tell(context: Context, share: Share, given: GivenShare, person: Person, output: string): void {
  const { flags, clock } = context;
  const isStdout = output === "-";
  if (flags.json) {
    if (!isStdout) context.json({ schema: "headroom/shares@2", person: whoOf(person), shares: [given] });
    return;
  }
  if (flags.quiet) return;
  const how = {
    no: share.safety
      ? "It is not encrypted, and help and crisis answers are in it: whoever has it can read them. --encrypt seals it."
      : "It is not encrypted: whoever has it can read it.",
    passphrase: `It is encrypted. Give ${share.for} the passphrase by another channel, not with the file.`,
    keys: "It is encrypted: only whoever holds that key can open it.",
  }[given.sealed];
  // Stdout has the file itself then.
  const out = isStdout ? context.err : context.out;
  const where = isStdout ? "stdout" : output;
  const says = isRevocation(share)
    ? `Written for ${share.for}: ${where}. Once they import it, what you shared before is erased there; a copy made elsewhere is not.`
    : `Written for ${share.for}: ${where}, with ${fieldList(share.fields)}, ${endWords(share, clock.today)}.`;
  const words = fingerprintWords(fingerprintBytes(share.key));
  const signed = `Signed by you: ${words}. Read them to ${share.for} the first time.`;
  const lines = [says, how, signed].flatMap((line) => wrap(line, textWidth(out.look.width)));
  out.write(lines.map((line) => `${line}\n`).join(""));
}

/** Whom a person turns to, and why they would leave, is on no page for others either. */
const privatePlanFields = planFields
  .filter(({ id, section }) => privateSections.includes(section) || id === exitCriteria.id)
  .map(({ id }) => id);

/** Who signs a share, and how many files of theirs came before it. */
export interface Signature {
  readonly key: string;
  readonly before: number;
}

/** Builds the share that was asked for from a record. */
export function shareOf(
  context: Context,
  record: OpenRecord,
  wanted: WantedShare,
  { key, before }: Signature,
): Share {
  const { as, fields, safety, since, until, expiresOn, recipients } = wanted;
  const sharer = sharerOf(key);
  const terms = {
    ...{ sharer, key, name: as ?? record.person.name, for: wanted.for, recipients },
    ...{ sharedAt: context.clock.stamp(), number: before + 1 },
    ...{ expiresOn, since, until, fields, safety },
  };
  const source = {
    checkIns: record.checkIns,
    plans: record.plans,
    privatePlanFields,
    sharedId: (id: string) => sharedId(sharer, id),
  };
  return buildShare(terms, source, questionnaires);
}

/** An id in the record holds the moment it was created, which is nobody else's business. */
function sharedId(sharer: string, id: string): string {
  const hash = createHash("sha256").update(`${sharer} ${id}`).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}
