import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Arrival, append, appendAll, wouldArrive } from "../../src/store/append";
import { type Entry, removalEntry } from "../../src/store/entry";
import { readJournal } from "../../src/store/read";
import { stamp } from "./content";
import { checkIn, idAt, linesFor, tempFolder } from "./samples";

const arrivals = (entries: readonly Entry[]): Arrival[] =>
  entries.map((entry) => ({ id: entry.id, line: Buffer.from(JSON.stringify(entry)) }));

test("adds what is not known, byte for byte after what was there", async () => {
  const file = join(tempFolder(), "people", "me", "journal.jsonl");
  expect(await appendAll(file, arrivals([checkIn(1), checkIn(3)]))).toEqual({ added: 2, known: 0 });
  const before = readFileSync(file, "utf8");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const more = arrivals([checkIn(3, { note: "other" }), checkIn(2), checkIn(2)]);
  expect(wouldArrive(file, more)).toEqual({ added: 1, known: 2 });
  expect(readFileSync(file, "utf8")).toBe(before);
  expect(await appendAll(file, more)).toEqual({ added: 1, known: 2 });
  expect(readFileSync(file, "utf8")).toBe(before + linesFor([checkIn(2)]));
  expect(readdirSync(join(file, ".."))).toEqual(["journal.jsonl"]);
});

test("ends a torn line first, keeps damaged and newer lines, and knows the ids of newer ones", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const old = `garbage\n{"v":2,"id":"${idAt(5)}"}\n{"v":1,"id":"torn`;
  writeFileSync(file, old);
  expect(await appendAll(file, arrivals([checkIn(5), checkIn(6)]))).toEqual({ added: 1, known: 1 });
  expect(readFileSync(file, "utf8")).toBe(`${old}\n${linesFor([checkIn(6)])}`);
});

test("nothing new: the file is not touched", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  writeFileSync(file, linesFor([checkIn(1)]));
  const { ino } = statSync(file);
  expect(await appendAll(file, arrivals([checkIn(1)]))).toEqual({ added: 0, known: 1 });
  expect(statSync(file).ino).toBe(ino);
});

test("an entry that is appended at the same time is not lost, and nothing comes twice", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  writeFileSync(file, linesFor([checkIn(0)]));
  const many = arrivals(Array.from({ length: 200 }, (_, n) => checkIn(n + 1)));
  const single = (n: number) =>
    append(file, (id) => removalEntry(id, stamp, idAt(n)), Date.UTC(2026, 10, 22));
  await Promise.all([
    appendAll(file, many),
    single(1),
    appendAll(file, many),
    single(2),
    appendAll(file, many),
  ]);
  const { entries, damaged } = readJournal(file);
  expect(damaged).toEqual([]);
  expect(entries).toHaveLength(203);
});
