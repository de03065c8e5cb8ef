import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { append, appendAll } from "../../src/store/append";
import { addPerson, removePerson, renamePerson } from "../../src/store/change-people";
import { amendmentEntry, checkInEntry } from "../../src/store/entry";
import { findPerson, listPeople } from "../../src/store/people";
import { readJournal } from "../../src/store/read";
import { rewrite } from "../../src/store/rewrite";
import { readSettings } from "../../src/store/settings";
import { afterEveryCut } from "../helpers/power-cut";
import { content, stamp } from "./content";
import { checkIn, idAt, linesFor, tempFolder } from "./samples";

// Patient with a computer that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

const now = Date.parse(stamp);
const add = (file: string, note: string) =>
  append(file, (id) => checkInEntry(id, stamp, { ...content, note }), now);
const idsIn = (file: string) => readJournal(file).entries.map(({ id }) => id);
const old = [checkIn(1), checkIn(2), checkIn(3)];
const oldIds = old.map(({ id }) => id);

/** A home with one record; `text` is what is in it, `null` for no home at all yet. */
function homeWith(text: string | null): { root: string; file: string } {
  const root = tempFolder();
  const file = join(root, "people", "me", "journal.jsonl");
  if (text !== null) {
    mkdirSync(join(root, "people", "me"), { recursive: true });
    writeFileSync(file, text);
  }
  return { root, file };
}

const recordIn = (folder: string) => join(folder, "people", "me", "journal.jsonl");

describe("after a power cut at any moment", () => {
  it.each([
    ["a new record", null, []],
    ["a record", linesFor(old), oldIds],
    ["a record with a torn tail", `${linesFor(old)}{"v":1`, oldIds],
  ])(
    "of three appends to %s, what was acknowledged is there, in order, and one more fits",
    async (_, text, before) => {
      const { root, file } = homeWith(text);
      const made: string[] = [];
      const disks = await afterEveryCut(
        root,
        async (acknowledge) => {
          for (const note of ["one", "two", "three"]) {
            const { id } = await add(file, note);
            made.push(id);
            acknowledge(id);
          }
        },
        async ({ folder, acknowledged, where }) => {
          const found = idsIn(recordIn(folder));
          const sure = [...before, ...acknowledged];
          expect(found.slice(0, sure.length), where).toEqual(sure);
          expect([...before, ...made].slice(0, found.length), where).toEqual(found);
          expect(found.length - sure.length, where).toBeLessThanOrEqual(1);
          const { id } = await add(recordIn(folder), "after the cut");
          expect(idsIn(recordIn(folder)), where).toEqual([...found, id]);
        },
      );
      expect(disks).toBeGreaterThan(9);
    },
  );

  it("of an edit, the check-in is as it was or as it was edited", async () => {
    const { root, file } = homeWith(linesFor(old));
    const change = { ...content, note: "edited" };
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        await append(file, (id) => amendmentEntry(id, stamp, idAt(2), change), now);
        acknowledge("edited");
      },
      ({ folder, acknowledged, where }) => {
        const { entries } = readJournal(recordIn(folder));
        expect(entries.slice(0, 3), where).toEqual(old);
        const after = entries.slice(3).map((entry) => entry.type === "amendment" && entry.note);
        expect(acknowledged.length === 1 ? [["edited"]] : [[], ["edited"]], where).toContainEqual(after);
      },
    );
    expect(disks).toBeGreaterThan(3);
  });

  it("of an erasure, the record is the old or the new one, byte for byte", async () => {
    const { root, file } = homeWith(linesFor(old));
    const after = linesFor(old.filter(({ id }) => id !== idAt(2)));
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        await rewrite(file, ({ id }) => id !== idAt(2));
        acknowledge("erased");
      },
      async ({ folder, acknowledged, where }) => {
        const found = readFileSync(recordIn(folder), "utf8");
        expect(acknowledged.length === 1 ? [after] : [linesFor(old), after], where).toContain(found);
        await rewrite(recordIn(folder), ({ id }) => id !== idAt(2));
        expect(readFileSync(recordIn(folder), "utf8"), where).toBe(after);
        expect(readdirSync(join(folder, "people", "me")), where).toEqual(["journal.jsonl"]);
      },
    );
    expect(disks).toBeGreaterThan(5);
  });

  it.each([
    ["a new record", null],
    ["a record with a torn tail", `${linesFor(old)}{"v":1`],
  ])("of an import into %s, all of it arrived or nothing", async (_, text) => {
    const { root, file } = homeWith(text);
    const arrivals = [7, 8, 9].map((n) => ({ id: idAt(n), line: Buffer.from(JSON.stringify(checkIn(n))) }));
    const before = text === null ? [] : oldIds;
    const all = [...before, ...arrivals.map(({ id }) => id)];
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        await appendAll(file, arrivals);
        acknowledge("imported");
      },
      async ({ folder, acknowledged, where }) => {
        const found = idsIn(recordIn(folder));
        expect(acknowledged.length === 1 ? [all] : [before, all], where).toContainEqual(found);
        await appendAll(recordIn(folder), arrivals);
        expect(idsIn(recordIn(folder)), where).toEqual(all);
      },
    );
    expect(disks).toBeGreaterThan(5);
  });

  it("of adding, renaming and erasing a person, the others are untouched and nobody is half there", async () => {
    const { root, file } = homeWith(linesFor(old));
    const homeIn = (folder: string) => ({ people: join(folder, "people") });
    const home = homeIn(root);
    const names = ["", "Ann", "Anna"];
    const disks = await afterEveryCut(
      root,
      async (acknowledge) => {
        addPerson(home, "Ann", { role: null, country: null }, "2026-11-22");
        acknowledge("Ann");
        renamePerson(home, findPerson(home, "Ann"), "Anna");
        acknowledge("Anna");
        const { id } = await add(join(home.people, "ann", "journal.jsonl"), "hers");
        acknowledge(id);
        removePerson(home, findPerson(home, "Anna"));
        acknowledge("");
      },
      ({ folder, acknowledged, where }) => {
        const people = listPeople(homeIn(folder));
        const [own, other] = people;
        expect(own?.id, where).toBe("me");
        expect(people.length, where).toBeLessThanOrEqual(2);
        expect(readFileSync(recordIn(folder), "utf8"), where).toBe(readFileSync(file, "utf8"));
        const name = other?.name ?? "";
        if (acknowledged.length === 4) expect(name, where).toBe("");
        if (acknowledged.length === 1) expect(["Ann", "Anna"], where).toContain(name);
        if (acknowledged.length === 2) expect(name, where).toBe("Anna");
        if (acknowledged.length === 0) expect(names.slice(0, 2), where).toContain(name);
      },
    );
    expect(disks).toBeGreaterThan(15);
  });

  it("of forgetting oneself, the record is whole or gone", async () => {
    const { root, file } = homeWith(linesFor(old));
    writeFileSync(join(root, "people", "me", "draft.json"), "{}");
    const home = { people: join(root, "people") };
    const disks = await afterEveryCut(
      root,
      (acknowledge) => {
        removePerson(home, findPerson(home, "me"));
        acknowledge("gone");
      },
      ({ folder, acknowledged, where }) => {
        const found = idsIn(recordIn(folder));
        expect(acknowledged.length === 1 ? [[]] : [[], oldIds], where).toContainEqual(found);
      },
    );
    expect(disks).toBeGreaterThan(3);
    expect(idsIn(file)).toEqual([]);
  });

  it("of a change of a setting, the settings are sound and hold the old or the new value", async () => {
    // Loaded late, so that the way to the disk of the library behind it is seen, too.
    const { writeSetting } = await import("../../src/store/settings-write");
    const root = tempFolder();
    const configIn = (folder: string) => join(folder, "config.json");
    const home = { config: configIn(root), people: root, keys: root, shared: root };
    writeSetting(home, "role", "sysadmin");
    const disks = await afterEveryCut(
      root,
      (acknowledge) => {
        writeSetting(home, "role", "sre");
        acknowledge("sre");
      },
      ({ folder, where }) => {
        const { settings, damaged } = readSettings(configIn(folder));
        expect(damaged, where).toBeNull();
        expect(["sysadmin", "sre"], where).toContain(settings.role);
      },
    );
    expect(disks).toBeGreaterThan(2);
  });
});

it("a write that is not synced is found out", async () => {
  const root = tempFolder();
  const lost: string[] = [];
  await afterEveryCut(
    root,
    (acknowledge) => {
      writeFileSync(join(root, "careless"), "text");
      acknowledge("careless");
    },
    ({ folder, acknowledged }) => {
      if (acknowledged.length === 1)
        lost.push(
          readdirSync(folder)
            .map((name) => readFileSync(join(folder, name), "utf8"))
            .join(),
        );
    },
  );
  expect(new Set(lost)).toEqual(new Set(["", "te", "\0\0\0\0", "text"]));
});
