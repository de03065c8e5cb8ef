import { Failure } from "../errors";
import { type Candidate, documentLimit, lineLimit, objectOrNull, shapeOf } from "./import-candidate";
import { importCsv, isCsvHeader } from "./import-csv";
import { importJson } from "./import-json";
import { importLines } from "./import-lines";

type Kind = "document" | "lines" | "csv";

/**
 * Everything that an imported file holds: a document, NDJSON or a journal (both read line by line), or a
 * CSV. Which one it is, its beginning tells, unless the name ends in .jsonl or .ndjson.
 * @param name how messages call the file
 * @throws Failure `refused` for what is none of these, or too large to be held as a whole
 */
export async function* candidatesIn(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Candidate> {
  const source = chunks[Symbol.asyncIterator]();
  const head = await beginning(source);
  const all = replay(head.bytes, source);
  const kind = /\.(?:jsonl|ndjson)$/i.test(name) ? "lines" : kindOf(head.line, head.whole);
  if (kind === "lines") yield* importLines(all);
  else if (kind === "document") yield* importJson(await textOf(all, name), name);
  else if (kind === "csv") yield* importCsv(await textOf(all, name), name);
  else
    throw new Failure(
      "refused",
      `${name} is no export and no journal`,
      "Nothing was stored. It takes what headroom export writes, or the journal of a person.",
    );
}

const newline = 0x0a;

interface Beginning {
  readonly bytes: Buffer;
  /** The first line that is not blank, without what stands around it. */
  readonly line: string;
  /** False when that line is longer than what was read of it. */
  readonly whole: boolean;
}

/** Reads as far as the first line goes. */
async function beginning(source: AsyncIterator<Uint8Array>): Promise<Beginning> {
  const parts: Buffer[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await source.next();
    if (!done) {
      parts.push(Buffer.from(value));
      size += value.length;
      if (size <= lineLimit && !value.includes(newline)) continue;
    }
    const bytes = Buffer.concat(parts);
    const text = bytes
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trimStart();
    const end = text.indexOf("\n");
    const whole = done === true || end >= 0;
    if (!whole && size <= lineLimit) continue;
    return { bytes, line: (end < 0 ? text : text.slice(0, end)).trim(), whole };
  }
}

/** Nothing at all is an export of nothing. */
function kindOf(line: string, whole: boolean): Kind | null {
  if (line === "") return "lines";
  if (!line.startsWith("{")) return isCsvHeader(line) ? "csv" : null;
  if (whole) {
    try {
      const [shape] = shapeOf(objectOrNull(JSON.parse(line))?.schema) ?? [""];
      return shape === "history" || shape === "people" ? "document" : "lines";
    } catch {
      // Several lines make one document, or the first one is damaged.
    }
  }
  return /^\{"(?:v":|schema":"headroom\/(?!history|people))/.test(line) ? "lines" : "document";
}

async function* replay(head: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * The whole of an input as text.
 * @throws Failure `refused` when it is too large to be held, or no UTF-8
 */
export async function textOf(chunks: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > documentLimit)
      throw new Failure(
        "refused",
        `${name} is larger than 64 MiB, too large to be read as a whole`,
        "Nothing was stored. Export it with --format ndjson, which is read line by line.",
      );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new Failure("refused", `${name} is not UTF-8 text`, "Nothing was stored. Export it again.");
  }
}
