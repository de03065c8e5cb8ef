import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../context";
import { fingerprintWords } from "../../core/sharing/fingerprint";
import { type KeptShare, type Received, withoutExpired } from "../../core/sharing/received";
import { inForce, isRevocation, isStale, type Share } from "../../core/sharing/share";
import { didYouMean, shellWord } from "../../core/text";
import { Failure } from "../../errors";
import { readReceived, receivedText } from "../../formats/received";
import { readBeside, writeBeside } from "../../store/beside";
import { isLocked } from "../../store/journal";
import { checkName, folderOf, keyOf, listPeople, me, type Person } from "../../store/people";
import { receivedName } from "../../store/person-files";
import { fingerprintBytes } from "../../store/signing-key";
import type { Vault } from "../../store/vault";
import { openJournal } from "./record";

/** What others share with one person; it is in that person's folder and is locked with their record. */
export interface ReceivedHere {
  readonly person: Person;
  readonly received: Received;
  readonly vault: Vault | null;
}

const what = "what others share with you";

/** Opens what others share with a person; asks for the passphrase of a locked record. */
export async function openReceived(context: Context, person: Person): Promise<ReceivedHere> {
  const { vault } = await openJournal(context, person);
  const received = readReceived(await readBeside(folderOf(context.home, person.id), receivedName, vault));
  if (received !== null) return { person, received, vault };
  throw new Failure(
    "refused",
    `${what} cannot be read: ${join(folderOf(context.home, person.id), receivedName)} is damaged`,
    "Move that file away and import the newest files again.",
  );
}

/** The same without asking: `null` for a locked record, and empty when nothing is shared. */
export async function receivedUnasked(context: Context, person: Person): Promise<ReceivedHere | null> {
  const folder = folderOf(context.home, person.id);
  return isLocked(folder) || !existsSync(join(folder, receivedName)) ? null : openReceived(context, person);
}

/** Says where on this computer a person's shares are kept: they are not erased with their record. */
export async function sharesLeft(context: Context, sharer: Person): Promise<string[]> {
  const left: string[] = [];
  for (const person of listPeople(context.home)) {
    const here = await receivedUnasked(context, person).catch(() => null);
    const label = here?.received.shares.find((one) => keyOf(one.label) === keyOf(sharer.name))?.label;
    if (label === undefined) continue;
    const name = shellWord(label);
    const of = person.id === me ? "" : ` -p ${shellWord(person.name)}`;
    left.push(
      `What ${label} shares with ${person.name} is still here: headroom${of} shared remove ${name} --confirm ${name}`,
    );
  }
  return left;
}

/** Keeps what changed, all or nothing; what has expired is erased with it. */
export async function keepReceived(context: Context, here: ReceivedHere, received: Received): Promise<void> {
  const text = receivedText(withoutExpired(received, context.clock.today));
  await writeBeside(folderOf(context.home, here.person.id), receivedName, text, here.vault);
}

/** One shared record as it may be shown today. */
export interface SharedRecord {
  /** The name under which it is found. */
  readonly name: string;
  readonly label: string;
  readonly share: Share;
  /** Meant for someone else. */
  readonly apart: boolean;
  readonly revoked: boolean;
  /** Its last day of use has passed. */
  readonly stale: boolean;
  /** The sharer's key, in words. */
  readonly words: string;
}

/** All that is shared with a person, by name. */
export function sharedIn({ shares }: Received, today: string): SharedRecord[] {
  return shares
    .map((kept) => recordOf(kept, today))
    .toSorted((a, b) => (keyOf(a.name) < keyOf(b.name) ? -1 : 1));
}

function recordOf({ label, apart, share }: KeptShare, today: string): SharedRecord {
  return {
    name: apart ? `${label} for ${share.for}` : label,
    ...{ label, apart, share: inForce(share, today) },
    revoked: isRevocation(share),
    stale: isStale(share, today),
    words: wordsOf(share.key),
  };
}

/** A public key in words that two people read to each other. */
export function wordsOf(key: string): string {
  return fingerprintWords(fingerprintBytes(key));
}

/**
 * The shared record with this name.
 * @throws Failure `not-found` that suggests near names
 */
export function findShared(records: readonly SharedRecord[], name: string): SharedRecord {
  const wanted = checkName(name);
  const found = records.find((one) => keyOf(one.name) === keyOf(wanted));
  if (found !== undefined) return found;
  const meant = didYouMean(
    wanted,
    records.map((one) => one.name),
  );
  throw new Failure(
    "not-found",
    `nobody called ${wanted} shares anything with you here`,
    `${meant}headroom shared lists who does; headroom import imports a shared file.`,
  );
}

/** A shared record in a list: its terms, none of its content (`headroom/shared@3`). */
export function sharedRowOf({ name, share, stale, apart, revoked, words }: SharedRecord) {
  const { for: reader, name: from, sharedAt, fields, since, until, expiresOn, safety, checkins } = share;
  return {
    ...{ name, from, for: reader, fingerprint: words },
    ...{ sharedAt, fields, since, until, expiresOn, safety, apart, revoked, stale },
    checkinCount: checkins.length,
  };
}
