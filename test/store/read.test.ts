import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentsOf, readJournal } from "../../src/store/read";
import { stamp } from "./content";
import { checkIn, idAt, linesFor, removal, tempFolder } from "./samples";

function reading(bytes: string | Buffer) {
  const file = join(tempFolder(), "journal.jsonl");
  writeFileSync(file, bytes);
  const { entries, others, damaged, newer } = readJournal(file);
  return { ids: entries.map(({ id }) => id), entries, others, damaged, newer };
}

const one = JSON.stringify(checkIn(1));
const two = JSON.stringify(checkIn(2));

describe("reads every whole entry of a file", () => {
  const both = [idAt(1), idAt(2)];
  const cases: [string, string | Buffer, string[], { line: number; why: RegExp }[]][] = [
    ["that is plain", `${one}\n${two}\n`, both, []],
    ["that is empty", "", [], []],
    ["without the last newline", `${one}\n${two}`, both, []],
    ["with Windows line ends", `${one}\r\n${two}\r\n`, both, []],
    ["with Windows line ends, the last one cut", `${one}\r\n${two}\r`, both, []],
    ["with a byte order mark", `\uFEFF${one}\n${two}\n`, both, []],
    ["made of two with byte order marks", `\uFEFF${one}\n\uFEFF${two}\n`, both, []],
    ["with empty lines", `\n\n${one}\n \t\n${two}\n\n`, both, []],
    ["in the wrong order", `${two}\n${one}\n`, both, []],
    ["with an entry twice", `${one}\n${two}\n${one}\n`, both, []],
    [
      "with an entry twice, its keys in another order",
      `${one}\n${JSON.stringify(Object.fromEntries(Object.entries(checkIn(1)).reverse()))}\n`,
      [idAt(1)],
      [],
    ],
    ["with zero bytes before an entry", `\0\0\0${one}\n${two}\n`, both, []],
    ["with zero bytes at the end", `${one}\n${two}\n\0\0\0\0`, both, [{ line: 3, why: /half-written/ }]],
    ["with a line of zero bytes", `${one}\n\0\0\0\n${two}\n`, both, [{ line: 2, why: /zero bytes/ }]],
    [
      "with a damaged line in the middle",
      `${one}\n{"v":1,"id\n${two}\n`,
      both,
      [{ line: 2, why: /not JSON/ }],
    ],
    [
      "with a half-written last line",
      `${one}\n${two}\n${one.slice(0, 90)}`,
      both,
      [{ line: 3, why: /half-written/ }],
    ],
    [
      "with lines of something else",
      `[]\n${one}\n"x"\nnull\n{}\n${two}\n`,
      both,
      [1, 3, 4, 5].map((line) => ({ line, why: /not an entry/ })),
    ],
    [
      "with an impossible date",
      `${one}\n${two.replace(/"date":"[^"]+/, '"date":"2026-02-30')}\n`,
      [idAt(1)],
      [{ line: 2, why: /not an entry/ }],
    ],
    [
      "with a flipped bit in a note",
      Buffer.from(`${one}\n${two}\n`, "latin1").fill(
        0xff,
        one.indexOf("release week"),
        one.indexOf("release week") + 1,
      ),
      [idAt(2)],
      [{ line: 1, why: /UTF-8/ }],
    ],
    [
      "with another content under a known id",
      `${one}\n${two.replaceAll(idAt(2), idAt(1)).replace("release week", "other")}\n`,
      [idAt(1)],
      [{ line: 2, why: /same id, different content/ }],
    ],
  ];
  for (const [name, bytes, ids, damaged] of cases)
    it(name, () => {
      const journal = reading(bytes);
      expect(journal.ids).toEqual(ids);
      expect(journal.damaged.map(({ line }) => line)).toEqual(damaged.map(({ line }) => line));
      for (const [at, { why }] of damaged.entries()) expect(journal.damaged[at]?.why).toMatch(why);
    });
});

it("keeps the first of two contents under one id", () => {
  const { entries } = reading(linesFor([checkIn(1, { note: "first" }), checkIn(1, { note: "second" })]));
  expect(entries).toMatchObject([{ note: "first" }]);
});

it("a replacement character that somebody typed is no damage", () => {
  expect(reading(linesFor([checkIn(1, { note: "what is \uFFFD?" })])).damaged).toEqual([]);
});

it("sets newer versions and unknown types apart from damage", () => {
  const other = { v: 1, id: idAt(3), type: "mood", recordedAt: stamp, value: 7 };
  const journal = reading(linesFor([checkIn(1), { v: 2, anything: true }, other, removal(4, 1)]));
  expect(journal.ids).toEqual([idAt(1), idAt(4)]);
  expect(journal.others).toEqual([other]);
  expect(journal.newer).toEqual([2]);
  expect(journal.damaged).toEqual([]);
});

it("reads entries of any size across the blocks of the file", () => {
  const entries = [100, 262_000, 300, 900_000, 5, 262_144, 1].map((length, n) =>
    checkIn(n, { note: "\u00e9".repeat(length / 2) }),
  );
  expect(reading(linesFor(entries)).entries).toEqual(entries);
});

it("is not thrown by hostile lines", () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const nested = `{"v":1,"id":"${idAt(9)}","type":"session","recordedAt":"${stamp}","date":"2026-01-01","with":"x","a":`;
  const proto = one.replace('"answers":{', '"answers":{"__proto__":{"a":1},"constructor":true,');
  const journal = reading(
    `${deep}\n${nested}${deep}}\n${nested}${deep} }\n${proto}\n${"\0 ".repeat(300_000)}x\n`,
  );
  expect(journal.ids).toEqual([idAt(1), idAt(9)]);
  expect(journal.damaged.map(({ line }) => line)).toContain(1);
  expect(Object.hasOwn(Object.prototype, "a")).toBe(false);
});

it("a missing file is an empty record, also where the folder is missing", () => {
  const root = tempFolder();
  const empty = contentsOf(Buffer.alloc(0));
  expect(empty).toMatchObject({ entries: [], others: [], damaged: [], newer: [], locked: false });
  expect(readJournal(join(root, "journal.jsonl"))).toEqual(empty);
  expect(readJournal(join(root, "no", "journal.jsonl"))).toEqual(empty);
});

it("says so when something else is in its place", () => {
  const root = tempFolder();
  mkdirSync(join(root, "folder"));
  writeFileSync(join(root, "file"), "");
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", join(root, "pipe")]);
  for (const path of ["folder", "pipe", "file/journal.jsonl"]) {
    expect(() => readJournal(join(root, path)), path).toThrow(
      expect.objectContaining({ kind: "disk", message: expect.stringContaining(path) }),
    );
  }
});
