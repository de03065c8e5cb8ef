import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { Failure } from "../errors";
import { platform } from "./machine";

/** Input from a person or a script: a file's path, or `-` for stdin. */
export interface Input {
  /** What messages call it: the path as given, or `stdin`. */
  readonly name: string;
  readonly text: string;
}

/** Where stdin is. Accessed only when it is read, because opening it takes milliseconds. */
interface Stdin {
  readonly input: NodeJS.ReadStream;
  /** Where to say that the program is waiting, when stdin is a terminal. */
  readonly output: { write(text: string): unknown };
}

const pieceSize = 64 * 1024;

const notRegular = "it is not a regular file";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "you do not have permission",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  ENOTDIR: "there is no such file",
  ELOOP: "its links form a loop",
  ENXIO: notRegular,
};

/**
 * Reads a whole input, and stops as soon as it is larger than `limit` bytes.
 * @throws Failure `refused` naming the input: missing, unreadable, too large or not UTF-8 text
 */
export async function readInput(source: string, stdin: Stdin, limit: number): Promise<Input> {
  const name = source === "-" ? "stdin" : source;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const bytes of readChunks(source, stdin)) {
    size += bytes.length;
    if (size > limit) break;
    chunks.push(bytes);
  }
  if (size > limit) {
    if (source === "-") stdin.input.destroy();
    const mebibytes = limit / 1024 / 1024;
    throw new Failure(
      "refused",
      `${name} is larger than ${mebibytes} MiB`,
      "Nothing was stored. Is it the right file?",
    );
  }
  return { name, text: decode(Buffer.concat(chunks), name) };
}

/**
 * Reads an input in chunks, for input that may be too large for memory.
 * @throws Failure `refused` naming the input: missing or unreadable
 */
export async function* readChunks(source: string, stdin: Stdin): AsyncGenerator<Buffer> {
  const name = source === "-" ? "stdin" : source;
  if (source === "-" && stdin.input.isTTY)
    stdin.output.write("Waiting for you to type or paste; press Ctrl-D on an empty line to finish.\n");
  const chunks = source === "-" ? stdin.input[Symbol.asyncIterator]() : piecesOf(source);
  try {
    for (;;) {
      const next = await readable(name, () => chunks.next());
      if (next.done) return;
      yield Buffer.from(next.value);
    }
  } finally {
    await chunks.return?.(undefined);
  }
}

/**
 * An open stream that a shell passes by number, as `<(...)` does; read like stdin, waiting for its writer.
 */
const handedOver = /^\/(?:dev\/fd|proc\/self\/fd)\/\d+$|^\/dev\/stdin$/;

/** Thrown for a pipe or a device where a file is expected. */
class NoRegularFile extends Error {}

/**
 * Reads a file in chunks. Node's own stream would do, but opening one takes longer than reading most files. A
 * named pipe or a device is refused, since its writer may never come.
 */
function* piecesOf(file: string): Generator<Buffer> {
  const isStream = handedOver.test(file);
  const handle = openSync(file, constants.O_RDONLY | (isStream ? 0 : (constants.O_NONBLOCK ?? 0)));
  try {
    const stats = fstatSync(handle);
    if (!isStream && !stats.isFile() && !stats.isDirectory()) throw new NoRegularFile();
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceSize);
      const length = readSync(handle, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

/** True for a file that others than its owner may read; always false on Windows, which has no mode bits. */
export function isOpenToOthers(file: string): boolean {
  if (file === "-" || platform() === "win32") return false;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && (stats.mode & 0o044) !== 0;
}

/** Puts read errors into words; errors of the consumer do not pass through here. */
async function readable<T>(name: string, read: () => T): Promise<Awaited<T>> {
  try {
    return await read();
  } catch (error) {
    throw new Failure(
      "refused",
      `${name} cannot be read: ${reasonOf(error)}`,
      "Nothing was stored. Check the path.",
    );
  }
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      "refused",
      `${name} is not UTF-8 text`,
      "Nothing was stored. Save it as UTF-8 and try again.",
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NoRegularFile) return notRegular;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (code === "" ? "it is not a valid path" : code);
}
