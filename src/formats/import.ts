import { clip } from "../core/text";
import { Failure } from "../errors";
import { checkInEntryOf } from "./check-in-json";
import { importCsv, isCsvHeader } from "./csv";
import {
  type Candidate,
  documentLimit,
  lineLimit,
  newerEntry,
  objectOrNull,
  shapeOf,
  tooLarge,
  type Whose,
} from "./import-candidate";
import { jsonProblem, parseJson } from "./json-text";
import { show } from "./problems";

type Raw = Readonly<Record<string, unknown>>;

/** How to turn an exported document back into a journal entry, by the name of its schema. */
const shapes: Readonly<Record<string, (document: Raw) => Raw>> = {
  checkin: checkInEntryOf,
  "plan-revision": ({ id, recordedAt, date, fields, active }) => ({
    ...{ v: 1, id, type: "plan", recordedAt, date, fields, active },
  }),
  action: ({
    id,
    recordedAt,
    date,
    step,
    state,
    until,
    untilOn = until,
    with: mentor,
    shared,
    scope = shared,
  }) => ({
    ...{ v: 1, id, type: "action", recordedAt, date, step, state },
    ...(untilOn == null ? {} : { until: untilOn }),
    ...(mentor == null ? {} : { with: mentor }),
    ...(scope == null ? {} : { shared: scope }),
  }),
  removal: ({ id, checkinId, removedAt, undone }) => ({
    ...{ v: 1, id, type: "removal", recordedAt: removedAt, target: checkinId },
    ...(undone === true ? { undo: true } : {}),
  }),
  session: ({ schema: _, person: _person, id, recordedAt, date, ...more }) => ({
    ...{ v: 1, id, type: "session", recordedAt, date },
    ...more,
  }),
};

/**
 * Reads one parsed entry of an export, or one line of a journal.
 * @param whose its person according to the file; `null` if the file has not said
 */
function entryCandidate(parsed: unknown, line: number, whose: Whose | null): Candidate {
  const refused = (why: string): Candidate => ({ kind: "refused", line, why });
  const given = objectOrNull(parsed);
  if (given === null) return refused("not an entry of an export or a journal");
  if (!Object.hasOwn(given, "schema"))
    return Object.hasOwn(given, "v")
      ? { kind: "entry", line, whose, value: given, exported: false }
      : refused("not an entry of an export or a journal");
  const [name, version] = shapeOf(given.schema) ?? ["", 0];
  if (name === "person" && version === 1) return personCandidate(given, line, true);
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (shape === undefined) return refused(`its schema is ${quoted(given.schema)}; that is not an entry`);
  if (version > 2) return refused(newerEntry);
  const person = idOf(given.person);
  if (whose !== null && person !== null && whose.id !== person)
    return refused(`belongs to ${quoted(person)}, among entries of ${quoted(whose.id)}`);
  const own = whose ?? (person === null ? null : { id: person, name: null, role: null, own: false });
  return { kind: "entry", line, whose: own, value: shape(given), exported: true };
}

/** The id of the person in an entry, in the current or an older shape. */
function idOf(person: unknown): string | null {
  const id = objectOrNull(person)?.id ?? person;
  return typeof id === "string" ? id : null;
}

/** Reads whose entries follow: `person` of a history document, or a person's line. */
function personCandidate(person: unknown, line: number, own: boolean): Candidate {
  const { id, name, role } = objectOrNull(person) ?? {};
  if (typeof id !== "string" || typeof name !== "string")
    return { kind: "refused", line, why: "a person without id and name" };
  return { kind: "person", line, whose: { id, name, role: typeof role === "string" ? role : null, own } };
}

function quoted(value: unknown): string {
  return JSON.stringify(clip(String(value)));
}

const takes = "It takes what headroom export writes, or the journal of a person.";

/**
 * Reads a headroom JSON document: `headroom/history@1`, `headroom/people@1`, or a single entry.
 * @param name the file's name in messages
 * @throws Failure `refused` if the document is none of these
 */
function* importJson(text: string, name: string): Generator<Candidate> {
  const document = parse(text, name);
  const [shape, version] = shapeOf(document.schema) ?? ["", 0];
  if (version > (Object.hasOwn(shapes, shape) ? 2 : 1))
    throw new Failure(
      "refused",
      `${name} was made by a newer headroom`,
      "Nothing was stored. Update headroom and run the same command again.",
    );
  if (shape === "history") yield* historyCandidates(document, memberLines(text, 2), false, name);
  else if (shape === "people") yield* peopleCandidates(document, text, name);
  else if (Object.hasOwn(document, "schema") || Object.hasOwn(document, "v"))
    yield entryCandidate(document, 1, null);
  else
    throw new Failure(
      "refused",
      `${name} is neither an export nor a journal`,
      `Nothing was stored. ${takes}`,
    );
}

function parse(text: string, name: string): Raw {
  let parsed: unknown;
  try {
    parsed = parseJson(text);
  } catch (error) {
    throw new Failure("refused", `${name} ${jsonProblem(error)}`, `Nothing was stored. ${takes}`);
  }
  const document = objectOrNull(parsed);
  if (document === null)
    throw new Failure("refused", `${name} holds ${show(parsed)}`, `Nothing was stored. ${takes}`);
  return document;
}

function* peopleCandidates(document: Raw, text: string, name: string): Generator<Candidate> {
  if (!Array.isArray(document.people)) throw noList("people", name);
  const lines = memberLines(text, 4);
  const begins = memberLines(text, 2);
  for (const [index, history] of document.people.entries()) {
    const record = objectOrNull(history);
    if (record === null) yield { kind: "refused", line: begins[index] ?? 1, why: "not a person's record" };
    else yield* historyCandidates(record, lines, true, name);
  }
}

/** The lists in the order of the file, each member with its line. */
function* historyCandidates(
  document: Raw,
  lines: number[],
  own: boolean,
  name: string,
): Generator<Candidate> {
  if (!Array.isArray(document.checkins)) throw noList("checkins", name);
  const person = personCandidate(document.person, 1, own);
  if (person.kind !== "person")
    throw new Failure("refused", `${name} does not say whose it is`, `Nothing was stored. ${takes}`);
  yield person;
  for (const [key, list] of Object.entries(document))
    for (const member of Array.isArray(list) ? list : [])
      yield memberCandidate(key, member, lines.shift() ?? 1, person.whose);
}

const lists: readonly string[] = ["checkins", "plans", "actions", "removals", "sessions"];

function memberCandidate(key: string, member: unknown, line: number, whose: Whose): Candidate {
  if (!lists.includes(key))
    return { kind: "refused", line, why: `in "${clip(key)}", which is not part of an export` };
  const candidate = entryCandidate(member, line, whose);
  return candidate.kind === "person" ? { kind: "refused", line, why: "a person among entries" } : candidate;
}

function noList(key: string, name: string): Failure {
  return new Failure("refused", `${name} has no list "${key}"`, `Nothing was stored. ${takes}`);
}

/** One line of a stream; `null` when it is longer than the limit. */
interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

const [quote, backslash, newline, comma] = [0x22, 0x5c, 0x0a, 0x2c];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The lines of a stream without their line feeds, holding only one at a time. */
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

/** Reads NDJSON or a journal of any length, one entry per line. */
async function* importLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Candidate> {
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
    parsed = parseJson(text);
  } catch (error) {
    const problem = jsonProblem(error);
    if (problem.startsWith("has")) return refused(line, problem);
    return refused(line, text.startsWith("{") && !text.endsWith("}") ? "cut off before its end" : "not JSON");
  }
  return entryCandidate(parsed, line, whose);
}

function refused(line: number, why: string): Candidate {
  return { kind: "refused", line, why };
}

type Kind = "document" | "lines" | "csv";

/**
 * Everything in an imported file: a document, NDJSON or a journal (both read line by line), or a CSV. Its
 * first line shows which, unless the name ends in .jsonl or .ndjson.
 * @param name the file's name in messages
 * @throws Failure `refused` for anything else, or if it is too large to be held as a whole
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
      `${name} is neither an export nor a journal`,
      "Nothing was stored. It takes what headroom export writes, or the journal of a person.",
    );
}

interface Beginning {
  readonly bytes: Buffer;
  /** The first line that is not blank, trimmed. */
  readonly line: string;
  /** False if only part of that line was read. */
  readonly whole: boolean;
}

/** Reads up to the end of the first line. */
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

/** The kind of file by its first line; an empty file is an empty export. */
function kindOf(line: string, whole: boolean): Kind | null {
  if (line === "") return "lines";
  if (!line.startsWith("{")) return isCsvHeader(line) ? "csv" : null;
  if (whole) {
    try {
      const [shape] = shapeOf(objectOrNull(JSON.parse(line))?.schema) ?? [""];
      return shape === "history" || shape === "people" ? "document" : "lines";
    } catch {
      // The document spans several lines, or the first line is damaged.
    }
  }
  return /^\{"(?:v":|schema":"headroom\/(?!history|people))/.test(line) ? "lines" : "document";
}

async function* replay(head: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * A whole input as text.
 * @throws Failure `refused` if it is too large to be held, or not UTF-8
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

/**
 * The lines of a JSON text on which the members of its lists start, for messages that name the place.
 * @param text valid JSON
 * @param depth how many objects and lists are open around a member: 2 for `{"list":[member]}`
 * @returns line numbers from 1, in the order of the text
 */
export function memberLines(text: string, depth: number): number[] {
  const found: number[] = [];
  const open: number[] = [];
  let [line, inText, expected] = [1, false, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (inText) {
      if (sign === backslash) at += 1;
      else if (sign === quote) inText = false;
      continue;
    }
    if (sign === newline) line += 1;
    if (sign <= 0x20) continue;
    const here = open.length === depth && open.at(-1) === openList;
    if (here && sign === comma) expected = true;
    else if (here && expected && sign !== closeList) {
      found.push(line);
      expected = false;
    }
    if (sign === quote) inText = true;
    else if (sign === openObject || sign === openList) {
      open.push(sign);
      if (open.length === depth) expected = true;
    } else if (sign === closeObject || sign === closeList) open.pop();
  }
  return found;
}
