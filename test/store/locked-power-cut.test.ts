import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { newKeyPair } from "../../src/store/age";
import { checkInEntry } from "../../src/store/entry";
import { plainJournal } from "../../src/store/journal";
import { openSealed } from "../../src/store/locked/beside";
import { isLocked } from "../../src/store/locked/is-locked";
import { openedKey, type RecordKey, readLockFile, sealedKey } from "../../src/store/locked/lock-file";
import { changeLock, lockRecord, unlockRecord } from "../../src/store/locked/lock-record";
import { keyAndLock, locked } from "../helpers/locked";
import { afterEveryCut } from "../helpers/power-cut";
import { content, stamp } from "./content";
import { checkIn, idAt, linesFor, tempFolder } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

const now = Date.parse(stamp);
const old = [checkIn(1, { note: "a heron" }), checkIn(2), checkIn(3)];
const oldIds = old.map(({ id }) => id);
const draft = JSON.stringify({ v: 1, note: "a swift" });

/** A folder with a record, and a draft beside it. */
function homeWith(text = linesFor(old)): { root: string; file: string } {
  const root = tempFolder();
  const file = join(root, "me", "journal.jsonl");
  mkdirSync(dirname(file), { mode: 0o700 });
  writeFileSync(file, text);
  writeFileSync(join(root, "me", "draft.json"), draft);
  return { root, file };
}

/** Opens what is there in whatever way it is kept. */
function opened(file: string, key: RecordKey) {
  return isLocked(dirname(file)) ? openSealed(file, key) : plainJournal(file);
}

async function idsIn(folder: string, key: RecordKey): Promise<string[]> {
  const journal = await opened(join(folder, "me", "journal.jsonl"), key);
  return journal.read().entries.map(({ id }) => id);
}

/** The draft, also when it is sealed. */
async function draftIn(folder: string, key: RecordKey): Promise<string | null> {
  const { vault } = await opened(join(folder, "me", "journal.jsonl"), key);
  const text = readFileSync(join(folder, "me", "draft.json"), "utf8");
  return vault === null ? text : vault.open(text);
}

/** After it was opened nothing of a locked record lies there in plain. */
function expectSealed(folder: string, where: string): void {
  const me = join(folder, "me");
  if (!isLocked(me)) return;
  expect(existsSync(join(me, "journal.jsonl")), where).toBe(false);
  expect(readFileSync(join(me, "draft.json"), "utf8"), where).not.toContain("swift");
}

describe("after a power cut at any moment", () => {
  it("of a lock, the whole record is there, in plain or sealed, with its draft", async () => {
    const { root, file } = homeWith();
    const { key, lock } = await keyAndLock();
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        await lockRecord(file, key, lock);
        acknowledge("locked");
      },
      async ({ folder, acknowledged, where }) => {
        if (acknowledged.length > 0) expect(isLocked(join(folder, "me")), where).toBe(true);
        expect(await idsIn(folder, key), where).toEqual(oldIds);
        expect(await draftIn(folder, key), where).toBe(draft);
        expectSealed(folder, where);
      },
    );
    expect(disks).toBeGreaterThan(10);
  });

  it("of unlocking, the whole record is there, sealed or in plain, with its draft", async () => {
    const { root, file } = homeWith();
    const key = await locked(file);
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        await unlockRecord(file, key);
        acknowledge("unlocked");
      },
      async ({ folder, acknowledged, where }) => {
        if (acknowledged.length > 0) expect(isLocked(join(folder, "me")), where).toBe(false);
        expect(await idsIn(folder, key), where).toEqual(oldIds);
        expect(await draftIn(folder, key), where).toBe(draft);
        expectSealed(folder, where);
      },
    );
    expect(disks).toBeGreaterThan(10);
  });

  it("of another passphrase, the record opens with the old or the new one", async () => {
    const { root, file } = homeWith();
    const { key, lock, owner } = await keyAndLock();
    await lockRecord(file, key, lock);
    const next = await newKeyPair();
    const opens = { identities: [next.identity] };
    const sealed = await sealedKey(key, { recipients: [next.recipient] }, opens);
    await afterEveryCut(
      root,
      async (acknowledge) => {
        await changeLock(file, key, { ...lock, key: sealed });
        acknowledge("changed");
      },
      async ({ folder, acknowledged, where }) => {
        const stored = readLockFile(join(folder, "me"))?.key ?? "";
        const byNew = await openedKey(stored, key.recipient, opens);
        const byOld = await openedKey(stored, key.recipient, { identities: [owner] });
        expect(byNew ?? byOld, where).toEqual(key);
        if (acknowledged.length > 0) expect(byOld, where).toBeNull();
        expect(await idsIn(folder, key), where).toEqual(oldIds);
      },
    );
  });

  it("of three appends to a locked record, what was acknowledged is there, in order", async () => {
    const { root, file } = homeWith();
    const key = await locked(file);
    const journal = await openSealed(file, key);
    const made: string[] = [];
    await afterEveryCut(
      root,
      async (acknowledge) => {
        for (const note of ["one", "two", "three"]) {
          const { id } = await journal.append(
            (own) => checkInEntry(own, stamp, { ...content, note }),
            now,
            null,
          );
          made.push(id);
          acknowledge(id);
        }
      },
      async ({ folder, acknowledged, where }) => {
        const found = await idsIn(folder, key);
        expect(found.slice(0, 3 + acknowledged.length), where).toEqual([...oldIds, ...acknowledged]);
        expect([...oldIds, ...made].slice(0, found.length), where).toEqual(found);
      },
    );
  });

  it("of the append that makes many pieces one, nothing is lost or there twice", async () => {
    const { root, file } = homeWith();
    const key = await locked(file);
    const journal = await openSealed(file, key);
    const add = () => journal.append((id) => checkInEntry(id, stamp, content), now, null);
    const before = [...oldIds];
    for (let n = 1; n < 32; n++) before.push((await add()).id);
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        acknowledge((await add()).id);
      },
      async ({ folder, acknowledged, where }) => {
        const found = await idsIn(folder, key);
        expect(found.slice(0, before.length), where).toEqual(before);
        if (acknowledged.length > 0) expect(found, where).toEqual([...before, ...acknowledged]);
      },
    );
    expect(disks).toBeGreaterThan(5);
  });

  it("of an import into a locked record, all of it arrived or nothing", async () => {
    const { root, file } = homeWith();
    const key = await locked(file);
    const journal = await openSealed(file, key);
    const arrivals = [4, 5, 6].map((n) => ({
      id: idAt(n),
      line: Buffer.from(JSON.stringify(checkIn(n))),
    }));
    await afterEveryCut(
      root,
      async (acknowledge) => {
        await journal.appendAll(arrivals);
        acknowledge("arrived");
      },
      async ({ folder, acknowledged, where }) => {
        const all = [...oldIds, ...arrivals.map(({ id }) => id)];
        expect(acknowledged.length > 0 ? [all] : [oldIds, all], where).toContainEqual(
          await idsIn(folder, key),
        );
      },
    );
  });

  it("of an erasure in a locked record, it is the old or the new one", async () => {
    const { root, file } = homeWith();
    const key = await locked(file);
    const journal = await openSealed(file, key);
    await journal.appendAll([{ id: idAt(4), line: Buffer.from(JSON.stringify(checkIn(4))) }]);
    const before = [...oldIds, idAt(4)];
    const after = before.filter((id) => id !== idAt(2));
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        await journal.rewrite(({ id }) => id !== idAt(2));
        acknowledge("erased");
      },
      async ({ folder, acknowledged, where }) => {
        const found = await idsIn(folder, key);
        expect(acknowledged.length > 0 ? [after] : [before, after], where).toContainEqual(found);
      },
    );
    expect(disks).toBeGreaterThan(5);
  });
});
