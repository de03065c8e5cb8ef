import type { Context } from "../../context";
import {
  keptOf,
  meantFor,
  nothingReceived,
  type Received,
  senderOf,
  withSender,
  withShare,
  withWaiting,
} from "../../core/sharing/received";
import { isRevocation, isStale, type Share, shareChange } from "../../core/sharing/share";
import { clip, shellWord } from "../../core/text";
import { Failure, isFailure } from "../../errors";
import { readShare } from "../../formats/share-file";
import { checkName, keyOf, listPeople, type Person } from "../../store/people";
import { isSignedBy, sharerOf } from "../../store/signing-key";
import { shortDay } from "../../ui/dates";
import { textWidth, wrap } from "../../ui/layout";
import { endWords, fieldList } from "../../ui/share-page";
import { count } from "../../ui/words";
import { ownRecipient } from "../common/own-key";
import {
  keepReceived,
  openReceived,
  type ReceivedHere,
  sharedIn,
  sharedRowOf,
  wordsOf,
} from "../common/received";
import { personOf } from "../common/record";

/** The flags of `import` that matter for a shared file. */
export interface ShareImportOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly apart?: boolean;
  readonly another?: boolean;
}

/** How far another clock may be ahead of this one, in milliseconds. */
const clockTolerance = 24 * 60 * 60 * 1000;
const nothing = "Nothing was stored.";

/**
 * Imports a shared file for the person in use, kept apart from all records and for reading only.
 * @param name what messages call the file
 * @throws Failure `refused` for a file that is damaged, changed, unsigned, expired, taken back, meant for
 *   someone else or signed with a different key than the known one; `no-terminal` when a yes is needed
 */
export async function takeShared(
  context: Context,
  text: string,
  name: string,
  options: ShareImportOptions,
): Promise<void> {
  const share = checked(context, readShare(text, name, { isSigned: isSignedBy, sharerOf }), name);
  const person = personOf(context);
  const here = await openReceived(context, person);
  const addressed = await addressee(context, here, share, options);
  const accepted = await acceptedSender(context, here, addressed, share, options);
  const { today } = context.clock;
  const apart =
    options.apart === true && meant(context, here, share, await ownRecipient(context)) === "other";
  const after = withShare(accepted.received, share, { label: accepted.label, apart, today });
  if (!options.dryRun && after !== here.received) await keepReceived(context, here, after);
  tell(context, { before: here.received, after, share, label: accepted.label }, options.dryRun === true);
}

function checked(context: Context, share: Share, name: string): Share {
  const { today, now } = context.clock;
  if (isStale(share, today))
    throw new Failure(
      "refused",
      `${name} was for use until ${share.expiresOn ?? ""}, which has passed`,
      `${nothing} Ask ${clip(share.name)} for a new one.`,
    );
  if (Date.parse(share.sharedAt) > now() + clockTolerance)
    throw new Failure(
      "refused",
      `${name} is dated ${share.sharedAt.slice(0, 10)}, which is in the future`,
      `${nothing} One of the two clocks is wrong.`,
    );
  try {
    return { ...share, name: checkName(share.name), for: checkName(share.for) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw new Failure(
      "refused",
      `${name} is damaged: ${error.message}`,
      `${nothing} Ask for the file again.`,
    );
  }
}

function meant(
  _context: Context,
  { person, received }: ReceivedHere,
  share: Share,
  recipient: string | null,
) {
  return meantFor(share, received, { name: person.name, isNamed: person.name !== person.id, recipient });
}

/** Makes sure that the file is for the person in use; a name is asked about once. */
async function addressee(
  context: Context,
  here: ReceivedHere,
  share: Share,
  options: ShareImportOptions,
): Promise<Received> {
  const { person, received } = here;
  const whom = meant(context, here, share, await ownRecipient(context));
  const known: Received = { ...received, knownAs: [...received.knownAs, share.for] };
  if (whom === "self") return received;
  if (options.apart && whom === "other") return received;
  if (whom === "unnamed" && options.dryRun) return received;
  const canAsk = share.recipients.length === 0 && context.interactive && options.yes !== true;
  if (canAsk) {
    const called = person.name === person.id ? "you" : `you, ${person.name}`;
    if (await confirmed(context, `This file is for ${share.for}. Is that ${called}?`)) return known;
  } else if (whom === "unnamed" && options.yes) return known;
  else if (whom === "unnamed") throw needsYes(share);
  throw meantForSomebodyElse(context, person, share);
}

function meantForSomebodyElse(context: Context, person: Person, share: Share): Failure {
  const other = listPeople(context.home).find(
    ({ id, name }) => id !== person.id && keyOf(name) === keyOf(share.for),
  );
  const hint =
    other === undefined
      ? "Delete the file, or add --apart to keep it apart from what is meant for you."
      : `If it is for ${other.name} here: run the same command with -p ${shellWord(other.name)}.`;
  return new Failure(
    "refused",
    `this file is from ${share.name} for ${share.for}, and not for ${person.name === person.id ? "you" : person.name}`,
    `${nothing} ${hint}`,
  );
}

/** Makes sure that the signer of the file is known, or accepted now. */
async function acceptedSender(
  context: Context,
  here: ReceivedHere,
  received: Received,
  share: Share,
  options: ShareImportOptions,
): Promise<{ readonly received: Received; readonly label: string }> {
  const verdict = senderOf(received, share);
  const { label } = verdict;
  switch (verdict.kind) {
    case "known":
      return { received, label };
    case "taken-back":
      throw new Failure(
        "refused",
        `${label} has taken this back with a newer file, of ${verdict.at.slice(0, 10)}`,
        `${nothing} Ask ${label} whether to share it again.`,
      );
    case "retired":
      throw new Failure(
        "refused",
        `this file is signed with an earlier key of ${label}, which was replaced`,
        `${nothing} Ask ${label} for a new file.`,
      );
    case "other-key":
      if (options.another) break;
      if (!options.dryRun) {
        const waiting = { label, key: share.key, refusedAt: context.clock.stamp() };
        await keepReceived(context, here, withWaiting(here.received, waiting));
      }
      throw new Failure(
        "refused",
        `this file says it is from ${share.name}, but it is signed with a different key than earlier ones`,
        `${nothing} Its words: ${wordsOf(share.key)}. Compare them with ${label} by voice; then headroom shared trust ${shellWord(label)}, or --another for a different person of that name.`,
      );
    case "new":
      break;
  }
  if (!options.dryRun && !options.yes) {
    if (!context.interactive) throw needsYes(share);
    const question = `The first file from ${share.name}, signed with: ${wordsOf(share.key)}. Import it?`;
    if (!(await confirmed(context, question)))
      throw new Failure("cancelled", nothing, `Ask ${share.name} to read those words to you.`);
  }
  const after = withSender(received, share);
  return { received: after, label: after.senders.at(-1)?.label ?? share.name };
}

function needsYes(share: Share): Failure {
  return new Failure(
    "no-terminal",
    `this is the first file from ${share.name} for ${share.for}, signed with: ${wordsOf(share.key)}`,
    `${nothing} Compare the words with ${share.name}, then add --yes.`,
  );
}

async function confirmed(context: Context, question: string): Promise<boolean> {
  const { confirm } = await import("../../ui/prompts/confirm");
  return confirm(question, context);
}

interface Arrived {
  readonly before: Received;
  readonly after: Received;
  readonly share: Share;
  readonly label: string;
}

function tell(context: Context, { before, after, share, label }: Arrived, dryRun: boolean): void {
  const { flags, out, clock } = context;
  const { today } = clock;
  const earlier = keptOf(before, label, share.for)?.share ?? null;
  const merged = keptOf(after, label, share.for)?.share ?? share;
  const isNew = merged !== earlier;
  const change = shareChange(earlier, share, merged);
  if (flags.json) {
    const records = sharedIn({ ...nothingReceived, shares: after.shares }, today);
    const record = records.find((one) => one.label === label && keyOf(one.share.for) === keyOf(share.for));
    context.json({
      schema: "headroom/import@1",
      added: isNew ? change.added : 0,
      known: share.checkins.length - (isNew ? change.added : 0),
      refused: [],
      differs: [],
      received: record === undefined ? null : sharedRowOf(record),
    });
    return;
  }
  if (flags.quiet) return;
  const lines = wordsFor({ isNew, change, share, label, dryRun, earlier }, today);
  out.write(
    lines
      .flatMap((line) => wrap(line, textWidth(out.look.width)))
      .map((line) => `${line}\n`)
      .join(""),
  );
}

function wordsFor(
  {
    isNew,
    change,
    share,
    label,
    dryRun,
    earlier,
  }: {
    readonly isNew: boolean;
    readonly change: ReturnType<typeof shareChange>;
    readonly share: Share;
    readonly label: string;
    readonly dryRun: boolean;
    readonly earlier: Share | null;
  },
  today: string,
): string[] {
  if (!isNew) return ["This is here already, as new or newer; nothing was changed."];
  const made = shortDay(share.sharedAt.slice(0, 10), today);
  const dry = dryRun ? ["Nothing was stored: this was a dry run."] : [];
  if (isRevocation(share))
    return [
      `${label} has taken back what was shared with ${share.for}, ${made}. ${dryRun ? "" : "It is erased here."}`.trim(),
      ...dry,
    ];
  const safety = share.safety ? " Help and crisis answers are in it." : "";
  const what = `${label} shares ${fieldList(share.fields)} with ${share.for}: ${count(share.checkins.length, "check-in")}, made ${made}, ${endWords(share, today)}.${safety}`;
  return [
    what,
    ...(earlier === null ? [] : [changeWords(change)]),
    ...(dryRun ? dry : [`It is kept apart, for reading only: headroom shared ${shellWord(label)}`]),
  ];
}

function changeWords({ added, renewed, gone, fieldsGone }: ReturnType<typeof shareChange>): string {
  const parts = [`${added} new`, `${renewed} renewed`, ...(gone > 0 ? [`${gone} taken away`] : [])];
  const narrower =
    fieldsGone.length === 0 ? "" : ` No longer shared, and erased here: ${fieldList(fieldsGone)}.`;
  return `Check-ins: ${parts.join(", ")}.${narrower}`;
}
