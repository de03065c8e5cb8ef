import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { checkInEntry } from "../../src/store/entry";
import { isLocked, plainJournal, sealedJournal } from "../../src/store/journal";
import { KeyRing } from "../../src/store/key-ring";
import { changeLock, lockRecord, unlockRecord } from "../../src/store/lock-record";
import { vaultOf } from "../../src/store/vault";
import { locked, newTestLock } from "../helpers/locked";
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

async function idsIn(folder: string, ring: KeyRing): Promise<string[]> {
  const file = join(folder, "me", "journal.jsonl");
  const journal = isLocked(dirname(file)) ? await sealedJournal(file, ring) : plainJournal(file);
  return journal.read().entries.map(({ id }) => id);
}

/** The draft, also when it is sealed. */
function draftIn(folder: string, ring: KeyRing): string | null {
  const bytes = readFileSync(join(folder, "me", "draft.json"));
  return bytes.toString("utf8") === draft
    ? draft
    : (vaultOf(ring).open(bytes, "check-in-draft")?.toString() ?? null);
}

/** At no moment does anything of a locked record lie there in plain. */
function expectSealed(folder: string, where: string): void {
  const me = join(folder, "me");
  if (!isLocked(me)) return;
  expect(readFileSync(join(me, "journal.jsonl"), "utf8"), where).not.toContain("heron");
  expect(readFileSync(join(me, "draft.json"), "utf8"), where).not.toContain("swift");
}

describe("after a power cut at any moment", () => {
  it("of a lock, the whole record is there, in plain or sealed, with its draft", async () => {
    const { root, file } = homeWith();
    const lock = newTestLock();
    const key = lock.ring;
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        await lockRecord(file, lock);
        acknowledge("locked");
      },
      async ({ folder, acknowledged, where }) => {
        if (acknowledged.length > 0) expect(isLocked(join(folder, "me")), where).toBe(true);
        expect(await idsIn(folder, key), where).toEqual(oldIds);
        expect(draftIn(folder, key), where).toBe(draft);
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
        await unlockRecord(file, key, { now, recordedAt: stamp });
        acknowledge("unlocked");
      },
      async ({ folder, acknowledged, where }) => {
        if (acknowledged.length > 0) expect(isLocked(join(folder, "me")), where).toBe(false);
        expect(await idsIn(folder, key), where).toEqual(oldIds);
        expect(draftIn(folder, key), where).toBe(draft);
        expectSealed(folder, where);
      },
    );
    expect(disks).toBeGreaterThan(10);
  });

  it("of another passphrase, the record opens with the old or the new one", async () => {
    const { root, file } = homeWith();
    const first = await locked(file);
    const next = newTestLock();
    const either = new KeyRing(next.key, next.envelope);
    either.add(first.current);
    await afterEveryCut(
      root,
      async (acknowledge) => {
        await changeLock(file, first, next);
        acknowledge("changed");
      },
      async ({ folder, acknowledged, where }) => {
        const [byOld, byNew] = [await idsIn(folder, first), await idsIn(folder, next.ring)];
        expect([byOld, byNew], where).toContainEqual(oldIds);
        if (acknowledged.length > 0) expect(byNew, where).toEqual(oldIds);
        expect(draftIn(folder, either), where).toBe(draft);
        expectSealed(folder, where);
      },
    );
  });

  it("of three appends to a locked record, what was acknowledged is there, in order", async () => {
    const { root, file } = homeWith();
    const key = await locked(file);
    const journal = await sealedJournal(file, key);
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

  it("of an import into a locked record, all of it arrived or nothing", async () => {
    const { root, file } = homeWith();
    const key = await locked(file);
    const journal = await sealedJournal(file, key);
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
    const journal = await sealedJournal(file, key);
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
