import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../context";
import { Failure, isFailure } from "../../errors";
import { onDisk } from "../../store/disk-error";
import { ensureFolder, readFileWithin, syncFolder } from "../../store/files";
import { readChunks } from "../../store/input";
import { withLock } from "../../store/lock";
import { replaceFile } from "../../store/write";
import { passphrase } from "./passphrase";

/**
 * The key pair of this computer's user, whoever has a record here. It is stored in the text format of
 * age-keygen, sealed with a passphrase on request, so `age -d -i FILE` accepts it as well.
 */

/** What anyone may know about it. */
export interface OwnKey {
  /** The public key, `age1...` */
  readonly recipient: string;
  /** Whether the secret key is sealed with a passphrase. */
  readonly isProtected: boolean;
  /** The path of the secret key; absolute. */
  readonly file: string;
}

const readable = "identity.txt";
const sealed = "identity.age";
const publicKey = "recipient.txt";

/**
 * The own key without asking for anything; `null` when there is none yet.
 * @throws Failure `refused` when there is one that cannot be used, `disk`
 */
async function ownKey({ home }: Pick<Context, "home">): Promise<OwnKey | null> {
  const file = join(home.keys, readable);
  const text = textIn(file);
  if (text !== null) return { recipient: await recipientIn(text, file), isProtected: false, file };
  if (bytesIn(join(home.keys, sealed)) === null) return null;
  const recipient = textIn(join(home.keys, publicKey))?.trim() ?? "";
  if (/^age1[a-z0-9]{58}$/.test(recipient))
    return { recipient, isProtected: true, file: join(home.keys, sealed) };
  throw unusable(join(home.keys, publicKey), "it should hold your public key, which begins with age1");
}

/** The public half of the own key, `null` when there is none yet or it cannot be used. */
export async function ownRecipient(context: Pick<Context, "home">): Promise<string | null> {
  try {
    return (await ownKey(context))?.recipient ?? null;
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
}

/**
 * The secret keys (`AGE-SECRET-KEY-1...`), for commands that open something; asks for the passphrase
 * when they are protected.
 * @throws Failure `not-found` when there are none, `refused` for a wrong passphrase, else as
 *   {@link ownKey} and {@link passphrase}
 */
export async function ownIdentities(context: Context): Promise<readonly string[]> {
  return identitiesIn(await secretText(context, await existing(context)));
}

/**
 * Creates the key pair, unless there is one already, which is then left as it is.
 * @returns the key, and whether it was created just now
 */
export async function makeOwnKey(context: Context): Promise<{ key: OwnKey; made: boolean }> {
  const found = await ownKey(context);
  if (found !== null) return { key: found, made: false };
  const { newKeyPair } = await import("../../store/age");
  const { identity, recipient } = await newKeyPair();
  const text = `# created: ${context.clock.stamp()}\n# public key: ${recipient}\n${identity}\n`;
  const file = join(context.home.keys, readable);
  ensureFolder(context.home.keys);
  const made = await withLock(file, () => {
    // Another process may have been quicker.
    if (textIn(file) !== null || bytesIn(join(context.home.keys, sealed)) !== null) return false;
    write(file, text);
    return true;
  });
  return made ? { key: { recipient, isProtected: false, file }, made } : makeOwnKey(context);
}

/** Seals the secret key with a passphrase; nothing of it stays readable in its folder. */
export async function protectOwnKey(context: Context, key: OwnKey, secret: string): Promise<OwnKey> {
  const { seal, open } = await import("../../store/age");
  const text = await secretText(context, key);
  const bytes = await seal(Buffer.from(text), { passphrase: secret });
  // A key that cannot be opened again would be lost with all that was sealed for it.
  const opened = await open(bytes, { passphrase: secret });
  if (opened === null || Buffer.from(opened).toString() !== text)
    throw new TypeError("the sealed key does not open");
  const file = join(context.home.keys, sealed);
  if (bytesIn(file) !== null && textIn(join(context.home.keys, publicKey))?.trim() !== key.recipient)
    throw unusable(file, "there is another key in its place, which would be overwritten");
  // In this order an interruption leaves the key as it was.
  write(join(context.home.keys, publicKey), `${key.recipient}\n`);
  write(file, bytes);
  remove(context, readable);
  return { ...key, isProtected: true, file };
}

/** Removes the passphrase again; asks for it. */
export async function unprotectOwnKey(context: Context, key: OwnKey): Promise<OwnKey> {
  const file = join(context.home.keys, readable);
  write(file, await secretText(context, key));
  remove(context, sealed);
  remove(context, publicKey);
  return { ...key, isProtected: false, file };
}

async function existing(context: Context): Promise<OwnKey> {
  const key = await ownKey(context);
  if (key !== null) return key;
  throw new Failure(
    "not-found",
    "you have no key pair yet",
    "headroom keys makes one and shows the public key.",
  );
}

/** The file of the secret key as text, opened when it is sealed. */
async function secretText(context: Context, { file, isProtected }: OwnKey): Promise<string> {
  const bytes = bytesIn(file);
  if (bytes === null) throw unusable(file, "it is gone");
  if (!isProtected) return bytes.toString("utf8");
  const { open } = await import("../../store/age");
  const text = await open(bytes, { passphrase: await passphrase(context, "Passphrase of your key") });
  if (text !== null) return Buffer.from(text).toString("utf8");
  throw new Failure("refused", "the passphrase does not open your key", "Nothing was changed. Try again.");
}

function identitiesIn(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.startsWith("AGE-SECRET-KEY-1"));
}

async function recipientIn(text: string, file: string): Promise<string> {
  const { recipientOf } = await import("../../store/age");
  const [identity = ""] = identitiesIn(text);
  try {
    return await recipientOf(identity.trim());
  } catch {
    throw unusable(file, "it holds no secret key");
  }
}

function unusable(file: string, why: string): Failure {
  return new Failure(
    "refused",
    `your key cannot be used: ${file}: ${why}`,
    "Put a good copy there, or move the folder away; headroom keys then makes a new pair.",
  );
}

function bytesIn(file: string): Buffer | null {
  return onDisk("your key cannot be read", file, "", () => readFileWithin(file));
}

function textIn(file: string): string | null {
  return bytesIn(file)?.toString("utf8") ?? null;
}

function write(file: string, content: string | Uint8Array): void {
  onDisk("your key cannot be written", file, "Nothing was changed.", () =>
    replaceFile(file, [Buffer.from(content)]),
  );
}

function remove({ home }: Pick<Context, "home">, name: string): void {
  const file = join(home.keys, name);
  onDisk("your key is written, but its old file cannot be removed", file, "", () => {
    rmSync(file, { force: true });
    syncFolder(home.keys);
  });
}

/** Sealed input has to be held in memory as a whole. */
const largest = 96 * 1024 * 1024;
/** Enough to tell a sealed or a shared file from anything else. */
const beginning = 1024;

/** What a file holds, opened when it was sealed. */
export interface OpenedInput {
  /** Its beginning, as text. */
  readonly head: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Reads a file or stdin, and opens it when it is an age file, binary or with armor: with the own key,
 * or with a passphrase, whichever it was sealed for.
 * @throws Failure `refused` when it does not open, `no-terminal` when a passphrase cannot be asked for
 */
export async function openedInput(context: Context, source: string): Promise<OpenedInput> {
  const name = source === "-" ? "stdin" : source;
  const chunks = readChunks(source, context.terminal);
  const first = await upTo(chunks, beginning);
  const head = first.toString("utf8", 0, beginning);
  if (!/^(?:age-encryption\.org\/v\d|\s*-----BEGIN AGE ENCRYPTED FILE-----)/.test(head))
    return { head, chunks: joined(first, chunks) };
  const sealed = Buffer.concat([first, await upTo(chunks, largest)]);
  if (sealed.length > largest)
    throw new Failure("refused", `${name} is too large to be opened`, "Nothing was stored.");
  const opened = Buffer.from(await unsealed(context, sealed, name));
  return { head: opened.toString("utf8", 0, beginning), chunks: joined(opened, null) };
}

async function unsealed(context: Context, sealed: Buffer, name: string): Promise<Uint8Array> {
  const { open, opensWith } = await import("../../store/age");
  if (opensWith(sealed) === "passphrase") {
    const opened = await open(sealed, { passphrase: await passphrase(context, `Passphrase of ${name}`) });
    if (opened !== null) return opened;
    throw new Failure(
      "refused",
      `the passphrase does not open ${name}`,
      "Nothing was stored. Run the command again, or ask for the passphrase.",
    );
  }
  const opened = await open(sealed, { identities: await ownIdentities(context) });
  if (opened !== null) return opened;
  throw new Failure(
    "refused",
    `${name} was sealed for a different key than yours`,
    "Nothing was stored. Ask for one sealed for yours, which headroom keys shows.",
  );
}

/** At least this many bytes, or all there are. */
async function upTo(chunks: AsyncGenerator<Buffer>, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; length < size; ) {
    const { done, value } = await chunks.next();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  return Buffer.concat(parts);
}

async function* joined(first: Buffer, rest: AsyncGenerator<Buffer> | null): AsyncGenerator<Uint8Array> {
  yield first;
  if (rest !== null) yield* rest;
}
