import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFailure } from "../../src/errors";
import { textCell, textOfCell } from "../../src/formats/csv";
import { candidatesIn, linesOf, memberLines } from "../../src/formats/import";
import type { Candidate } from "../../src/formats/import-candidate";

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of list) all.push(one);
  return all;
}

/** What a text holds: kinds with their lines, or why the whole file is refused. */
async function found(text: string, name = "file"): Promise<string[]> {
  try {
    const all = await collect(candidatesIn(chunked(Buffer.from(text), 7), name));
    return all.map((one: Candidate) => `${one.line} ${one.kind === "refused" ? one.why : one.kind}`);
  } catch (error) {
    if (isFailure(error)) return [error.message];
    throw error;
  }
}

describe("what a file is, its beginning tells", () => {
  const entry = '{"v":1,"id":"a","type":"checkin"}';
  const line = '{"schema":"headroom/checkin@1","id":"a","person":"me"}';
  const history = (checkins: string) =>
    `{"schema":"headroom/history@1","person":{"id":"me","name":"me","role":null},"checkins":${checkins}}`;
  test.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["blank lines", "\n \r\n\n", []],
    ["a journal", `${entry}\n\n${entry}\r\n`, ["1 entry", "3 entry"]],
    ["a journal with a torn first line", `{"v":1,"id":\n${entry}\n`, ["1 cut off before its end", "2 entry"]],
    ["a journal whose last line is torn", `${entry}\n{"v":1,"i`, ["1 entry", "2 cut off before its end"]],
    ["NDJSON with a byte order mark", `\uFEFF${line}\n`, ["1 entry"]],
    ["a document on one line", history(`[${line}]`), ["1 person", "1 entry"]],
    [
      "a document over many lines",
      JSON.stringify(JSON.parse(history(`[${line},${line}]`)), null, 2),
      ["1 person", "9 entry", "14 entry"],
    ],
    [
      "a document with a stray list",
      history(`[],"x":[{}]`),
      ["1 person", '1 in "x", which is not part of an export'],
    ],
    ["a single check-in", JSON.stringify(JSON.parse(line), null, 2), ["1 entry"]],
    ["a list", "[1]", ["file is neither an export nor a journal"]],
    ["some text", "hello\nworld\n", ["file is neither an export nor a journal"]],
    ["half a document", '{\n  "schema": "headroom/his', ["file is not valid JSON"]],
    [
      "a document of a later version",
      '{\n"schema": "headroom/history@2"}',
      ["file was made by a newer headroom"],
    ],
    [
      "a line of a later version",
      '{"schema":"headroom/checkin@3"}',
      ["1 made by a newer headroom; update headroom to import it"],
    ],
    ["another document", '{\n"a": 1}', ["file is neither an export nor a journal"]],
    ["no list", '{"schema":"headroom/history@1","checkins":{}}', ['file has no list "checkins"']],
    [
      "a prototype for a schema",
      '{"schema":"headroom/constructor@1"}',
      ['1 its schema is "headroom/constructor@1"; that is not an entry'],
    ],
    ["entries that are none", 'null\n3\n"x"\n[]\n{}', ["file is neither an export nor a journal"]],
    ["a CSV of ours", "id,date,recorded_at\na,b,c\n", ["2 entry"]],
    [
      "a CSV with a strange column",
      "id,date,recorded_at,salary\na,b,c,1\n",
      ['file has an unknown or repeated column "salary"'],
    ],
    ["a CSV with a short row", "id,date,recorded_at\na,b\n", ["2 2 cells where the header has 3"]],
    [
      "a CSV with an open quote",
      'id,date,recorded_at\na,"b,c\n',
      ["file is not valid CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test("a name that ends in .jsonl is read by lines, whatever its first line is", async () => {
    expect(await found(`damaged\n${entry}\n`, "journal.jsonl")).toEqual(["1 not JSON", "2 entry"]);
  });

  test("entries of different people in one file are not mixed", async () => {
    const other = line.replace('"me"', '"ada"');
    expect(await found(`${line}\n${other}\n`)).toEqual([
      "1 entry",
      '2 belongs to "ada", among entries of "me"',
    ]);
  });
});

test("lines are the same however the stream is cut", async () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r", "𝄞"), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const lines = await collect(linesOf(chunked(Buffer.from(text), size), 1000));
      const expected = text.split("\n");
      if (expected.at(-1) === "") expected.pop();
      expect(lines.map(({ bytes }) => bytes?.toString())).toEqual(expected);
      expect(lines.map(({ number }) => number)).toEqual(expected.map((_, at) => at + 1));
    }),
  );
});

test("a line over the limit is passed over and the next one is read", async () => {
  const lines = await collect(linesOf(chunked(Buffer.from(`${"x".repeat(50)}\nshort\n`), 4), 10));
  expect(lines.map(({ bytes }) => bytes?.toString() ?? null)).toEqual([null, "short"]);
});

test("the lines of list members are those of the text", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 }), (members) => {
      const text = JSON.stringify({ first: "[{,\n", list: members }, null, 2);
      const lines = memberLines(text, 2);
      expect(lines).toHaveLength(members.length);
      // Up to its last line a text that ends with a member begins like the whole.
      for (const [at, line] of lines.entries()) {
        const before = JSON.stringify({ first: "[{,\n", list: [...members.slice(0, at), "here"] }, null, 2);
        expect(before.split("\n")[line - 1]?.trim()).toBe('"here"');
      }
    }),
  );
});

test("no spreadsheet takes a text for a formula, and every text comes back", () => {
  const text = fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", "a", "＝"),
    maxLength: 6,
  });
  fc.assert(
    fc.property(text, (text) => {
      expect(textCell(text)).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/);
      expect(isDeepStrictEqual(textOfCell(textCell(text)), text)).toBe(true);
    }),
  );
});
