import { type Candidate, lineLimit, tooLarge, type Whose } from "./import-candidate";
import { entryCandidate } from "./import-entry";

/** One line of a stream; `null` when it is longer than the limit. */
interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

const newline = 0x0a;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The lines of a stream without their line feeds; only one of them is held at a time. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let [size, number] = [0, 1];
  const take = (bytes: Buffer) => {
    size += bytes.length;
    if (size <= limit) parts.push(bytes);
    else parts = [];
  };
  const line = (): Line => {
    const [only] = parts;
    if (size > limit) return { number, bytes: null };
    return { number, bytes: parts.length === 1 && only !== undefined ? only : Buffer.concat(parts) };
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      take(bytes.subarray(start, end));
      yield line();
      [parts, size, number] = [[], 0, number + 1];
      start = end + 1;
    }
    take(bytes.subarray(start));
  }
  if (size > 0) yield line();
}

/** NDJSON of ours or a journal: one entry a line, read line by line, so of any length. */
export async function* importLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Candidate> {
  let whose: Whose | null = null;
  for await (const { number, bytes } of linesOf(chunks, lineLimit)) {
    const candidate: Candidate | null =
      bytes === null ? refused(number, tooLarge) : lineCandidate(bytes, number, whose);
    if (candidate === null) continue;
    if (candidate.kind !== "refused" && candidate.whose !== null) whose = candidate.whose;
    yield candidate;
  }
}

function lineCandidate(bytes: Buffer, line: number, whose: Whose | null): Candidate | null {
  let text: string;
  try {
    text = utf8.decode(bytes).trim();
  } catch {
    return refused(line, "not UTF-8 text");
  }
  if (text === "") return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused(line, text.startsWith("{") && !text.endsWith("}") ? "cut off before its end" : "not JSON");
  }
  return entryCandidate(parsed, line, whose);
}

function refused(line: number, why: string): Candidate {
  return { kind: "refused", line, why };
}
