import type { KeptKeyLine, KeyLine, LockState } from "./lock-lines";
import { openBytes, type RecordKey, sealBytes } from "./sealing";

/** The known keys of a record: the one in use, and those kept sealed under it. */
export class KeyRing {
  private readonly keys = new Map<string, RecordKey>();

  /**
   * @param current seals everything from now on
   * @param envelope that key, sealed with the passphrase
   */
  constructor(
    readonly current: RecordKey,
    readonly envelope: string,
  ) {
    this.add(current);
  }

  get(id: string): RecordKey | null {
    return this.keys.get(id) ?? null;
  }

  add(key: RecordKey): void {
    this.keys.set(key.id, key);
  }

  all(): readonly RecordKey[] {
    return [...this.keys.values()];
  }
}

/** The work factor that `age` itself writes; headroom writes no other. */
const mostWork = 18;
/** Keeps planted envelopes from wasting time. */
const mostEnvelopes = 16;

/**
 * Seals the key of a record with a passphrase. The result is opened once to check it, because a key that
 * cannot be opened would be lost along with the record.
 */
export async function envelopeOf(key: RecordKey, passphrase: string): Promise<string> {
  const { seal, withArmor } = await import("./age");
  const envelope = withArmor(await seal(key.secret, { passphrase: passphrase.normalize("NFC") }));
  if ((await openEnvelope(envelope, passphrase))?.equals(key.secret) !== true)
    throw new TypeError("the sealed key does not open");
  return envelope;
}

/** Seals a replaced key with its replacement. */
export function keepKey(
  kept: RecordKey,
  by: RecordKey,
  line: Pick<KeptKeyLine, "id" | "recordedAt">,
): KeptKeyLine {
  const sealed = sealBytes(by, line.id, Buffer.from(kept.secret.toString("base64")));
  const { id, recordedAt } = line;
  return { v: 1, id, type: "key", recordedAt, key: kept.id, under: by.id, sealed };
}

/** An envelope and the id of the key in it, from a key line or a sealed file. */
export type Envelope = Pick<KeyLine, "key" | "envelope">;

/**
 * Opens the keys of a record.
 * @param required the key in use of a locked record
 * @param wanted further keys, used if the passphrase opens them
 * @returns `null` when it does not open the required key, or any key at all
 */
export async function ringFrom(
  { keptKeys }: Pick<LockState, "keptKeys">,
  envelopes: readonly Envelope[],
  { required, wanted }: { readonly required: string | null; readonly wanted: readonly string[] },
  passphrase: string,
): Promise<KeyRing | null> {
  let ring: KeyRing | null = null;
  for (const id of new Set([...(required === null ? [] : [required]), ...wanted])) {
    if (ring?.get(id) != null) continue;
    const opened = await openedKey(envelopes, id, passphrase);
    if (opened === null && id === required) return null;
    if (opened === null) continue;
    ring ??= new KeyRing(opened.key, opened.envelope);
    ring.add(opened.key);
    addKept(ring, keptKeys);
  }
  return ring;
}

async function openedKey(
  envelopes: readonly Envelope[],
  id: string,
  passphrase: string,
): Promise<{ readonly key: RecordKey; readonly envelope: string } | null> {
  const own = new Set(envelopes.filter(({ key }) => key === id).map(({ envelope }) => envelope));
  for (const envelope of [...own].slice(0, mostEnvelopes)) {
    const secret = await openEnvelope(envelope, passphrase);
    if (secret !== null) return { key: { id, secret }, envelope };
  }
  return null;
}

function addKept(ring: KeyRing, lines: readonly KeptKeyLine[]): void {
  for (let more = true; more; ) {
    more = false;
    for (const { id, key, under, sealed } of lines) {
      const by = ring.get(under);
      if (by === null || ring.get(key) !== null) continue;
      const secret = openBytes(by, id, sealed);
      const bytes = secret === null ? null : Buffer.from(secret.toString("utf8"), "base64");
      if (bytes?.length !== 32) continue;
      ring.add({ id: key, secret: bytes });
      more = true;
    }
  }
}

/** @returns `null` `null` also for a foreign envelope, or one with a higher work factor than ours */
async function openEnvelope(envelope: string, passphrase: string): Promise<Buffer | null> {
  const { open, workOf } = await import("./age");
  const bytes = Buffer.from(envelope);
  const work = workOf(bytes);
  if (work === null || work > mostWork) return null;
  const secret = await open(bytes, { passphrase: passphrase.normalize("NFC") }).catch(() => null);
  return secret?.length === 32 ? Buffer.from(secret) : null;
}
