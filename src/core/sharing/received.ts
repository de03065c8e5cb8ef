import type { CalendarDate } from "../calendar";
import { inForce, isNewer, isRevocation, isStale, mergeShares, type Share } from "./share";

/** A sender whose files a person accepts. */
interface Sender {
  /** What they are called here. It never changes, whatever a later file calls them. */
  readonly label: string;
  /** Public keys, the current one last; files signed with an earlier one are refused. */
  readonly keys: readonly string[];
}

/** What is kept of one sender, for one recipient. */
export interface KeptShare {
  readonly label: string;
  /** True for a share meant for someone else, which is kept separately. */
  readonly apart: boolean;
  readonly share: Share;
}

/** A different key under a known name, refused until it is trusted; nothing of its file is kept. */
export interface WaitingKey {
  readonly label: string;
  readonly key: string;
  readonly refusedAt: string;
}

/** A revoked share: no file that is not newer can restore it, whatever was removed since. */
interface TakenBack extends Pick<Share, "sharedAt" | "number" | "for"> {
  readonly key: string;
}

/** What others share with one person, and whom that person trusts (docs/privacy.md, "Who has sent it"). */
export interface Received {
  /** Other names by which this person is addressed, each confirmed once. */
  readonly knownAs: readonly string[];
  readonly senders: readonly Sender[];
  readonly waiting: readonly WaitingKey[];
  readonly shares: readonly KeptShare[];
  readonly takenBack: readonly TakenBack[];
}

export const nothingReceived: Received = { knownAs: [], senders: [], waiting: [], shares: [], takenBack: [] };

/** Names are compared without regard to case. */
const keyOf = (name: string) => name.normalize("NFKC").trim().toLowerCase();

/**
 * Whether a file is meant for this person.
 * @param self their name, and the public key (`age1...`) of this computer
 * @returns `unnamed` if they never gave a name
 */
export function meantFor(
  share: Pick<Share, "for" | "recipients">,
  { knownAs }: Received,
  self: { readonly name: string; readonly isNamed: boolean; readonly recipient: string | null },
): "self" | "other" | "unnamed" {
  if (share.recipients.length > 0)
    return self.recipient !== null && share.recipients.includes(self.recipient) ? "self" : "other";
  const names = [...(self.isNamed ? [self.name] : []), ...knownAs].map(keyOf);
  if (names.includes(keyOf(share.for))) return "self";
  return names.length === 0 ? "unnamed" : "other";
}

/** What is known about the signer of a file. */
export type SenderVerdict =
  | { readonly kind: "known" | "retired" | "new" | "other-key"; readonly label: string }
  | { readonly kind: "taken-back"; readonly label: string; readonly at: string };

/** Judges the sender of a file by its key; the name alone proves nothing. */
export function senderOf(received: Received, share: Share): SenderVerdict {
  const { senders, takenBack } = received;
  const known = senders.find(({ keys }) => keys.includes(share.key));
  const back = takenBack.find(
    (one) => one.key === share.key && keyOf(one.for) === keyOf(share.for) && !isNewer(share, one),
  );
  if (back !== undefined && !isRevocation(share))
    return { kind: "taken-back", label: known?.label ?? share.name, at: back.sharedAt };
  if (known !== undefined)
    return { kind: known.keys.at(-1) === share.key ? "known" : "retired", label: known.label };
  const namesake = senders.find(({ label }) => keyOf(label) === keyOf(share.name));
  return namesake === undefined
    ? { kind: "new", label: share.name }
    : { kind: "other-key", label: namesake.label };
}

/** Accepts a sender; a second one with the same name gets a number. */
export function withSender(received: Received, { name, key }: Pick<Share, "name" | "key">): Received {
  const taken = new Set(received.senders.map(({ label }) => keyOf(label)));
  let label = name;
  for (let number = 2; taken.has(keyOf(label)); number++) label = `${name} ${number}`;
  return {
    ...received,
    senders: [...received.senders, { label, keys: [key] }],
    waiting: received.waiting.filter((one) => one.key !== key),
  };
}

/** Records that a known name came with a different key. */
export function withWaiting(received: Received, waiting: WaitingKey): Received {
  const others = received.waiting.filter(({ label }) => keyOf(label) !== keyOf(waiting.label));
  return { ...received, waiting: [...others, waiting] };
}

/** Trusts the new key of a known sender; from then on files signed with the previous one are refused. */
export function withTrusted(received: Received, { label, key }: WaitingKey): Received {
  return {
    ...received,
    senders: received.senders.map((one) =>
      one.label === label ? { ...one, keys: [...one.keys.filter((old) => old !== key), key] } : one,
    ),
    waiting: received.waiting.filter((one) => one.key !== key),
  };
}

/** The share of one sender for one recipient; `null` when there is none. */
export function keptOf({ shares }: Received, label: string, recipient: string): KeptShare | null {
  return shares.find((one) => one.label === label && keyOf(one.share.for) === keyOf(recipient)) ?? null;
}

/**
 * Adds a file from an accepted sender. It replaces what the same sender shared with the same recipient, and
 * nothing else.
 * @returns `received` itself when the file is not newer
 */
export function withShare(
  received: Received,
  incoming: Share,
  { label, apart, today }: { readonly label: string; readonly apart: boolean; readonly today: CalendarDate },
): Received {
  const kept = keptOf(received, label, incoming.for);
  const share = kept === null ? incoming : mergeShares(kept.share, incoming, today);
  if (share === kept?.share) return received;
  const others = received.shares.filter((one) => one !== kept);
  const { key, sharedAt, number } = incoming;
  return {
    ...received,
    shares: [...others, { label, apart, share }],
    takenBack: isRevocation(incoming)
      ? [
          ...received.takenBack.filter((one) => one.key !== key || keyOf(one.for) !== keyOf(incoming.for)),
          { key, sharedAt, number, for: incoming.for },
        ]
      : received.takenBack,
  };
}

/** Drops shares whose last day has passed. */
export function withoutExpired(received: Received, today: CalendarDate): Received {
  if (!received.shares.some(({ share }) => isStale(share, today))) return received;
  const shares = received.shares.map((one) => ({ ...one, share: inForce(one.share, today) }));
  return { ...received, shares };
}

/** Erases what one sender shares. Trusted keys and revocations are remembered. */
export function withoutShares(received: Received, label: string): Received {
  return { ...received, shares: received.shares.filter((one) => one.label !== label) };
}

/** Erases what one sender shares, and whom one trusted; what was taken back stays refused by its key. */
export function withoutSender(received: Received, name: string): Received {
  const isOther = ({ label }: { readonly label: string }) => keyOf(label) !== keyOf(name);
  const { shares, senders, waiting } = received;
  return {
    ...received,
    shares: shares.filter(isOther),
    senders: senders.filter(isOther),
    waiting: waiting.filter(isOther),
  };
}
