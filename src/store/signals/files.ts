import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type ReadOptions, TooSlow, Unusable } from "./reader";

/** Larger files are not read: an export of a few weeks is far smaller. */
const sizeLimit = 64 * 1024 * 1024;
const pieceSize = 256 * 1024;
const longestLine = 4096;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
  ENAMETOOLONG: "the name is too long",
  ENXIO: "it is not a regular file",
};

/** Says in one line why a path cannot be read. */
export function unreadable(path: string, error: unknown): Unusable {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new Unusable(`${path} cannot be read: ${reasons[code] ?? (code || "unknown error")}`);
}

/**
 * Reads a regular file, or standard input for `-`, in chunks and no further than the limit.
 * @throws Unusable when it cannot be read, is too large, or is not a regular file (a pipe could block)
 * @throws TooSlow when time is up
 */
async function* piecesOf(path: string, { stdin, signal }: ReadOptions): AsyncGenerator<Uint8Array> {
  const name = path === "-" ? "standard input" : path;
  const tooLarge = () =>
    new Unusable(
      `${name} is larger than ${sizeLimit / 1024 / 1024} MiB and was not read. Export fewer weeks.`,
    );
  if (path === "-" && stdin === null)
    throw new Unusable("standard input was not read: pipe the times into headroom signals.");
  let size = 0;
  for await (const piece of path === "-" && stdin !== null ? stdin : filePieces(path, tooLarge)) {
    if (signal.aborted) throw new TooSlow();
    size += piece.length;
    if (size > sizeLimit) throw tooLarge();
    yield piece;
  }
}

async function* filePieces(path: string, tooLarge: () => Unusable): AsyncGenerator<Uint8Array> {
  const file = await opened(path);
  try {
    const about = await file.stat();
    if (about.isDirectory()) throw new Unusable(`${path} is a folder. Name the file.`);
    if (!about.isFile()) throw new Unusable(`${path} is not a regular file and was not read.`);
    if (about.size > sizeLimit) throw tooLarge();
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceSize), 0, pieceSize, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    // Opening a named pipe would otherwise wait for its writer.
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Reads lines in batches, byte for byte, for formats whose times are plain ASCII. */
export async function* lineBatches(path: string, options: ReadOptions): AsyncGenerator<string[]> {
  let rest = "";
  for await (const piece of piecesOf(path, options)) {
    const lines = (rest + Buffer.from(piece).toString("latin1")).split("\n");
    // Times are near the beginning of a line, and a line may be as long as the file.
    rest = (lines.pop() ?? "").slice(0, longestLine);
    yield lines;
  }
  if (rest !== "") yield [rest];
}

/**
 * Reads a whole text.
 * @throws Unusable when it is not UTF-8
 */
export async function textOf(path: string, options: ReadOptions): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(path, options)) pieces.push(piece);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new Unusable(
      `${path === "-" ? "standard input" : path} is not UTF-8 text. Save or export it as UTF-8.`,
    );
  }
}
