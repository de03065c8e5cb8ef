import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { append } from "../../src/store/append";
import { checkInEntry, type Entry } from "../../src/store/entry";
import { timeOfId } from "../../src/store/ids";
import { readJournal } from "../../src/store/read";
import { content, stamp } from "./content";
import { checkIn, idAt, linesFor, tempFolder } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 40_000 });

const now = Date.parse(stamp);
const note = (text: string) => (id: string) => checkInEntry(id, stamp, { ...content, note: text });
const notes = (file: string) =>
  readJournal(file).entries.map((entry) => (entry.type === "checkin" ? entry.note : entry.type));

it("makes folders and file for their owner alone", async () => {
  const root = tempFolder();
  const file = join(root, "home", "people", "me", "journal.jsonl");
  const entry = await append(file, note("first"), now);
  expect(readFileSync(file, "utf8")).toBe(`${JSON.stringify(entry)}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const folder of ["home", "home/people", "home/people/me"])
    expect(statSync(join(root, folder)).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(root, "home/people/me"))).toEqual(["journal.jsonl"]);
});

it("leaves the modes of what was there", async () => {
  const root = tempFolder();
  const folder = join(root, "me");
  mkdirSync(folder, { mode: 0o750 });
  writeFileSync(join(folder, "journal.jsonl"), linesFor([checkIn(1)]), { mode: 0o640 });
  await append(join(folder, "journal.jsonl"), note("more"), now);
  expect(statSync(folder).mode & 0o777).toBe(0o750);
  expect(statSync(join(folder, "journal.jsonl")).mode & 0o777).toBe(0o640);
});

it("adds what is whole after whatever stands at the end", async () => {
  const tails = {
    "a half line": '{"v":1,"id":"0190',
    "half a character": Buffer.from('{"v":1,"note":"\u00e9').subarray(0, -1),
    "zero bytes": Buffer.alloc(5_000),
    "a whole entry without its newline": JSON.stringify(checkIn(7)),
    "a Windows line end": `${JSON.stringify(checkIn(7))}\r\n`,
    "empty lines": "\n\r\n\n",
    "200 KB of damage": Buffer.alloc(200_000, "x"),
    "many damaged lines": "x\n".repeat(100_000),
    "a newer headroom": '{"v":2,"id":"zzz"}\n',
  };
  for (const [name, tail] of Object.entries(tails)) {
    const file = join(tempFolder(), "journal.jsonl");
    writeFileSync(file, linesFor([checkIn(5)]));
    appendFileSync(file, tail);
    const before = readFileSync(file);
    const entry = await append(file, note("new"), now);
    await append(file, note("newer"), now);
    const after = readFileSync(file);
    expect(after.subarray(0, before.length).equals(before), name).toBe(true);
    const { entries } = readJournal(file);
    expect(entries[0]?.id, name).toBe(idAt(5));
    expect(entries.slice(-2).map(({ id }) => id)[0], name).toBe(entry.id);
    expect(notes(file).slice(-2), name).toEqual(["new", "newer"]);
  }
});

it("gives ids that never step back when the clock does", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const ids: string[] = [];
  for (const moment of [now, now - 86_400_000, now, now - 1, 0, now + 5, now])
    ids.push((await append(file, note("x"), moment)).id);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  expect(timeOfId(ids[1] ?? "")).toBe(now + 1);
});

it("finds the last id behind long entries, damage, other types and newer versions", async () => {
  const future = "0fffffff-0000-7000-8000-000000000000";
  const ends: Record<string, string> = {
    "a long entry": linesFor([{ ...checkIn(1, { note: "n".repeat(900_000) }), id: future }]),
    "damage after it": `${linesFor([{ ...checkIn(1), id: future }])}${"?".repeat(300_000)}\nx\n`,
    "older ones after it": linesFor([{ ...checkIn(1), id: future }, checkIn(2), checkIn(3)]),
    "another type": linesFor([{ v: 1, id: future, type: "mood", recordedAt: stamp }]),
    "a newer version": linesFor([{ v: 3, id: future }]),
  };
  for (const [name, end] of Object.entries(ends)) {
    const file = join(tempFolder(), "journal.jsonl");
    writeFileSync(file, linesFor([checkIn(1)]) + end);
    const { id } = await append(file, note("x"), now);
    expect(id > future, name).toBe(true);
    expect(timeOfId(id), name).toBe(timeOfId(future) + 1);
  }
});

it("comes after an id that the caller knows of", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const future = "0fffffff-0000-7000-8000-000000000000";
  expect((await append(file, note("x"), now, future)).id > future).toBe(true);
  expect((await append(file, note("y"), now, idAt(1))).id > future).toBe(true);
});

it("refuses an entry over 1 MiB and takes one just below", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const first = await append(file, note("first"), now);
  await expect(append(file, note("n".repeat(1 << 20)), now)).rejects.toMatchObject({
    kind: "refused",
    message: "this checkin is larger than 1 MiB",
  });
  expect(readFileSync(file, "utf8")).toBe(linesFor([first]));
  await append(file, note("n".repeat((1 << 20) - 1_000)), now);
  await append(file, note("last"), now);
  expect(notes(file)).toHaveLength(3);
});

it("writes nothing that could not be read again", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const bad: ((id: string) => Entry)[] = [
    () => checkIn(1),
    (id) => checkInEntry(id, "yesterday", content),
    (id) => checkInEntry(id, stamp, { ...content, load: { "m.hours": Number.NaN } }),
    (id) => checkInEntry(id, stamp, { ...content, tags: new Array(2) }),
    (id) => checkInEntry(id, stamp, { ...content, date: "2026-02-30" }),
  ];
  for (const build of bad) await expect(append(file, build, now)).rejects.toThrow("not a valid entry");
  expect(readFileSync(file, "utf8")).toBe("");
});

it("keeps lone surrogates, line separators and control characters in a note on one line", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const strange = '\n\r\0\u2028\u2029\ud800\ufeff\ufffd{"v":1}';
  await append(file, note(strange), now);
  await append(file, note("next"), now);
  expect(readFileSync(file, "utf8").split("\n")).toHaveLength(3);
  expect(notes(file)).toEqual([strange, "next"]);
});

it("stores 30 entries that one process adds at once", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  const added = await Promise.all(Array.from({ length: 30 }, (_, n) => append(file, note(`${n}`), now)));
  const { entries, damaged } = readJournal(file);
  expect(entries.map(({ id }) => id)).toEqual(added.map(({ id }) => id).toSorted());
  expect(damaged).toEqual([]);
});

it("follows a link to the journal and locks where the journal lies", async () => {
  const root = tempFolder();
  mkdirSync(join(root, "synced"));
  mkdirSync(join(root, "me"));
  writeFileSync(join(root, "synced", "real.jsonl"), linesFor([checkIn(1)]));
  symlinkSync(join(root, "synced", "real.jsonl"), join(root, "me", "journal.jsonl"));
  await append(
    join(root, "me", "journal.jsonl"),
    (id) => {
      expect(existsSync(join(root, "synced", "real.jsonl.lock"))).toBe(true);
      return note("x")(id);
    },
    now,
  );
  expect(readJournal(join(root, "synced", "real.jsonl")).entries).toHaveLength(2);
});

it("writes again when a sync program replaced the file meanwhile", async () => {
  const file = join(tempFolder(), "journal.jsonl");
  writeFileSync(file, linesFor([checkIn(1)]));
  await append(
    file,
    (id) => {
      writeFileSync(`${file}.new`, linesFor([checkIn(1), checkIn(2, { note: "synced" })]));
      renameSync(`${file}.new`, file);
      return note("mine")(id);
    },
    now,
  );
  expect(notes(file)).toEqual(["release week", "synced", "mine"]);
});

it("refuses a folder or something else in place of the file", async () => {
  const root = tempFolder();
  mkdirSync(join(root, "journal.jsonl"));
  await expect(append(join(root, "journal.jsonl"), note("x"), now)).rejects.toMatchObject({ kind: "disk" });
  writeFileSync(join(root, "file"), "");
  await expect(append(join(root, "file", "journal.jsonl"), note("x"), now)).rejects.toMatchObject({
    kind: "disk",
    hint: expect.stringContaining("Nothing was stored."),
  });
  await expect(append("/dev/null", note("x"), now)).rejects.toMatchObject({ kind: "disk" });
});
