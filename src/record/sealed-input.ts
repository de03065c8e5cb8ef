import type { Context } from "../context";
import { Failure } from "../errors";
import { readChunks } from "../input";
import { ownIdentities } from "./own-key";
import { passphrase } from "./passphrase";

/** What is sealed has to be held as a whole. */
const largest = 96 * 1024 * 1024;
/** Enough to tell a sealed or a shared file from everything else. */
const beginning = 1024;

/** What a file holds, opened when it was sealed. */
export interface OpenedInput {
  /** How it begins, as text. */
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
  const { open, opensWith } = await import("../sealing/age");
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
    `${name} was sealed for another key than yours`,
    "Nothing was stored. Ask for one sealed for yours, which headroom keys shows.",
  );
}

/** At least so many bytes, or all there are. */
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
