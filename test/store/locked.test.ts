import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { run as importRecord } from "../../src/commands/import/run";
import { withArmor } from "../../src/store/age";
import { readBeside, writeBeside } from "../../src/store/beside";
import { checkInDraft, type Draft, openDraft } from "../../src/store/drafts";
import { checkInEntry, type Entry } from "../../src/store/entry";
import { isLocked, type Journal, plainJournal, sealedJournal } from "../../src/store/journal";
import { envelopeOf, KeyRing, ringFrom } from "../../src/store/key-ring";
import { lockStateOf } from "../../src/store/lock-lines";
import {
  changeLock,
  isAnythingSealed,
  lockRecord,
  openKeys,
  plainBeside,
  setLinesAside,
  takeInBeside,
  takeInPlain,
  unknownFiles,
  unlockRecord,
} from "../../src/store/lock-record";
import { mergeCopy } from "../../src/store/merge-copy";
import { readBytes, readJournal } from "../../src/store/read";
import { newRecordKey, openBytes } from "../../src/store/sealing";
import { inProcess } from "../helpers/in-process";
import { locked, newTestLock } from "../helpers/locked";
import { tried } from "../helpers/scrypt";
import { content, stamp } from "./content";
import { amendment, checkIn, idAt, linesFor, removal, tempFolder, undo } from "./samples";

vi.setConfig({ testTimeout: 60_000 });

const now = Date.parse(stamp);
const when = { now, recordedAt: stamp };
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

const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").slice(0, -1);
const valuesOf = (file: string) => linesOf(file).map((line) => JSON.parse(line));
const idsOf = (journal: Pick<Journal, "read">) => journal.read().entries.map(({ id }) => id);
/** The lines about locks apart. */
const _entryLines = (file: string) => linesOf(file).filter((line) => !/"type":"(?:key|state)"/.test(line));

/** Every file below a folder, with its bytes as text. */
function everythingIn(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]),
  );
}

describe("the bytes of a locked record", () => {
  it("are sealed lines, a key line and a state line, exactly", async () => {
    const file = journalWith(linesFor(old));
    const { key, envelope } = await locked(file).then((ring) => ({
      key: ring.current,
      envelope: ring.envelope,
    }));
    const values = valuesOf(file);
    expect(values.map((value) => Object.keys(value).join())).toEqual([
      ...old.map(() => "v,id,key,sealed"),
      "v,id,type,recordedAt,key,envelope",
      "v,id,type,recordedAt,state,key",
    ]);
    expect(values[3]).toMatchObject({ v: 1, type: "key", key: key.id, envelope, recordedAt: stamp });
    expect(values[4]).toMatchObject({ v: 1, type: "state", state: "locked", key: key.id });
    for (const [index, entry] of old.entries()) {
      const { id, key: keyId, sealed } = values[index];
      expect([id, keyId]).toEqual([entry.id, key.id]);
      expect((Buffer.from(sealed, "base64").length - 12 - 16) % 512).toBe(0);
      expect(JSON.parse(openBytes(key, id, sealed)?.toString("utf8") ?? "")).toEqual(entry);
      expect(openBytes(key, idAt(9), sealed)).toBeNull();
      expect(openBytes({ ...key, id: "another" }, id, sealed)).toBeNull();
    }
    expect(values.map(({ id }) => id)).toEqual(values.map(({ id }) => id).toSorted());
  });

  it("tell nothing, and never repeat a nonce", async () => {
    const file = journalWith(linesFor(old));
    const journal = await sealedJournal(file, await locked(file));
    await add(journal, "a bittern");
    for (const [name, bytes] of everythingIn(dirname(file)))
      for (const word of ["heron", "kite", "bittern", "phys", "checkin"])
        expect(bytes, name).not.toContain(word);
    const nonces = valuesOf(file).flatMap(({ sealed }) =>
      sealed === undefined ? [] : [sealed.slice(0, 16)],
    );
    expect(new Set(nonces).size).toBe(4);
  });
});

describe("a locked record", () => {
  it.each([
    ["a sound one", linesFor(old)],
    ["one with a torn tail", `${linesFor(old)}{"v":1,"id`],
    [
      "one with damaged and newer lines",
      `${linesFor(old)}no JSON\n\0\0\n{"v":2,"id":"${idAt(9)}"}\n{"v":3}\n`,
    ],
    ["one with a flipped bit", Buffer.from(`${linesFor(old)}{"\xff"}\n`, "latin1")],
    ["one with Windows line ends", linesFor(old).replaceAll("\n", "\r\n")],
    ["an empty one", ""],
  ])("gives back %s, line by line", async (_, text) => {
    const file = journalWith(text);
    const before = readJournal(file);
    const ring = await locked(file);
    const journal = await sealedJournal(file, ring);
    expect(journal.read()).toMatchObject({ entries: before.entries, others: before.others });
    expect(journal.read().damaged.length + journal.read().newer.length).toBe(
      before.damaged.length + before.newer.length,
    );
    await unlockRecord(file, ring, when);
    const back = readFileSync(file, "latin1");
    const given = Buffer.from(text as string).toString("latin1");
    expect(back.startsWith(given)).toBe(true);
    expect(readJournal(file).entries).toEqual(before.entries);
    expect(isLocked(dirname(file))).toBe(false);
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
        const ring = await locked(other);
        const plain = plainJournal(one);
        const sealed = await sealedJournal(other, ring);
        for (const step of changes)
          if (step.does === "append") {
            const entry = await sealed.append(
              (id) => checkInEntry(id, stamp, { ...content, note: step.note }),
              now,
              null,
            );
            await plain.appendAll([{ id: entry.id, line: Buffer.from(JSON.stringify(entry)) }]);
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
        expect(sealed.read().entries).toEqual(plain.read().entries);
        await unlockRecord(other, ring, when);
        expect(readJournal(other).entries).toEqual(plain.read().entries);
      }),
      { numRuns: 15 },
    );
  });

  it("takes entries from several at once, with ids that never step back", async () => {
    const file = journalWith(linesFor(old));
    const ring = await locked(file);
    const journals = await Promise.all([0, 1, 2].map(() => sealedJournal(file, ring)));
    const made: string[] = [];
    await Promise.all(
      journals.map(async (journal, who) => {
        for (let n = 0; n < 5; n++) made.push((await add(journal, `${who}-${n}`)).id);
      }),
    );
    const found = idsOf(await sealedJournal(file, ring));
    expect(found.slice(old.length)).toEqual(made);
    expect(new Set(made).size).toBe(15);
  });

  it("opens with the new key after a change, and with it also what the old key sealed", async () => {
    const file = journalWith(linesFor(old));
    const first = await locked(file);
    const copy = readFileSync(file);
    const next = newTestLock();
    await changeLock(file, first, next);
    expect(idsOf(await sealedJournal(file, next.ring))).toEqual(old.map(({ id }) => id));
    for (const value of valuesOf(file).filter(({ sealed, type }) => sealed && !type))
      expect(value.key).toBe(next.key.id);
    expect((await sealedJournal(file, first)).read()).toMatchObject({
      entries: [],
      uncounted: { unknownKey: [1, 2, 3] },
    });
    // Another computer adds with the old key.
    const elsewhere = journalWith(copy);
    const { id } = await add(await sealedJournal(elsewhere, first), "from elsewhere");
    await mergeCopy(file, elsewhere);
    const opened = await ringFrom(lockStateOf(readBytes(file)), [], { required: null, wanted: [] }, "");
    expect(opened).toBeNull();
    const ring = new KeyRing(next.key, next.envelope);
    expect((await sealedJournal(file, ring)).read().uncounted.unknownKey).toHaveLength(1);
    ring.add(first.current);
    expect(idsOf(await sealedJournal(file, ring))).toContain(id);
  });

  it("keeps its key lines when it is unlocked, so that what another computer adds still opens", async () => {
    const file = journalWith(linesFor(old));
    const ring = await locked(file);
    const elsewhere = journalWith(readFileSync(file));
    const { id } = await add(await sealedJournal(elsewhere, ring), "sealed");
    await unlockRecord(file, ring, when);
    await mergeCopy(file, elsewhere);
    expect(readJournal(file)).toMatchObject({ locked: false, uncounted: { sealed: [expect.any(Number)] } });
    expect(isAnythingSealed(file)).toBe(true);
    await unlockRecord(file, ring, when);
    expect(idsOf(plainJournal(file))).toContain(id);
    expect(isAnythingSealed(file)).toBe(false);
  });

  it("counts a line once that stands there in both forms", async () => {
    const file = journalWith(linesFor(old));
    const ring = await locked(file);
    appendFileSync(file, linesFor([checkIn(1, { note: "a heron" })]));
    const journal = await sealedJournal(file, ring);
    expect(journal.read().uncounted.plain).toEqual([]);
    expect(idsOf(journal)).toEqual(old.map(({ id }) => id));
    await journal.rewrite(() => true);
    expect(readFileSync(file, "utf8")).not.toContain("heron");
  });

  it("names a line in plain, does not count it, and takes it in when asked", async () => {
    const file = journalWith(linesFor(old));
    const ring = await locked(file);
    appendFileSync(file, linesFor([checkIn(8, { note: "a wren" })]));
    const journal = await sealedJournal(file, ring);
    expect(journal.read()).toMatchObject({ uncounted: { plain: [6] } });
    expect(idsOf(journal)).not.toContain(idAt(8));
    await add(journal, "later");
    expect(readFileSync(file, "utf8")).toContain("wren");
    await takeInPlain(file, ring, stamp);
    expect(idsOf(journal)).toContain(idAt(8));
    expect(readFileSync(file, "utf8")).not.toContain("wren");
  });

  it.each([
    [
      "whose text was changed",
      (line: string) =>
        line.replace(/(.{20})(.)("}\n?)$/, (_, a, b, c) => `${a}${b === "A" ? "B" : "A"}${c}`),
    ],
    ["under another id", (line: string) => line.replace(idAt(1), idAt(7))],
  ])("names a sealed line %s, and puts it aside when asked", async (_, forge) => {
    const file = journalWith(linesFor(old));
    const ring = await locked(file);
    const [first = "", ...rest] = linesOf(file);
    const forged = forge(first);
    expect(forged).not.toBe(first);
    writeFileSync(file, `${[forged, ...rest].join("\n")}\n`);
    const journal = await sealedJournal(file, ring);
    expect(journal.read()).toMatchObject({ uncounted: { forged: [1] } });
    expect(idsOf(journal)).toEqual([idAt(2), idAt(3)]);
    await setLinesAside(file, ring, [1]);
    expect(journal.read().uncounted.forged).toEqual([]);
    expect(readdirSync(join(dirname(file), "set-aside"))).toHaveLength(1);
  });

  it("erases in both forms", async () => {
    const file = journalWith(linesFor(old));
    const ring = await locked(file);
    appendFileSync(file, linesFor([checkIn(2)]));
    const journal = await sealedJournal(file, ring);
    await journal.rewrite(({ id }) => id !== idAt(2));
    expect(idsOf(journal)).toEqual([idAt(1), idAt(3)]);
    expect(readFileSync(file, "utf8")).not.toContain(idAt(2));
  });

  it.each(["locked", "open"] as const)(
    "whose newest state is %s is that, in whatever order lines stand",
    async (state) => {
      const file = journalWith(linesFor(old));
      const ring = await locked(file);
      if (state === "open") await unlockRecord(file, ring, when);
      writeFileSync(file, `${linesOf(file).toReversed().join("\n")}\n`);
      expect(isLocked(dirname(file))).toBe(state === "locked");
    },
  );

  it("cannot be written in plain by who opened it before it was locked", async () => {
    const file = journalWith(linesFor(old));
    const before = plainJournal(file);
    const ring = await locked(file);
    const refused = { kind: "refused", message: "the record was locked in another terminal meanwhile" };
    await expect(add(before, "late")).rejects.toMatchObject(refused);
    await expect(
      before.appendAll([{ id: idAt(8), line: Buffer.from(JSON.stringify(checkIn(8))) }]),
    ).rejects.toMatchObject(refused);
    await expect(writeBeside(dirname(file), "shares.json", "{}", null)).rejects.toMatchObject(refused);
    await expect(openDraft(dirname(file), checkInDraft, null)).rejects.toMatchObject(refused);
    const sealed = await sealedJournal(file, ring);
    await changeLock(file, ring, newTestLock());
    await expect(add(sealed, "late")).rejects.toMatchObject(refused);
  });

  it("is neither erased from nor unlocked by who opened it before it was locked or got another key", async () => {
    const file = journalWith(linesFor(old));
    const before = plainJournal(file);
    const ring = await locked(file);
    const between = await sealedJournal(file, ring);
    const stale = { kind: "refused", message: expect.stringContaining("meanwhile") };
    await expect(before.rewrite(({ id }) => id !== idAt(1))).rejects.toMatchObject(stale);
    await changeLock(file, ring, newTestLock());
    await expect(between.rewrite(({ id }) => id !== idAt(1))).rejects.toMatchObject(stale);
    await expect(unlockRecord(file, ring, when)).rejects.toMatchObject({
      kind: "refused",
      message: "the passphrase was changed in another terminal meanwhile",
    });
    expect(isLocked(dirname(file))).toBe(true);
    expect(valuesOf(file).filter(({ sealed, type }) => sealed && !type)).toHaveLength(old.length);
  });

  it("is written in plain by who opened it before it was unlocked", async () => {
    const file = journalWith(linesFor(old));
    const ring = await locked(file);
    const sealed = await sealedJournal(file, ring);
    await unlockRecord(file, ring, when);
    const { id } = await add(sealed, "plain");
    expect(idsOf(plainJournal(file))).toContain(id);
  });

  it("is not locked twice, nor beside a copy that a sync program has put aside", async () => {
    const file = journalWith(linesFor(old));
    await locked(file);
    await expect(locked(file)).rejects.toMatchObject({ kind: "refused" });
    const other = journalWith(linesFor(old));
    writeFileSync(join(dirname(other), "journal.sync-conflict-20261122-090000-ABCDEFG.jsonl"), "");
    await expect(locked(other)).rejects.toMatchObject({
      message: expect.stringContaining("left a copy here"),
    });
    expect(readFileSync(other, "utf8")).toBe(linesFor(old));
  });
});

describe("two copies of a record", () => {
  it("lose nothing, in every order of lock, unlock and add", async () => {
    const step = fc.constantFrom("lock", "unlock", "add", "merge");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), step), { maxLength: 10 }), async (steps) => {
        const files = [journalWith(linesFor(old)), journalWith(linesFor(old))];
        const all = newTestLock().ring;
        const made = new Set(old.map(({ id }) => id));
        const other = (file: string) => files.find((one) => one !== file) ?? "";
        for (const [n, does] of steps) {
          const file = files[n] ?? "";
          const isSealed = isLocked(dirname(file));
          if (does === "merge") await mergeCopy(file, other(file), all);
          else if (does === "unlock" && isSealed) await unlockRecord(file, all, when);
          else if (does === "lock" && !isSealed) all.add((await locked(file)).current);
          else if (does === "add")
            made.add((await add(isSealed ? await sealedJournal(file, all) : plainJournal(file), "x")).id);
        }
        for (const file of files) await mergeCopy(file, other(file), all);
        for (const file of files) {
          await unlockRecord(file, all, when);
          expect(new Set(idsOf(plainJournal(file)))).toEqual(made);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it("a journal that was locked once is imported like any other; sealed lines are named", async () => {
  const file = journalWith(linesFor(old));
  const ring = await locked(file);
  const home = tempFolder();
  const take = (stdin: Buffer) => inProcess(home, (context) => importRecord(context, {}, "-"), { stdin });
  const sealed = await take(readFileSync(file));
  expect(sealed.failure?.message).toBe("stdin: 3 of 3 entries were refused");
  expect(sealed.stdout).toContain("sealed with a key that this record lacks; first run headroom unlock");
  await unlockRecord(file, ring, when);
  const { stdout, failure } = await take(readFileSync(file));
  expect([stdout, failure]).toEqual(["Added 3 entries; 0 known already.\n", null]);
  expect(isLocked(join(home, "people", "me"))).toBe(false);
});

describe("what lies beside the journal", () => {
  const beside = {
    "draft.json": JSON.stringify({ v: 1, note: "a swift" }),
    "session-draft.json": JSON.stringify({ v: 1, note: "a swallow" }),
    "shares.json": JSON.stringify({ v: 1, shares: ["a stork"] }),
    "signals.json": JSON.stringify({ v: 1, sources: ["a shrike"] }),
    "draft.json.damaged-012345": "a swan",
    "note.md": "a sparrow",
    "set-aside/journal.jsonl": Buffer.from("a snipe \xff", "latin1"),
    "received.json": "a siskin",
    "mentor-notes.json": "a starling",
    "safety-plan.json": "a stonechat",
  };
  const birds = /swift|swallow|stork|shrike|swan|sparrow|snipe|siskin|starling|stonechat|smew/;

  function folderWith(): string {
    const file = journalWith(linesFor(old));
    for (const name of ["set-aside", "received"]) mkdirSync(join(dirname(file), name));
    for (const [name, text] of Object.entries(beside)) writeFileSync(join(dirname(file), name), text);
    return file;
  }

  it("is sealed, each file with the envelope of its key, and given back", async () => {
    const file = folderWith();
    const folder = dirname(file);
    writeFileSync(join(folder, ".draft.json.0123456789abcdef.tmp"), "a smew");
    const ring = await locked(file);
    for (const [name, bytes] of everythingIn(folder)) expect(bytes, name).not.toMatch(birds);
    const names = everythingIn(folder);
    for (const name of Object.keys(beside))
      expect(JSON.parse(names.get(name) ?? ""), name).toMatchObject({
        v: 1,
        type: "sealed",
        envelope: ring.envelope,
      });
    expect(plainBeside(folder)).toEqual([]);
    await unlockRecord(file, ring, when);
    const found = Object.fromEntries([...everythingIn(folder)].filter(([name]) => name !== "journal.jsonl"));
    const wanted = Object.entries(beside).map(([name, text]) => [name, Buffer.from(text).toString("latin1")]);
    expect(found).toEqual(Object.fromEntries(wanted));
  });

  it("is sealed anew with another key, and what the person wants stays readable", async () => {
    const file = folderWith();
    const folder = dirname(file);
    const first = newTestLock();
    await lockRecord(file, { ...first, readable: new Set(["safety-plan"]) });
    expect(readFileSync(join(folder, "safety-plan.json"), "utf8")).toBe("a stonechat");
    const next = newTestLock();
    await changeLock(file, first.ring, next);
    expect(readFileSync(join(folder, "safety-plan.json"), "utf8")).toBe("a stonechat");
    const { vault } = await sealedJournal(file, next.ring);
    expect(readBeside(folder, "shares.json", vault)).toContain("stork");
    expect(() => readBeside(folder, "shares.json", null)).toThrow("sealed with another passphrase");
    await writeBeside(folder, "shares.json", "a smew", vault);
    expect(readFileSync(join(folder, "shares.json"), "utf8")).not.toContain("smew");
    expect(readBeside(folder, "shares.json", vault)).toBe("a smew");
  });

  it("is named and taken in when it came later, and what is not ours is named", async () => {
    const file = journalWith(linesFor(old));
    const folder = dirname(file);
    const ring = await locked(file);
    writeFileSync(join(folder, "draft.json"), "a swift");
    writeFileSync(join(folder, "diary.txt"), "a smew");
    expect(plainBeside(folder).map(({ name }) => name)).toEqual(["draft.json"]);
    expect(unknownFiles(folder).map(({ name }) => name)).toEqual(["diary.txt"]);
    await takeInBeside(file, ring);
    expect(plainBeside(folder)).toEqual([]);
    expect(readFileSync(join(folder, "diary.txt"), "utf8")).toBe("a smew");
  });
});

describe("a draft", () => {
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

  it("is sealed beside a locked record, and found again by who has the key", async () => {
    const file = journalWith(linesFor(old));
    const folder = dirname(file);
    const { vault } = await sealedJournal(file, await locked(file));
    const place = await openDraft(folder, checkInDraft, vault);
    place.save(draft);
    place.release();
    for (const [name, bytes] of everythingIn(folder)) expect(bytes, name).not.toMatch(/plover|phys/);
    const again = await openDraft(folder, checkInDraft, vault);
    expect(again.draft).toMatchObject(draft);
    again.discard();
    again.release();
    expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
  });

  it("that was begun before the record was locked stays in memory, until the keys are known", async () => {
    const file = journalWith(linesFor(old));
    const folder = dirname(file);
    const place = await openDraft(folder, checkInDraft, null);
    place.save({ ...draft, note: "a plover lands" });
    const ring = await locked(file);
    place.save(draft);
    expect(place.isUnsaved()).toBe(true);
    for (const [name, bytes] of everythingIn(folder)) expect(bytes, name).not.toMatch(/plover|phys/);
    const { vault } = await sealedJournal(file, ring);
    if (vault !== null) place.unseal(vault);
    expect(place.isUnsaved()).toBe(false);
    place.release();
    const again = await openDraft(folder, checkInDraft, vault);
    expect(again.draft).toMatchObject(draft);
    again.release();
  });

  it("that is sealed beside an open record waits for its passphrase", async () => {
    const file = journalWith(linesFor(old));
    const folder = dirname(file);
    const ring = await locked(file);
    const place = await openDraft(folder, checkInDraft, (await sealedJournal(file, ring)).vault);
    place.save(draft);
    place.release();
    const sealed = readFileSync(join(folder, "draft.json"));
    await unlockRecord(file, ring, when);
    writeFileSync(join(folder, "draft.json"), sealed);
    const other = await openDraft(folder, checkInDraft, null);
    expect(other).toMatchObject({ draft: null, setAside: [] });
    other.release();
    expect(readFileSync(join(folder, "draft.json"))).toEqual(sealed);
  });
});

describe("a passphrase", () => {
  it("opens what it sealed, however its letters are composed, and the keys that were replaced", async () => {
    const file = journalWith(linesFor(old));
    const first = await locked(file);
    const key = newRecordKey();
    const envelope = await envelopeOf(key, "Zu\u0308rich");
    await changeLock(file, first, { key, envelope, ...when });
    const ring = await openKeys(file, "Z\u00fcrich");
    expect(ring?.current).toEqual(key);
    expect(ring?.get(first.current.id)).toEqual(first.current);
    const before = tried.times;
    expect(await openKeys(file, "Zurich")).toBeNull();
    expect(tried.times).toBeGreaterThan(before);
  });

  it("is not even tried on a planted envelope that asks for more work than ours", async () => {
    const greedy = `age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 19\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`;
    const lines = [{ key: "k", envelope: withArmor(Buffer.from(greedy)) }];
    const before = tried.times;
    expect(await ringFrom({ keptKeys: [] }, lines, { required: "k", wanted: [] }, "x")).toBeNull();
    expect(tried.times).toBe(before);
  });
});
