import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { append } from "../../src/store/append";
import { checkInEntry } from "../../src/store/entry";
import { readJournal } from "../../src/store/read";
import { rewrite } from "../../src/store/rewrite";
import { content, stamp } from "./content";
import { checkIn, idAt, linesFor, tempFolder } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 40_000 });

const without = (n: number) => (entry: { id: string }) => entry.id !== idAt(n);

it("erases what it is told to and keeps every other byte", async () => {
  const folder = tempFolder();
  const file = join(folder, "journal.jsonl");
  const [one, two, three] = [1, 2, 3].map((n) => JSON.stringify(checkIn(n, { note: `secret ${n}` })));
  const damaged = Buffer.concat([Buffer.from([0xff, 0, 0xfe]), Buffer.from("\n")]);
  const rest = `\r\n{"v":1,"id":"\n{"v":2,"new":1}\n{"v":1,"id":"${idAt(8)}","type":"mood","recordedAt":"${stamp}"}\n\n`;
  const write = (middle: string) =>
    Buffer.concat([
      Buffer.from(`\uFEFF${one}\r\n`),
      damaged,
      Buffer.from(`${middle}${rest}${three}\n{"half`),
    ]);
  writeFileSync(file, write(`${two}\n`), { mode: 0o640 });
  await rewrite(file, without(2));
  expect(readFileSync(file)).toEqual(write(""));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
});

it("goes through lines longer than a block", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const entries = [700_000, 10, 300_000, 5].map((length, n) => checkIn(n, { note: "x".repeat(length) }));
  writeFileSync(file, linesFor(entries));
  await rewrite(file, without(1));
  expect(readFileSync(file, "utf8")).toBe(linesFor(entries.filter((_, n) => n !== 1)));
});

it("leaves a missing file missing", async () => {
  const folder = tempFolder();
  await rewrite(join(folder, "journal.jsonl"), () => false);
  await rewrite(join(folder, "no", "journal.jsonl"), () => false);
  expect(readdirSync(folder)).toEqual([]);
});

it("removes copies that a killed rewrite left, and nothing else", async () => {
  const folder = tempFolder();
  const file = join(folder, "journal.jsonl");
  writeFileSync(file, linesFor([checkIn(1)]));
  for (const name of [".journal.jsonl.0123456789abcdef.tmp", ".journal.jsonl.tmp", "journal.jsonl.bak"])
    writeFileSync(join(folder, name), "secret");
  await rewrite(file, () => true);
  expect(readdirSync(folder)).toEqual([".journal.jsonl.tmp", "journal.jsonl", "journal.jsonl.bak"]);
});

it("erases nothing behind a link", async () => {
  const root = tempFolder();
  mkdirSync(join(root, "synced"));
  writeFileSync(join(root, "synced", "real.jsonl"), linesFor([checkIn(1), checkIn(2)]));
  symlinkSync(join(root, "synced", "real.jsonl"), join(root, "journal.jsonl"));
  await expect(rewrite(join(root, "journal.jsonl"), without(1))).rejects.toMatchObject({
    kind: "refused",
    message: `this is a link and was left alone: ${join(root, "journal.jsonl")}`,
  });
  expect(readFileSync(join(root, "synced", "real.jsonl"), "utf8")).toBe(linesFor([checkIn(1), checkIn(2)]));
  expect(readdirSync(root)).toEqual(["journal.jsonl", "synced"]);
});

it("keeps the old file when the choice itself fails", async () => {
  const folder = tempFolder();
  const file = join(folder, "journal.jsonl");
  writeFileSync(file, linesFor([checkIn(1), checkIn(2)]));
  await expect(
    rewrite(file, () => {
      throw new TypeError("oops");
    }),
  ).rejects.toThrow("oops");
  expect(readFileSync(file, "utf8")).toBe(linesFor([checkIn(1), checkIn(2)]));
  expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
});

it("runs beside appends without losing one", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const add = (text: string) =>
    append(file, (id) => checkInEntry(id, stamp, { ...content, note: text }), Date.parse(stamp));
  await add("secret");
  const jobs = Array.from({ length: 12 }, (_, n) =>
    n % 3 === 0 ? rewrite(file, (entry) => entry.type !== "checkin" || entry.note !== "secret") : add(`${n}`),
  );
  await Promise.all(jobs);
  const text = readFileSync(file, "utf8");
  expect(readJournal(file).entries).toHaveLength(8);
  expect(text).not.toContain("secret");
  expect(existsSync(`${file}.lock`)).toBe(false);
});
