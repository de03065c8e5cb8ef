import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, type TestContext, vi } from "vitest";
import { isFailure } from "../../src/errors";
import { append } from "../../src/store/append";
import { addPerson } from "../../src/store/change-people";
import { checkInEntry } from "../../src/store/entry";
import { sealedJournal } from "../../src/store/journal";
import { lockRecord } from "../../src/store/lock-record";
import { listPeople } from "../../src/store/people";
import { readJournal } from "../../src/store/read";
import { rewrite } from "../../src/store/rewrite";
import { locked, newTestLock } from "../helpers/locked";
import { content, stamp } from "./content";
import { tempFolder } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 40_000 });

/** A file system of 64 KiB; where mounting is not allowed the test is skipped and says so. */
function smallDisk(context: TestContext): string {
  const folder = join(tempFolder(), "disk");
  mkdirSync(folder);
  try {
    asRoot('mount -t tmpfs -o size=64k,mode=700 tmpfs "$1"', folder);
  } catch {
    context.skip("a tmpfs cannot be mounted here (it needs root)");
  }
  onTestFinished(() => asRoot('umount "$1"', folder));
  return folder;
}

function asRoot(command: string, folder: string): void {
  execFileSync("sh", ["-c", command, "sh", folder], { stdio: "pipe" });
}

const add = (file: string, note: string) =>
  append(file, (id) => checkInEntry(id, stamp, { ...content, note }), Date.parse(stamp));

/** Adds until the disk refuses; the ids that were acknowledged. */
async function fill(file: string, noteLength: number): Promise<{ ids: string[]; failure: unknown }> {
  const ids: string[] = [];
  for (;;) {
    try {
      ids.push((await add(file, "x".repeat(noteLength))).id);
    } catch (failure) {
      return { ids, failure };
    }
  }
}

for (const length of [100, 3_000, 9_000])
  it(`takes entries with notes of ${length} characters until it is full, and loses none`, async (context) => {
    const folder = smallDisk(context);
    const file = join(folder, "journal.jsonl");
    const { ids, failure } = await fill(file, length);
    expect(ids.length).toBeGreaterThan(4);
    expect(isFailure(failure)).toBe(true);
    expect(failure).toMatchObject({
      kind: "disk",
      message: `the record cannot be written: ${file}: no space left on the device`,
      hint: "Nothing was stored. Free some space and run the same command again.",
    });
    expect(readJournal(file)).toMatchObject({ entries: ids.map((id) => ({ id })), damaged: [] });
    expect(readFileSync(file).at(-1)).toBe(0x0a);
    // Room again: the next one is whole.
    const before = readFileSync(file);
    asRoot('mount -o remount,size=128k "$1"', folder);
    const { id } = await add(file, "after");
    expect(readFileSync(file).subarray(0, before.length).equals(before)).toBe(true);
    expect(readJournal(file).entries.map((entry) => entry.id)).toEqual([...ids, id]);
    expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
  });

it("that is full keeps the old record when it cannot be rewritten", async (context) => {
  const folder = smallDisk(context);
  const file = join(folder, "journal.jsonl");
  const { ids } = await fill(file, 1_000);
  const before = readFileSync(file);
  await expect(rewrite(file, ({ id }) => id !== ids[0])).rejects.toMatchObject({
    kind: "disk",
    message: `the record cannot be written: ${file}: no space left on the device`,
    hint: expect.stringMatching(/^Nothing was erased\./),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
});

it("that is full takes no half person", async (context) => {
  const folder = smallDisk(context);
  const home = { people: join(folder, "people") };
  mkdirSync(home.people);
  const filler = join(folder, "filler");
  try {
    writeFileSync(filler, Buffer.alloc(100_000));
  } catch {
    // It is full now.
  }
  const none = { role: null, country: null };
  expect(() => addPerson(home, "Ann", none, "2026-11-22")).toThrow(expect.objectContaining({ kind: "disk" }));
  expect(readdirSync(home.people)).toEqual([]);
  rmSync(filler);
  addPerson(home, "Ann", none, "2026-11-22");
  expect(listPeople(home).map(({ name }) => name)).toEqual(["me", "Ann"]);
});

it("a locked record takes entries until it is full, loses none, and opens on a full disk", async (context) => {
  const disk = smallDisk(context);
  const file = join(disk, "me", "journal.jsonl");
  mkdirSync(join(disk, "me"));
  await add(file, "first");
  const key = await locked(file);
  const journal = await sealedJournal(file, key);
  const ids = journal.read().entries.map(({ id }) => id);
  let failure: unknown = null;
  while (failure === null)
    try {
      const build = (id: string) => checkInEntry(id, stamp, { ...content, note: "x".repeat(2_000) });
      ids.push((await journal.append(build, Date.parse(stamp), null)).id);
    } catch (error) {
      failure = error;
    }
  expect(failure).toMatchObject({ kind: "disk", message: expect.stringContaining("no space left") });
  expect(ids.length).toBeGreaterThan(5);
  const found = async () => (await sealedJournal(file, key)).read().entries.map(({ id }) => id);
  expect(await found()).toEqual(ids);
  await expect(journal.rewrite(() => true)).rejects.toMatchObject({ kind: "disk" });
  expect(await found()).toEqual(ids);
});

it("locking and unlocking on a disk that is too small lose nothing", async (context) => {
  const disk = smallDisk(context);
  const file = join(disk, "me", "journal.jsonl");
  mkdirSync(join(disk, "me"));
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) ids.push((await add(file, "x".repeat(9_000))).id);
  const before = readFileSync(file);
  await expect(lockRecord(file, newTestLock())).rejects.toMatchObject({
    kind: "disk",
    message: expect.stringContaining("no space left"),
    hint: expect.stringContaining("Nothing was changed"),
  });
  expect(readFileSync(file)).toEqual(before);
  await add(file, "later");
  expect(readJournal(file).entries).toHaveLength(5);
});
