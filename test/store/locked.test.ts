import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { newKeyPair } from "../../src/store/age";
import { checkInDraft, type Draft, openDraft } from "../../src/store/drafts";
import { checkInEntry, type Entry } from "../../src/store/entry";
import { type Journal, plainJournal } from "../../src/store/journal";
import { openSealed } from "../../src/store/locked/beside";
import { openedKey, readLockFile, sealedKey } from "../../src/store/locked/lock-file";
import { changeLock, lockRecord, unlockRecord } from "../../src/store/locked/lock-record";
import { piecesFolder } from "../../src/store/locked/pieces";
import { readJournal } from "../../src/store/read";
import { keyAndLock, locked } from "../helpers/locked";
import { content, stamp } from "./content";
import { amendment, checkIn, idAt, linesFor, removal, tempFolder, undo } from "./samples";

vi.setConfig({ testTimeout: 60_000 });

const now = Date.parse(stamp);
const old = [checkIn(1, { note: "a heron" }), checkIn(2), amendment(3, 2, { note: "a kite" })];

/** A person's folder with a journal. @returns the file of the journal */
function journalWith(text: string | Buffer): string {
  const file = join(tempFolder(), "me", "journal.jsonl");
  mkdirSync(dirname(file), { mode: 0o700 });
  writeFileSync(file, text);
  return file;
}

const add = (journal: Journal, note: string) =>
  journal.append((id) => checkInEntry(id, stamp, { ...content, note }), now, null);

/** Every file below a folder, with its bytes as text. */
function everythingIn(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]),
  );
}

const pieces = (file: string) => readdirSync(piecesFolder(dirname(file)));

describe("a locked record", () => {
  it.each([
    ["a sound one", linesFor(old)],
    ["one with a torn tail", `${linesFor(old)}{"v":1,"id`],
    ["one with damaged and newer lines", `${linesFor(old)}no JSON\n\0\0\n{"v":2,"id":"${idAt(9)}"}\n`],
    ["one with Windows line ends", linesFor(old).replaceAll("\n", "\r\n")],
    ["an empty one", ""],
  ])("gives back %s byte for byte", async (_, text) => {
    const file = journalWith(text);
    const before = readJournal(file);
    const key = await locked(file);
    expect(readdirSync(dirname(file)).sort()).toEqual(
      text === "" ? ["locked.json"] : ["locked.json", "sealed"],
    );
    expect((await openSealed(file, key)).read()).toEqual(before);
    await unlockRecord(file, key);
    expect(readdirSync(dirname(file))).toEqual(text === "" ? [] : ["journal.jsonl"]);
    if (text !== "") expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("is the same record as in plain, whatever is done to it", async () => {
    const change = fc.oneof(
      fc.record({ does: fc.constant("append" as const), note: fc.string({ maxLength: 5 }) }),
      fc.record({
        does: fc.constant("arrive" as const),
        entries: fc.subarray<Entry>([checkIn(4), checkIn(5), removal(6, 1), undo(7, 6)]),
      }),
      fc.record({ does: fc.constant("erase" as const), id: fc.constantFrom(1, 2, 3, 4, 6).map(idAt) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const [one, other] = [journalWith(linesFor(old)), journalWith(linesFor(old))];
        const key = await locked(other);
        const plain = plainJournal(one);
        const sealed = await openSealed(other, key);
        for (const step of changes)
          if (step.does === "append") {
            const entry = await add(plain, step.note);
            const { id } = await sealed.append((id) => ({ ...entry, id }), now, null);
            // The random part apart.
            expect(id.slice(0, 13)).toBe(entry.id.slice(0, 13));
            await plain.rewrite((line) => line.id !== entry.id);
            await plain.appendAll([{ id, line: Buffer.from(JSON.stringify({ ...entry, id })) }]);
          } else if (step.does === "arrive") {
            const arrivals = step.entries.map((entry) => ({
              id: entry.id,
              line: Buffer.from(JSON.stringify(entry)),
            }));
            expect(await sealed.wouldArrive(arrivals)).toEqual(await plain.wouldArrive(arrivals));
            expect(await sealed.appendAll(arrivals)).toEqual(await plain.appendAll(arrivals));
          } else {
            for (const journal of [plain, sealed]) await journal.rewrite(({ id }) => id !== step.id);
          }
        expect(sealed.read()).toEqual(plain.read());
        expect((await openSealed(other, key)).read()).toEqual(plain.read());
      }),
      { numRuns: 15 },
    );
  });

  it("holds no line that can be read, wherever one looks", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    await add(await openSealed(file, key), "a bittern");
    for (const [name, bytes] of everythingIn(dirname(file)))
      for (const word of ["heron", "kite", "bittern", "phys", "checkin", "recordedAt", idAt(1)])
        expect(bytes, name).not.toContain(word);
  });

  it("becomes one piece now and then, and loses nothing by it", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    const journal = await openSealed(file, key);
    const ids: string[] = [];
    let most = 0;
    for (let n = 0; n < 40; n++) {
      ids.push((await add(journal, `${n}`)).id);
      most = Math.max(most, pieces(file).length);
    }
    expect(most).toBe(32);
    expect(pieces(file).length).toBeLessThan(32);
    const found = (await openSealed(file, key)).read().entries.map(({ id }) => id);
    expect(found).toEqual([...old.map(({ id }) => id), ...ids]);
    await unlockRecord(file, key);
    expect(readJournal(file).entries.map(({ id }) => id)).toEqual(found);
  });

  it("takes entries from several at once, with ids that never step back", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    const journals = await Promise.all([0, 1, 2].map(() => openSealed(file, key)));
    const made: string[] = [];
    await Promise.all(
      journals.map(async (journal, who) => {
        for (let n = 0; n < 5; n++) made.push((await add(journal, `${who}-${n}`)).id);
      }),
    );
    const found = (await openSealed(file, key)).read().entries.map(({ id }) => id);
    expect(found.slice(old.length)).toEqual(made);
    expect(new Set(made).size).toBe(15);
  });

  it("knows what others added when it takes in entries or erases", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    const [one, other] = [await openSealed(file, key), await openSealed(file, key)];
    const arrival = { id: idAt(8), line: Buffer.from(JSON.stringify(checkIn(8))) };
    expect(await one.appendAll([arrival])).toEqual({ added: 1, known: 0 });
    expect(await other.appendAll([arrival])).toEqual({ added: 0, known: 1 });
    const { id } = await add(one, "kept");
    await other.rewrite((entry) => entry.id !== idAt(1));
    expect((await openSealed(file, key)).read().entries.map((entry) => entry.id)).toEqual([
      ...[idAt(2), idAt(3), idAt(8)],
      id,
    ]);
  });

  it("leaves nothing of what was erased", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    const journal = await openSealed(file, key);
    await add(journal, "later");
    await journal.rewrite(() => false);
    expect(readdirSync(dirname(file))).toEqual(["locked.json"]);
    expect((await openSealed(file, key)).read().entries).toEqual([]);
  });

  it("opens with something else after a change, and its pieces stay as they are", async () => {
    const file = journalWith(linesFor(old));
    const { key, lock, owner } = await keyAndLock();
    await lockRecord(file, key, lock);
    const before = pieces(file);
    const next = await newKeyPair();
    const opens = { identities: [next.identity] };
    const sealed = await sealedKey(key, { recipients: [next.recipient] }, opens);
    await changeLock(file, key, { ...lock, key: sealed });
    const stored = readLockFile(dirname(file))?.key ?? "";
    expect(await openedKey(stored, key.recipient, opens)).toEqual(key);
    expect(await openedKey(stored, key.recipient, { identities: [owner] })).toBeNull();
    expect(pieces(file)).toEqual(before);
  });
});

describe("what lies in plain beside it", () => {
  it("is sealed by the next one to open it: lines that a program added which did not know", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    writeFileSync(file, `${linesFor([checkIn(2), checkIn(7, { note: "a wren" })])}half`);
    const journal = await openSealed(file, key);
    expect(journal.read().entries.map(({ id }) => id)).toEqual([1, 2, 3, 7].map(idAt));
    expect(journal.read().damaged.map(({ why }) => why)).toEqual([
      "half-written (a power cut or a killed program)",
    ]);
    expect(readdirSync(dirname(file)).sort()).toEqual(["locked.json", "sealed"]);
    expect((await openSealed(file, key)).read()).toEqual(journal.read());
  });

  it("keeps erased entries from coming back, and is in the record that is unlocked", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    const journal = await openSealed(file, key);
    writeFileSync(file, linesFor([checkIn(2), checkIn(8)]));
    await expect(journal.rewrite(({ id }) => id !== idAt(2))).rejects.toMatchObject({
      kind: "disk",
      message: expect.stringContaining("still lies there in plain"),
    });
    await journal.unlock();
    expect(readJournal(file).entries.map(({ id }) => id)).toEqual([1, 2, 3, 8].map(idAt));
  });

  it("is sealed as well when a sync program has put it aside", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    const copy = join(dirname(file), "journal (Ann's conflicted copy 2026-11-22).jsonl");
    writeFileSync(copy, linesFor([checkIn(3), checkIn(8)]));
    const journal = await openSealed(file, key);
    expect(journal.read().entries.map(({ id }) => id)).toEqual([1, 2, 3, 8].map(idAt));
    expect(readdirSync(dirname(file)).sort()).toEqual(["locked.json", "sealed"]);
  });

  it("is sealed with its place when the journal was a link", async () => {
    const folder = tempFolder();
    const elsewhere = join(folder, "dotfiles.jsonl");
    const file = join(folder, "me", "journal.jsonl");
    mkdirSync(dirname(file));
    writeFileSync(elsewhere, linesFor(old));
    symlinkSync(elsewhere, file);
    const key = await locked(file);
    expect([...everythingIn(folder).keys()].sort()).toEqual([
      "me/locked.json",
      `me/sealed/${basename(pieces(file)[0] ?? "")}`,
    ]);
    expect((await openSealed(file, key)).read().entries).toHaveLength(3);
  });

  it("is sealed and given back: drafts, what was set aside, what was shared, a half-written note", async () => {
    const file = journalWith(linesFor(old));
    const folder = dirname(file);
    const beside = {
      "draft.json": JSON.stringify({ v: 1, note: "a swift", owner: "0123" }),
      "session-draft.json": JSON.stringify({ v: 1, note: "a swallow" }),
      "shares.json": JSON.stringify({ v: 1, shares: ["a stork"] }),
      "draft.json.damaged-012345": "a swan",
      "note.md": "a shrike",
      "set-aside/journal.jsonl": "a snipe",
    };
    mkdirSync(join(folder, "set-aside"));
    for (const [name, text] of Object.entries(beside)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, ".draft.json.0123456789abcdef.tmp"), "a siskin");
    const key = await locked(file);
    for (const [name, bytes] of everythingIn(folder))
      expect(bytes, name).not.toMatch(/swift|swallow|stork|swan|shrike|snipe|siskin/);
    // A process that holds a draft finds its own name in it.
    expect(JSON.parse(readFileSync(join(folder, "draft.json"), "utf8"))).toMatchObject({ owner: "0123" });
    await unlockRecord(file, key);
    const found = Object.fromEntries([...everythingIn(folder)].filter(([name]) => name !== "journal.jsonl"));
    expect(found).toEqual(beside);
  });

  it("cannot come from a process that opened the record before it was locked", async () => {
    const file = journalWith(linesFor(old));
    const before = plainJournal(file);
    const key = await locked(file);
    const refused = { kind: "refused", message: "the record was locked in another terminal meanwhile" };
    await expect(add(before, "late")).rejects.toMatchObject(refused);
    await expect(
      before.appendAll([{ id: idAt(8), line: Buffer.from(JSON.stringify(checkIn(8))) }]),
    ).rejects.toMatchObject(refused);
    await expect(openDraft(dirname(file), checkInDraft, null)).rejects.toMatchObject(refused);
    const sealed = await openSealed(file, key);
    await unlockRecord(file, key);
    const other = { kind: "refused", message: "the record was unlocked in another terminal meanwhile" };
    await expect(add(sealed, "late")).rejects.toMatchObject(other);
    await expect(openDraft(dirname(file), checkInDraft, sealed.vault)).rejects.toMatchObject(other);
    expect(readFileSync(file, "utf8")).toBe(linesFor(old));
  });
});

describe("a lock", () => {
  it("waits for no open check-in, and changes nothing then", async () => {
    const file = journalWith(linesFor(old));
    const folder = dirname(file);
    const { key, lock } = await keyAndLock();
    const place = await openDraft(folder, checkInDraft, null);
    const open = { kind: "refused", message: "a check-in or a session is open in another terminal" };
    await expect(lockRecord(file, key, lock)).rejects.toMatchObject(open);
    expect(readFileSync(file, "utf8")).toBe(linesFor(old));
    await place.release();
    await lockRecord(file, key, lock);
    const { vault } = await openSealed(file, key);
    const sealed = await openDraft(folder, checkInDraft, vault);
    await expect(unlockRecord(file, key)).rejects.toMatchObject(open);
    await sealed.release();
    await unlockRecord(file, key);
  });

  it("is refused beside a copy that a sync program has put aside", async () => {
    const file = journalWith(linesFor(old));
    const { key, lock } = await keyAndLock();
    writeFileSync(join(dirname(file), "journal.sync-conflict-20261122-090000-ABCDEFG.jsonl"), "");
    await expect(lockRecord(file, key, lock)).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining("put a copy aside"),
    });
  });

  it("keeps what an earlier lock has left, in the folder set-aside", async () => {
    const file = journalWith(linesFor(old));
    await locked(file);
    const [left = ""] = pieces(file);
    writeFileSync(file, linesFor(old));
    rmSync(join(dirname(file), "locked.json"));
    const key = await locked(file);
    expect(readdirSync(join(dirname(file), "set-aside"))).toEqual([left]);
    expect((await openSealed(file, key)).read().entries).toHaveLength(3);
  });

  it.each([
    ["damaged", "{", "is damaged"],
    ["of a newer headroom", '{"v":2}', "newer headroom"],
    ["without its key", '{"v":1,"by":"passphrase","recipient":"age1","lockedAt":"x"}', "is damaged"],
  ])("whose file is %s stays a lock", async (_, text, says) => {
    const file = journalWith("");
    writeFileSync(join(dirname(file), "locked.json"), text);
    expect(() => readLockFile(dirname(file))).toThrow(says);
    await expect(add(plainJournal(file), "x")).rejects.toMatchObject({ kind: "refused" });
  });

  it("names the piece that is damaged, and changes nothing", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    const [name = ""] = pieces(file);
    const piece = join(piecesFolder(dirname(file)), name);
    const bytes = readFileSync(piece);
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
    writeFileSync(piece, bytes);
    await expect(openSealed(file, key)).rejects.toMatchObject({
      kind: "refused",
      message: `a part of the locked record is damaged: ${piece}`,
    });
    expect(pieces(file)).toEqual([name]);
  });
});

describe("a draft beside a locked record", () => {
  const draft: Draft = {
    ...{ v: 1, begun: stamp, date: "2026-11-22", routine: "weekly", only: null, metrics: [], active: [] },
    ...{ at: "phys.head-eyes", answers: { "phys.worry-sleep": 3 }, details: {}, load: {}, context: null },
    ...{
      boundaries: {},
      obstacles: {},
      examples: {},
      views: {},
      note: "a plover",
      tags: [],
      looked: false,
      look: null,
      into: null,
    },
  };

  it("is sealed, and found again by who has the key", async () => {
    const file = journalWith(linesFor(old));
    const folder = dirname(file);
    const key = await locked(file);
    const { vault } = await openSealed(file, key);
    const place = await openDraft(folder, checkInDraft, vault);
    for (const note of ["one", "two", "a plover"]) place.save({ ...draft, note });
    await place.settled();
    place.save(draft);
    await place.release();
    for (const [name, bytes] of everythingIn(folder)) expect(bytes, name).not.toMatch(/plover|phys/);
    const again = await openDraft(folder, checkInDraft, vault);
    expect(again.draft).toMatchObject(draft);
    again.discard();
    await again.release();
    expect(readdirSync(folder).sort()).toEqual(["locked.json", "sealed"]);
  });

  it("says so when another terminal has taken it over", async () => {
    const file = journalWith(linesFor(old));
    const folder = dirname(file);
    const key = await locked(file);
    const { vault } = await openSealed(file, key);
    const place = await openDraft(folder, checkInDraft, vault);
    place.save(draft);
    await place.settled();
    const path = join(folder, "draft.json");
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), owner: "another" }));
    expect(() => place.save(draft)).toThrow("taken over in another terminal");
    place.discard();
    await place.release();
    expect(readdirSync(folder)).toContain("draft.json");
  });

  it("tells of a disk that takes no more", async () => {
    const file = journalWith(linesFor(old));
    const key = await locked(file);
    const { vault } = await openSealed(file, key);
    const place = await openDraft(dirname(file), checkInDraft, vault);
    mkdirSync(join(dirname(file), "draft.json"));
    place.save(draft);
    await expect(place.settled()).rejects.toMatchObject({ kind: "disk" });
    await place.release();
  });
});
