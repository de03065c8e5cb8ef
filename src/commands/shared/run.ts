import type { Context } from "../../context";
import { withoutShares, withSender, withTrusted } from "../../core/sharing/received";
import { shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { changeDocument } from "../../formats/change-json";
import { shareDocument } from "../../formats/share-file";
import { keyOf } from "../../store/people";
import { textWidth, wrap } from "../../ui/layout";
import { renderShare, renderSharedList, renderUnusable } from "../../ui/share-page";
import {
  findShared,
  keepReceived,
  openReceived,
  type SharedRecord,
  sharedIn,
  sharedRowOf,
  wordsOf,
} from "../common/received";
import { personOf } from "../common/record";
import type { Outcome } from "../declaration";

interface ShowOptions {
  readonly all?: boolean;
}
interface RemoveOptions {
  readonly confirm?: string;
}
interface TrustOptions {
  readonly yes?: boolean;
  readonly another?: boolean;
}

/** `shared [NAME]`: who shares something with the person in use, or all that one of them shares. */
export async function show(context: Context, options: ShowOptions, name?: string): Promise<Outcome> {
  const { out, flags, clock } = context;
  const { received } = await openReceived(context, personOf(context));
  const records = sharedIn(received, clock.today);
  if (name === undefined) {
    if (flags.json) context.json({ schema: "headroom/shared@3", shared: records.map(sharedRowOf) });
    else out.write(renderSharedList(records, options.all === true, clock.today, out.look));
    return "done";
  }
  const record = findShared(records, name);
  if (flags.json) context.json(shareDocument(record.share));
  else if (record.stale || record.revoked) out.write(renderUnusable(record, clock.today, out.look));
  else await context.writeDocument(renderShare(record.share, "shared", record.name, clock.today, out.look));
  return "done";
}

/** `shared remove NAME --confirm NAME`: erases what someone shares. */
export async function remove(context: Context, options: RemoveOptions, name = ""): Promise<Outcome> {
  const here = await openReceived(context, personOf(context));
  const record = findShared(sharedIn(here.received, context.clock.today), name);
  if (options.confirm === undefined || keyOf(options.confirm) !== keyOf(record.name)) {
    const typed = shellWord(record.name);
    throw new Failure(
      "usage",
      `this erases what ${record.name} shares with you`,
      `If that is what you want: headroom shared remove ${typed} --confirm ${typed}`,
    );
  }
  await keepReceived(context, here, withoutShares(here.received, record.label));
  told(context, record);
  return "done";
}

/** `shared trust NAME`: accepts another key under a known name, after its words were compared. */
export async function trust(context: Context, options: TrustOptions, name = ""): Promise<Outcome> {
  const here = await openReceived(context, personOf(context));
  const { received } = here;
  const waiting = received.waiting.find(({ label }) => keyOf(label) === keyOf(name));
  const sender = received.senders.find(({ label }) => keyOf(label) === keyOf(name));
  if (waiting === undefined)
    throw new Failure(
      "not-found",
      sender === undefined
        ? `nobody called ${name} has shared anything here`
        : `no other key of ${sender.label} is waiting`,
      "headroom import FILE says whose key is not known.",
    );
  const { label, key } = waiting;
  const known = wordsOf(sender?.keys.at(-1) ?? key);
  const lines = [`${label} until now: ${known}`, `another key:   ${wordsOf(key)}`];
  if (!options.yes) {
    if (!context.interactive)
      throw new Failure(
        "no-terminal",
        `another key has signed as ${label}: ${wordsOf(key)}`,
        `Compare these words with ${label} by voice, not in a message; then add --yes.`,
      );
    context.err.write(`${lines.join("\n")}\n\n`);
    const { confirm } = await import("../../ui/prompts/confirm");
    if (!(await confirm(`Has ${label} read the words of the other key to you?`, context)))
      throw new Failure("cancelled", "Nothing was changed.", `Ask ${label}, by voice, to read them to you.`);
  }
  const after = options.another ? withSender(received, { name: label, key }) : withTrusted(received, waiting);
  await keepReceived(context, here, after);
  const says = options.another
    ? `Trusted as a different person of that name: ${after.senders.at(-1)?.label ?? label}. Import the file again.`
    : `Trusted: ${label} signs with that key from now on; files signed with the old one are refused. Import the file again.`;
  if (context.flags.json) context.json(changeDocument({ id: label, name: label, role: null }, "trusted"));
  else if (!context.flags.quiet)
    context.out.write(`${wrap(says, textWidth(context.out.look.width)).join("\n")}\n`);
  return "done";
}

function told(context: Context, { name, share }: SharedRecord): void {
  const { flags, out } = context;
  if (flags.json) {
    const person = { id: share.sharer, name, role: null };
    context.json(changeDocument(person, "removed"));
  } else if (!flags.quiet)
    out.write(
      `Erased here: what ${name} shares with you.\nCopies elsewhere (the file itself, backups) remain.\n`,
    );
}
